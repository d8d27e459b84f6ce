import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { EnvyboxTrigger } from '../../../nodes/EnvyboxTrigger/EnvyboxTrigger.node';
import { events, type EnvyboxRow } from '../../../nodes/EnvyboxTrigger/events';
import { N8nHost, type SetUp } from '../../support/n8n-host';

const WORDS = 'correct horse battery staple';
const { gzipSync } = jest.requireActual<typeof import('node:zlib')>('node:zlib');

const table: readonly EnvyboxRow[] = events;
const EVENTS = table.map(({ value }) => value);
const form = (fields: object) => ({
	method: 'POST',
	body: new URLSearchParams(fields as Record<string, string>),
});
const typed = (type: string, body: string | Uint8Array | Buffer) => ({
	method: 'POST',
	headers: { 'content-type': type },
	body,
});
const ORDER = { webhooktype: '1', phone: '70000000001', call_state: 'Заказ звонка' };

const host = new N8nHost(new EnvyboxTrigger(), 'envyboxWebhookApi');
beforeAll(() => host.start());
afterAll(() => host.stop());

/** What left the node: the outputs that have items, and the items. */
async function deliver(setUp: SetUp, path: string, request: RequestInit = {}) {
	const { outputs, ...answer } = await host.deliver(setUp, path, request);
	const items = outputs?.flat().map(({ json }) => json as IDataObject) ?? [];
	const used = outputs?.flatMap((output, index) => (output.length > 0 ? [index] : []));
	return { ...answer, outputs, items, used };
}

describe('in n8n’s own webhook context', () => {
	const withSample = table.filter(({ sample }) => sample !== undefined);

	test.each(withSample.map((row) => [row.value, row] as const))(
		'%s goes to its own output and no other',
		async (value, row) => {
			const sent = form(row.sample?.body ?? {});
			const { status, body, items, outputs, used } = await deliver(
				{ parameters: { events: EVENTS } },
				'envybox',
				sent,
			);
			expect({ status, body }).toEqual({ status: 200, body: 'Event received' });
			expect(outputs).toHaveLength(EVENTS.length);
			expect(used).toEqual([EVENTS.indexOf(value)]);
			expect(items).toMatchObject([{ vendor: 'envybox', event: value }]);
		},
	);

	test('anything else goes to Other', async () => {
		const { used } = await deliver({}, 'envybox', form({ webhooktype: '99' }));
		expect(used).toEqual([EVENTS.indexOf('other')]);
	});

	test('a node as it is dropped on the canvas starts on every event', async () => {
		const { status, items } = await deliver({ parameters: {} }, 'envybox', form(ORDER));
		expect([status, items[0].event]).toEqual([200, 'call.ordered']);
	});

	test('an event that is not chosen is answered with 200 and starts nothing', async () => {
		const setUp = { parameters: { events: ['call.missed'] } };
		const { status, body, outputs } = await deliver(setUp, 'envybox', form(ORDER));
		expect({ status, body, outputs }).toEqual({
			status: 200,
			body: 'Event not chosen: Call Ordered',
			outputs: undefined,
		});
	});

	test('in single mode all go to one output', async () => {
		const setUp = { parameters: { outputMode: 'single' } };
		const { outputs, items } = await deliver(setUp, 'envybox', form(ORDER));
		expect(outputs).toHaveLength(1);
		expect(items).toMatchObject([{ event: 'call.ordered' }]);
	});

	test('options are read: raw, headers, zone', async () => {
		const parameters = {
			timeZone: 'Asia/Omsk',
			options: { includeRaw: true, includeHeaders: true },
		};
		const sent = form({ ...ORDER, called_at: '2026-09-30 15:37:38' });
		const { items } = await deliver({ parameters, timezone: 'UTC' }, 'envybox', {
			...sent,
			headers: { cookie: 'session=1', 'x-kept': 'yes' },
		});
		expect(items[0].occurredAt).toBe('2026-09-30T15:37:38.000+06:00');
		expect(items[0].raw).toMatchObject({ headers: { 'x-kept': 'yes' } });
		expect(items[0].raw).not.toHaveProperty('headers.cookie');
	});

	test('a time is read in the workflow’s zone', async () => {
		const sent = form({ ...ORDER, called_at: '2026-09-30 15:37:38' });
		const { items } = await deliver({ timezone: 'Asia/Tokyo' }, 'envybox', sent);
		expect(items[0].occurredAt).toBe('2026-09-30T15:37:38.000+09:00');
	});

	test('a slash behind the URL changes nothing', async () => {
		const { items } = await deliver({}, 'envybox/?event=call.missed', form(ORDER));
		expect(items).toMatchObject([{ event: 'call.missed', raw: { query: {} } }]);
	});
});

describe('authentication', () => {
	const basic = (text: string) => ({
		authorization: `Basic ${Buffer.from(text).toString('base64')}`,
	});
	const kinds: Array<
		[
			string,
			ICredentialDataDecryptedObject,
			(secret: string) => { path: string; headers: Record<string, string> },
		]
	> = [
		[
			'HTTP Basic',
			{ kind: 'basic', user: 'envybox', password: WORDS },
			(secret) => ({ path: 'envybox', headers: basic(`envybox:${secret}`) }),
		],
		[
			'a header',
			{ kind: 'header', headerName: 'X-Webhook-Token', headerSecret: WORDS },
			(secret) => ({ path: 'envybox', headers: { 'x-webhook-token': secret } }),
		],
		[
			'a query parameter',
			{ kind: 'query', queryName: 'token', querySecret: WORDS },
			(secret) => ({ path: `envybox?token=${encodeURIComponent(secret)}`, headers: {} }),
		],
	];
	const parameters = { authentication: 'webhookSecret', options: { includeHeaders: true } };

	describe.each(kinds)('by %s', (_, credential, present) => {
		const send = async (secret: string) => {
			const { path, headers } = present(secret);
			const sent = { ...form(ORDER), headers };
			return await deliver({ parameters, credential }, path, sent);
		};

		test('lets the right secret in, and shows it nowhere', async () => {
			const { status, items } = await send(WORDS);
			expect([status, items[0].event]).toEqual([200, 'call.ordered']);
			expect(JSON.stringify(items)).not.toContain(WORDS);
			expect(JSON.stringify(items)).not.toContain(
				Buffer.from(WORDS).toString('base64').slice(4, 20),
			);
		});

		test.each([['wrong'], [''], [WORDS.toUpperCase()]])('refuses %j', async (secret) => {
			const { status, body, outputs, log } = await send(secret);
			expect(status).toBe(401);
			expect(log).toEqual([
				expect.stringMatching(/: request refused with 401\. (?:The|HTTP Basic) /),
			]);
			expect(log.join()).not.toContain(WORDS);
			expect(body).toBe('{"message":"The secret that this webhook asks for is missing or wrong"}');
			expect(outputs).toBeUndefined();
		});

		test('refuses a request that brings none', async () => {
			const { status, outputs } = await deliver({ parameters, credential }, 'envybox', form(ORDER));
			expect([status, outputs]).toEqual([401, undefined]);
		});

		test('refuses a request that brings it twice', async () => {
			const { path, headers } = present(WORDS);
			const twice = new Headers(headers);
			for (const [name, value] of Object.entries(headers)) twice.append(name, value);
			const query = path.includes('?') ? `${path}&${path.split('?')[1]}` : path;
			const sent = { ...form(ORDER), headers: twice };
			const { status } = await deliver({ parameters, credential }, query, sent);
			expect(status).toBe(401);
		});
	});

	test('asks for HTTP Basic where that is what it wants', async () => {
		const credential = { kind: 'basic', user: 'envybox', password: WORDS };
		const { headers } = await deliver({ parameters, credential }, 'envybox', form(ORDER));
		expect(headers.get('www-authenticate')).toBe('Basic realm="Webhook", charset="UTF-8"');
	});

	test('lets nobody in while no credential is chosen', async () => {
		const { status, outputs } = await deliver({ parameters }, 'envybox', form(ORDER));
		expect([status, outputs]).toEqual([401, undefined]);
	});

	test('Expected Key: a wrong key is answered with 401', async () => {
		const options = { expectedKey: 'example-widget-code' };
		const send = (key: string) =>
			deliver({ parameters: { options } }, 'envybox', form({ ...ORDER, key }));
		expect((await send('another')).status).toBe(401);
		const { status, items } = await send('example-widget-code');
		expect(status).toBe(200);
		expect(JSON.stringify(items)).not.toContain('example-widget-code');
	});
});

// Bodies as the host hands them to webhook()
describe('a body', () => {
	const json = JSON.stringify(ORDER);
	const multipart = new FormData();
	for (const [name, value] of Object.entries(ORDER)) multipart.append(name, value);
	multipart.append('photo', new Blob(['abc'], { type: 'image/png' }), 'window.png');

	test.each<[string, RequestInit, number, unknown]>([
		['JSON', typed('application/json', json), 200, ORDER],
		['a JSON list', typed('application/json', `[${json}]`), 200, ORDER],
		['a JSON number', typed('application/json', '3'), 200, 3],
		['a JSON text', typed('application/json', '"text"'), 200, 'text'],
		['JSON null', typed('application/json', 'null'), 200, null],
		['JSON in UTF-8 by name', typed('application/json; charset=utf-8', json), 200, ORDER],
		['JSON-RPC', typed('application/json-rpc', json), 200, ORDER],
		['text/json', typed('text/json', json), 200, ORDER],
		['a vendor’s JSON', typed('application/vnd.envybox+json', json), 200, ORDER],
		['JSON as text', typed('text/plain', json), 200, ORDER],
		['a urlencoded form', form(ORDER), 200, ORDER],
		['a multipart form', { method: 'POST', body: multipart }, 200, ORDER],
		['text', typed('text/plain', 'hello'), 200, 'hello'],
		['bytes', typed('application/octet-stream', new Uint8Array([255, 254])), 200, '//4='],
		['nothing named', { method: 'POST', body: Buffer.from(json) }, 200, ORDER],
		['nothing at all', { method: 'POST' }, 200, null],
		['a GET', { method: 'GET' }, 200, null],
		['broken JSON as text', typed('text/plain', '{"a":'), 200, '{"a":'],
		[
			'packed JSON',
			{
				method: 'POST',
				headers: { 'content-type': 'text/json', 'content-encoding': 'gzip' },
				body: gzipSync(json),
			},
			200,
			ORDER,
		],
	])('that is %s reaches the workflow', async (_, request, status, body) => {
		const delivered = await deliver({}, 'envybox', request);
		expect(delivered.status).toBe(status);
		expect(delivered.items).toMatchObject([{ raw: { body } }]);
		expect(delivered.items[0].event).toBe(body === ORDER ? 'call.ordered' : 'other');
	});

	test('of a multipart form has its files by name, type and size', async () => {
		const { items } = await deliver({}, 'envybox', { method: 'POST', body: multipart });
		expect(items[0].raw).toMatchObject({
			files: [{ field: 'photo', name: 'window.png', type: 'image/png', size: 3 }],
		});
	});

	test('of a GET may be in the query', async () => {
		const query = new URLSearchParams(ORDER).toString();
		const { items } = await deliver({}, `envybox?${query}`);
		expect(items).toMatchObject([{ event: 'call.ordered', contact: { phone: '70000000001' } }]);
	});

	test('with more than a thousand keys is whole', async () => {
		const many = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`k${at}`, `${at}`]));
		const { items } = await deliver({}, 'envybox', form({ ...many, ...ORDER }));
		expect(items).toMatchObject([{ event: 'call.ordered', raw: { body: { k1499: '1499' } } }]);
	});

	test('that is too large is answered with 413 and starts nothing', async () => {
		const huge = typed('application/octet-stream', Buffer.alloc(17 * 1024 * 1024, 'a'));
		const { status, outputs } = await deliver({}, 'envybox', huge);
		expect([status, outputs]).toEqual([413, undefined]);
	});

	test('whose packing is broken is answered with 400 and starts nothing', async () => {
		const broken = {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' },
			body: 'not packed at all',
		};
		const { status, outputs } = await deliver({}, 'envybox', broken);
		expect([status, outputs]).toEqual([400, undefined]);
		const next = await deliver({}, 'envybox', form(ORDER));
		expect(next.items).toMatchObject([{ event: 'call.ordered' }]);
	});

	test.each([
		['broken JSON', typed('application/json', '{"a":'), 422],
		['a charset that n8n cannot read', typed('text/plain; charset=windows-1251', 'a'), 422],
		['another method', { method: 'PUT', body: 'a' }, 404],
	])('that n8n refuses by itself never reaches the node: %s', async (_, request, status) => {
		const delivered = await deliver({}, 'envybox', request);
		expect([delivered.status, delivered.outputs]).toEqual([status, undefined]);
	});
});

describe('?sample= while n8n listens for a test event', () => {
	const listening: SetUp = { mode: 'manual', parameters: { events: [] } };

	test.each(EVENTS.filter((value) => value !== 'other'))(
		'%s goes to its own output',
		async (value) => {
			const { status, items, used } = await deliver(listening, `envybox?sample=${value}`);
			expect(status).toBe(200);
			expect(used).toEqual([EVENTS.indexOf(value)]);
			expect(items).toMatchObject([{ event: value, contact: { name: 'Ivan Example' } }]);
		},
	);

	test('an unknown one is answered with those that there are', async () => {
		const { status, body, outputs } = await deliver(listening, 'envybox?sample=call.lost');
		expect([status, outputs]).toEqual([400, undefined]);
		expect(body).toContain('call.missed');
	});

	test('is asked for without the secret, which a browser could not send', async () => {
		const parameters = { authentication: 'webhookSecret' };
		const { status } = await deliver({ ...listening, parameters }, 'envybox?sample=call.missed');
		expect(status).toBe(200);
	});

	test('means nothing in production', async () => {
		const { items } = await deliver({}, 'envybox?sample=call.missed');
		expect(items).toMatchObject([{ event: 'other', raw: { query: { sample: 'call.missed' } } }]);
	});
});

describe('the vendor’s webhook', () => {
	test('is set up by hand: activation finds nothing to do', async () => {
		const { checkExists, create, delete: remove } = new EnvyboxTrigger().webhookMethods.default;
		expect(await Promise.all([checkExists(), create(), remove()])).toEqual([true, true, true]);
	});
});
