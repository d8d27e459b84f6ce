import type { Vendor } from '../shared/vendor/vendor';
import { callStatuses } from './call-status';
import { directions } from './direction';
import { events, type RingostatRow } from './events';
import { fields } from './fields';
import { find, spell } from './find';
import { recognize } from './recognize';

/** What each of these words means in `?event=`. */
function aliases(words: Readonly<Record<string, string>>): Record<string, string[]> {
	return Object.fromEntries(
		Object.entries(words).flatMap(([named, all]) =>
			all.split(' ').map((word) => [word, named.split(' ')]),
		),
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
		'after-incoming-call after-outgoing-call':
			'after_call call_end call_ended end_call call_finished call_completed completed finish_call hangup call_hangup',
		'before-incoming-call before-outgoing-call':
			'before_call call_start call_started start_call new_call',
		'incoming-call-answered':
			'answer answered answer_call call_answer call_answered pickup call_pickup',
		'incoming-call-forwarded': 'forwarded forward_call call_forward call_forwarded',
		'incoming-call-rated': 'rated rating rate_call call_rate call_rating',
		'incomingCall.missed': 'missed call_missed',
		'call-analyzed':
			'ai call_ai ai_call analysis call_analysis ai_processed processed_call_ai call_processed_by_ai',
		'form-submitted': 'form form_submit send_form',
		'chat-started': 'chat_start start_chat dialog_start dialog_started dialogue_started',
		'chat-ended': 'chat_end end_chat dialog_end dialog_ended dialogue_ended',
		'deal-changed': 'deal deal_created deal_update deal_updated',
	}),
	spell,
	find,
	recognize,
	parameters: ['fieldNames'],
};
