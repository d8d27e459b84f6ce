import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, fixtures, sendFixture } from './fixtures.mts';
import { itemsByOutput, nodeError, nodesRun, type Execution } from './host/executions.mts';
import { postForm, postMultipart, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { answers, startVionvi } from './stand-ins/vionvi.mts';
import { node, ours, workflow, type WorkflowNode } from './workflow.mts';

const TRIGGER = 'Envybox Trigger';
/** The outputs in their fixed order; wires in users' workflows count on it. */
const OUTPUTS = [
	'call.started',
	'call.completed',
	'call.missed',
	'call.ordered',
	'lead.sentByManager',
	'chat.offlineFormSubmitted',
	'chat.onlineFormSubmitted',
	'form.submitted',
	'quiz.submitted',
	'video.submitted',
	'other',
];
const SECRET = 'made-up-secret-0001';

function trigger(parameters = {}, settings: Partial<WorkflowNode> = {}) {
	return node(TRIGGER, ours('envyboxTrigger'), parameters, { typeVersion: 1.1, ...settings });
}

function item(execution: Execution): Record<string, unknown> {
	const [[{ json }]] = Object.values(itemsByOutput(execution, TRIGGER));
	return json;
}

test('a call order becomes a lead in vionvi, field by field', async (t) => {
	const { api } = await sharedHost();
	const vionvi = await startVionvi(t);
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const flow = await api.publish(
		workflow(
			'envybox: call order to lead',
			[trigger(), node('vionvi', ours('vionvi'), {}, { credentials })],
			[[TRIGGER, OUTPUTS.indexOf('call.ordered'), 'vionvi']],
		),
	);
	const url = await api.webhookUrl(flow, TRIGGER);
	const answer = await sendFixture(url, fixture('envybox', 'call.ordered'));
	assert.deepEqual([answer.status, answer.text], [200, 'Event received']);

	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(nodesRun(execution), [TRIGGER, 'vionvi']);
	assert.deepEqual(vionvi.received[0].body, {
		name: 'Ivan Example',
		phone: '70000000001',
		email: 'ivan@example.com',
		utmSource: 'ads',
		utmMedium: 'cpc',
		utmCampaign: 'windows',
		utmContent: 'banner-1',
		utmTerm: 'plastic windows',
		yclid: '5550001112223334445',
		ymClientId: '1700000001000000001',
		roistatId: '100500',
		referrer: 'search.example.com',
		ip: '192.0.2.7',
	});
	const [[lead]] = Object.values(itemsByOutput(execution, 'vionvi'));
	assert.equal(lead.json.id, vionvi.leads[0].id);
	assert.equal(lead.json.isPossibleDuplicate, false);
	assert.match(String(lead.json.dtCreate), /^\d{4}-\d\d-\d\dT/);
});

test('what vionvi refuses stops the workflow with its own words, without the secret URL', async (t) => {
	const { api, log } = await sharedHost();
	const vionvi = await startVionvi(t);
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const flow = await api.publish(
		workflow(
			'envybox: vionvi refuses',
			[trigger(), node('vionvi', ours('vionvi'), {}, { credentials })],
			[[TRIGGER, OUTPUTS.indexOf('call.ordered'), 'vionvi']],
		),
	);
	vionvi.next(answers.invalid({ phone: ['Поле Телефон имеет неверный формат.'] }));
	await sendFixture(await api.webhookUrl(flow, TRIGGER), fixture('envybox', 'call.ordered'));

	const [execution] = await api.waitForExecutions(flow, 1);
	assert.equal(execution.status, 'error');
	const error = nodeError(execution, 'vionvi');
	assert.match(`${error?.message} ${error?.description}`, /Поле Телефон имеет неверный формат/);
	assert.ok(!JSON.stringify(execution).includes(new URL(vionvi.url).pathname));
	assert.ok(!log().includes(new URL(vionvi.url).pathname));
});

test('each event goes to its own output and no other, with a secret in the URL', async () => {
	const { api } = await sharedHost();
	const credentials = await api.credential('envyboxWebhookApi', {
		kind: 'query',
		queryName: 'token',
		querySecret: SECRET,
	});
	const flow = await api.publish(
		workflow('envybox: all events', [
			trigger(
				{
					events: OUTPUTS,
					authentication: 'webhookSecret',
					timeZone: 'Europe/Moscow',
				},
				{ credentials },
			),
		]),
	);
	const url = `${await api.webhookUrl(flow, TRIGGER)}?token=${SECRET}`;
	const all = fixtures('envybox');
	assert.deepEqual(
		all.map(({ event }) => event).sort(),
		OUTPUTS.filter((event) => event !== 'other').sort(),
	);
	for (const [index, each] of all.entries()) {
		assert.equal((await sendFixture(url, each)).status, 200);
		const executions = await api.waitForExecutions(flow, index + 1);
		const outputs = itemsByOutput(executions[index], TRIGGER);
		assert.deepEqual(Object.keys(outputs), [String(OUTPUTS.indexOf(each.event))], each.event);

		const got = item(executions[index]);
		const { receivedAt, eventId, issues, ...fixed } = each.item;
		assert.deepEqual({ ...got, receivedAt, eventId, issues }, each.item);
		assert.ok(fixed.raw && !JSON.stringify(got).includes(SECRET));
	}
});

test('an event that is not chosen is answered with 200 and starts nothing', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(
		workflow('envybox: one event chosen', [trigger({ events: ['call.missed'] })]),
	);
	const url = await api.webhookUrl(flow, TRIGGER);
	const ordered = await sendFixture(url, fixture('envybox', 'call.ordered'));
	assert.deepEqual([ordered.status, ordered.text], [200, 'Event not chosen: Call Ordered']);
	assert.deepEqual(await api.executionsAfterAWhile(flow), []);

	await sendFixture(url, fixture('envybox', 'call.missed'));
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), ['2']);
});

const WRONG: Array<
	[kind: string, credential: Record<string, string>, init: RequestInit, query: string]
> = [
	['query', { kind: 'query', queryName: 'token', querySecret: SECRET }, {}, '?token=wrong'],
	['query', { kind: 'query', queryName: 'token', querySecret: SECRET }, {}, ''],
	[
		'header',
		{ kind: 'header', headerName: 'X-Token', headerSecret: SECRET },
		{ headers: { 'x-token': `${SECRET}0` } },
		'',
	],
	[
		'basic',
		{ kind: 'basic', user: 'envybox', password: SECRET },
		{ headers: { authorization: `Basic ${btoa(`envybox:${SECRET.toUpperCase()}`)}` } },
		'',
	],
	[
		'basic',
		{ kind: 'basic', user: '', password: '' },
		{ headers: { authorization: 'Basic Og==' } },
		'',
	],
];
for (const [index, [kind, credential, init, query]] of WRONG.entries()) {
	test(`a wrong or missing secret is refused with 401 and starts nothing (${kind}, ${index})`, async () => {
		const { api, log } = await sharedHost();
		const credentials = await api.credential('envyboxWebhookApi', credential);
		const flow = await api.publish(
			workflow(`envybox: refused ${index}`, [
				trigger({ authentication: 'webhookSecret' }, { credentials }),
			]),
		);
		const url = `${await api.webhookUrl(flow, TRIGGER)}${query}`;
		const answer = await send(url, {
			method: 'POST',
			body: new URLSearchParams({ webhooktype: '1' }),
			...init,
		});
		assert.equal(answer.status, 401);
		assert.equal(answer.headers.has('www-authenticate'), kind === 'basic');
		assert.deepEqual(await api.executionsAfterAWhile(flow), []);
		assert.match(log(), /request refused with 401\. /);
		assert.ok(!log().includes(SECRET));
	});
}

test('Basic authentication as a client sends it is let in', async () => {
	const { api } = await sharedHost();
	const credentials = await api.credential('envyboxWebhookApi', {
		kind: 'basic',
		user: 'пользователь',
		password: SECRET,
	});
	const flow = await api.publish(
		workflow('envybox: basic', [trigger({ authentication: 'webhookSecret' }, { credentials })]),
	);
	const token = Buffer.from(`пользователь:${SECRET}`).toString('base64');
	const answer = await send(await api.webhookUrl(flow, TRIGGER), {
		method: 'POST',
		headers: { authorization: `Basic ${token}` },
		body: new URLSearchParams({ webhooktype: '1' }),
	});
	assert.equal(answer.status, 200);
	await api.waitForExecutions(flow, 1);
});

test('the Expected Key keeps strangers out and itself out of the item', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(
		workflow('envybox: expected key', [trigger({ options: { expectedKey: SECRET } })]),
	);
	const url = await api.webhookUrl(flow, TRIGGER);
	const call = fixture('envybox', 'call.missed');
	assert.equal((await sendFixture(url, call)).status, 401);
	assert.equal((await sendFixture(url, call, { key: SECRET })).status, 200);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.ok(!JSON.stringify(item(execution)).includes(SECRET));
});

test('urlencoded and multipart become the same item', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(workflow('envybox: multipart', [trigger()]));
	const url = await api.webhookUrl(flow, TRIGGER);
	const { request } = fixture('envybox', 'call.ordered');
	await postForm(url, request.body ?? {});
	await api.waitForExecutions(flow, 1);
	await postMultipart(url, request.body ?? {});
	const [first, second] = (await api.waitForExecutions(flow, 2)).map(item);
	assert.deepEqual({ ...second, receivedAt: null }, { ...first, receivedAt: null });
});

test('a sample goes to its own output while n8n listens, and never in production', async () => {
	const { api } = await sharedHost();
	const draft = workflow('envybox: sample', [trigger({ events: ['other'] })]);
	const flow = await api.createWorkflow(draft);
	const url = await api.testUrl(flow, TRIGGER);
	for (const event of ['call.ordered', 'quiz.submitted']) {
		await api.listen(flow, TRIGGER);
		assert.equal((await send(`${url}?sample=${event}`)).status, 200);
		const executions = await api.waitForExecutions(flow, event === 'call.ordered' ? 1 : 2);
		const last = executions[executions.length - 1];
		assert.deepEqual(Object.keys(itemsByOutput(last, TRIGGER)), [String(OUTPUTS.indexOf(event))]);
		assert.deepEqual((item(last).contact as { phone: string }).phone, '70000000001');
	}
	await api.activate(flow);
	await send(`${await api.webhookUrl(flow, TRIGGER)}?sample=call.ordered`);
	const executions = await api.waitForExecutions(flow, 3);
	assert.deepEqual(Object.keys(itemsByOutput(executions[2], TRIGGER)), ['10']);
});

test('a sample that does not exist is answered with those that do', async () => {
	const { api } = await sharedHost();
	const flow = await api.createWorkflow(workflow('envybox: no such sample', [trigger()]));
	await api.listen(flow, TRIGGER);
	const answer = await send(`${await api.testUrl(flow, TRIGGER)}?sample=call.mised`);
	assert.equal(answer.status, 400);
	assert.match(answer.text, /call\.missed/);
	assert.deepEqual(await api.executionsAfterAWhile(flow), []);
});
