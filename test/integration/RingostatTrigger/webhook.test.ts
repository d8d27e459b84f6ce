import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { events, type RingostatRow } from '../../../nodes/RingostatTrigger/events';
import { RingostatTrigger } from '../../../nodes/RingostatTrigger/RingostatTrigger.node';
import { N8nHost, type SetUp } from '../../support/n8n-host';
import { fieldNames, INBOUND, OUTBOUND } from '../../support/ringostat-delivery';

const WORDS = 'correct horse battery staple';

const table: readonly RingostatRow[] = events;
const EVENTS = table.map(({ value }) => value);
const withSample = table.filter(({ sample }) => sample !== undefined);
const json = (body: unknown, type = 'application/json') => ({
	method: 'POST',
	headers: { 'content-type': type },
	body: JSON.stringify(body),
});
const form = (fields: Record<string, string>) => ({
	method: 'POST',
	body: new URLSearchParams(fields),
});
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

const host = new N8nHost(new RingostatTrigger(), 'ringostatWebhookApi');
beforeAll(() => host.start());
afterAll(() => host.stop());

/** What came out of the node: the outputs that have items, and the items. */
async function deliver(setUp: SetUp, path: string, request: RequestInit = {}) {
	const { outputs, ...answer } = await host.deliver(setUp, path, request);
	const items = outputs?.flat().map((item) => item.json as IDataObject) ?? [];
	const used = outputs?.flatMap((output, index) => (output.length > 0 ? [index] : []));
	return { ...answer, outputs, items, used };
}

/** A sample as Ringostat sends it. */
function sent({ path = '', sample }: RingostatRow): [path: string, request: RequestInit] {
	return sample?.method === 'GET'
		? [`${path}?${query(sample.query ?? {})}`, {}]
		: [path, json(sample?.body)];
}

describe('in n8n’s own webhook context', () => {
	test.each(withSample.map((row) => [row.value, row] as const))(
		'%s goes to its own output and no other, on its own URL',
		async (value, row) => {
			const { status, body, items, outputs, used } = await deliver(
				{ parameters: { events: EVENTS } },
				...sent(row),
			);
			expect({ status, body }).toEqual({ status: 200, body: 'Event received' });
			expect(outputs).toHaveLength(EVENTS.length);
			expect(used).toEqual([EVENTS.indexOf(value)]);
			expect(items).toMatchObject([
				{ vendor: 'ringostat', event: value, contact: { phone: '380000000001' } },
			]);
		},
	);

	test.each(withSample.map((row) => [row.value, row] as const))(
		'%s goes to its own output on the one URL for all, by ?event=',
		async (value, { sample }) => {
			const path = `ringostat?${query({ event: value, ...sample?.query })}`;
			const { items, used } = await deliver({}, path, json(sample?.body ?? {}));
			expect(used).toEqual([EVENTS.indexOf(value)]);
			expect(items[0].raw).toMatchObject({ query: sample?.query ?? {} });
		},
	);

	test.each([
		['incomingCall.completed', INBOUND],
		['outgoingCall.completed', OUTBOUND],
		['other', { name: 'Іван' }],
	])('%s goes to its own output on the URL for all, by its fields', async (value, body) => {
		const { used } = await deliver({}, 'ringostat', json(body));
		expect(used).toEqual([EVENTS.indexOf(value as (typeof EVENTS)[number])]);
	});

	test('an event that is not chosen is answered with exactly 200 and starts nothing', async () => {
		const setUp = { parameters: { events: ['incomingCall.missed'] } };
		const { status, body, outputs } = await deliver(setUp, 'after-incoming-call', json(INBOUND));
		expect({ status, body, outputs }).toEqual({
			status: 200,
			body: 'Event not chosen: In Ended',
			outputs: undefined,
		});
	});

	test('in single mode all go to one output', async () => {
		const setUp = { parameters: { outputMode: 'single' } };
		const { outputs } = await deliver(setUp, 'after-incoming-call', json(INBOUND));
		expect(outputs).toHaveLength(1);
	});

	test('a time is read in the workflow’s zone', async () => {
		const { items } = await deliver({ timezone: 'Asia/Tokyo' }, 'ringostat', json(OUTBOUND));
		expect(items[0].occurredAt).toBe('2026-09-30T15:37:38.000+09:00');
	});

	test('Field Names are read from the saved node', async () => {
		const parameters = fieldNames({ 'contact.name': '{{Клієнт}}' });
		const body = { ...INBOUND, Клієнт: 'Іван Приклад' };
		const { items } = await deliver({ parameters } as SetUp, 'after-incoming-call', json(body));
		expect(items).toMatchObject([{ contact: { name: 'Іван Приклад', phone: '380000000001' } }]);
	});
});

describe('a transport of Ringostat’s', () => {
	const multipart = new FormData();
	for (const [name, value] of Object.entries(INBOUND)) multipart.append(name, value);
	const rpc = { jsonrpc: '2.0', method: 'call', params: INBOUND, id: 1 };

	test.each<[string, string, RequestInit]>([
		['JSON', 'ringostat', json(INBOUND)],
		['JSON-RPC', 'ringostat', json(rpc)],
		['JSON-RPC by its own name', 'ringostat', json(rpc, 'application/json-rpc')],
		['JSON as text', 'ringostat', json(INBOUND, 'text/plain')],
		[
			'JSON without a content type',
			'ringostat',
			{ method: 'POST', body: Buffer.from(JSON.stringify(INBOUND)) },
		],
		['JSON as a form', 'ringostat', json(INBOUND, 'application/x-www-form-urlencoded')],
		['a form', 'ringostat', form(INBOUND)],
		['a multipart form', 'ringostat', { method: 'POST', body: multipart }],
		['the address line of a GET', `ringostat?${query(INBOUND)}`, {}],
		['the address line of a POST', `ringostat?${query(INBOUND)}`, { method: 'POST' }],
		['a list of one', 'ringostat', json([INBOUND])],
	])('%s gives the same event', async (_, path, request) => {
		const { items } = await deliver({}, path, request);
		expect(items).toMatchObject([
			{
				event: 'incomingCall.completed',
				eventId: 'ringostat:incomingCall.completed:ua9_-1790775458.2139025',
				contact: { phone: '380000000001' },
				call: { talkSeconds: 3, durationSeconds: 14 },
			},
		]);
	});

	test('a list of several is an item each, each by its own output', async () => {
		const { items, used } = await deliver({}, 'ringostat', json([INBOUND, OUTBOUND]));
		expect(items.map(({ event }) => event)).toEqual([
			'incomingCall.completed',
			'outgoingCall.completed',
		]);
		expect(used).toEqual([1, 7]);
	});
});

describe('a number that JavaScript cannot hold', () => {
	test.each(['application/json', 'text/plain'])('keeps every digit (%s)', async (type) => {
		const send = async (uniqueid: string) => {
			const body = `{"call_type":"in","userfield":"380000000001","disposition":"PROPER","uniqueid":${uniqueid},"yclid":5550001112223334445}`;
			const request = { method: 'POST', headers: { 'content-type': type }, body };
			return (await deliver({}, 'after-incoming-call', request)).items[0];
		};
		const one = await send('12345678901234567890');
		expect(one).toMatchObject({
			eventId: 'ringostat:incomingCall.completed:12345678901234567890',
			call: { id: '12345678901234567890' },
			attribution: { yclid: '5550001112223334445' },
		});
		expect((await send('12345678901234567891')).eventId).not.toBe(one.eventId);
	});
});

test('a filled field of the address wins over an empty one of the form', async () => {
	const path = 'after-incoming-call?userfield=380671112233';
	const { items } = await deliver({}, path, form({ call_type: 'in', userfield: '' }));
	expect(items).toMatchObject([{ contact: { phone: '380671112233' } }]);
});

describe('authentication that Ringostat can do', () => {
	const parameters = { authentication: 'webhookSecret', options: { includeHeaders: true } };
	const secret = encodeURIComponent(WORDS);
	const basic = { authorization: `Basic ${Buffer.from(`ringostat:${WORDS}`).toString('base64')}` };
	const kinds: Array<
		[string, ICredentialDataDecryptedObject, path: string, headers: Record<string, string>]
	> = [
		[
			'a query parameter of the URL',
			{ kind: 'query', queryName: 'token', querySecret: WORDS },
			`after-incoming-call?token=${secret}`,
			{},
		],
		[
			'HTTP Basic',
			{ kind: 'basic', user: 'ringostat', password: WORDS },
			'after-incoming-call',
			basic,
		],
		[
			'a header',
			{ kind: 'header', headerName: 'X-Token', headerSecret: WORDS },
			'after-incoming-call',
			{ 'x-token': WORDS },
		],
	];

	test.each(kinds)('%s lets in, is shown nowhere, and is asked for', async (...kind) => {
		const [, credential, path, headers] = kind;
		const request = json(INBOUND);
		const right = { ...request, headers: { ...request.headers, ...headers } };
		const { status, items } = await deliver({ parameters, credential }, path, right);
		expect([status, items[0].event]).toEqual([200, 'incomingCall.completed']);
		expect(JSON.stringify(items)).not.toContain(WORDS);
		expect(JSON.stringify(items)).not.toContain(basic.authorization);

		const without = await deliver({ parameters, credential }, 'after-incoming-call', request);
		expect([without.status, without.outputs]).toEqual([401, undefined]);
	});
});

describe('?sample= while n8n listens for a test event', () => {
	const listening: SetUp = { mode: 'manual', parameters: { events: [] } };

	test.each(withSample.map(({ value }) => [value]))('%s goes to its own output', async (value) => {
		const { used, items } = await deliver(listening, `chat-ended?sample=${value}`);
		expect(used).toEqual([EVENTS.indexOf(value as (typeof EVENTS)[number])]);
		expect(items).toMatchObject([{ event: value }]);
	});
});

test('the webhook is set up by hand: activation finds nothing to do', async () => {
	const { checkExists, create, delete: remove } = new RingostatTrigger().webhookMethods.default;
	expect(await Promise.all([checkExists(), create(), remove()])).toEqual([true, true, true]);
});
