import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { noBrowser } from './browser.mts';
import { eventually, openNode, outputNames, shownUrls } from './editor-page.mts';
import { fixture, fixtures, sendFixture } from './fixtures.mts';
import { itemsByOutput, type Execution } from './host/executions.mts';
import { send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { inEditor } from './in-editor.mts';
import { core, node, ours, workflow, type WorkflowNode } from './workflow.mts';

const TRIGGER = 'SALESmanago Trigger';
/** The outputs in their fixed order; wires in users' workflows count on it. */
const OUTPUTS = ['rule.executed', 'contact.optedIn', 'contact.optedOut', 'other'];
const PATHS: Record<string, string> = {
	'rule.executed': 'salesmanago',
	'contact.optedIn': 'opt-in',
	'contact.optedOut': 'opt-out',
};
const PASSWORD = 'made-up-secret-0002';
const CONSTANT = 'made-up-constant-0001';
const CREDENTIAL = {
	kind: 'basic',
	user: 'salesmanago',
	password: PASSWORD,
	callbackSecret: CONSTANT,
};
const BASIC = {
	authorization: `Basic ${Buffer.from(`salesmanago:${PASSWORD}`).toString('base64')}`,
};

const keyOf = (email: string) => createHash('sha1').update(`${email}${CONSTANT}`).digest('hex');

function trigger(parameters = {}, settings: Partial<WorkflowNode> = {}) {
	return node(TRIGGER, ours('salesmanagoTrigger'), parameters, { typeVersion: 1.1, ...settings });
}

function item(execution: Execution): Record<string, unknown> {
	const [[{ json }]] = Object.values(itemsByOutput(execution, TRIGGER));
	return json;
}

/** A published trigger that asks for HTTP Basic or a right key. */
async function guarded(name: string) {
	const { api, log } = await sharedHost();
	const credentials = await api.credential('salesmanagoWebhookApi', CREDENTIAL);
	const parameters = { authentication: 'webhookSecret', options: { includeHeaders: true } };
	const flow = await api.publish(
		workflow(`salesmanago: ${name}`, [trigger(parameters, { credentials })]),
	);
	return { api, log, flow, url: (path: string) => api.webhookUrl(flow, TRIGGER, path) };
}

const json = (body: unknown, headers = {}): RequestInit => ({
	method: 'POST',
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body),
});

test('each event goes to its own output and no other: rules by Basic, callbacks by key', async () => {
	const { api, flow, url } = await guarded('all events');
	const all = fixtures('salesmanago');
	assert.deepEqual(all.map(({ event }) => event).sort(), OUTPUTS.slice(0, -1).sort());
	for (const [index, each] of all.entries()) {
		const { method, query, body } = each.request;
		const target = new URL(await url(PATHS[each.event]));
		for (const [name, value] of Object.entries(query ?? {})) target.searchParams.set(name, value);
		if (method === 'GET') target.searchParams.set('key', keyOf('jan@example.com'));
		const request = method === 'GET' ? {} : json(body, BASIC);
		const answer = await send(target.href, request);
		assert.deepEqual([answer.status, answer.text], [200, 'Event received']);

		const executions = await api.waitForExecutions(flow, index + 1);
		const outputs = itemsByOutput(executions[index], TRIGGER);
		assert.deepEqual(Object.keys(outputs), [String(OUTPUTS.indexOf(each.event))], each.event);
		const got = item(executions[index]);
		const { raw, ...typed } = got as { raw: { headers?: object } };
		const { headers, ...sent } = raw;
		const { receivedAt, eventId } = each.item;
		assert.deepEqual({ ...typed, receivedAt, eventId, raw: sent }, each.item);
		assert.ok(headers !== undefined);
		const written = JSON.stringify(got);
		for (const secret of [PASSWORD, CONSTANT, keyOf('jan@example.com'), BASIC.authorization]) {
			assert.ok(!written.includes(secret));
		}
	}
	const executions = await send(await url('salesmanago'), json({ hello: 1 }, BASIC)).then(() =>
		api.waitForExecutions(flow, all.length + 1),
	);
	assert.deepEqual(Object.keys(itemsByOutput(executions[all.length], TRIGGER)), ['3']);
});

test('a callback by POST, with a plus in the address, encoded and not', async () => {
	const { api, flow, url } = await guarded('plus');
	const email = 'jan+promo@example.com';
	const key = keyOf(email);
	const calls: Array<[path: string, query: string, init: RequestInit]> = [
		['opt-in', `?email=${encodeURIComponent(email)}&key=${key}`, {}],
		['opt-in', `?email=${email}&key=${key}`, {}],
		['opt-out', '', { method: 'POST', body: new URLSearchParams({ email, key }) }],
		['opt-out', `?key=${key.toUpperCase()}`, json({ email })],
	];
	for (const [index, [path, query, init]] of calls.entries()) {
		assert.equal((await send(`${await url(path)}${query}`, init)).status, 200, query);
		const executions = await api.waitForExecutions(flow, index + 1);
		const { contact, consent } = item(executions[index]) as Record<string, { email: string }>;
		assert.equal(contact.email, email);
		assert.deepEqual(consent, { status: path === 'opt-in' ? 'optedIn' : 'optedOut' });
		assert.ok(!JSON.stringify(item(executions[index])).includes(key));
	}
});

test('what brings neither Basic nor a right key is refused with 401 and starts nothing', async () => {
	const { api, log, flow, url } = await guarded('refused');
	const { request } = fixture('salesmanago', 'rule.executed');
	const key = keyOf('jan@example.com');
	const right = `?email=jan%40example.com&key=${key}`;
	const calls: Array<[path: string, query: string, init: RequestInit]> = [
		['salesmanago', '', json(request.body)],
		['salesmanago', '', json(request.body, { authorization: 'Basic eDp5' })],
		['salesmanago', right, json(request.body)],
		['salesmanago', `${right}&event=rule.executed`, json(request.body)],
		['opt-in', '?email=jan%40example.com', {}],
		['opt-in', `?email=anna%40example.com&key=${key}`, {}],
		['opt-out', `?email=&key=${keyOf('')}`, {}],
	];
	for (const [path, query, init] of calls) {
		const answer = await send(`${await url(path)}${query}`, init);
		assert.equal(answer.status, 401, `${path}${query}`);
		assert.match(answer.headers.get('www-authenticate') ?? '', /^Basic /);
	}
	assert.deepEqual(await api.executionsAfterAWhile(flow), []);
	const reason = 'HTTP Basic is missing. The field "key" does not match the Callback Secret';
	assert.ok(log().includes(`request refused with 401. ${reason}`));
	for (const secret of [PASSWORD, CONSTANT, key]) assert.ok(!log().includes(secret));
});

test('a rule that a row of Rules matches goes to that row’s output, whose wire runs', async () => {
	const { api } = await sharedHost();
	const row = (output: string, comparison: string, text: string) => ({
		output,
		field: 'name',
		comparison,
		text,
	});
	const rules = {
		rule: [row('Scoring', 'contains', 'scoring'), row('VIP', 'beginsWith', 'dodano tag')],
	};
	const flow = await api.publish(
		workflow(
			'salesmanago: rules',
			[
				trigger({ rules }),
				node('Any rule', core('noOp')),
				node('Scoring', core('noOp')),
				node('VIP', core('noOp')),
			],
			[
				[TRIGGER, 0, 'Any rule'],
				[TRIGGER, 4, 'Scoring'],
				[TRIGGER, 5, 'VIP'],
			],
		),
	);
	const url = await api.webhookUrl(flow, TRIGGER, 'salesmanago');
	const rule = fixture('salesmanago', 'rule.executed');
	const cases: Array<[name: string, output: string, next: string]> = [
		['Dodano tag VIP', '5', 'VIP'],
		['Osiągnięto scoring 100', '4', 'Scoring'],
		['Otwarto e-mail', '0', 'Any rule'],
	];
	for (const [index, [name, output, next]] of cases.entries()) {
		assert.equal((await sendFixture(url, rule, { name })).status, 200);
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), [output]);
		assert.deepEqual(Object.keys(execution.data.resultData.runData), [TRIGGER, next]);
	}
});

test('typographic quotes: n8n refuses them as JSON, the node reads them as anything else', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(workflow('salesmanago: quotes', [trigger()]));
	const url = await api.webhookUrl(flow, TRIGGER, 'salesmanago');
	const filled =
		'{ „id”: „1”, „name”: „Dodano tag VIP”, „contactId”: „2”, „description”: „”, „email”: „jan@example.com”, „phone”: „+48000000001”, „company”: „” }';
	const documented =
		'{ „id”: „rule id”, „name”: „rule name”, „email”: contact’s email address, „company”: „company name” }';
	const bytes = (text: string) => new TextEncoder().encode(text);
	const as = (type: string, body: string): RequestInit => ({
		method: 'POST',
		body: bytes(body),
		headers: { 'content-type': type },
	});
	assert.equal((await send(url, as('application/json', filled))).status, 422);
	assert.deepEqual(await api.executionsAfterAWhile(flow), []);

	const calls: Array<[init: RequestInit, output: string]> = [
		[as('text/plain', filled), '0'],
		[{ method: 'POST', body: bytes(filled) }, '0'],
		[as('application/x-www-form-urlencoded', filled), '0'],
		[as('text/plain', documented), '3'],
		[{ method: 'POST', body: bytes(documented) }, '3'],
	];
	for (const [index, [init, output]] of calls.entries()) {
		assert.equal((await send(url, init)).status, 200);
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), [output], `${index}`);
		const { raw, issues } = item(execution) as { raw: { body: unknown }; issues: unknown };
		assert.match(JSON.stringify(raw.body), output === '0' ? /Dodano tag VIP/ : /rule name/);
		assert.match(JSON.stringify(issues), output === '0' ? /typographic quotes/ : /broken JSON/);
	}
});

test('a sample of each event comes while n8n listens, on any of the URLs', async () => {
	const { api } = await sharedHost();
	const flow = await api.createWorkflow(workflow('salesmanago: sample', [trigger()]));
	for (const [index, event] of OUTPUTS.slice(0, -1).entries()) {
		await api.listen(flow, TRIGGER);
		const url = await api.testUrl(flow, TRIGGER, PATHS[event]);
		assert.equal((await send(`${url}?sample=${event}`)).status, 200);
		const execution = (await api.waitForExecutions(flow, index + 1))[index];
		assert.deepEqual(Object.keys(itemsByOutput(execution, TRIGGER)), [String(index)]);
	}
});

test('the credential’s test rejects a short callback secret', async () => {
	const { api } = await sharedHost();
	const tested = async (callbackSecret: string) =>
		await api.testCredential('salesmanagoWebhookApi', { ...CREDENTIAL, callbackSecret });
	assert.equal((await tested(CONSTANT)).status, 'OK');
	assert.equal((await tested('')).status, 'OK');
	const short = await tested('short');
	assert.equal(short.status, 'Error');
	assert.match(short.message, /The callback secret is too short/);
});

test(
	'the editor names an output for each row of Rules, and another row goes to the end',
	{ skip: noBrowser },
	inEditor(async ({ host: { api }, open }) => {
		const rules = { rule: [{ output: 'VIP', text: 'vip' }, { output: '' }] };
		const flow = await api.createWorkflow(
			workflow(
				'editor: SALESmanago',
				[trigger({ rules }), node('VIP contact', core('noOp'))],
				[[TRIGGER, 4, 'VIP contact']],
			),
		);
		const page = await open(flow.id);
		const before = ['Rule Run', 'Opted In', 'Opted Out', 'Other', 'VIP', 'Rule 2'];
		await eventually(async () => assert.deepEqual(await outputNames(page), before));

		await openNode(page, TRIGGER);
		await page.getByText('Reguły automatyzacji').waitFor();
		await page.getByText('Webhook URLs').first().click();
		await page.getByText('Production URL').first().click();
		const expected = await Promise.all(
			['salesmanago', 'opt-in', 'opt-out'].map(
				async (path) => await api.webhookUrl(flow, TRIGGER, path),
			),
		);
		await eventually(async () => assert.deepEqual(await shownUrls(page), expected));

		await page.getByText('Deleting a row moves').waitFor();
		await page.getByText('Add rule', { exact: true }).click();
		await eventually(async () => assert.deepEqual(await outputNames(page), [...before, 'Rule 3']));
	}),
);
