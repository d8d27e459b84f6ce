import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, fixtures, sendFixture } from './fixtures.mts';
import { itemsByOutput, outputsOf, type Execution } from './host/executions.mts';
import { send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { node, ours, workflow, type WorkflowNode } from './workflow.mts';

const TRIGGER = 'Contako Trigger';
/** The outputs in their fixed order; wires in users' workflows count on it. */
const OUTPUTS = [
	'chat.requested',
	'chat.located',
	'chat.started',
	'chat.rated',
	'chat.ratedBadly',
	'chat.ended',
	'chat.tagged',
	'chat.abandoned',
	'other',
];
const SECRET = 'made-up-secret-0003';
const ZONE = { timeZone: 'Europe/Moscow' };
const FORM = 'application/x-www-form-urlencoded';

function trigger(parameters = {}, settings: Partial<WorkflowNode> = {}) {
	return node(TRIGGER, ours('contakoTrigger'), parameters, { typeVersion: 1.1, ...settings });
}

function items(execution: Execution): Array<Record<string, unknown>> {
	return outputsOf(execution, TRIGGER)
		.flat()
		.map(({ json }) => json);
}

/** A published trigger and its URLs by path. */
async function published(name: string, parameters = {}, settings: Partial<WorkflowNode> = {}) {
	const { api, log } = await sharedHost();
	const flow = await api.publish(workflow(`contako: ${name}`, [trigger(parameters, settings)]));
	return { api, log, flow, url: (path: string) => api.webhookUrl(flow, TRIGGER, path) };
}

function post(body: string, type?: string): RequestInit {
	return {
		method: 'POST',
		headers: type === undefined ? {} : { 'content-type': type },
		// Bytes, because fetch would name a text's content type by itself.
		body: new TextEncoder().encode(body),
	};
}

const CREDENTIALS: Array<[kind: string, data: Record<string, string>]> = [
	['query', { kind: 'query', queryName: 'token', querySecret: SECRET }],
	['header', { kind: 'header', headerName: 'X-Token', headerSecret: SECRET }],
	['basic', { kind: 'basic', user: 'contako', password: SECRET }],
];

test('each event leaves by its own output and no other, with a secret in the URL', async () => {
	const { api } = await sharedHost();
	const credentials = await api.credential('contakoWebhookApi', CREDENTIALS[0][1]);
	const { flow, url } = await published(
		'all events',
		{ authentication: 'webhookSecret', ...ZONE },
		{ credentials },
	);
	const all = fixtures('contako');
	assert.deepEqual(all.map(({ event }) => event).sort(), OUTPUTS.slice(0, -1).sort());
	for (const [index, each] of all.entries()) {
		const answer = await sendFixture(`${await url(each.request.path)}?token=${SECRET}`, each);
		assert.deepEqual([answer.status, answer.text], [200, 'Event received']);
		const executions = await api.waitForExecutions(flow, index + 1);
		const outputs = itemsByOutput(executions[index], TRIGGER);
		assert.deepEqual(Object.keys(outputs), [String(OUTPUTS.indexOf(each.event))], each.event);

		const [got] = items(executions[index]);
		assert.ok(!JSON.stringify(got).includes(SECRET));
		const { receivedAt, issues } = each.item;
		// A sample's time is not now, and outside of a sample that is an issue.
		const expected = { ...each.item, issues: got.issues };
		assert.deepEqual({ ...got, receivedAt }, expected);
		const found = (got.issues as Array<{ code: string }>).filter(({ code }) => code !== 'timeOff');
		assert.deepEqual(found, issues);
	}
});

for (const [kind, data] of CREDENTIALS) {
	test(`a wrong or missing secret is refused with 401 and starts nothing (${kind})`, async () => {
		const { api } = await sharedHost();
		const credentials = await api.credential('contakoWebhookApi', data);
		const { flow, url, log } = await published(
			`refused ${kind}`,
			{ authentication: 'webhookSecret' },
			{ credentials },
		);
		const address = await url('chat-rated');
		const wrong = { 'x-token': 'wrong', authorization: `Basic ${btoa('contako:wrong')}` };
		for (const [query, headers] of [
			['', {}],
			['?token=wrong', wrong],
		] as const) {
			const { status } = await send(address + query, { method: 'POST', headers, body: '{}' });
			assert.equal(status, 401);
		}
		assert.deepEqual(await api.executionsAfterAWhile(flow), []);
		assert.ok(!log().includes(SECRET));
	});
}

test('JSON is read under every content type, and as a form with & = + inside', async () => {
	const { api, flow, url } = await published('content types');
	const body = { cliente: { nome: 'A & B = C + D', email: 'a+b@example.com' }, nota: 1 };
	const text = JSON.stringify(body);
	const requests = [
		post(text, 'application/json'),
		post(text),
		post(text, 'text/plain'),
		post(text, 'text/html; charset=utf-8'),
		post(text, 'application/octet-stream'),
		post(text, FORM),
		post(encodeURIComponent(text), FORM),
		post(JSON.stringify(text), 'application/json'),
	];
	const address = await url('chat-rated');
	for (const [index, request] of requests.entries()) {
		assert.equal((await send(address, request)).status, 200);
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		const [got] = items(execution);
		assert.equal(got.event, 'chat.ratedBadly');
		assert.equal((got.contact as { name: string }).name, 'A & B = C + D');
		assert.deepEqual((got.raw as { body: unknown }).body, body);
	}
});

test('a list is an event each, whatever it is sent as', async () => {
	const { api, flow, url } = await published('lists');
	const text = JSON.stringify([{ nota: 5 }, { nota: 1 }, { avaliacao: 'Péssimo' }]);
	const address = await url('chat-rated');
	for (const [index, type] of ['application/json', undefined, FORM].entries()) {
		await send(address, post(text, type));
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		const outputs = itemsByOutput(execution, TRIGGER);
		const counts = Object.entries(outputs).map(([output, { length }]) => [output, length]);
		assert.deepEqual(counts, [
			['3', 1],
			['4', 2],
		]);
	}
});

test('what is no JSON at all still leaves by the event of its URL', async () => {
	const { api, flow, url } = await published('no JSON');
	const address = await url('chat-abandoned');
	const requests = [
		{ method: 'POST' },
		{},
		post('olá', 'text/plain'),
		post('7', 'application/json'),
	];
	for (const [index, request] of requests.entries()) {
		assert.equal((await send(address, request)).status, 200);
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), ['7']);
	}
});

test('Field Names and the Bad Rating options as they are saved with the workflow', async () => {
	const { api, flow, url } = await published('options', {
		events: ['chat.rated', 'chat.ratedBadly'],
		fieldNames: { field: [{ field: 'rating.value', name: 'Opinião do cliente' }] },
		options: {
			badRatingIs: 'atLeast',
			badRatingLimit: 4,
			badRatingWords: 'insatisfeito',
		},
	});
	const address = await url('chat-rated');
	const sent = [
		{ opiniaoDoCliente: '4,5', nota: 1 },
		{ dados: { 'Opinião do Cliente': 'INSATISFEITO' } },
		{ opiniaoDoCliente: 3 },
	];
	const got = [];
	for (const [index, body] of sent.entries()) {
		await send(address, post(JSON.stringify(body), 'application/json'));
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		const [{ rating, guesses, issues }] = items(execution);
		assert.deepEqual([guesses, issues], [{}, []]);
		const { value, isBad } = rating as { value: unknown; isBad: unknown };
		got.push([Object.keys(itemsByOutput(execution, TRIGGER)), value, isBad]);
	}
	assert.deepEqual(got, [
		[['4'], 4.5, true],
		[['4'], 'INSATISFEITO', true],
		[['3'], 3, false],
	]);
	await send(await url('chat-ended'), post('{}', 'application/json'));
	assert.equal((await api.executionsAfterAWhile(flow)).length, 3);
});

test('a bad rating goes to Rated where only that is chosen', async () => {
	const { api, flow, url } = await published('parent', { events: ['chat.rated'] });
	await sendFixture(await url('chat-rated'), fixture('contako', 'chat.ratedBadly'));
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), ['3']);
	assert.equal(items(execution)[0].event, 'chat.ratedBadly');
});

test('the URL for all events tells them by ?event=, then by the body, else it is Other', async () => {
	const { api, flow, url } = await published('one URL');
	const address = await url('contako');
	const sent: Array<[query: string, body: object, output: string]> = [
		['?event=chat.tagged', { tags: 'oportunidade, plano' }, '6'],
		['?event=chat-rated', { nota: 1 }, '4'],
		['', { evento: 'Atendimento Abandonado' }, '7'],
		['', { nome: 'Maria' }, '8'],
	];
	for (const [index, [query, body, output]] of sent.entries()) {
		await send(address + query, post(JSON.stringify(body), 'application/json'));
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), [output]);
		assert.deepEqual(items(execution)[0].raw, { method: 'POST', query: {}, body, files: [] });
	}
});

test('a sample comes by its own output while n8n listens', async () => {
	const { api } = await sharedHost();
	const draft = workflow('contako: sample', [trigger({ events: ['other'] })]);
	const flow = await api.createWorkflow(draft);
	for (const [index, event] of ['chat.ratedBadly', 'chat.tagged'].entries()) {
		await api.listen(flow, TRIGGER);
		const url = await api.testUrl(flow, TRIGGER, 'chat-requested');
		assert.equal((await send(`${url}?sample=${event}`)).status, 200);
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), [
			String(OUTPUTS.indexOf(event)),
		]);
		assert.equal((items(execution)[0].contact as { name: string }).name, 'Maria Exemplo');
	}
});
