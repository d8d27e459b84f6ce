import { email } from '../shared/values/email';
import { jsonIn } from '../shared/values/json';
import { localTime } from '../shared/values/local-time';
import { phone } from '../shared/values/phone';
import { id, link, text } from '../shared/values/text';
import { seconds } from '../shared/values/whole-number';
import type { FieldRow } from '../shared/vendor/events';
import { documented, guessed, seen } from '../shared/vendor/field-row';
import { callStatus, missedBy, scheduledFor } from './call-state';
import { managers } from './managers';

/** Where each typed value comes from. Source: Envybox's help on WebHooks and public receivers. */
export const fields: readonly FieldRow[] = [
	documented('occurredAt', 'called_at', localTime, 'no zone is sent; empty without a call'),

	documented('contact.name', 'name'),
	documented('contact.phone', 'phone', phone),
	documented('contact.email', 'email', email),

	documented('attribution.utmSource', 'utm_source'),
	documented('attribution.utmMedium', 'utm_medium'),
	documented('attribution.utmCampaign', 'utm_campaign'),
	documented('attribution.utmContent', 'utm_content'),
	documented('attribution.utmTerm', 'utm_term'),
	documented('attribution.keyword', 'keyword'),
	documented('attribution.referrer', 'referrer'),
	documented('attribution.pageUrl', 'url'),
	documented('attribution.site', 'site'),
	documented('attribution.ip', 'ip'),
	documented('attribution.place', 'place'),
	documented('attribution.yclid', 'yclid'),
	documented('attribution.googleClientId', 'google_client_id'),
	documented('attribution.yandexClientId', 'yandex_client_id'),
	documented(
		'attribution.roistatId',
		'roistat_promo',
		text,
		'that it is the number of the visit is a guess',
	),

	documented('agent.name', 'manager_name'),
	documented('agent.phone', 'manager_phone', phone),
	documented('agent.department', 'department'),

	documented('call.id', 'call_id', id),
	documented('call.status', 'call_state', callStatus, 'Russian prose'),
	documented('call.missedBy', 'call_state', missedBy),
	documented('call.scheduledFor', 'call_state', scheduledFor),
	documented('call.durationSeconds', 'call_duration', seconds, 'that it is seconds is a guess'),
	documented('call.recordingUrl', 'call_record', link, 'sent even without a conversation'),

	seen('chat.url', 'link', link),
	seen('chat.message', 'message'),
	seen('chat.transcript', 'chat_text'),

	seen('form.message', 'message'),
	guessed('form.fields', ['fields', 'form_fields'], jsonIn),
	guessed('quiz.answers', ['answers', 'quiz', 'message'], jsonIn),

	documented('widget.id', 'key', text, 'that it is the public code of the widget is a guess'),
	documented('widget.visitorId', 'visitor_id', id),
	documented('widget.shownOn', 'shown_on'),
	documented('widget.managers', 'managers_phones', managers, 'JSON in text'),
	documented('widget.custom', 'custom_data', jsonIn, 'JSON in text, any value'),

	documented('partners.roistatMarker', 'rs'),
	documented('partners.roistatPromo', 'roistat_promo'),
	documented('partners.advUid', 'adv_uid'),
	documented('partners.calltrackingId', 'calltracking_id'),
	documented('partners.lpgeneratorId', 'lpgenerator_id'),
	documented('partners.leadvertexId', 'leadvertex_id'),
];
