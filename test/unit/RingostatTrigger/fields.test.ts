import { fields } from '../../../nodes/RingostatTrigger/fields';
import {
	codesAt,
	fieldNames,
	INBOUND,
	itemOf,
	messagesAt,
	OUTBOUND,
} from '../../support/ringostat-delivery';

type Block = Record<string, unknown>;

/** What a place of the item holds. */
function at(place: string, body: object, path = 'after-incoming-call'): unknown {
	const [block, key] = place.split('.');
	const value = (itemOf(body, { path }) as unknown as Record<string, unknown>)[block];
	return key === undefined ? value : (value as Block)[key];
}

/** A URL whose event has the place's block. */
const pathOf = (place: string) =>
	place.startsWith('analysis.') ? 'call-analyzed' : 'after-incoming-call';

const TIME = '2026-09-30T15:37:38.000+03:00';
const TEXT = 'something';

// Place, each name it was seen under, sent, typed
const SEEN: Array<[place: string, names: string[], sent: unknown, value: unknown]> = [
	['call.id', ['call_id', 'cdr_id', 'uniqueid', 'uuid', 'record'], 'ua9_-1.2', 'ua9_-1.2'],
	['call.direction', ['type', 'call_type', 'direction'], 'out', 'out'],
	['call.status', ['status', 'disposition', 'call_status'], 'BUSY', 'busy'],
	[
		'occurredAt',
		['date', 'calldate', 'call_date', 'call_timestamp', 'call_date_microsecond'],
		'2026-09-30 15:37:38',
		TIME,
	],
	['call.durationSeconds', ['duration_call_ms', 'duration_ms'], '14400', 14],
	['call.durationSeconds', ['call_duration', 'duration', 'duration_call'], '14', 14],
	['call.talkSeconds', ['dialog', 'billsec', 'talk_time', 'duration_conversation'], 3, 3],
	['call.waitSeconds', ['waiting', 'waittime', 'ringing_time', 'duration_waiting'], '11', 11],
	[
		'call.recordingUrl',
		['recording_wav', 'recording', 'record_link', 'record_url', 'call_recording', 'record'],
		'http://calls.example.com/x.wav',
		'http://calls.example.com/x.wav',
	],
	['agent.name', ['employee_fio', 'employee', 'manager', 'user_call'], TEXT, TEXT],
	['agent.email', ['employee_email'], 'olena@example.com', 'olena@example.com'],
	['agent.id', ['staffid', 'employee_number', 'employee_id'], 1111, '1111'],
	['agent.department', ['department'], TEXT, TEXT],
	[
		'agent.line',
		[
			...['connected_with', 'extension_number', 'employee_ext', 'internal_number'],
			...['employee_estension', 'employee_extension'],
		],
		'agent1',
		'agent1',
	],
	['call.project', ['project_id'], 10001, '10001'],
	['call.pool', ['pool_name'], TEXT, TEXT],
	['call.scheme', ['scheme_name'], TEXT, TEXT],
	['call.insertionType', ['insertion_type', 'substitution_type'], 'Dynamic', 'dynamic'],
	['attribution.utmSource', ['utm_source', 'last_utm_source'], TEXT, TEXT],
	['attribution.utmMedium', ['utm_medium', 'last_utm_medium'], TEXT, TEXT],
	['attribution.utmCampaign', ['utm_campaign', 'last_utm_campaign'], TEXT, TEXT],
	['attribution.utmContent', ['utm_content', 'last_utm_content'], TEXT, TEXT],
	['attribution.utmTerm', ['utm_term', 'last_utm_term'], TEXT, TEXT],
	['attribution.keyword', ['keyword', 'key_word'], TEXT, TEXT],
	['attribution.landingUrl', ['landing'], 'https://shop.example.com/', 'https://shop.example.com/'],
	['attribution.referrer', ['refferrer', 'referrer', 'referer'], TEXT, TEXT],
	['attribution.ip', ['remote_ip'], '192.0.2.7', '192.0.2.7'],
	['analysis.score', ['dialogue_quality_score'], 7.5, 7.5],
	['analysis.scoreReasons', ['dialogue_quality_details'], TEXT, TEXT],
];

describe.each(SEEN)('%s', (place, names, sent, value) => {
	test.each(names)('is read from %s', (name) => {
		const item = itemOf({ [name]: sent }, { path: pathOf(place) });
		expect(at(place, { [name]: sent }, pathOf(place))).toBe(value);
		expect(messagesAt(item, place)).toEqual([]);
		expect(item.guesses).toEqual({});
	});

	test.each(names)('is null where %s is empty', (name) => {
		expect(at(place, { [name]: '' }, pathOf(place))).toBe(place === 'call.direction' ? 'in' : null);
	});
});

describe('payloads that were recorded', () => {
	test('inbound, Webhooks 2.0 names, all strings', () => {
		const item = itemOf(INBOUND);
		expect(item).toMatchObject({
			vendor: 'ringostat',
			event: 'incomingCall.completed',
			eventId: 'ringostat:incomingCall.completed:ua9_-1790775458.2139025',
			occurredAt: null,
			contact: { name: null, phone: '380000000001', email: null, company: null },
			agent: { id: null, name: null, line: 'project_agent1' },
			call: {
				id: 'ua9_-1790775458.2139025',
				direction: 'in',
				status: 'answered',
				durationSeconds: 14,
				talkSeconds: 3,
				waitSeconds: null,
				recordingUrl: 'https://app.example.com/recordings/x.wav?token=t',
				dialled: '380000000002',
			},
			issues: [],
			raw: { body: INBOUND },
		});
	});

	test('outgoing, classic names, numbers', () => {
		expect(itemOf(OUTBOUND)).toMatchObject({
			event: 'outgoingCall.completed',
			eventId: 'ringostat:outgoingCall.completed:3333333333.3333333',
			occurredAt: TIME,
			contact: { name: null, phone: '380000000001' },
			agent: { id: '1111', name: 'Name Surname', phone: null, line: null, department: 'Sales' },
			call: {
				direction: 'out',
				status: 'answered',
				durationSeconds: 50,
				talkSeconds: 23,
				waitSeconds: 27,
				recordingUrl: 'https://app.example.com/recordings/x.wav?token=abc',
				dialled: '380000000001',
			},
			issues: [],
		});
	});

	test('an item, whole', () => {
		const { call, contact, agent, eventId } = itemOf(
			{ ...INBOUND, disposition: 'NO ANSWER', billsec: '0', waittime: '14', recording_wav: '' },
			{ path: 'after-incoming-call' },
		);
		expect(eventId).toBe('ringostat:incomingCall.missed:ua9_-1790775458.2139025');
		expect({ call, contact, agent }).toEqual({
			contact: { name: null, phone: '380000000001', email: null, company: null },
			agent: {
				...{ id: null, name: null, email: null, phone: null },
				...{ line: 'project_agent1', department: null },
			},
			call: {
				...{ id: 'ua9_-1790775458.2139025', direction: 'in', status: 'noAnswer', missedBy: null },
				...{ durationSeconds: 14, talkSeconds: 0, waitSeconds: 14, recordingUrl: null },
				...{ scheduledFor: null, insertionType: null, dialled: '380000000002' },
				...{ project: null, pool: null, scheme: null },
			},
		});
	});
});

describe('a value', () => {
	test.each([
		['call.durationSeconds', { duration: 'long' }, null, 'duration "long" is not a number'],
		['call.talkSeconds', { billsec: '-1' }, null, 'billsec "-1" is negative'],
		['call.talkSeconds', { billsec: -1 }, null, 'billsec "-1" is negative'],
		[
			'occurredAt',
			{ calldate: 'yesterday' },
			null,
			'calldate "yesterday" is not a valid date and time',
		],
		[
			'call.insertionType',
			{ insertion_type: 'odd' },
			null,
			'insertion_type "odd" must be one of: dynamic, static, callback',
		],
		[
			'call.direction',
			{ call_type: 'sideways' },
			null,
			'call_type "sideways" is not a known call direction',
		],
		['agent.name', { employee: { a: 1 } }, null, 'employee "an object" is not text'],
	])('%s that does not fit is null, with an issue: %j', (place, body, value, message) => {
		expect(at(place, body)).toBe(value);
		const item = itemOf(body, { path: 'after-incoming-call' });
		expect(messagesAt(item, place)).toEqual([message]);
		expect(item.event).toMatch(/^incomingCall\./);
	});

	test.each([
		['2026-09-30 15:37:38', TIME],
		['2026-09-30T15:37:38', TIME],
		['2026-09-30T12:37:38Z', '2026-09-30T12:37:38.000Z'],
		['30.09.2026 15:37:38', TIME],
		['1790771858', '2026-09-30T15:37:38.000+03:00'],
	])('of a date may be %s', (calldate, expected) => {
		expect(Date.parse(String(at('occurredAt', { calldate })))).toBe(Date.parse(expected));
	});

	test('that was sent several times counts by the first', () => {
		const item = itemOf({ call_type: ['in', 'out'], disposition: ['BUSY', 'ANSWERED'] });
		expect(item.event).toBe('incomingCall.missed');
		expect(item.call).toMatchObject({ direction: 'in', status: 'busy' });
	});
});

describe('the third set of names', () => {
	const THIRD = {
		call_type: 'in',
		call_id: 'ua9_-1790775458.2139025',
		number_e164: '+380000000001',
		destination: '380000000002',
		call_timestamp: '1790771858000000',
		call_status: 'PROPER',
		duration_call: '14',
		duration_conversation: '3',
		duration_waiting: '11',
		recording_presence: '0',
		recording: 'https://app.example.com/recordings/x.wav',
		employee: 'Олена Приклад',
		employee_id: 1111,
		employee_estension: '101',
		call_card_link: 'https://app.example.com/cards/x',
	};

	test('is typed whole', () => {
		const item = itemOf(THIRD);
		expect(item).toMatchObject({
			event: 'incomingCall.completed',
			eventId: 'ringostat:incomingCall.completed:ua9_-1790775458.2139025',
			occurredAt: TIME,
			contact: { phone: '380000000001' },
			agent: { id: '1111', name: 'Олена Приклад', line: '101' },
			call: {
				...{ direction: 'in', status: 'proper', durationSeconds: 14, talkSeconds: 3 },
				...{ waitSeconds: 11, recordingUrl: null, dialled: '380000000002' },
			},
			guesses: {},
			issues: [],
		});
		expect(itemOf({ ...THIRD, recording_presence: '1' }).call.recordingUrl).toBe(THIRD.recording);
	});

	test.each(['duration_conversation', 'duration_call', 'duration_call_ms'])(
		'%s alone says that the call is over',
		(name) => {
			const { event } = itemOf({ call_type: 'in', number_e164: '+380000000001', [name]: '7' });
			expect(event).toBe(
				name === 'duration_conversation' ? 'incomingCall.completed' : 'incomingCall.missed',
			);
		},
	);
});

describe('an employee as an object', () => {
	const ANA = { id: 5, name: 'Ana', email: 'ana@example.com', phone: '380000000009' };
	const agent = { id: '5', name: 'Ana', email: ANA.email, phone: ANA.phone };

	test.each<object>([
		{ employee: { ...ANA, department: 'Sales', extension: '101' } },
		{ employee: [{ ...ANA, department: 'Sales', extension: '101' }] },
		{ manager: { ...ANA, department: 'Sales' }, employee_ext: '101' },
		{ call: { employee: { ...ANA, department: 'Sales' } }, employee_ext: 101 },
	])('is read: %j', (body) => {
		const item = itemOf({ type: 'in', ...body }, { path: 'incoming-call-answered' });
		expect(item.agent).toEqual({ ...agent, department: 'Sales', line: '101' });
		expect(messagesAt(item, 'agent.name')).toEqual([]);
	});

	test('without a name is an issue', () => {
		const item = itemOf({ type: 'in', employee: { id: 5 } }, { path: 'incoming-call-answered' });
		expect(item.agent).toMatchObject({ id: '5', name: null });
		expect(messagesAt(item, 'agent.name')).toEqual(['employee "an object" is not text']);
	});
});

describe('no value', () => {
	test.each([-1, '-1', '0', 0, null])('is %p in whatever is an agent’s', (none) => {
		const names = [
			'employee_fio',
			'employee_email',
			'department',
			'connected_with',
			'employee_ext',
		];
		const body = Object.fromEntries(names.map((name) => [name, none]));
		const item = itemOf({ ...INBOUND, ...body });
		expect(Object.values(item.agent).filter((value) => value !== null)).toEqual([]);
		expect(item.issues).toEqual([]);
	});

	test.each([-1, '-1', '-1.0', '', null, 'null'])('is %p for an employee or a category', (none) => {
		const body = { ...INBOUND, employee_number: none, staffid: none, employee_id: none };
		const { agent, rating, issues } = itemOf(
			{ ...body, category_number: none, category_mark: 0, employee_mark: '0' },
			{ path: 'incoming-call-rated' },
		);
		expect(agent.id).toBeNull();
		expect(rating).toEqual({
			...{ value: null, label: null, isBad: null, category: null, byAgentId: null },
		});
		expect(issues).toEqual([]);
	});

	test('hides no value under another name', () => {
		const { agent, rating } = itemOf(
			{ ...INBOUND, staffid: -1, employee_number: '1111', category_mark: 0, employee_mark: 4 },
			{ path: 'incoming-call-rated' },
		);
		expect(agent.id).toBe('1111');
		expect(rating).toMatchObject({ value: 4, byAgentId: '1111' });
	});

	test('is -1 under the user’s own name too', () => {
		const options = fieldNames({ 'agent.id': 'працівник', 'rating.byAgentId': 'працівник' });
		const how = { path: 'incoming-call-rated', options };
		const { agent, rating } = itemOf({ ...INBOUND, працівник: '-1' }, how);
		expect([agent.id, rating.byAgentId]).toEqual([null, null]);
	});

	test('is a mark as the employee: byAgentId is his number', () => {
		const body = { category_mark: 5, employee_mark: 3, employee_number: 7 };
		const { rating } = itemOf({ ...INBOUND, ...body }, { path: 'incoming-call-rated' });
		expect(rating).toMatchObject({ value: 5, byAgentId: '7' });
	});

	test.each(['(direct)', '(none)', '(not set)', '(NOT SET)', ' (none) '])(
		'is %p in attribution',
		(none) => {
			const names = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'];
			const more = ['keyword', 'refferrer', 'landing', 'pool_name'];
			const body = Object.fromEntries([...names, ...more].map((name) => [name, none]));
			const item = itemOf({ ...INBOUND, ...body });
			expect(Object.values(item.attribution).filter((value) => value !== null)).toEqual([]);
			expect([item.call.pool, item.issues]).toEqual([null, []]);
			expect(itemOf({ ...INBOUND, ...body, last_utm_source: 'ads' }).attribution.utmSource).toBe(
				'ads',
			);
		},
	);
});

describe('an analysis by AI', () => {
	const BODY = {
		call_id: '1',
		call_duration: 74,
		dialogue_quality_score: 8,
		dialogue_quality_details: 'Привітався; не назвав ціну',
		call_card_link: 'https://app.example.com/cards/1',
	};

	test('has the score and its reasons', () => {
		const item = itemOf(BODY, { path: 'call-analyzed' });
		expect(item).toMatchObject({
			call: { id: '1', durationSeconds: 74 },
			analysis: { score: 8, scoreReasons: 'Привітався; не назвав ціну' },
			guesses: {},
			issues: [],
		});
	});

	test.each([
		['7,5', 7.5],
		[' 9 ', 9],
		[0, 0],
	])('has a score that was sent as %p', (sent, score) => {
		const body = { ...BODY, dialogue_quality_score: sent };
		expect(itemOf(body, { path: 'call-analyzed' }).analysis.score).toBe(score);
	});

	test('with a score in words is an issue, and reasons may be a list', () => {
		const body = { ...BODY, dialogue_quality_score: 'good', dialogue_quality_details: ['a', 'b'] };
		const item = itemOf(body, { path: 'call-analyzed' });
		expect(item.analysis).toMatchObject({ score: null, scoreReasons: 'a\nb' });
		expect(codesAt(item, 'analysis.score')).toEqual(['notNumber']);
	});
});

describe('a number that JavaScript cannot hold', () => {
	test('comes as text from the door and stays whole', () => {
		const yclid = '5550001112223334445';
		const item = itemOf({ ...INBOUND, cdr_id: undefined, uniqueid: '12345678901234567890', yclid });
		expect(item.eventId).toBe('ringostat:incomingCall.completed:12345678901234567890');
		expect(item.attribution.yclid).toBe(yclid);
	});
});

describe('a recording', () => {
	const link = 'http://calls.example.com/x.wav';

	test('over http is kept as it was sent', () => {
		expect(at('call.recordingUrl', { recording_wav: link })).toBe(link);
	});

	test.each(['0', 0, 'no', 'false', '-1', 'null'])('is null where its link is %p', (recording) => {
		const item = itemOf({ ...INBOUND, recording_wav: recording });
		expect([item.call.recordingUrl, item.issues]).toEqual([null, []]);
	});

	test.each(['has_recording', 'recording_presence', 'Has Recording'])(
		'that does not exist by %s is null, and that is ordinary',
		(flag) => {
			for (const no of ['0', 0, 'false', false, 'No']) {
				const body = { ...INBOUND, [flag]: no, recording_wav: link, record_url: link };
				const item = itemOf(body);
				expect(item.call.recordingUrl).toBeNull();
				expect(item.issues).toEqual([]);
				expect(item.raw?.body).toEqual(body);
			}
		},
	);

	test('that does not exist is not found in nested fields either', () => {
		const body = { call_type: 'in', additional_call_data: { has_recording: '0', recording: link } };
		expect(itemOf(body).call.recordingUrl).toBeNull();
	});

	test('is believed where the user named its field', () => {
		const options = fieldNames({ 'call.recordingUrl': 'запис' });
		const item = itemOf({ ...INBOUND, has_recording: '0', запис: link }, { options });
		expect(item.call.recordingUrl).toBe(link);
	});

	test.each(['1', 1, true, '', null, 'yes'])('may exist (has_recording %p)', (has_recording) => {
		expect(at('call.recordingUrl', { has_recording, recording_wav: link })).toBe(link);
	});

	test('has a flag that makes no sense and decides nothing', () => {
		const body = { ...INBOUND, has_recording: { toString: null }, recording_wav: link };
		const item = itemOf(body);
		expect([item.event, item.call.recordingUrl]).toEqual(['incomingCall.completed', link]);
	});

	test('that was not sent is not an issue', () => {
		expect(itemOf({ ...INBOUND, recording_wav: '', has_recording: '0' }).issues).toEqual([]);
	});
});

describe('Google’s id of the client', () => {
	const idOf = (client_id: unknown) => at('attribution.googleClientId', { client_id });

	test.each([
		['1000000001.1700000001', '1000000001.1700000001'],
		['GA1.2.1000000001.1700000001', '1000000001.1700000001'],
		[' 1000000001.1700000001 ', '1000000001.1700000001'],
	])('is read from %s', (sent, value) => expect(idOf(sent)).toBe(value));

	test('is read from ga too, as a guess', () => {
		const item = itemOf({ ga: '1000000001.1700000001' }, { path: 'before-incoming-call' });
		expect(item.guesses).toEqual({ 'attribution.googleClientId': 'ga' });
	});

	test.each(['500', 'ivan', 500.25, {}, `${'1'.repeat(30)}.1`])('is not %p', (sent) => {
		expect(idOf(sent)).toBeNull();
	});
});

describe('an event whose payload is not public', () => {
	const CASES: Array<[path: string, body: object, typed: object]> = [
		[
			'form-submitted',
			{ name: 'Іван', phone: '+380000000001', email: 'a@example.com', form_id: 'f', comment: 'Hi' },
			{
				contact: { name: 'Іван', phone: '380000000001', email: 'a@example.com' },
				form: { id: 'f', message: 'Hi', fields: null },
			},
		],
		[
			'form-submitted',
			{ form_fields: { clientName: 'Іван', phoneNumber: '380000000001', size: 'L' } },
			{
				contact: { name: 'Іван', phone: '380000000001' },
				form: { fields: { clientName: 'Іван', phoneNumber: '380000000001', size: 'L' } },
			},
		],
		[
			'form-submitted',
			{ fields: '{"email":"a@example.com"}' },
			{ contact: { email: 'a@example.com' }, form: { fields: { email: 'a@example.com' } } },
		],
		[
			'form-submitted',
			{ form: { id: 'f', name: 'Order', fields: { name: 'Іван', phone: '380000000001' } } },
			{ contact: { name: 'Іван', phone: '380000000001' }, form: { id: 'f' } },
		],
		[
			'form-submitted',
			{ form: { name: 'Order', phone: '380000000001', email: 'a@example.com' } },
			{
				contact: { name: null, phone: '380000000001', email: 'a@example.com' },
				form: { id: 'Order' },
			},
		],
		[
			'chat-ended',
			{ dialog: { id: 'd', name: 'Telegram', client: { name: 'Іван', phone: '380000000001' } } },
			{ contact: { name: 'Іван', phone: '380000000001' }, chat: { id: 'd' } },
		],
		[
			'chat-started',
			{ chatId: 7, chatUrl: 'https://chat.example.com/7', customer: { name: 'Іван' }, text: 'Hi' },
			{
				contact: { name: 'Іван' },
				chat: { id: '7', url: 'https://chat.example.com/7', message: 'Hi' },
			},
		],
		[
			'chat-ended',
			{ dialogue_id: 'd', messages: [{ from: 'a', text: 'b' }, 'c'], operator_name: 'Олена' },
			{
				agent: { name: 'Олена' },
				chat: { id: 'd', transcript: '{"from":"a","text":"b"}\nc', message: null },
			},
		],
		[
			'deal-changed',
			{ deal: { id: 5, status: 'won', url: 'https://crm.example.com/5' } },
			{ deal: { id: '5', status: 'won', url: 'https://crm.example.com/5' } },
		],
		[
			'incoming-call-rated',
			{ ...INBOUND, category_name: 'Цільовий', category_mark: '4', employee_number: 1111 },
			{
				rating: { value: 4, label: null, isBad: null, category: 'Цільовий', byAgentId: '1111' },
				call: { id: 'ua9_-1790775458.2139025' },
			},
		],
		[
			'call-analyzed',
			{
				call_id: '1',
				userfield: '380000000001',
				summary: 'S',
				client_mood: 'C',
				agent_mood: 'A',
				mood: 'O',
				recommendations: ['one', 'two'],
				vtt_url: 'https://calls.example.com/1.vtt',
			},
			{
				call: { id: '1' },
				analysis: {
					...{ summary: 'S', customerMood: 'C', agentMood: 'A', overallMood: 'O' },
					recommendations: 'one\ntwo',
					transcriptUrl: 'https://calls.example.com/1.vtt',
				},
			},
		],
	];

	test.each(CASES)('%s is typed by likely names: %j', (path, body, typed) => {
		const item = itemOf(body, { path });
		expect(item).toMatchObject(typed);
		expect(item.raw?.body).toEqual(body);
		expect(item.issues).toEqual([]);
		expect(Object.keys(item.guesses).length).toBeGreaterThan(0);
	});

	test('names the key as it was sent', () => {
		const item = itemOf({ contact: { Phone: '380000000001' } }, { path: 'deal-changed' });
		expect(item.guesses).toEqual({ 'contact.phone': 'contact.Phone' });
	});

	test('does not take an agent’s name for the client’s', () => {
		const item = itemOf(
			{ manager: { name: 'Олена', phone: '380000000003' } },
			{ path: 'chat-ended' },
		);
		expect(item.contact).toEqual({ name: null, phone: null, email: null, company: null });
	});

	test('has an id from its whole payload, so that a wrong guess drops nothing', () => {
		const idOf = (body: object) => itemOf(body, { path: 'chat-started' }).eventId;
		expect(idOf({ chat_id: 1, a: 1 })).not.toBe(idOf({ chat_id: 1, a: 2 }));
		expect(idOf({ chat_id: 1, a: 1 })).toBe(idOf({ a: 1, chat_id: 1 }));
	});
});

describe('the field table', () => {
	test('marks as sure nothing of the blocks that nobody has published but what one receiver reads', () => {
		const hidden = /^(?:chat|form|rating|deal|analysis)\./;
		const sure = fields.filter(({ to, certainty }) => hidden.test(to) && certainty !== 'guessed');
		expect(sure.map(({ to, from }) => [to, ...from])).toEqual([
			['analysis.score', 'dialogue_quality_score'],
			['analysis.scoreReasons', 'dialogue_quality_details'],
		]);
	});
});
