import { CredentialTestContext } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { ringostatApiTest } from '../../../nodes/Ringostat/credential-test';
import { NOT_NUMBERS, NOT_TEXTS, NOT_TIMES, NOTHING, SPELLINGS } from '../../support/nonsense';
import { AUTH_KEY, projectCall, type RingostatProject } from '../../support/ringostat-project';
import { everythingIn } from '../Vionvi/everything-in';
import { RingostatServer, type Scripted } from './ringostat-server';
import { runRingostat, type Run } from './run-ringostat';

const CLIENT = '380000000001';
const server = new RingostatServer();
let project: RingostatProject;

beforeAll(async () => await server.start());
afterAll(async () => await server.stop());
beforeEach(() => (project = server.reset()));

const run = async (parameters: INodeParameters, different: Partial<Run> = {}) =>
	(
		await runRingostat({
			credential: server.credential(),
			parameters: { timeZone: 'Europe/Kyiv', ...parameters },
			...different,
		})
	).items;

const messageOf = async (...given: Parameters<typeof run>) =>
	await run(...given).then(
		() => 'nothing was wrong',
		(error: Error) => error.message,
	);

const answer =
	(status: number, body: unknown, headers = {}): Scripted =>
	(response) => {
		response.writeHead(status, headers);
		response.end(typeof body === 'string' ? body : JSON.stringify(body));
	};

const ONE_BY_ONE = { batching: { batch: { batchSize: 1, batchInterval: 0 } } };
const log = { resource: 'call', operation: 'getAll' };
const missed = { resource: 'call', operation: 'getMissed' };
const start = { resource: 'call', operation: 'start', client: CLIENT, callee: 'project_agent1' };
const simple = { ...start, startWith: 'simple', extension: '380000000009', destination: CLIENT };
const sync = { resource: 'contact', operation: 'sync', contactFields: { phone: CLIENT } };

describe('a parameter from an expression that yields nonsense is told before anything is asked', () => {
	const between = (times: object) => ({ ...log, period: 'between', from: '2026-01-01', ...times });
	const cases: Array<[label: string, (value: string) => INodeParameters, readonly string[]]> = [
		['Minutes', (minutes) => ({ ...log, minutes }), NOT_NUMBERS],
		['Limit', (limit) => ({ ...log, returnAll: false, limit }), NOT_NUMBERS],
		['Minutes Since Missed', (minimumAge) => ({ ...missed, minimumAge }), NOT_NUMBERS],
		[
			'Follow-Up Within (Hours)',
			(followUpHours) => ({ ...missed, options: { followUpHours } }),
			NOT_NUMBERS,
		],
		['Timeout', (timeout) => ({ ...log, options: { timeout } }), NOT_NUMBERS],
		['From', (from) => between({ from }), NOT_TIMES],
		['To', (to) => between({ to }), NOT_TIMES],
		["Client's Number", (client) => ({ ...start, client }), [...NOT_TEXTS, '={{ "abc" }}', '-']],
		['Employee or Scheme', (callee) => ({ ...start, callee }), NOT_TEXTS],
		['Project Number', (extension) => ({ ...simple, extension }), [...NOT_TEXTS, 'main line']],
		['Destination', (destination) => ({ ...simple, destination }), NOT_TEXTS],
		['Phone', (phone) => ({ ...sync, contactFields: { phone } }), NOT_TEXTS.slice(0, -1)],
		[
			'Return',
			(agents) => ({ resource: 'agent', operation: 'getAll', agents }),
			['Free', '={{ 7 }}'],
		],
		['Settled Only', (settledOnly) => ({ ...log, settledOnly }), ['no', '={{ 0 }}', '={{ [] }}']],
		['Return All', (returnAll) => ({ ...log, returnAll }), ['no', '={{ 1 }}']],
		[
			'Follow-Up',
			(followUp) => ({ ...missed, followUp }),
			['open', '={{ ["lost"] }}', '={{ {} }}'],
		],
		['Status', (status) => ({ ...log, filters: { status } }), ['noAnswer', '={{ ["x"] }}']],
		['Direction', (direction) => ({ ...log, filters: { direction } }), ['inbound', '={{ true }}']],
		[
			'Fields',
			(fields) => ({ ...log, options: { fields } }),
			['={{ [{}] }}', 'a&from=1', '={{ 1.5 }}'],
		],
	];

	test.each(cases)('%s', async (label, parameters, values) => {
		for (const value of values) {
			expect([value, await messageOf(parameters(value))]).toEqual([
				value,
				expect.stringMatching(`^${label.replace(/[()]/g, '\\$&')} .*must be .*but it is `),
			]);
		}
		expect(project.asked).toEqual([]);
	});

	test('and a period of a thousand years is told', async () => {
		expect(await messageOf(between({ from: '1026-01-01' }))).toContain('10 years apart');
		expect(project.asked).toEqual([]);
	});

	test.each(NOTHING)('but %s is what nobody has filled in', async (value) => {
		project.calls.push(projectCall({ id: 'a', startMs: Date.now() - 3_600_000 }));
		const options = { timeout: value, includeRaw: value };
		expect(await run({ ...log, minutes: value, limit: value, options })).toHaveLength(1);
		expect(await run({ ...missed, followUp: value, minimumAge: value })).toHaveLength(1);
		const items = [{ contact: { phone: CLIENT } }];
		expect(await run({ ...start, client: value }, { items })).toHaveLength(1);
	});

	test.each([
		['From', '={{ $now.minus({ hours: 2 }) }}'],
		['From', '={{ new Date(Date.now() - 7200000) }}'],
	])('%s takes an expression’s own date: %s', async (_, from) => {
		project.calls.push(projectCall({ id: 'a', startMs: Date.now() - 3_600_000 }));
		expect(await run(between({ from, to: '' }))).toHaveLength(1);
	});
});

describe('the key', () => {
	const places: Array<
		[place: string, parameters: INodeParameters, answer: (text: string) => Scripted]
	> = [
		['a page of the log', log, (text) => answer(200, `<p>${text}</p>`)],
		['a row of the log', log, (text) => answer(200, [{ calldate: text, [text]: 1 }])],
		['a refusal', start, (text) => answer(200, { error: { message: `Bad key ${text}` } })],
		['a confirmation', start, (text) => answer(200, { result: true, key: text })],
		['a refusal with 400', sync, (text) => answer(400, { [text]: text })],
	];

	test.each(Object.keys(SPELLINGS))('%s is shown nowhere', async (name) => {
		const text = SPELLINGS[name](AUTH_KEY);
		for (const [place, parameters, scripted] of places) {
			server.scripted.push(scripted(text));
			const said = await run(parameters).catch((error: Error) => error);
			expect([place, everythingIn(said).includes('[hidden]')]).toEqual([place, true]);
			expect(everythingIn(said).toLowerCase()).not.toContain(text.toLowerCase());
			expect(everythingIn(said)).not.toMatch(new RegExp(AUTH_KEY, 'i'));
		}
	});
});

describe('an answer that says that nothing was done is an error', () => {
	test.each([
		{ error: 'no' },
		{ error: { code: 1 } },
		{ errors: ['no'] },
		{ success: false },
		{ success: 'false', message: 'no' },
		{ result: false },
		{ status: 'error', message: 'no' },
		{ status: 'Failed' },
	])('%j', async (body) => {
		server.scripted.push(answer(200, body));
		expect(await messageOf(start)).toMatch(/^Ringostat refused: /);
	});

	test.each([[[]], ['<html>'], ['  <!doctype html>']])('%j confirms nothing', async (body) => {
		server.scripted.push(answer(200, body));
		expect(await messageOf(start)).toMatch(/not with a confirmation, and the phone may ring/);
	});

	test('and so is one that nests without end', async () => {
		server.scripted.push(answer(200, `${'['.repeat(200_000)}${']'.repeat(200_000)}`));
		expect(await messageOf(log)).toMatch(/not with a list of calls/);
	});
});

test('an id of 0 is none, and a hidden number is not a number', async () => {
	const items = [{ leadId: 0, externalId: '0', phone: '+380 000 000 001', staffId: '0' }];
	await run({ resource: 'contact', operation: 'sync' }, { items });
	expect(project.contacts.get(CLIENT)).toMatchObject({
		leadId: null,
		externalId: CLIENT,
		staffId: null,
	});
	expect(await messageOf({ ...sync, contactFields: { phone: 'anonymous' } })).toMatch(
		/^Neither Phone/,
	);
	expect(
		await messageOf({ ...start, client: '', callee: 0 }, { items: [{ contact: { phone: 0 } }] }),
	).toMatch(/^Client's Number is empty/);
	expect(await messageOf({ ...start, callee: 0 })).toMatch(/^Employee or Scheme is empty/);
});

test('of two numbers in one field the first is called', async () => {
	await run({ ...start, client: '+38 000 000 00 01, +38 000 000 00 02' });
	expect(project.started).toMatchObject([{ caller: CLIENT }]);
});

test('a log that holds a call twice gives it once', async () => {
	const row = {
		uniqueid: 'c1',
		calldate: '2026-11-02T09:13:43+0200',
		call_type: 'in',
		caller: CLIENT,
		dst: '380440000001',
		disposition: 'NO ANSWER',
		billsec: 0,
		duration: 20,
	};
	const rows = [
		row,
		{ ...row, billsec: '0' },
		{ ...row, department: 'Sales' },
		{ ...row, uniqueid: 'c2' },
	];
	server.scripted.push(answer(200, rows), answer(200, rows), answer(200, rows));
	expect(await run(log)).toHaveLength(2);
	expect(await run(missed)).toHaveLength(2);
	expect(await run({ ...log, output: 'asSent' })).toHaveLength(4);
});

test('items that fail go on, each with its own result and its pair', async () => {
	const output = await run(
		{ ...start, client: '={{ $json.phone }}', options: ONE_BY_ONE },
		{
			items: [{ phone: CLIENT }, {}, { phone: [] }, { phone: '12345' }, { phone: CLIENT }],
			onError: 'continueRegularOutput',
		},
	);
	expect(output.map(({ json, pairedItem }) => [json.error ?? 'made', pairedItem])).toEqual([
		['made', { item: 0 }],
		[expect.stringMatching(/^Client's Number is empty/), { item: 1 }],
		[expect.stringMatching(/^Client's Number must be text, but it is \[\]/), { item: 2 }],
		['Ringostat refused: Invalid caller', { item: 3 }],
		['made', { item: 4 }],
	]);
});

test.each<[INodeParameters, RegExp]>([
	[{ ...start, marketing: { utmSource: '={{ [] }}' } }, /^UTM Source must be text, but it is \[\]/],
	[
		{ resource: 'contact', operation: 'sync', contactFields: { externalId: '={{ [] }}' } },
		/^External ID must be text, but it is \[\]/,
	],
])('a field of a collection is called as the form calls it: %#', async (parameters, message) => {
	await expect(run(parameters, { items: [{ phone: CLIENT }] })).rejects.toThrow(message);
});

test('of a run that the user stops nothing more is begun, and nothing is said to ring', async () => {
	const stop = new AbortController();
	server.scripted.push((response) => {
		stop.abort();
		response.end('{"result":true}');
	});
	const output = await run(
		{ ...start, options: ONE_BY_ONE },
		{ items: [{}, {}, {}], onError: 'continueRegularOutput', cancelled: stop.signal },
	);
	expect(project.started).toEqual([]);
	for (const { json } of output.slice(1)) {
		expect(json.error).toBe(
			'The execution was stopped before this item was sent, and no call was started',
		);
	}
});

test('a run that stops names the contacts that it has changed', async () => {
	server.scripted.push(answer(200, { result: true }), answer(500, ''));
	await expect(
		run(
			{ resource: 'contact', operation: 'sync', options: ONE_BY_ONE },
			{
				items: [
					{ externalId: 'a', phone: CLIENT },
					{ externalId: 'b', phone: CLIENT },
				],
			},
		),
	).rejects.toMatchObject({ description: expect.stringContaining('item 0: contact a') });
});

test.each<[string, Scripted, RegExp]>([
	['is HTML', answer(200, '<html>'), /not with a list of SIP logins/],
	['is []', answer(200, []), /^Ringostat accepts/],
	['refuses with 200', answer(200, { error: { message: 'No' } }), /Ringostat refused: No/],
])(
	'the credential’s test says what it is worth where the answer %s',
	async (_, scripted, message) => {
		server.scripted.push(scripted);
		const { authKey, baseUrl } = server.credential();
		const result = await ringostatApiTest.call(new CredentialTestContext(), {
			id: '1',
			name: 'r',
			type: 'ringostatApi',
			data: { authKey, baseUrl },
		});
		expect(result.message).toMatch(message);
	},
);
