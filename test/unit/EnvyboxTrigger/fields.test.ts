import { getGlobalState } from 'n8n-workflow';

import { codesAt, DELIVERY, send, sendForm } from '../../support/envybox-delivery';

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

test.each(['0', '-1', 'no'])('a recording that is %p is none', async (call_record) => {
	const { item } = await sendForm({ ...DELIVERY, call_record });
	expect(at(item, ['call', 'recordingUrl'])).toBeNull();
	expect(codesAt(item, 'call.recordingUrl')).toEqual([]);
});

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
		const how = { timezone: 'UTC', parameters: { timeZone: 'Asia/Omsk' } };
		expect((await sendForm(DELIVERY, how)).item.occurredAt).toBe('2026-09-30T15:37:38.000+06:00');
	});

	test('is null where no call took place', async () => {
		expect((await sendForm({ ...DELIVERY, called_at: '' })).item.occurredAt).toBeNull();
	});

	test.each([
		['2026-13-30 15:37:38'],
		['2026-09-30 10:00:00+99:00'],
		['2026-09-30 10:00:00-14:01'],
		['2026-09-30 10:00:00+10:60'],
		['tomorrow'],
	])('that is not a time is null with an issue: %s', async (called_at) => {
		const { item } = await sendForm({ ...DELIVERY, called_at });
		expect([item.occurredAt, codesAt(item, 'occurredAt')]).toEqual([null, ['notTime']]);
		expect(JSON.stringify(item.issues)).not.toContain('NaN');
	});

	test.each(['0000-00-00 00:00:00', '-0001-11-30 00:00:00', '0', 'null'])(
		'that stands for no time is null: %s',
		async (called_at) => {
			const { item } = await sendForm({ ...DELIVERY, called_at });
			expect([item.occurredAt, codesAt(item, 'occurredAt')]).toEqual([null, []]);
		},
	);

	test.each([
		['2026-03-29 02:30:00', '2026-03-29T03:30:00.000+02:00', 'timeSkipped'],
		['2026-10-25 02:30:00', '2026-10-25T02:30:00.000+02:00', 'timeTwice'],
	])('around a change of the clocks is an issue: %s', async (called_at, occurredAt, code) => {
		const { item } = await sendForm({ ...DELIVERY, called_at }, { timezone: 'Europe/Warsaw' });
		expect(item.occurredAt).toBe(occurredAt);
		expect(codesAt(item, 'occurredAt')).toContain(code);
	});

	test.each([
		['with an offset', '2026-09-30 15:37:38+03:00', 'timeOffByItself'],
		['since 1970', '1790775458', 'timeOffByItself'],
		['without a zone', '2026-09-30 15:37:38', 'timeOff'],
	])(
		'%s that is far from now speaks of Time Zone only where that matters',
		async (_, sent, code) => {
			jest.useFakeTimers({ now: Date.parse('2026-09-30T02:00:00Z'), doNotFake: ['nextTick'] });
			const { item } = await sendForm({ ...DELIVERY, called_at: sent });
			jest.useRealTimers();
			const [issue] = item.issues.filter(({ path }) => path === 'occurredAt');
			expect(issue.code).toBe(code);
			expect(issue.message.includes('Time Zone')).toBe(code === 'timeOff');
		},
	);

	test.each(['DEFAULT', '', 'Mars/Olympus'])(
		'is read in n8n’s own zone where the workflow’s is %j',
		async (timezone) => {
			const { item } = await sendForm(DELIVERY, { timezone });
			const zone = getGlobalState().defaultTimezone;
			const expected = await sendForm(DELIVERY, { timezone: zone });
			expect(item.occurredAt).toBe(expected.item.occurredAt);
			expect(JSON.stringify(item.issues)).not.toContain('DEFAULT');
		},
	);
});

describe('the phone', () => {
	test.each([
		['79990000001', '79990000001', undefined],
		['+7 (999) 000-00-01', '79990000001', undefined],
		['89990000001', '89990000001', 'noCountryCode'],
		['9990000001', '9990000001', 'noCountryCode'],
		['скрыт', null, 'notPhone'],
		['\u202A+380671234567\u202C', '380671234567', undefined],
		['+380671234567/+380501234567', '380671234567', 'severalPhones'],
		['+380671234567, +380501234567', '380671234567', 'severalPhones'],
		['+55 (11) 91234-5678 / 99876-5432', '5511912345678', 'severalPhones'],
		['380671234567.0', '380671234567', undefined],
		['+44 (0)20 7946 0958', '442079460958', undefined],
		['1234567890123456', null, 'notPhone'],
	])('%j is %j', async (phone, digits, code) => {
		const { item } = await sendForm({ ...DELIVERY, phone });
		expect(item.contact.phone).toBe(digits);
		expect(codesAt(item, 'contact.phone')).toEqual(code === undefined ? [] : [code]);
	});
});

describe('the e-mail', () => {
	test.each([
		['ivan@example.com', 'ivan@example.com', []],
		[' ivan@example.com\r\n', 'ivan@example.com', []],
		['mailto:ivan@example.com', 'ivan@example.com', []],
		['one@example.com, two@example.net; three@example.org', null, ['severalEmails']],
		['one@example.com,two@example.net', null, ['severalEmails']],
		['one@example.com two@example.net', null, ['severalEmails']],
		['one@example.com\ntwo@example.net', null, ['severalEmails']],
		['one@example.com\r\nBcc: two@example.net', null, ['severalEmails']],
		['<one@example.com> <two@example.net>', null, ['severalEmails']],
		['Ivan <ivan@example.com>', 'ivan@example.com', ['wordsLeftOut']],
		['ivan@exam ple.com', null, ['notEmail']],
		['"a b"@example.com', null, ['notEmail']],
		['ivan', null, ['notEmail']],
	])('%j is %j', async (email, address, codes) => {
		const { item } = await sendForm({ ...DELIVERY, email });
		expect(item.contact.email).toBe(address);
		expect(codesAt(item, 'contact.email')).toEqual(codes);
	});

	test('that was sent several times is the first', async () => {
		const { item } = await send({ body: 'webhooktype=4&email=a@example.com&email=b@example.com' });
		expect(item.contact.email).toBe('a@example.com');
		expect(codesAt(item, 'contact.email')).toEqual(['repeated']);
	});
});

describe('attribution', () => {
	test.each([
		'(direct)',
		'(none)',
		'(not set)',
		'(NOT SET)',
		'null',
		'undefined',
		'(not provided)',
	])('that says %s is null', async (nothing) => {
		const { item } = await sendForm({
			...DELIVERY,
			utm_source: nothing,
			utm_medium: nothing,
			keyword: nothing,
			referrer: nothing,
		});
		expect(item.attribution).toMatchObject({
			utmSource: null,
			utmMedium: null,
			keyword: null,
			referrer: null,
		});
	});

	test('comes from the page’s URL where it was not sent', async () => {
		const url = 'https://shop.example.com/?utm_source=ads&utm_medium=cpc&yclid=5550001112223334445';
		const { item } = await sendForm({ webhooktype: '4', url });
		expect(item.attribution).toMatchObject({
			pageUrl: url,
			utmSource: 'ads',
			utmMedium: 'cpc',
			yclid: '5550001112223334445',
		});
		expect([item.guesses, item.issues]).toEqual([{}, []]);
	});

	test('keeps every digit of a number that JavaScript cannot hold', async () => {
		const body =
			'{"webhooktype":4,"yclid":5550001112223334445,"visitor_id":12345678901234567890,"yandex_client_id":1700000001000000001}';
		const { item } = await send({ contentType: 'application/json', body });
		expect(item).toMatchObject({
			attribution: { yclid: '5550001112223334445', yandexClientId: '1700000001000000001' },
			widget: { visitorId: '12345678901234567890' },
			raw: { body: { yclid: '5550001112223334445' } },
		});
	});
});

describe('call_duration', () => {
	test.each([
		['0', 0],
		['74.4', 74],
		['', null],
		['1:14', 74],
		['00:01:14', 74],
		['1:74', null],
		['-1', null],
		['long', null],
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
		return {
			managers: 'widget' in item ? item.widget.managers : undefined,
			issues: codesAt(item, 'widget.managers'),
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
			issues: ['notJson'],
		});
	});

	test.each(['{"manager_name":"Olga Example"}', '["Olga Example"]', '3'])(
		'of another shape is null, with an issue: %s',
		async (sent) => {
			expect(await managersOf(sent)).toEqual({
				managers: null,
				issues: ['notManagers'],
			});
		},
	);

	test('says which telephone number is odd', async () => {
		expect(await managersOf('[{"phone":"70000000002"},{"phone":"abc"}]')).toEqual({
			managers: [
				{ name: null, phone: '70000000002' },
				{ name: null, phone: null },
			],
			issues: ['notPhone'],
		});
		expect(await managersOf('[{"phone":"9990000001"}]')).toEqual({
			managers: [{ name: null, phone: '9990000001' }],
			issues: ['noCountryCode'],
		});
	});

	test('with a name that is not text is left out as a whole', async () => {
		expect(await managersOf('[{"manager_name":{},"phone":""}]')).toMatchObject({ managers: null });
	});
});

describe('custom_data', () => {
	const customOf = async (custom_data: string) => {
		const { item } = await sendForm({ ...DELIVERY, custom_data });
		return ['widget' in item ? item.widget.custom : undefined, codesAt(item, 'widget.custom')];
	};

	test.each([
		['[]', []],
		['{"a":{"b":1}}', { a: { b: 1 } }],
		['"text"', 'text'],
		['7', 7],
		['false', false],
		['12345678901234567890', '12345678901234567890'],
		['{"id":12345678901234567891}', { id: '12345678901234567891' }],
	])('%s is any JSON', async (sent, value) => {
		expect(await customOf(sent)).toEqual([value, []]);
	});

	test('of broken JSON stays text, with an issue', async () => {
		expect(await customOf('{"a":')).toEqual(['{"a":', ['notJson']]);
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
		expect(item.guesses).toEqual({ 'quiz.answers': key });
		expect(codesAt(item, 'quiz.answers')).toEqual([]);
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
		expect(item.guesses).toEqual({ 'form.fields': key });
	});
});

test('managers that PHP wrote as null are none, without an issue', async () => {
	const { item } = await sendForm({ ...DELIVERY, managers_phones: 'null' });
	expect(at(item, ['widget', 'managers'])).toBeNull();
	expect(item.issues.map(({ path }) => path)).not.toContain('widget.managers');
});
