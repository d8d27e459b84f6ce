import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, fixtures, sendFixture, type Fixture } from './fixtures.mts';
import { itemsByOutput, nodesRun, type Execution } from './host/executions.mts';
import { postForm, postJson, postMultipart, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { startVionvi } from './stand-ins/vionvi.mts';
import { node, ours, workflow, type Wire, type WorkflowNode } from './workflow.mts';

const TRIGGER = 'Ringostat Trigger';
/** The outputs in their fixed order; wires in users' workflows count on it. */
const OUTPUTS = [
	'incomingCall.missed',
	'incomingCall.completed',
	'incomingCall.started',
	'incomingCall.answered',
	'incomingCall.forwarded',
	'incomingCall.rated',
	'outgoingCall.started',
	'outgoingCall.completed',
	'outgoingCall.missed',
	'call.analyzed',
	'form.submitted',
	'chat.started',
	'chat.ended',
	'deal.changed',
	'other',
];
const SECRET = 'made-up-secret-0003';
const ZONE = { timeZone: 'Europe/Moscow' };

/** Credentials of each kind that Ringostat can send, and how it brings them. */
const KINDS: Array<[credential: Record<string, string>, query: string, headers: HeadersInit]> = [
	[{ kind: 'query', queryName: 'token', querySecret: SECRET }, `?token=${SECRET}`, {}],
	[
		{ kind: 'basic', user: 'ringostat', password: SECRET },
		'',
		{ authorization: `Basic ${btoa(`ringostat:${SECRET}`)}` },
	],
	[{ kind: 'header', headerName: 'X-Token', headerSecret: SECRET }, '', { 'x-token': SECRET }],
];

function trigger(parameters = {}, settings: Partial<WorkflowNode> = {}) {
	return node(TRIGGER, ours('ringostatTrigger'), parameters, { typeVersion: 1.1, ...settings });
}

/** A published workflow of the trigger and of what follows it. */
async function published(
	name: string,
	parameters = {},
	{ credentials = {}, more = [] as WorkflowNode[], wires = [] as Wire[] } = {},
) {
	const { api } = await sharedHost();
	const nodes = [trigger(parameters, { credentials }), ...more];
	const flow = await api.publish(workflow(`ringostat: ${name}`, nodes, wires));
	return { api, flow, url: (path: string) => api.webhookUrl(flow, TRIGGER, path) };
}

function item(execution: Execution): Record<string, unknown> {
	const [[{ json }]] = Object.values(itemsByOutput(execution, TRIGGER));
	return json;
}

/** Which output an execution's event went to, and which event it is. */
function wentTo(execution: Execution): [output: string, event: unknown] {
	return [
		OUTPUTS[Number(Object.keys(itemsByOutput(execution, TRIGGER))[0])],
		item(execution).event,
	];
}

/** Without a time of the call the day of receipt is part of the id; an old time is an issue. */
function assertSame(got: Record<string, unknown>, expected: Fixture['item']): void {
	const { receivedAt, eventId, issues, occurredAt } = expected;
	const found = (got.issues as Array<{ code: string }>).filter(({ code }) => code !== 'timeOff');
	assert.deepEqual(found, issues);
	const id = occurredAt === null ? eventId : got.eventId;
	assert.deepEqual({ ...got, receivedAt, issues, eventId: id }, expected);
}

test('each event leaves by its own output and no other, from its own URL, with a secret in it', async () => {
	const { api } = await sharedHost();
	const credentials = await api.credential('ringostatWebhookApi', KINDS[0][0]);
	const parameters = { authentication: 'webhookSecret', ...ZONE };
	const { flow, url } = await published('all events', parameters, { credentials });
	const all = fixtures('ringostat');
	assert.deepEqual(all.map(({ event }) => event).sort(), OUTPUTS.slice(0, -1).sort());
	for (const [index, each] of all.entries()) {
		const answer = await sendFixture(`${await url(each.request.path)}?token=${SECRET}`, each);
		assert.deepEqual([answer.status, answer.text], [200, 'Event received']);
		const executions = await api.waitForExecutions(flow, index + 1);
		const outputs = itemsByOutput(executions[index], TRIGGER);
		assert.deepEqual(Object.keys(outputs), [String(OUTPUTS.indexOf(each.event))], each.event);
		const got = item(executions[index]);
		assertSame(got, each.item);
		assert.ok(!JSON.stringify(got).includes(SECRET));
	}
});

test('the one URL for all tells events apart by ?event=, then by the fields', async () => {
	const { api, flow, url } = await published('one URL');
	const target = await url('ringostat');
	const { body } = fixture('ringostat', 'incomingCall.missed').request;
	const calls: Array<[query: string, body: unknown, event: string]> = [
		['?event=call-analyzed', body, 'call.analyzed'],
		['?event=chat.ended&service=site', { name: 'Іван' }, 'chat.ended'],
		['?event=after-incoming-call', { disposition: 'proper' }, 'incomingCall.completed'],
		['', body, 'incomingCall.missed'],
		['', { type: 'out', dialog: 3 }, 'outgoingCall.completed'],
		['?event=call_end', { type: 'out', dialog: 3 }, 'outgoingCall.completed'],
		['?event=incomingCall.mised', body, 'incomingCall.missed'],
		['', { name: 'Іван' }, 'other'],
	];
	for (const [index, [query, sent, event]] of calls.entries()) {
		assert.equal((await postJson(`${target}${query}`, sent)).status, 200);
		const executions = await api.waitForExecutions(flow, index + 1);
		assert.deepEqual(wentTo(executions[index]), [event, event], query);
	}
});

test('every transport that Ringostat offers becomes the same event', async () => {
	const { api, flow, url } = await published('transports');
	const target = await url('after-incoming-call');
	const body = fixture('ringostat', 'incomingCall.missed').request.body as Record<string, string>;
	const { call_type, ...nested } = body;
	const senders: Array<() => Promise<{ status: number }>> = [
		() => postJson(target, body),
		() => postJson(target, { call_type, additional_call_data: nested }),
		() => postJson(target, { jsonrpc: '2.0', method: 'call', params: body, id: 1 }),
		() => postJson(target, { jsonrpc: '2.0', method: 'call', params: [body], id: 1 }),
		() => postForm(target, body),
		() => postMultipart(target, body),
		() => send(`${target}?${new URLSearchParams(body).toString()}`),
	];
	for (const sender of senders) assert.equal((await sender()).status, 200);
	const executions = await api.waitForExecutions(flow, senders.length);
	const { eventId, contact, call, attribution } = fixture('ringostat', 'incomingCall.missed').item;
	for (const execution of executions) {
		const got = item(execution);
		assert.deepEqual(
			{ eventId: got.eventId, contact: got.contact, call: got.call, attribution: got.attribution },
			{ eventId, contact, call, attribution },
		);
	}
});

for (const [index, [credential, query, headers]] of KINDS.entries()) {
	test(`authentication that Ringostat can do lets in, and its absence is 401 (${credential.kind})`, async () => {
		const { api } = await sharedHost();
		const credentials = await api.credential('ringostatWebhookApi', credential);
		const parameters = { authentication: 'webhookSecret', options: { includeHeaders: true } };
		const { flow, url } = await published(`secret ${index}`, parameters, { credentials });
		const target = await url('before-outgoing-call');
		const body = JSON.stringify({ type: 'out', callee: '380000000001' });
		const type = { 'content-type': 'application/json' };
		const without = await send(target, { method: 'POST', headers: type, body });
		assert.equal(without.status, 401);
		assert.deepEqual(await api.executionsAfterAWhile(flow), []);

		const request = { method: 'POST', headers: { ...type, ...headers }, body };
		assert.equal((await send(`${target}${query}`, request)).status, 200);
		const [execution] = await api.waitForExecutions(flow, 1);
		assert.deepEqual(wentTo(execution)[0], 'outgoingCall.started');
		assert.ok(!JSON.stringify(item(execution)).includes(SECRET));
	});
}

test('Field Names find Cyrillic names, with and without curly brackets', async () => {
	const field = [
		{ field: 'contact.phone', name: '{{Номер клієнта}}' },
		{ field: 'contact.name', name: 'клієнт' },
		{ field: 'call.status', name: 'Підсумок' },
	];
	const { api, flow, url } = await published('field names', { fieldNames: { field } });
	const sent = { 'Номер клієнта': '+380000000001', Клієнт: 'Іван', '{{Підсумок}}': 'NoAnswer' };
	await postForm(await url('after-outgoing-call'), sent);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(wentTo(execution)[0], 'outgoingCall.missed');
	const { contact, call, issues } = item(execution) as Record<string, Record<string, unknown>>;
	assert.deepEqual(
		[contact.phone, contact.name, call.status],
		['380000000001', 'Іван', 'noAnswer'],
	);
	assert.deepEqual(issues, []);
});

test('a missed call becomes a lead in vionvi without a mapping', async (t) => {
	const vionvi = await startVionvi(t);
	const { api: host } = await sharedHost();
	const credentials = await host.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const { api, flow, url } = await published(
		'missed call to lead',
		{},
		{
			more: [node('vionvi', ours('vionvi'), {}, { credentials })],
			wires: [[TRIGGER, OUTPUTS.indexOf('incomingCall.missed'), 'vionvi']],
		},
	);
	const missed = fixture('ringostat', 'incomingCall.missed');
	await sendFixture(await url('after-incoming-call'), missed);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(nodesRun(execution), [TRIGGER, 'vionvi']);
	const { phone, utmSource, ip } = vionvi.received[0].body as Record<string, unknown>;
	assert.deepEqual([phone, utmSource, ip], ['380000000001', 'ads', '192.0.2.7']);
});

test('a moment that is not chosen is answered with exactly 200 and starts nothing', async () => {
	const { api, flow, url } = await published('one chosen', { events: ['incomingCall.missed'] });
	const target = await url('after-incoming-call');
	const completed = await sendFixture(target, fixture('ringostat', 'incomingCall.completed'));
	assert.deepEqual([completed.status, completed.text], [200, 'Event not chosen: In Ended']);
	assert.deepEqual(await api.executionsAfterAWhile(flow), []);
});

test('a sample comes by its own output while n8n listens', async () => {
	const { api } = await sharedHost();
	const flow = await api.createWorkflow(workflow('ringostat: sample', [trigger()]));
	const url = await api.testUrl(flow, TRIGGER, 'after-incoming-call');
	for (const [index, event] of ['incomingCall.missed', 'deal.changed'].entries()) {
		await api.listen(flow, TRIGGER);
		assert.equal((await send(`${url}?sample=${event}`)).status, 200);
		const executions = await api.waitForExecutions(flow, index + 1);
		assert.deepEqual(wentTo(executions[index]), [event, event]);
	}
});
