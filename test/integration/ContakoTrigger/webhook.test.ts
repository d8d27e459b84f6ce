import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { ContakoTrigger } from '../../../nodes/ContakoTrigger/ContakoTrigger.node';
import { events, type ContakoRow } from '../../../nodes/ContakoTrigger/events';
import { evaluate } from '../../support/evaluate';
import { N8nHost, type SetUp } from '../../support/n8n-host';

// Made up, and spelled so that nobody takes it for a key.
const WORDS = 'correct horse battery staple';
const FORM = 'application/x-www-form-urlencoded';

const table: readonly ContakoRow[] = events;
const EVENTS = table.map(({ value }) => value);
const post = (body: unknown, type: string | undefined = 'application/json') => ({
	method: 'POST',
	headers: type === '' ? undefined : { 'content-type': type },
	body: typeof body === 'string' ? Buffer.from(body) : JSON.stringify(body),
});

const node = new ContakoTrigger();
const host = new N8nHost(node, 'contakoWebhookApi');
beforeAll(() => host.start());
afterAll(() => host.stop());

/** What came out of the node: the outputs that have items, and the items. */
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
		async (value, { path = '', sample }) => {
			const { status, body, items, outputs, used } = await deliver(
				{ parameters: { events: EVENTS } },
				path,
				post(sample?.body),
			);
			expect({ status, body }).toEqual({ status: 200, body: 'Event received' });
			expect(outputs).toHaveLength(EVENTS.length);
			expect(used).toEqual([EVENTS.indexOf(value)]);
			expect(items).toMatchObject([{ vendor: 'contako', event: value }]);
		},
	);

	test('a node as it is dropped on the canvas starts on every event', async () => {
		const { status, items } = await deliver({ parameters: {} }, 'chat-rated', post({ nota: 1 }));
		expect([status, items[0].event]).toEqual([200, 'chat.ratedBadly']);
	});

	test('a bad rating goes to Rated where only that is chosen, and nowhere where neither is', async () => {
		const rated = { parameters: { events: ['chat.rated'] } };
		expect((await deliver(rated, 'chat-rated', post({ nota: 1 }))).used).toEqual([3]);
		const ended = { parameters: { events: ['chat.ended'] } };
		const { status, body, outputs } = await deliver(ended, 'chat-rated', post({ nota: 1 }));
		expect({ status, body, outputs }).toEqual({
			status: 200,
			body: 'Event not chosen: Bad Rating',
			outputs: undefined,
		});
	});

	test('parameters are read: names, zone, ratings', async () => {
		const parameters = {
			fieldNames: { field: [{ field: 'contact.name', name: 'pessoa.Apelido' }] },
			timeZone: 'America/Manaus',
			options: { badRatingIs: 'atLeast', badRatingLimit: 4 },
		};
		const body = { pessoa: { apelido: 'Ana' }, nota: '4', data: '2026-09-30 15:37:38' };
		const { items } = await deliver({ parameters }, 'chat-rated', post(body));
		expect(items).toMatchObject([
			{
				event: 'chat.ratedBadly',
				occurredAt: '2026-09-30T15:37:38.000-04:00',
				contact: { name: 'Ana' },
				rating: { value: 4, isBad: true },
			},
		]);
	});

	test('the URL for all events tells them by ?event=, then by the body, else it is Other', async () => {
		const named = await deliver({}, 'contako?event=chat.tagged', post({ tags: ['a'] }));
		expect(named.items).toMatchObject([{ event: 'chat.tagged', tags: ['a'], raw: { query: {} } }]);
		const body = [{ evento: 'Atendimento Abandonado' }, { nome: 'Ana' }];
		const { used, items } = await deliver({}, 'contako', post(body));
		expect(used).toEqual([7, 8]);
		expect(items[1]).toMatchObject({ event: 'other', contact: { name: 'Ana' } });
	});

	test('in single mode all go to one output', async () => {
		const setUp = { parameters: { outputMode: 'single' } };
		const { outputs, items } = await deliver(setUp, 'chat-rated', post([{ nota: 1 }, { nota: 5 }]));
		expect(outputs).toHaveLength(1);
		expect(items.map(({ event }) => event)).toEqual(['chat.ratedBadly', 'chat.rated']);
	});

	test('a sample goes to its own output while n8n listens', async () => {
		const setUp: SetUp = { mode: 'manual', parameters: { events: ['other'] } };
		for (const { value } of withSample) {
			const { used } = await deliver(setUp, `chat-ended?sample=${value}`);
			expect(used).toEqual([EVENTS.indexOf(value)]);
		}
	});
});

describe('a body', () => {
	const EVENT = { cliente: { nome: 'A & B = C + D' }, nota: 1 };
	const text = JSON.stringify(EVENT);

	test.each<[string, RequestInit]>([
		['JSON', post(text)],
		['JSON without a content type', post(text, '')],
		['JSON as text', post(text, 'text/plain')],
		['JSON as text/json', post(text, 'text/json')],
		['JSON as bytes', post(text, 'application/octet-stream')],
		['JSON as a form', post(text, FORM)],
		['JSON as an encoded form', post(encodeURIComponent(text), FORM)],
		['JSON inside a JSON text', post(JSON.stringify(text))],
	])('that is %s is read', async (_, request) => {
		const { status, items } = await deliver({}, 'chat-rated', request);
		expect(status).toBe(200);
		expect(items).toMatchObject([
			{ event: 'chat.ratedBadly', contact: { name: 'A & B = C + D' }, raw: { body: EVENT } },
		]);
	});

	test.each(['application/json', '', FORM])(
		'that is a list is an event each (%s)',
		async (type) => {
			const list = JSON.stringify([EVENT, { nota: 5 }]);
			const { used, items } = await deliver({}, 'chat-rated', post(list, type));
			expect(used).toEqual([3, 4]);
			expect(items.map(({ raw }) => (raw as IDataObject).body)).toEqual([{ nota: 5 }, EVENT]);
		},
	);

	test.each<[string, RequestInit]>([
		['nothing', { method: 'POST' }],
		['a GET', { method: 'GET' }],
		['a number', post('7')],
		['broken JSON as text', post('{"nota":', 'text/plain')],
	])('that is %s is still the event of its URL', async (_, request) => {
		const { status, items } = await deliver({}, 'chat-abandoned', request);
		expect([status, items[0].event]).toEqual([200, 'chat.abandoned']);
	});
});

describe('authentication', () => {
	const parameters = { authentication: 'webhookSecret' };
	const credential = { kind: 'query', queryName: 'token', querySecret: WORDS };

	test('by the URL alone, which any sender can do', async () => {
		const path = `chat-requested?token=${encodeURIComponent(WORDS)}`;
		const { status, items } = await deliver({ parameters, credential }, path, post({}));
		expect([status, items[0].event]).toEqual([200, 'chat.requested']);
		expect(JSON.stringify(items)).not.toContain(WORDS);
	});

	test.each(['', '?token=', '?token=wrong'])('refuses %j', async (query) => {
		const path = `chat-requested${query}`;
		const { status, outputs } = await deliver({ parameters, credential }, path, post({}));
		expect([status, outputs]).toEqual([401, undefined]);
	});
});

describe('the panel of webhook URLs', () => {
	const shown = (chosen: string[]) =>
		(node.description.webhooks ?? [])
			.filter(({ ndvHideUrl }) => ndvHideUrl !== true && !evaluate(ndvHideUrl, { events: chosen }))
			.map(({ httpMethod, path }) => `${String(httpMethod)} ${path}`);

	test('has a URL per event of Contako', () => {
		expect(shown([...EVENTS])).toEqual([
			'POST contako',
			...['POST chat-requested', 'POST chat-located', 'POST chat-started', 'POST chat-rated'],
			...['POST chat-ended', 'POST chat-tagged', 'POST chat-abandoned'],
		]);
	});

	test.each([
		[['chat.rated'], ['POST contako', 'POST chat-rated']],
		[['chat.ratedBadly'], ['POST contako', 'POST chat-rated']],
		[
			['chat.ended', 'other'],
			['POST contako', 'POST chat-ended'],
		],
	])('has those of the chosen events: %j', (chosen, urls) => {
		expect(shown(chosen)).toEqual(urls);
	});

	test('is explained by notices: for each chosen event its URL and what Contako calls it', () => {
		const { properties, hints = [] } = node.description;
		for (const { value, path, names = [] } of table) {
			if (path === undefined) continue;
			const notice = properties.find(({ name }) => name === `notice-${path}`) as INodeProperties;
			expect(notice.displayName).toContain(`/${path} → `);
			expect(notice.displayName).toContain(names[0] ?? '');
			expect(notice.displayOptions?.show?.events).toContain(value);
		}
		expect(hints[0].message).toContain('guess');
	});
});
