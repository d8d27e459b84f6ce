import type { Vendor } from '../shared/vendor/vendor';
import { callStatuses } from './call-status';
import { directions } from './direction';
import { events, type RingostatRow } from './events';
import { fields } from './fields';
import { find, spell } from './find';
import { recognize } from './recognize';

const AFTER = ['after-incoming-call', 'after-outgoing-call'];
const BEFORE = ['before-incoming-call', 'before-outgoing-call'];

export const ringostat: Vendor<RingostatRow> = {
	name: 'ringostat',
	displayName: 'Ringostat',
	credential: 'ringostatWebhookApi',
	path: 'ringostat',
	events,
	fields,
	knownValues: [...callStatuses, ...directions],
	aliases: {
		after_call: AFTER,
		call_end: AFTER,
		call_ended: AFTER,
		end_call: AFTER,
		before_call: BEFORE,
		call_start: BEFORE,
		call_started: BEFORE,
		start_call: BEFORE,
		answer_call: ['incoming-call-answered'],
		call_answer: ['incoming-call-answered'],
		call_answered: ['incoming-call-answered'],
		missed: ['incomingCall.missed'],
		missed_call: ['incomingCall.missed'],
		call_missed: ['incomingCall.missed'],
		ai: ['call.analyzed'],
		call_ai: ['call.analyzed'],
		processed_call_ai: ['call.analyzed'],
		form: ['form.submitted'],
		chat_start: ['chat.started'],
		chat_end: ['chat.ended'],
		deal: ['deal.changed'],
	},
	spell,
	find,
	recognize,
};
