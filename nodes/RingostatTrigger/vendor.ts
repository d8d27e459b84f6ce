import type { Vendor } from '../shared/vendor/vendor';
import { callStatuses } from './call-status';
import { directions } from './direction';
import { events, type RingostatRow } from './events';
import { fields } from './fields';
import { find, spell } from './find';
import { recognize } from './recognize';

/** What each of these words means in `?event=`. */
function aliases(words: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
	return Object.fromEntries(
		Object.entries(words).flatMap(([named, all]) => all.map((word) => [word, named.split(' ')])),
	);
}

export const ringostat: Vendor<RingostatRow> = {
	name: 'ringostat',
	displayName: 'Ringostat',
	credential: 'ringostatWebhookApi',
	path: 'ringostat',
	events,
	fields,
	knownValues: [...callStatuses, ...directions],
	aliases: aliases({
		'after-incoming-call after-outgoing-call': [
			...['after_call', 'call_end', 'call_ended', 'end_call', 'call_finished', 'call_completed'],
			...['finish_call', 'hangup'],
		],
		'before-incoming-call before-outgoing-call': [
			...['before_call', 'call_start', 'call_started', 'start_call'],
		],
		'incoming-call-answered': [
			'answer_call',
			'call_answer',
			'call_answered',
			'pickup',
			'call_pickup',
		],
		'incoming-call-forwarded': ['forward_call', 'call_forward', 'call_forwarded'],
		'incoming-call-rated': ['rate_call', 'call_rate', 'call_rated', 'call_rating'],
		'incomingCall.missed': ['missed', 'missed_call', 'call_missed'],
		'call-analyzed': [
			'ai',
			'call_ai',
			'ai_call',
			'ai_analysis',
			'call_analysis',
			'processed_call_ai',
		],
		'form-submitted': ['form', 'form_sent', 'form_submit', 'send_form'],
		'chat-started': ['chat_start', 'start_chat', 'dialog_start', 'dialog_started'],
		'chat-ended': ['chat_end', 'end_chat', 'dialog_end', 'dialog_ended'],
		'deal-changed': ['deal', 'deal_change', 'deal_created', 'deal_update', 'deal_updated'],
	}),
	spell,
	find,
	recognize,
	parameters: ['fieldNames'],
};
