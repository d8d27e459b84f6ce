import { events } from '../../../nodes/SalesmanagoTrigger/events';
import { salesmanago } from '../../../nodes/SalesmanagoTrigger/vendor';
import { understand } from '../../../nodes/shared/delivery/understand';
import { sampleRequest } from '../../support/sample-request';
import { settingsWith } from '../../support/settings';
import { EVENTS, RULE, call, codesOf, send, sendRule } from '../../support/salesmanago-delivery';

const FIRST = ['event', 'occurredAt', 'contact'];
const LAST = [
	...['agent', 'attribution', 'vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
];

test('the outputs are those of the design, in its order', () => {
	expect(events.map((row) => [row.value, row.label, 'path' in row ? row.path : null])).toEqual([
		['rule.executed', 'Rule Run', null],
		['contact.optedIn', 'Opted In', 'opt-in'],
		['contact.optedOut', 'Opted Out', 'opt-out'],
		['other', 'Other', null],
	]);
});

test.each([['rule.executed'], ['contact.optedIn'], ['contact.optedOut']])(
	'%s has a sample, which is that event and has no issue',
	(value) => {
		const request = sampleRequest(salesmanago, value)!;
		const settings = settingsWith({ events: EVENTS });
		const [{ row, item }] = understand(salesmanago, settings, request, (error) => {
			throw error;
		});
		expect([row.value, item.json.issues, item.json.guesses]).toEqual([value, [], {}]);
	},
);

describe('an executed rule', () => {
	test('is typed: rule and contact from the seven documented fields', async () => {
		const { item, output } = await sendRule();
		expect(output).toBe(0);
		expect(Object.keys(item)).toEqual([...FIRST, 'rule', ...LAST]);
		expect(item).toMatchObject({
			vendor: 'salesmanago',
			event: 'rule.executed',
			occurredAt: null,
			contact: {
				name: null,
				phone: '48000000001',
				email: 'jan@example.com',
				company: 'Przykład Sp. z o.o.',
			},
			rule: {
				id: '9a1b2c3d-0000-4000-8000-000000000001',
				name: 'Dodano tag VIP',
				description: 'wyślij do CRM',
			},
			issues: [],
			raw: { method: 'POST', query: {}, body: RULE, files: [] },
		});
	});

	test.each([
		['empty', { phone: '', company: '', description: '', email: '' }],
		['missing', { phone: undefined, company: undefined, email: undefined, id: undefined }],
		['null', { phone: null, company: null, name: null, description: null }],
	])('keeps its output where fields are %s', async (_, different) => {
		const { item, output } = await sendRule(different);
		expect([item.event, output, item.issues]).toEqual(['rule.executed', 0, []]);
		expect(item.contact.phone).toBeNull();
		expect(item.contact.company).toBeNull();
	});

	test.each([
		['without the contact’s id', { contactId: undefined }],
		['without the rule’s name', { name: '' }],
		['with nothing of the rule but its name', { id: '', description: undefined }],
		['with numbers for texts', { id: 12, name: 34, contactId: 56 }],
	])('is one %s', async (_, different) => {
		expect((await sendRule(different)).item.event).toBe('rule.executed');
	});

	test.each([
		['a name and an e-mail', { name: 'Jan', email: 'jan@example.com' }],
		['a contact without a rule', { contactId: '1', email: 'jan@example.com' }],
		['a rule without a contact', { id: '1', name: 'VIP', description: 'x' }],
		['only empty fields', { id: '', name: '', contactId: '', description: '', email: '' }],
		['nothing', {}],
	])('is not seen in %s', async (_, fields) => {
		const { item, output } = await send({
			contentType: 'application/json',
			body: JSON.stringify(fields),
		});
		expect([item.event, output]).toEqual(['other', 3]);
		expect(item.raw?.body).toEqual(fields);
		expect(item.issues).toContainEqual({
			code: 'eventUnknown',
			path: 'event',
			message: 'The request has neither the fields of an executed rule nor the URL of a callback',
		});
	});

	test.each([
		['an object', { name: { a: 1 } }, 'rule.name'],
		['a truth', { company: { a: 1 } }, 'contact.company'],
		['not a number', { phone: 'brak' }, 'contact.phone'],
		['not an address', { email: 'brak' }, 'contact.email'],
		['two addresses', { email: 'jan@example.com, ewa@example.com' }, 'contact.email'],
	])('keeps its output where a field holds %s', async (_, different, path) => {
		const { item, output } = await sendRule(different);
		const [block, key] = path.split('.');
		expect(output).toBe(0);
		expect((item as unknown as Record<string, Record<string, unknown>>)[block][key]).toBeNull();
		expect(item.issues.map((issue) => issue.path)).toEqual([path]);
	});

	test('is one by ?event= whatever was sent', async () => {
		const { item, output } = await send({ to: 'salesmanago?event=rule.executed' });
		expect([item.event, output, item.raw?.query]).toEqual(['rule.executed', 0, {}]);
	});

	test('of a list is one each', async () => {
		const list = [RULE, null, { ...RULE, name: 'Inna' }, { a: 1 }];
		for (const sent of [list, { data: list }]) {
			const body = JSON.stringify(sent);
			const { workflowData } = await send({ contentType: 'application/json', body });
			expect(workflowData?.map((items) => items.length)).toEqual([2, 0, 0, 1]);
		}
	});

	test('has the same id when it comes again that day, and another the next day', async () => {
		const idOn = async (day: string, different = {}) => {
			jest.useFakeTimers({ now: Date.parse(day), doNotFake: ['nextTick'] });
			const { item } = await sendRule(different);
			jest.useRealTimers();
			return item.eventId;
		};
		const first = await idOn('2026-09-30T00:00:01Z');
		expect(first).toMatch(/^salesmanago:rule\.executed:[0-9a-f]{16}$/);
		expect(await idOn('2026-09-30T23:59:59Z')).toBe(first);
		expect(await idOn('2026-10-01T00:00:01Z')).not.toBe(first);
		// The rule's id is that of the rule, not of what it reports.
		expect(await idOn('2026-09-30T00:00:01Z', { email: 'anna@example.com' })).not.toBe(first);
	});
});

describe('what is sent of an executed rule', () => {
	test('keeps every digit of a number that JavaScript cannot hold', async () => {
		const ids = await Promise.all(
			['12345678901234567890', '12345678901234567891', '1e400'].map(async (id) => {
				const body = JSON.stringify({ ...RULE, id: 0 }).replace('"id":0', `"id":${id}`);
				const { item } = await send({ contentType: 'application/json', body });
				expect(item).toMatchObject({ rule: { id }, raw: { body: { id } } });
				return item.eventId;
			}),
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each(['null', 'undefined', '(not set)', '(none)'])(
		'is null where it says %s',
		async (nothing) => {
			const { item } = await sendRule({ company: nothing, phone: nothing, description: nothing });
			expect(item).toMatchObject({
				contact: { company: null, phone: null },
				rule: { description: null },
				issues: [],
			});
		},
	);

	test('does not hide what the query holds where it is empty', async () => {
		const { item } = await send({
			to: 'salesmanago?contactId=1&name=VIP&phone=%2B48000000001',
			contentType: 'application/x-www-form-urlencoded',
			body: 'phone=&name=&description=x',
		});
		expect(item).toMatchObject({
			event: 'rule.executed',
			contact: { phone: '48000000001' },
			rule: { name: 'VIP', description: 'x' },
		});
	});
});

describe('a request without a body', () => {
	test.each([
		['opt-in', 1, 'contact.optedIn'],
		['opt-out', 2, 'contact.optedOut'],
		['salesmanago', 3, 'other'],
		['salesmanago?event=opt-out', 2, 'contact.optedOut'],
		['salesmanago?event=unsubscribed', 2, 'contact.optedOut'],
		['salesmanago?event=subscribed', 1, 'contact.optedIn'],
		['salesmanago?event=rule', 0, 'rule.executed'],
	])('is the event of its URL: /%s', async (to, expected, event) => {
		for (const method of ['POST', 'GET']) {
			const { item, output } = await send({ method, to });
			expect([item.event, output, item.raw?.body]).toEqual([event, expected, null]);
			expect(item.issues).toContainEqual({
				code: 'nothingTyped',
				path: 'event',
				message: 'No field was recognized; compare raw with the documentation',
			});
		}
	});

	test.each(['opt.inn', 'optedIn.contact', 'processed_call_ai'])(
		'whose marker names nothing says so: %s',
		async (marker) => {
			const { item } = await send({ to: `salesmanago?event=${marker}` });
			expect(codesOf(item)).toContainEqual(['markerUnknown', 'event']);
			expect(item.raw?.query).toEqual({ event: marker });
		},
	);
});

describe('a callback', () => {
	test.each([
		['opt-in', 'contact.optedIn', 'optedIn', 1],
		['opt-out', 'contact.optedOut', 'optedOut', 2],
	])('on /%s is %s', async (path, event, status, expected) => {
		const { item, output } = await call(`${path}?email=jan%40example.com`);
		expect(output).toBe(expected);
		expect(Object.keys(item)).toEqual([...FIRST, 'consent', ...LAST]);
		expect(item).toMatchObject({
			event,
			occurredAt: null,
			contact: { name: null, phone: null, email: 'jan@example.com', company: null },
			consent: { status },
			issues: [],
			raw: { method: 'GET', query: { email: 'jan@example.com' }, body: null },
		});
	});

	test.each([
		['a form', 'application/x-www-form-urlencoded', 'email=jan%40example.com'],
		['JSON', 'application/json', '{"email":"jan@example.com"}'],
		['a query beside an empty body', undefined, ''],
	])('may be a POST with %s', async (_, contentType, body) => {
		const to = body === '' ? 'opt-out?email=jan@example.com' : 'opt-out';
		const { item } = await send({ to, contentType, body });
		expect(item).toMatchObject({
			event: 'contact.optedOut',
			contact: { email: 'jan@example.com' },
			consent: { status: 'optedOut' },
		});
	});

	test.each(['opt-in/', 'salesmanago?event=opt-in', 'salesmanago?event=contact.optedIn'])(
		'may come on /%s',
		async (to) => {
			const { item } = await send({ to, contentType: 'application/json', body: '{"email":"a@b"}' });
			expect(item).toMatchObject({ event: 'contact.optedIn', consent: { status: 'optedIn' } });
		},
	);

	test.each([
		['an encoded plus', 'jan%2Bpromo%40example.com', 'jan+promo@example.com', []],
		[
			'a plus that was not encoded',
			'jan+promo@example.com',
			'jan+promo@example.com',
			['plusRestored'],
		],
		['letters of Poland', '%C5%82ukasz%40example.com', 'łukasz@example.com', []],
		['letters of Poland as they are', 'łukasz@example.com', 'łukasz@example.com', []],
		['nothing', '', null, ['emailMissing']],
		['a word for nothing', 'null', null, ['emailMissing']],
		['a placeholder that was not filled in', '$email$', null, ['notEmail']],
	])('reads an e-mail with %s', async (_, sent, email, codes) => {
		const { item, output } = await call(`opt-in?email=${sent}`);
		expect([output, item.contact.email]).toEqual([1, email]);
		expect(codesOf(item).filter(([, path]) => path === 'contact.email')).toEqual(
			codes.map((code) => [code, 'contact.email']),
		);
	});

	test('without an e-mail keeps its output', async () => {
		const { item, output } = await call('opt-out');
		expect([output, item.event, item.contact.email]).toEqual([2, 'contact.optedOut', null]);
		expect(codesOf(item)).toEqual([
			['emailMissing', 'contact.email'],
			['nothingTyped', 'event'],
		]);
	});

	test('with two e-mails takes the first', async () => {
		const { item } = await call('opt-in?email=jan@example.com&email=anna@example.com');
		expect(item.contact.email).toBe('jan@example.com');
		expect(codesOf(item)).toEqual([['repeated', 'contact.email']]);
	});

	test.each([
		['a comma', 'jan@example.com,ewa@example.com', 'severalEmails'],
		['a comma and a space', 'jan@example.com, ewa@example.com', 'severalEmails'],
		['a space', 'jan@example.com ewa@example.com', 'severalEmails'],
		['a line break', 'jan@example.com\r\newa@example.com', 'severalEmails'],
		['angle brackets', '<jan@example.com>,<ewa@example.com>', 'severalEmails'],
		[
			'a plus that was not encoded, and a comma',
			'jan promo@example.com,ewa@example.com',
			'severalEmails',
		],
	])('with two addresses in one e-mail passes on none: by %s', async (_, sent, code) => {
		const { item } = await call(`opt-out?email=${encodeURIComponent(sent)}`);
		expect(item.contact.email).toBeNull();
		expect(codesOf(item)).toContainEqual([code, 'contact.email']);
	});

	test('cannot be talked into another status by what is sent', async () => {
		const { item } = await call('opt-out?email=a@b.example&callback=opt-in&status=optedIn');
		expect(item).toMatchObject({ event: 'contact.optedOut', consent: { status: 'optedOut' } });
	});

	test('that looks like an executed rule says where rules belong', async () => {
		const { item } = await sendRule({}, { to: 'opt-in' });
		expect(item).toMatchObject({ event: 'contact.optedIn', consent: { status: 'optedIn' } });
		expect(item.issues).toEqual([
			{
				code: 'looksLikeRule',
				path: 'event',
				message:
					'This looks like an executed rule; rules belong on the URL that ends in /salesmanago',
			},
		]);
	});

	test('of the two kinds never has the same id', async () => {
		const [{ item: optIn }, { item: optOut }, { item: again }] = await Promise.all([
			call('opt-in?email=jan@example.com'),
			call('opt-out?email=jan@example.com'),
			call('opt-in?email=jan@example.com'),
		]);
		expect(optIn.eventId).not.toBe(optOut.eventId);
		expect(again.eventId).toBe(optIn.eventId);
	});
});

describe('the sample of the documentation', () => {
	// As in the help, with its typographic quotes, its words left out where the help has none.
	const DOCUMENTED =
		'{ „id”: „rule id”, „name”: „rule name”, „contactId”: „contact id”, „description”: „rule description/commentary”, „email”: contact’s email address, „phone”: „contact’s telephone number”, „company”: „company name” }';
	const FILLED =
		'{ „id”: „1”, „name”: „Dodano tag VIP”, „contactId”: „2”, „description”: „”, „email”: „jan@example.com”, „phone”: „+48000000001”, „company”: „” }';

	test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'text/json'])(
		'is in Other as it was sent, under the content type %s',
		async (contentType) => {
			const { item, output } = await send({ contentType, body: DOCUMENTED });
			expect([item.event, output]).toEqual(['other', 3]);
			expect(JSON.stringify(item.raw?.body)).toContain('rule description/commentary');
		},
	);

	test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'text/json'])(
		'with its values filled in is typed, under the content type %s',
		async (contentType) => {
			const { item, output } = await send({ contentType, body: FILLED });
			expect([item.event, output]).toEqual(['rule.executed', 0]);
			expect(item).toMatchObject({
				contact: { email: 'jan@example.com', phone: '48000000001', company: null },
				rule: { id: '1', name: 'Dodano tag VIP', description: null },
			});
			expect(codesOf(item)).toEqual([['quotesStraightened', 'raw.body']]);
		},
	);
});
