import { email } from '../shared/values/email';
import { jsonIn } from '../shared/values/json';
import { lines } from '../shared/values/lines';
import { localTime } from '../shared/values/local-time';
import { rating } from '../shared/values/rating';
import { id, link, text } from '../shared/values/text';
import { seconds } from '../shared/values/whole-number';
import type { FieldRow } from '../shared/vendor/events';
import { documented, guessed, seen } from '../shared/vendor/field-row';
import { callStatus, missedBy } from './call-status';
import { direction } from './direction';
import { displayedPhone, line, phoneIfAny } from './display';
import {
	AGENT_PHONES,
	CALL_IDS,
	CLIENT,
	CONNECTED,
	DAYS,
	LIKELY_PHONE,
	likelyOfAgent,
	LINES,
	RECORD_LINK,
} from './names';
import { ratingIsBad } from './rating';
import { googleClientId, ifAny, insertionType, milliseconds } from './values';

const STATUS = ['disposition', 'call_status', 'status'];
const MARKS = ['category_mark', 'employee_mark'];
const LIKELY_MARKS = ['category_value', 'rating', 'mark', 'score'];

const EXPORTED = 'seen in the export API; that webhooks use the name is a guess';

function exported(to: string, ...from: string[]): FieldRow {
	return seen(to, from, text, EXPORTED);
}

/** The same of a client under the names that nobody has published. */
function likelyOf(what: string): string[] {
	return [what, ...['client', 'contact', 'customer', 'visitor'].map((who) => `${who}_${what}`)];
}

/**
 * Where each typed value comes from: the two default sets of names, then those seen on accounts.
 * Users type the names themselves, so *Field Names* wins. Source: Ringostat's help,
 * public receivers and recorded events; of rows marked as guesses nothing is public.
 */
export const fields: readonly FieldRow[] = [
	seen(
		'occurredAt',
		[...DAYS, 'call_timestamp', 'call_date_microsecond'],
		localTime,
		'start of the call; no zone, or microseconds since 1970',
	),
	guessed('occurredAt', ['datetime', 'date_time', 'created_at', 'timestamp', 'time'], localTime),

	seen(
		'contact.name',
		[],
		text,
		'before the number of an incoming `caller`, otherwise its `caller_name`',
	),
	guessed('contact.name', [...likelyOf('name'), 'full_name', 'fio']),
	seen(
		'contact.phone',
		[],
		displayedPhone,
		'incoming: `userfield`, `E164`, `number_e164`, `caller`, `callers_number` and their like; outgoing: `callee`, `dst`, `destination` and their like, then `userfield`. Never fewer than 9 digits, never our own number',
	),
	guessed('contact.phone', [...LIKELY_PHONE, ...CLIENT], displayedPhone),
	guessed('contact.email', [...likelyOf('email'), 'mail', 'e_mail'], email),
	guessed('contact.company', ['company', 'company_name', 'organization']),

	exported('attribution.utmSource', 'utm_source', 'last_utm_source'),
	exported('attribution.utmMedium', 'utm_medium', 'last_utm_medium'),
	exported('attribution.utmCampaign', 'utm_campaign', 'last_utm_campaign'),
	exported('attribution.utmContent', 'utm_content', 'last_utm_content'),
	exported('attribution.utmTerm', 'utm_term', 'last_utm_term'),
	exported('attribution.keyword', 'keyword', 'key_word'),
	exported('attribution.referrer', 'refferrer', 'referrer', 'referer'),
	exported('attribution.landingUrl', 'landing'),
	guessed('attribution.landingUrl', ['landing_page', 'landing_url']),
	guessed('attribution.pageUrl', ['page_url', 'page', 'current_url', 'url']),
	guessed('attribution.site', ['site', 'domain', 'host']),
	exported('attribution.ip', 'remote_ip'),
	guessed('attribution.ip', ['ip', 'client_ip']),
	guessed('attribution.place', ['region', 'caller_region', 'city']),
	guessed('attribution.gclid', 'gclid'),
	guessed('attribution.fbclid', 'fbclid'),
	guessed('attribution.yclid', 'yclid'),
	guessed('attribution.googleClientId', ['client_id', 'ga', 'ga_client_id'], googleClientId),

	seen('agent.id', ['staffid', 'employee_number', 'employee_id'], id, '-1 means none'),
	guessed('agent.id', likelyOfAgent('id'), id),
	seen('agent.name', ['employee_fio', 'employee', 'manager', 'user_call'], ifAny(text)),
	seen('agent.name', [], text, 'before the number of an outgoing `caller`'),
	guessed('agent.name', ['employee_name', ...likelyOfAgent('name')], ifAny(text)),
	seen('agent.email', 'employee_email', ifAny(email)),
	guessed('agent.email', likelyOfAgent('email'), ifAny(email)),
	seen('agent.phone', CONNECTED, phoneIfAny, "where it is not a SIP login; never the client's"),
	guessed('agent.phone', AGENT_PHONES, phoneIfAny),
	seen('agent.line', LINES, ifAny(line), "SIP login, extension or number; never the client's"),
	seen('agent.line', [], line, 'a SIP login or extension where a number could be'),
	seen('agent.department', 'department', ifAny(text)),
	guessed('agent.department', ['employee_department', ...likelyOfAgent('department')], ifAny(text)),

	seen('call.id', CALL_IDS, id),
	documented(
		'call.direction',
		['call_type', 'direction', 'type'],
		direction,
		'or what the URL says',
	),
	documented('call.status', STATUS, callStatus, 'in any case, with any separator'),
	seen('call.missedBy', STATUS, missedBy, '`CLIENT NO ANSWER` only'),
	seen('call.durationSeconds', ['duration', 'call_duration', 'duration_call'], seconds),
	seen('call.durationSeconds', ['duration_call_ms', 'duration_ms'], milliseconds),
	seen('call.talkSeconds', ['billsec', 'dialog', 'duration_conversation', 'talk_time'], seconds),
	seen('call.waitSeconds', ['waittime', 'waiting', 'duration_waiting', 'ringing_time'], seconds),
	seen(
		'call.recordingUrl',
		['recording_wav', 'recording', RECORD_LINK, 'record_url', 'call_recording'],
		link,
		'not where `has_recording` or `recording_presence` is 0',
	),
	guessed('call.recordingUrl', ['recording_url', 'record_file'], link),
	documented('call.insertionType', ['insertion_type', 'substitution_type'], insertionType),
	guessed('call.insertionType', [], text, 'of a direction `callback`'),
	seen('call.dialled', [], displayedPhone, '`dst`, `callee` and their like'),
	seen('call.project', 'project_id'),
	exported('call.pool', 'pool_name'),
	exported('call.scheme', 'scheme_name'),

	guessed('chat.id', ['chat_id', 'dialog_id', 'dialogue_id', 'conversation_id', 'id']),
	guessed('chat.url', ['chat_url', 'dialog_url', 'dialogue_url', 'chat_link', 'link'], link),
	guessed('chat.transcript', ['transcript', 'messages', 'history'], lines),
	guessed('chat.message', ['message', 'last_message', 'first_message', 'text', 'comment']),

	guessed('form.id', ['form_id', 'form_name', 'id']),
	guessed('form.message', ['message', 'comment', 'question', 'text']),
	guessed('form.fields', ['form_fields', 'fields', 'form_data'], jsonIn),

	guessed('rating.value', MARKS, ifAny(rating), '0 means none'),
	guessed('rating.value', LIKELY_MARKS, rating),
	guessed('rating.isBad', MARKS, ifAny(ratingIsBad), '`null` unless the options say what is bad'),
	guessed('rating.isBad', LIKELY_MARKS, ratingIsBad),
	guessed(
		'rating.category',
		['category_name', 'category', 'category_number'],
		ifAny(text),
		'-1 means none',
	),
	guessed('rating.byAgentId', ['employee_number', 'employee_id', 'staffid'], id, '-1 means none'),

	guessed('deal.id', ['deal_id', 'id']),
	guessed('deal.status', ['deal_status', 'status', 'deal_stage', 'stage', 'status_name']),
	guessed('deal.url', ['deal_url', 'deal_link', 'link', 'url'], link),

	guessed('analysis.summary', ['summary', 'brief_summary', 'short_summary', 'ai_summary'], lines),
	guessed('analysis.customerMood', ['customer_mood', 'client_mood', 'ai_customer_mood']),
	guessed('analysis.agentMood', [
		'employee_mood',
		'agent_mood',
		'manager_mood',
		'ai_employee_mood',
	]),
	guessed('analysis.overallMood', ['overall_mood', 'general_mood', 'mood', 'ai_overall_mood']),
	guessed(
		'analysis.recommendations',
		['recommended_actions', 'recommendations', 'actions', 'ai_recommended_actions'],
		lines,
	),
	seen('analysis.score', 'dialogue_quality_score', rating),
	seen('analysis.scoreReasons', 'dialogue_quality_details', lines),
	guessed('analysis.transcriptUrl', ['vtt', 'vtt_url', 'vtt_file', 'transcript_url', 'transcript']),
];
