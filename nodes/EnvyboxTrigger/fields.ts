import { email } from '../shared/values/email';
import { jsonInText } from '../shared/values/json';
import { localTime } from '../shared/values/local-time';
import { phone } from '../shared/values/phone';
import { id, text } from '../shared/values/text';
import { seconds } from '../shared/values/whole-number';
import type { FieldRow } from '../shared/vendor/events';
import { field } from '../shared/vendor/field-row';
import { callStatus, missedBy, scheduledFor } from './call-state';
import { managers } from './managers';

/** Where each typed value comes from. Source: Envybox's help on WebHooks and public receivers. */
export const fields: readonly FieldRow[] = [
	field(
		'occurredAt',
		'called_at',
		localTime,
		'documented',
		'no zone is sent; empty without a call',
	),

	field('contact.name', 'name'),
	field('contact.phone', 'phone', phone),
	field('contact.email', 'email', email),

	field('attribution.utmSource', 'utm_source'),
	field('attribution.utmMedium', 'utm_medium'),
	field('attribution.utmCampaign', 'utm_campaign'),
	field('attribution.utmContent', 'utm_content'),
	field('attribution.utmTerm', 'utm_term'),
	field('attribution.keyword', 'keyword'),
	field('attribution.referrer', 'referrer'),
	field('attribution.pageUrl', 'url'),
	field('attribution.site', 'site'),
	field('attribution.ip', 'ip'),
	field('attribution.place', 'place'),
	field('attribution.yclid', 'yclid'),
	field('attribution.googleClientId', 'google_client_id'),
	field('attribution.yandexClientId', 'yandex_client_id'),
	field(
		'attribution.roistatId',
		'roistat_promo',
		text,
		'documented',
		'that it is the number of the visit is a guess',
	),

	field('agent.name', 'manager_name'),
	field('agent.phone', 'manager_phone', phone),
	field('agent.department', 'department'),

	field('call.id', 'call_id', id),
	field('call.status', 'call_state', callStatus, 'documented', 'Russian prose'),
	field('call.missedBy', 'call_state', missedBy),
	field('call.scheduledFor', 'call_state', scheduledFor),
	field(
		'call.durationSeconds',
		'call_duration',
		seconds,
		'documented',
		'that it is seconds is a guess',
	),
	field('call.recordingUrl', 'call_record', text, 'documented', 'sent even without a conversation'),

	field('chat.url', 'link', text, 'seen'),
	field('chat.message', 'message', text, 'seen'),
	field('chat.transcript', 'chat_text', text, 'seen'),

	field('form.message', 'message', text, 'seen'),
	field('form.fields', ['fields', 'form_fields'], jsonInText, 'guessed'),
	field('quiz.answers', ['answers', 'quiz', 'message'], jsonInText, 'guessed'),

	field(
		'widget.id',
		'key',
		text,
		'documented',
		'that it is the public code of the widget is a guess',
	),
	field('widget.visitorId', 'visitor_id', id),
	field('widget.shownOn', 'shown_on'),
	field('widget.managers', 'managers_phones', managers, 'documented', 'JSON in text'),
	field('widget.custom', 'custom_data', jsonInText, 'documented', 'JSON in text, any value'),

	field('partners.roistatMarker', 'rs'),
	field('partners.roistatPromo', 'roistat_promo'),
	field('partners.advUid', 'adv_uid'),
	field('partners.calltrackingId', 'calltracking_id'),
	field('partners.lpgeneratorId', 'lpgenerator_id'),
	field('partners.leadvertexId', 'leadvertex_id'),
];
