import type { INodeParameters, NodeApiError } from 'n8n-workflow';

import { everythingIn } from './everything-in';
import { runVionvi, type Run } from './run-vionvi';
import {
	answer,
	created,
	half,
	hang,
	longAnswer,
	reset,
	silent,
	slowly,
	trickle,
	VionviServer,
	type Answer,
} from './vionvi-server';

const PATH = '/in/tenant-91/5b0c-source-77aa';
const PHONE = '79990000001';
const server = new VionviServer();
let origin = '';

beforeAll(async () => {
	origin = await server.start();
});

afterAll(async () => await server.stop());

const run = async (settings: Partial<Run> = {}) =>
	await runVionvi({ items: [{ phone: PHONE }], webhookUrl: origin + PATH, ...settings });

/** Each character as its byte, as careful encoders write it. */
const everyByte = (text: string) =>
	[...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** The error of a run that must fail, after a look that nothing of the URL is in it. */
async function failure(settings: Partial<Run> = {}): Promise<NodeApiError> {
	const error = await run(settings).then(
		() => undefined,
		(thrown: unknown) => thrown as NodeApiError,
	);
	if (!error) throw new Error('The run did not fail');
	expect(everythingIn(error)).not.toMatch(/tenant-91|source-77aa|127\.0\.0\.1/);
	return error;
}

describe('a lead that vionvi takes', () => {
	const event = {
		vendor: 'envybox',
		contact: { name: 'Nathan', phone: PHONE, email: null, company: null },
		attribution: {
			utmSource: 'yandex',
			utmMedium: null,
			pageUrl:
				'https://shop.example.com/?utm_source=other&utm_medium=cpc&yclid=15&utm_referrer=ads',
			ip: '203.0.113.7',
			yandexClientId: 'ym-1',
		},
	};

	test('is sent as the item has it, without nulls, as JSON to the URL of the credential', async () => {
		server.answersWith(created());
		await run({ items: [event] });

		expect(server.received).toHaveLength(1);
		expect(server.received[0]).toMatchObject({
			method: 'POST',
			path: PATH,
			headers: {
				accept: 'application/json',
				'content-type': expect.stringMatching(/^application\/json/),
			},
		});
		expect(server.received[0].body).toEqual({
			name: 'Nathan',
			phone: PHONE,
			utmSource: 'yandex',
			utmReferrer: 'ads',
			yclid: '15',
			ymClientId: 'ym-1',
			ip: '203.0.113.7',
		});
	});

	test('comes out with times as ISO 8601, what vionvi adds, and the item it is from', async () => {
		server.answersWith(created({ phone: PHONE, cost: null, isNew: true }));
		expect(await run()).toEqual([
			{
				json: {
					id: 501,
					firstId: null,
					otherCount: 0,
					clientId: 90,
					dtCreate: '2026-09-30T13:37:38.000Z',
					phone: PHONE,
					cost: null,
					isNew: true,
					isPossibleDuplicate: false,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('is marked when vionvi knows the contact already', async () => {
		server.answersWith(created({ firstId: 12 }));
		expect(await run()).toMatchObject([{ json: { firstId: 12, isPossibleDuplicate: true } }]);
	});

	test('gets the fixed values of the node, which win over the item', async () => {
		server.answersWith(created());
		await run({
			items: [{ ...event, sourceId: 1, cost: '1500' }],
			parameters: {
				crmFields: { sourceId: 8, funnelStageId: 3 },
				advertising: { utmSource: 'agency', utmMedium: '' },
			},
		});
		expect(server.received[0].body).toMatchObject({
			sourceId: 8,
			funnelStageId: 3,
			cost: 1500,
			utmSource: 'agency',
			utmReferrer: 'ads',
		});
	});

	test('has only what is defined below in that mode', async () => {
		server.answersWith(created());
		await run({
			items: [event],
			parameters: {
				mapping: 'defineBelow',
				email: 'n@example.com',
				advertising: { gclid: 'g-1', referrer: 'https://example.org/' },
			},
		});
		expect(server.received[0].body).toEqual({
			email: 'n@example.com',
			gclid: 'g-1',
			referrer: 'https://example.org/',
		});
	});

	test('has what expressions give for each item, and not what they leave empty', async () => {
		server.answersWith(created());
		await run({
			items: [{ tel: '+7 999 000-00-01', sum: '1500' }, { tel: '+7 999 000-00-02' }],
			parameters: {
				mapping: 'defineBelow',
				phone: '={{ $json.tel }}',
				crmFields: { cost: '={{ $json.sum }}' },
			},
		});
		expect(server.received.map(({ body }) => body)).toEqual([
			{ phone: '79990000001', cost: 1500 },
			{ phone: '79990000002' },
		]);
	});

	test('has no number that nobody filled in, and the name that is there for nameless items', async () => {
		server.answersWith(created());
		await run({
			items: [
				{ phone: PHONE, sourceId: 5, cost: 0 },
				{ phone: '79990000002', name: 'Nathan' },
			],
			parameters: {
				crmFields: { userIdOwner: 0, funnelStageId: '', sourceId: 0, cost: 0 },
				options: { nameIfEmpty: 'Missed call' },
			},
		});
		expect(server.received.map(({ body }) => body)).toEqual([
			{ name: 'Missed call', phone: PHONE, sourceId: 5 },
			{ name: 'Nathan', phone: '79990000002' },
		]);
	});

	test('has the first of two phones that stand in one field', async () => {
		server.answersWith(created());
		await run({
			items: [{}],
			parameters: { mapping: 'defineBelow', phone: '+7 (999) 000-00-01, +7 999 000-00-02' },
		});
		expect(server.received[0].body).toEqual({ phone: PHONE });
	});

	test('comes out without the URL, where vionvi repeats it', async () => {
		server.answersWith(created({ [PATH]: 1, hook: `${origin}${PATH}`, referrer: PATH }));
		const [{ json }] = await run({ items: [{ phone: PHONE, referrer: PATH }] });
		expect(json.referrer).toBe(PATH);
		expect(everythingIn({ ...json, referrer: null })).not.toMatch(/tenant-91|source-77aa/);
	});

	test('is sent to a URL that was copied with white space', async () => {
		server.answersWith(created());
		await run({ webhookUrl: ` ${origin}${PATH}\n` });
		expect(server.received[0].path).toBe(PATH);
	});
});

describe('an item that is no lead', () => {
	test('is told before anything is sent', async () => {
		server.answersWith(created());
		const { message, description, context } = await failure({
			items: [{ contact: { phone: '' } }],
		});
		expect(message).toBe(
			'No phone and no email: vionvi needs one of them to create a lead [item 0]',
		);
		expect(description).toContain('phone, contact.phone, email, contact.email');
		expect(context.itemIndex).toBe(0);
		expect(server.received).toHaveLength(0);
	});

	test('is passed on, marked, where the user says so', async () => {
		server.answersWith(created());
		const hidden = { contact: { phone: null }, call: { id: '7' } };
		const parameters = { options: { ifNobodyIsNamed: 'passOn' } };
		expect(await run({ items: [hidden, { phone: PHONE }], parameters })).toMatchObject([
			{ json: { ...hidden, skipped: true }, pairedItem: { item: 0 } },
			{ json: { id: 501 }, pairedItem: { item: 1 } },
		]);
		expect(server.received).toHaveLength(1);
	});

	test('stops the run before any other lead is made', async () => {
		server.answersWith(created());
		const { context } = await failure({ items: [{ phone: PHONE }, {}, { phone: PHONE }] });
		expect(context.itemIndex).toBe(1);
		expect(server.received).toHaveLength(0);
	});

	test('is told with the field and the value', async () => {
		const { message } = await failure({ items: [{ phone: PHONE, cost: '12,50' }] });
		expect(message).toBe('Cost (cost) must be a whole number, but it is "12,50" [item 0]');
	});
});

describe('a lead that vionvi does not take', () => {
	const laravel404 = { message: `The route ${PATH.slice(1)} could not be found.` };
	const page = `<html><form action="${PATH}">Log in</form></html>`;
	const errors = { phone: ['Поле Телефон обязательно для заполнения.'], url: [`Bad: ${PATH}`] };

	test.each<[string, Answer, RegExp, RegExp]>([
		['422', answer(422, { errors }), /phone: Поле Телефон обязательно для заполнения;/, /Correct/],
		['401', answer(401, {}), /does not accept the webhook URL \(HTTP 401\)/, /Ещё → Источники/],
		['403', answer(403, page), /does not accept the webhook URL/, /Ещё → Источники/],
		['404', answer(404, laravel404), /does not accept the webhook URL/, /Ещё → Источники/],
		['400', answer(400, laravel404), /refused the request/, /The route \[hidden\] could not/],
		['302', answer(302, '', { location: `/away${PATH}` }), /redirected .*not followed/, /exactly/],
		['413', answer(413, page), /refused the request \(HTTP 413\)/, /<html><form action="/],
		['500', answer(500, { message: 'Server Error' }), /HTTP 500.*may exist/, /not kept/],
		['an HTML page', answer(200, page), /not with a lead.*may exist/, /<html><form action="/],
		['JSON that is no lead', answer(201, { ok: true }), /not with a lead/, /\{"ok":true\}/],
		['1 MB of white space', longAnswer, /not with a lead.*may exist/, /starts with: \(nothing\)/],
		['a trickle', trickle, /did not answer within 1000 ms.*may exist/, /before you send it again/],
		['silence after the headers', silent, /did not answer within 1000 ms.*may exist/, /before you/],
		['half an answer', half, /broke off.*may exist/, /before you send it again/],
		['a time-out', hang, /did not answer within 1000 ms.*may exist/, /before you send it again/],
		['a reset', reset, /broke off.*may exist/, /before you send it again.*ECONNRESET/],
	])('%s: one request and an error for the user', async (_, behaviour, message, description) => {
		server.answersWith(behaviour);
		const error = await failure({ parameters: { options: { timeout: 1000 } } });
		expect(error.name).toBe('NodeApiError');
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(description);
		expect(server.received).toHaveLength(1);
	});

	test.each<[string, string, (path: string) => unknown]>([
		['a field name', PATH, (path) => ({ errors: { [path]: ['Нет.'], [origin + path]: 'Нет.' } })],
		['%2D for the hyphens', PATH, (path) => ({ errors: { a: [path.replace(/-/g, '%2D')] } })],
		['percent-encoding all through', PATH, (path) => ({ errors: { a: [everyByte(path)] } })],
		['HTML entities', PATH, (path) => ({ errors: { a: [path.replace(/\//g, '&#x2F;')] } })],
		['a short part', '/hook?k=abc123', () => ({ errors: { k: ['Bad k: abc123'] } })],
	])('422 that repeats the URL as %s does not show it', async (_, path, body) => {
		server.answersWith(answer(422, body(path) as object));
		const error = await failure({ webhookUrl: origin + path });
		expect(error.message).toContain('[hidden]');
		expect(everythingIn(error)).not.toMatch(/source.?77aa|tenant.?91|abc123|%73%6f%75%72/i);
	});

	test('422 with endless messages is cut to a bound', async () => {
		const errors = Object.fromEntries(
			Array.from({ length: 90 }, (_, index) => [`f${index}`, ['я'.repeat(5_000)]]),
		);
		server.answersWith(answer(422, { errors: { ...errors, big: ['я'.repeat(10_000)] } }));
		expect(everythingIn(await failure()).length).toBeLessThan(200_000);
	});

	test('a path of one letter leaves that letter in all other words', async () => {
		server.answersWith(answer(422, { errors: { phone: ['phone is required'] } }));
		const { message } = await failure({ webhookUrl: `${origin}/e` });
		expect(message).toContain('phone: phone is required');
	});

	test('a server that is not there: no lead, and what to check', async () => {
		const error = await failure({ webhookUrl: `http://127.0.0.1:1${PATH}` });
		expect(error.message).toBe('vionvi could not be reached, and no lead was created');
		expect(error.description).toContain('ECONNREFUSED');
	});

	test('a name that does not exist', async () => {
		const { description } = await failure({ webhookUrl: `https://tenant-91.invalid${PATH}` });
		expect(description).toMatch(/ENOTFOUND|EAI_AGAIN/);
	});

	test.each(['tenant-91.example.com/a', 'ftp://tenant-91.example.com/a', 'data:text/plain,1'])(
		'a credential whose URL is %j',
		async (webhookUrl) => {
			expect((await failure({ webhookUrl })).message).toContain('must start with https://');
		},
	);

	test('no credential at all', async () => {
		expect((await failure({ webhookUrl: undefined })).message).toContain('credentials');
	});
});

describe('a number that is none', () => {
	const batch = (values: INodeParameters) => ({ options: { batching: { batch: values } } });

	test.each<[string, Run['parameters'], string]>([
		['Items per Batch', batch({ batchSize: '={{ "abc" }}' }), 'it is "abc"'],
		['Items per Batch', batch({ batchSize: '={{ 3 / 2 }}' }), 'it is 1.5'],
		['Items per Batch', batch({ batchSize: -2 }), 'it is -2'],
		['Batch Interval (ms)', batch({ batchSize: 1, batchInterval: '={{ 0 / 0 }}' }), 'it is NaN'],
		['Batch Interval (ms)', batch({ batchSize: 1, batchInterval: -5 }), 'it is -5'],
		['Timeout', { options: { timeout: '={{ 1 / 0 }}' } }, 'it is Infinity'],
		['Timeout', { options: { timeout: 0 } }, 'it is 0'],
		['Source ID', { crmFields: { sourceId: '={{ "8a" }}' } }, 'it is "8a"'],
		['Owner User ID', { crmFields: { userIdOwner: -1 } }, 'it is -1'],
		['Cost', { crmFields: { cost: '={{ 1.5 }}' } }, 'it is 1.5'],
	])('%s from %j is told before anything is sent', async (label, parameters, shown) => {
		server.answersWith(created());
		const items = [{ phone: '1' }, { phone: '2' }, { phone: '3' }];
		const { message } = await failure({ items, parameters });
		expect(message).toMatch(
			new RegExp(`^${label.replace(/[()]/g, '\\$&')} .*must be a whole number`),
		);
		expect(message).toContain(shown);
		expect(server.received).toHaveLength(0);
	});
});

describe('429', () => {
	const busy = (retryAfter?: string) =>
		answer(429, {}, retryAfter === undefined ? {} : { 'retry-after': retryAfter });

	test('waits the seconds of Retry-After and sends the lead again', async () => {
		server.answersWith(busy('1'), created());
		expect(await run()).toMatchObject([{ json: { id: 501 } }]);
		const [first, second] = server.received;
		expect(second.body).toEqual(first.body);
		expect(second.at - first.at).toBeGreaterThanOrEqual(990);
	});

	test('waits until the date of Retry-After', async () => {
		server.answersWith(busy(new Date(Date.now() + 2000).toUTCString()), created());
		expect(await run()).toMatchObject([{ json: { id: 501 } }]);
		expect(server.received[1].at - server.received[0].at).toBeGreaterThan(500);
	});

	test('gives up after four requests', async () => {
		server.answersWith(busy('0'));
		expect((await failure()).message).toMatch(/too many requests/);
		expect(server.received).toHaveLength(4);
	});

	test('does not wait longer than a minute', async () => {
		server.answersWith(busy('61'));
		expect((await failure()).description).toContain('asked to wait: 61');
		expect(server.received).toHaveLength(1);
	});
});

describe('several items', () => {
	/** So that the answers belong to the items in their order. */
	const ONE_BY_ONE = { options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } } };

	test('stop at the first failure, which names its item', async () => {
		server.answersWith(created(), answer(500, {}));
		const items = [{ phone: '1' }, { phone: '2' }, { phone: '3' }];
		expect((await failure({ items, parameters: ONE_BY_ONE })).context.itemIndex).toBe(1);
		expect(server.received).toHaveLength(2);
	});

	test('that fails names what the run has made, and that of no item before it fails', async () => {
		server.answersWith(
			answer(422, { errors: { phone: ['Нет.'] } }),
			...[501, 502, 503].map((id) => created({ id })),
		);
		const items = ['1', '2', '3', '4'].map((phone) => ({ phone }));
		const { description, context } = await failure({ items });
		expect(context.itemIndex).toBe(0);
		expect(description).toMatch(
			/It was refused, so no lead was created\. Done before that in this run.*retry.*: item 1: lead 50\d, item 2: lead 50\d, item 3: lead 50\d\.$/,
		);
		expect(context.data).toMatchObject({
			errors: { phone: ['Нет.'] },
			made: [{ item: 1 }, {}, {}],
		});
	});

	test('of one person go one after the other, while others do not wait', async () => {
		server.answersWith(slowly(100, created()));
		await run({
			items: [
				{ phone: PHONE, email: 'n@example.com' },
				{ phone: `+${PHONE}` },
				{ email: 'n@example.com' },
				{ phone: '79990000002' },
			],
		});
		const [first, other, second, third] = server.received.map(({ at }) => at);
		expect(server.received[1].body).toEqual({ phone: '79990000002' });
		expect(other - first).toBeLessThan(90);
		expect(second - first).toBeGreaterThanOrEqual(90);
		expect(third - first).toBeGreaterThanOrEqual(90);
	});

	test('of a run that the user stops are not sent, and not said to exist', async () => {
		const stop = new AbortController();
		server.answersWith(created(), (response) => {
			stop.abort();
			void created()(response, {} as never);
		});
		const output = await run({
			items: ['1', '2', '3', '4'].map((phone) => ({ phone })),
			parameters: ONE_BY_ONE,
			onError: 'continueRegularOutput',
			cancelled: stop.signal,
		});
		expect(server.received).toHaveLength(2);
		const words = output.map(({ json }) => json.error ?? 'made');
		expect(words[0]).toBe('made');
		expect(words[1]).toMatch(/made|stopped before vionvi answered, and the lead may exist/);
		for (const text of words.slice(2)) {
			expect(text).toBe(
				'The execution was stopped before this item was sent, and no lead was created',
			);
		}
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'go on with %s, each with its own result',
		async (onError) => {
			const errors = { email: ['Не почта.'] };
			server.answersWith(created(), answer(422, { errors }), answer(404, PATH), created());
			const output = await run({
				onError,
				items: [{ phone: '1' }, { email: 'x' }, {}, { phone: '2' }, { phone: '3' }],
				parameters: ONE_BY_ONE,
			});
			expect(output).toMatchObject([
				{ json: { id: 501 }, pairedItem: { item: 0 } },
				{
					json: {
						error: 'vionvi refused the lead: email: Не почта',
						details: { httpCode: '422', errors },
					},
					error: { name: 'NodeApiError' },
					pairedItem: { item: 1 },
				},
				{
					json: { error: expect.stringContaining('No phone and no email') },
					error: { name: 'NodeOperationError' },
					pairedItem: { item: 2 },
				},
				{
					json: { error: expect.stringContaining('HTTP 404'), details: { httpCode: '404' } },
					error: { name: 'NodeApiError' },
					pairedItem: { item: 3 },
				},
				{ json: { id: 501 }, pairedItem: { item: 4 } },
			]);
			expect(output[0]).not.toHaveProperty('error');
			expect(everythingIn(output)).not.toMatch(/tenant-91|source-77aa/);
		},
	);

	test('pause between batches, and only there', async () => {
		server.answersWith(created());
		await run({
			items: ['1', '2', '3', '4', '5'].map((phone) => ({ phone })),
			parameters: { options: { batching: { batch: { batchSize: 2, batchInterval: 500 } } } },
		});
		const pauses = server.received
			.slice(1)
			.map(({ at }, index) => at - server.received[index].at >= 490);
		expect(pauses).toEqual([false, true, false, true]);
	});

	test.each([
		['a size of -1', { batchSize: -1, batchInterval: 60_000 }],
		['an interval of 0', { batchSize: 1, batchInterval: 0 }],
	])('do not pause with %s', async (_, batch) => {
		server.answersWith(created());
		const items = [{ phone: '1' }, { phone: '2' }];
		await run({ items, parameters: { options: { batching: { batch } } } });
		expect(server.received).toHaveLength(2);
	});
});
