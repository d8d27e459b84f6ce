import { DELIVERY, sendForm } from '../../support/envybox-delivery';

type Path = [block: string, key: string];

// Where each field that Envybox sends stands in the item, and as what
const CALL: Array<[field: string, place: Path, value: unknown]> = [
	['phone', ['contact', 'phone'], '70000000001'],
	['name', ['contact', 'name'], 'Ivan Example'],
	['email', ['contact', 'email'], 'ivan@example.com'],
	['call_duration', ['call', 'durationSeconds'], 74],
	['call_record', ['call', 'recordingUrl'], 'http://calls.example.com/6000001/play/'],
	['call_id', ['call', 'id'], '6000001'],
	['call_state', ['call', 'status'], 'answered'],
	['referrer', ['attribution', 'referrer'], 'search.example.com'],
	['keyword', ['attribution', 'keyword'], 'окна'],
	['ip', ['attribution', 'ip'], '192.0.2.7'],
	['place', ['attribution', 'place'], 'Краснодар, Краснодарский край'],
	['site', ['attribution', 'site'], 'shop.example.com'],
	['url', ['attribution', 'pageUrl'], 'https://shop.example.com/windows/'],
	['utm_source', ['attribution', 'utmSource'], 'source'],
	['utm_medium', ['attribution', 'utmMedium'], 'medium'],
	['utm_campaign', ['attribution', 'utmCampaign'], 'campaign'],
	['utm_content', ['attribution', 'utmContent'], 'content'],
	['utm_term', ['attribution', 'utmTerm'], 'term'],
	['google_client_id', ['attribution', 'googleClientId'], '1000000001.1700000001'],
	['yandex_client_id', ['attribution', 'yandexClientId'], '1700000001000000001'],
	['yclid', ['attribution', 'yclid'], '5550001112223334445'],
	['roistat_promo', ['attribution', 'roistatId'], '100500'],
	['roistat_promo', ['partners', 'roistatPromo'], '100500'],
	['rs', ['partners', 'roistatMarker'], 'marker'],
	['adv_uid', ['partners', 'advUid'], 'adv'],
	['calltracking_id', ['partners', 'calltrackingId'], '12'],
	['lpgenerator_id', ['partners', 'lpgeneratorId'], '13'],
	['leadvertex_id', ['partners', 'leadvertexId'], '14'],
	['manager_phone', ['agent', 'phone'], '70000000002'],
	['manager_name', ['agent', 'name'], 'Olga Example'],
	['department', ['agent', 'department'], 'Продажи'],
	['key', ['widget', 'id'], 'example-widget-code'],
	['visitor_id', ['widget', 'visitorId'], '100000001'],
	['shown_on', ['widget', 'shownOn'], 'Нажал на кнопку'],
	['managers_phones', ['widget', 'managers'], [{ name: 'Olga Example', phone: '70000000002' }]],
	['custom_data', ['widget', 'custom'], { page: [1] }],
];

const CHAT: typeof CALL = [
	['message', ['chat', 'message'], 'Call me'],
	['message', ['form', 'message'], 'Call me'],
	['chat_text', ['chat', 'transcript'], 'Visitor: Hello!'],
	['link', ['chat', 'url'], 'https://chat.example.com/1'],
];

const at = (item: object, [block, key]: Path) =>
	(item as Record<string, Record<string, unknown>>)[block][key];

describe.each([
	['a call', CALL, DELIVERY],
	['a chat form', CHAT, { ...DELIVERY, webhooktype: '8' }],
])('of %s', (_, rows, delivery) => {
	test.each(rows)('%s stands in %j', async (_field, place, value) => {
		const { item } = await sendForm(delivery);
		expect(at(item, place)).toEqual(value);
		expect(item.issues.map(({ path }) => path)).not.toContain(place.join('.'));
	});

	test.each(rows)('%s, left out or empty, leaves null in %j', async (field, place) => {
		for (const nothing of [undefined, '', ' ']) {
			const { item } = await sendForm({ ...delivery, [field]: nothing });
			expect(at(item, place)).toBeNull();
		}
	});
});

test('every field of the documentation stands somewhere', () => {
	const typed = [...CALL, ...CHAT].map(([field]) => field);
	expect(Object.keys(DELIVERY).sort()).toEqual(
		[...new Set([...typed, 'webhooktype', 'called_at'])].sort(),
	);
});

test('what no field says is null', async () => {
	const { item } = await sendForm(DELIVERY);
	expect(item).toMatchObject({
		contact: { company: null },
		attribution: { landingUrl: null, gclid: null, fbclid: null },
		agent: { id: null, email: null, line: null },
		call: {
			direction: null,
			missedBy: null,
			talkSeconds: null,
			waitSeconds: null,
			scheduledFor: null,
			insertionType: null,
			dialled: null,
			project: null,
			pool: null,
			scheme: null,
		},
	});
});

describe('called_at', () => {
	test.each([
		['Europe/Moscow', '2026-09-30T15:37:38.000+03:00'],
		['Asia/Vladivostok', '2026-09-30T15:37:38.000+10:00'],
		['UTC', '2026-09-30T15:37:38.000Z'],
	])('is read in the workflow’s zone %s', async (timezone, occurredAt) => {
		expect((await sendForm(DELIVERY, { timezone })).item.occurredAt).toBe(occurredAt);
	});

	test('is read in the node’s zone where one is chosen', async () => {
		const how = { timezone: 'UTC', options: { timeZone: 'Asia/Omsk' } };
		expect((await sendForm(DELIVERY, how)).item.occurredAt).toBe('2026-09-30T15:37:38.000+06:00');
	});

	test('is null where no call took place', async () => {
		expect((await sendForm({ ...DELIVERY, called_at: '' })).item.occurredAt).toBeNull();
	});

	test('that is no time is null with an issue', async () => {
		const { item } = await sendForm({ ...DELIVERY, called_at: '0000-00-00 00:00:00' });
		expect(item.occurredAt).toBeNull();
		expect(item.issues).toContainEqual({
			path: 'occurredAt',
			message: 'called_at "0000-00-00 00:00:00" is no date and time',
		});
	});
});

describe('the phone', () => {
	test.each([
		['79990000001', '79990000001', undefined],
		['+7 (999) 000-00-01', '79990000001', undefined],
		['89990000001', '89990000001', 'seems to have no country code; it is left as sent'],
		['9990000001', '9990000001', 'seems to have no country code; it is left as sent'],
		['скрыт', null, 'is no telephone number'],
	])('%s is %j', async (phone, digits, issue) => {
		const { item } = await sendForm({ ...DELIVERY, phone });
		expect(item.contact.phone).toBe(digits);
		expect(item.issues.filter(({ path }) => path === 'contact.phone')).toEqual(
			issue ? [{ path: 'contact.phone', message: `phone "${phone}" ${issue}` }] : [],
		);
	});
});

describe('call_duration', () => {
	test.each([
		['0', 0],
		['74.4', 74],
		['', null],
		['1:14', null],
		['-1', null],
	])('%j is %j', async (sent, seconds) => {
		const { item } = await sendForm({ ...DELIVERY, call_duration: sent });
		expect(item).toMatchObject({ call: { durationSeconds: seconds } });
		const wrong = seconds === null && sent !== '';
		expect(item.issues.some(({ path }) => path === 'call.durationSeconds')).toBe(wrong);
	});
});

describe('managers_phones', () => {
	const managersOf = async (managers_phones: string) => {
		const { item } = await sendForm({ ...DELIVERY, managers_phones });
		const issues = item.issues.filter(({ path }) => path === 'widget.managers');
		return {
			managers: 'widget' in item ? item.widget.managers : undefined,
			issues: issues.map(({ message }) => message.slice(message.lastIndexOf('" ') + 2)),
		};
	};

	test.each([
		['an empty list', '[]', []],
		[
			'an empty name',
			'[{"manager_name":"","phone":"+7 000 000-00-02"}]',
			[{ name: null, phone: '70000000002' }],
		],
		['no phone', '[{"manager_name":"Olga Example"}]', [{ name: 'Olga Example', phone: null }]],
		[
			'several, more fields, a number as name',
			'[{"manager_name":7,"phone":70000000002,"more":1},{"manager_name":" B ","phone":""}]',
			[
				{ name: '7', phone: '70000000002' },
				{ name: 'B', phone: null },
			],
		],
	])('with %s', async (_, sent, managers) => {
		expect(await managersOf(sent)).toEqual({ managers, issues: [] });
	});

	test('of broken JSON stays text, with an issue', async () => {
		expect(await managersOf('[{"manager_name":"Ol')).toEqual({
			managers: '[{"manager_name":"Ol',
			issues: ['holds no valid JSON and is left as text'],
		});
	});

	test.each(['{"manager_name":"Olga Example"}', '["Olga Example"]', '3', 'null'])(
		'of another shape is null, with an issue: %s',
		async (sent) => {
			expect(await managersOf(sent)).toEqual({
				managers: null,
				issues: ['is no list of managers'],
			});
		},
	);

	test('says which telephone number is odd', async () => {
		expect(await managersOf('[{"phone":"70000000002"},{"phone":"abc"}]')).toEqual({
			managers: [
				{ name: null, phone: '70000000002' },
				{ name: null, phone: null },
			],
			issues: ['has a phone that is no telephone number'],
		});
		expect(await managersOf('[{"phone":"9990000001"}]')).toEqual({
			managers: [{ name: null, phone: '9990000001' }],
			issues: ['has a phone that seems to have no country code; it is left as sent'],
		});
	});

	test('with a name that is no text is left out as a whole', async () => {
		expect(await managersOf('[{"manager_name":{},"phone":""}]')).toMatchObject({ managers: null });
	});
});

describe('custom_data', () => {
	const customOf = async (custom_data: string) => {
		const { item } = await sendForm({ ...DELIVERY, custom_data });
		const issue = item.issues.find(({ path }) => path === 'widget.custom');
		return ['widget' in item ? item.widget.custom : undefined, issue?.message];
	};

	test.each([
		['[]', []],
		['{"a":{"b":1}}', { a: { b: 1 } }],
		['"text"', 'text'],
		['7', 7],
		['false', false],
	])('%s is any JSON', async (sent, value) => {
		expect(await customOf(sent)).toEqual([value, undefined]);
	});

	test('of broken JSON stays text, with an issue', async () => {
		expect(await customOf('{"a":')).toEqual([
			'{"a":',
			'custom_data "{"a":" holds no valid JSON and is left as text',
		]);
	});
});

describe('the answers of a quiz', () => {
	const quiz = (fields: object) =>
		sendForm({ ...DELIVERY, webhooktype: '19', message: '', ...fields });

	test.each([
		[{ answers: '[{"q":"a"}]' }, [{ q: 'a' }], 'answers'],
		[{ quiz: '{"q":"a"}' }, { q: 'a' }, 'quiz'],
		[{ message: '["a"]' }, ['a'], 'message'],
		[{ answers: '["a"]', message: 'text' }, ['a'], 'answers'],
	])('in %j are a guess, and said to be one', async (fields, answers, key) => {
		const { item } = await quiz(fields);
		expect(item).toMatchObject({ quiz: { answers } });
		expect(item.issues).toEqual(
			expect.arrayContaining([{ path: 'quiz.answers', message: `is a guess, taken from ${key}` }]),
		);
	});

	test('may be plain text', async () => {
		const { item } = await quiz({ message: 'Three windows' });
		expect(item).toMatchObject({ quiz: { answers: 'Three windows' } });
	});
});

describe('the fields of a form', () => {
	test.each(['fields', 'form_fields'])('are taken from %s, as a guess', async (key) => {
		const { item } = await sendForm({ ...DELIVERY, webhooktype: '4', [key]: '{"size":"L"}' });
		expect(item).toMatchObject({ form: { fields: { size: 'L' } } });
		expect(item.issues).toContainEqual({
			path: 'form.fields',
			message: `is a guess, taken from ${key}`,
		});
	});
});
