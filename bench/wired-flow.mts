import { core, node, type WorkflowNode } from '../test/e2e/workflow.mts';

/**
 * What users of n8n's own nodes wire to get what the Envybox Trigger and vionvi do: a Switch with nine
 * rules and its fallback, an output each, Edit Fields that names the fields, HTTP Request.
 */
export const SWITCH = 'Switch';
export const EDIT_FIELDS = 'Edit Fields';
export const HTTP_REQUEST = 'HTTP Request';

/** The output of the Switch that a missed call leaves by. */
export const MISSED_CALL_OUTPUT = 2;

const TYPE = '={{ $json.body.webhooktype }}';
const STATE = '={{ $json.body.call_state }}';
const TALK = 'Состоялся разговор';

type Condition = [value: string, operation: string, wanted: string];

const RULES: Array<[name: string, ...conditions: Condition[]]> = [
	['Call Started', [TYPE, 'equals', '7']],
	['Call Done', [TYPE, 'equals', '2'], [STATE, 'startsWith', TALK]],
	['Missed Call', [TYPE, 'equals', '2'], [STATE, 'notStartsWith', TALK]],
	['Call Ordered', [TYPE, 'equals', '1']],
	['From Manager', [TYPE, 'equals', '10']],
	['Offline Form', [TYPE, 'equals', '8']],
	['Online Form', [TYPE, 'equals', '12']],
	['Form Sent', [TYPE, 'equals', '4']],
	['Quiz', [TYPE, 'equals', '19']],
];

/** Fields that are in the item as they were sent. */
const COPIED: Record<string, string> = {
	'contact.name': 'name',
	'contact.phone': 'phone',
	'contact.email': 'email',
	'attribution.utmSource': 'utm_source',
	'attribution.utmMedium': 'utm_medium',
	'attribution.utmCampaign': 'utm_campaign',
	'attribution.utmContent': 'utm_content',
	'attribution.utmTerm': 'utm_term',
	'attribution.keyword': 'keyword',
	'attribution.referrer': 'referrer',
	'attribution.pageUrl': 'url',
	'attribution.site': 'site',
	'attribution.ip': 'ip',
	'attribution.place': 'place',
	'attribution.yclid': 'yclid',
	'attribution.googleClientId': 'google_client_id',
	'attribution.yandexClientId': 'yandex_client_id',
	'attribution.roistatId': 'roistat_promo',
	'agent.name': 'manager_name',
	'agent.phone': 'manager_phone',
	'agent.department': 'department',
	'call.id': 'call_id',
	'call.recordingUrl': 'call_record',
	'widget.id': 'key',
	'widget.visitorId': 'visitor_id',
	'widget.shownOn': 'shown_on',
	'partners.roistatMarker': 'rs',
	'partners.roistatPromo': 'roistat_promo',
};

/** What Map Automatically finds for a lead in the same event. */
const LEAD: Record<string, string> = {
	name: 'name',
	phone: 'phone',
	email: 'email',
	utmSource: 'utm_source',
	utmMedium: 'utm_medium',
	utmCampaign: 'utm_campaign',
	utmContent: 'utm_content',
	utmTerm: 'utm_term',
	yclid: 'yclid',
	ymClientId: 'yandex_client_id',
	roistatId: 'roistat_promo',
	referrer: 'referrer',
	ip: 'ip',
};

type FieldType = 'string' | 'number' | 'array' | 'object';

type Assignment = [path: string, type: FieldType, value: string];

const COMPUTED: Assignment[] = [
	['vendor', 'string', 'envybox'],
	['event', 'string', 'call.missed'],
	['eventId', 'string', '=envybox:call.missed:{{ $json.body.call_id }}:{{ $json.body.called_at }}'],
	[
		'occurredAt',
		'string',
		"={{ DateTime.fromFormat($json.body.called_at, 'yyyy-MM-dd HH:mm:ss', { zone: 'Europe/Moscow' }).toISO() }}",
	],
	['receivedAt', 'string', '={{ $now.toUTC().toISO() }}'],
	[
		'call.status',
		'string',
		"={{ $json.body.call_state.startsWith('Оператор') ? 'noAnswer' : 'clientNoAnswer' }}",
	],
	[
		'call.missedBy',
		'string',
		"={{ $json.body.call_state.startsWith('Оператор') ? 'agent' : 'client' }}",
	],
	['call.durationSeconds', 'number', '={{ Number($json.body.call_duration) }}'],
	[
		'widget.managers',
		'array',
		'={{ JSON.parse($json.body.managers_phones).map((each) => ({ name: each.manager_name, phone: each.phone })) }}',
	],
	['widget.custom', 'array', '={{ JSON.parse($json.body.custom_data) }}'],
	['raw.body', 'object', '={{ $json.body }}'],
];

/** The Switch, wired to the trigger by the caller. */
export function switchNode(): WorkflowNode {
	const values = RULES.map(([outputKey, ...conditions]) => ({
		renameOutput: true,
		outputKey,
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			combinator: 'and',
			conditions: conditions.map(([leftValue, operation, rightValue]) => ({
				leftValue,
				rightValue,
				operator: { type: 'string', operation },
			})),
		},
	}));
	const parameters = { rules: { values }, options: { fallbackOutput: 'extra' } };
	return node(SWITCH, core('switch'), parameters, { typeVersion: 3.2 });
}

/** The Edit Fields that types a missed call. */
export function typingNode(): WorkflowNode {
	return editFields([...COMPUTED, ...copies(COPIED)]);
}

/** The Edit Fields that makes nothing but a lead as vionvi wants it. */
export function leadNode(): WorkflowNode {
	return editFields(copies(LEAD));
}

/** The lead, from the typed fields. */
export const LEAD_OF_TYPED = `={{ { ${Object.entries(LEAD)
	.map(([name, field]) => `${name}: $json.${pathOf(field)}`)
	.join(', ')} } }}`;

/** The HTTP Request that posts a lead: by default the item itself. */
export function postNode(url: string, jsonBody = '={{ $json }}'): WorkflowNode {
	const parameters = {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody,
		options: {},
	};
	return node(HTTP_REQUEST, core('httpRequest'), parameters, { typeVersion: 4.2 });
}

function pathOf(field: string): string {
	const [path] = Object.entries(COPIED).find(([, copied]) => copied === field) ?? [];
	if (path === undefined) throw new Error(`No typed field is a copy of "${field}".`);
	return path;
}

function copies(fields: Record<string, string>): Assignment[] {
	return Object.entries(fields).map(([path, field]) => [
		path,
		'string',
		`={{ $json.body.${field} }}`,
	]);
}

function editFields(fields: Assignment[]): WorkflowNode {
	const assignments = fields.map(([name, type, value]) => ({ id: name, name, type, value }));
	const parameters = { assignments: { assignments }, options: {} };
	return node(EDIT_FIELDS, core('set'), parameters, { typeVersion: 3.4 });
}
