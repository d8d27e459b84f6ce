import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { differencesOf } from './host/differences.mts';
import { itemsByOutput, nodesRun, outputsOf, type Execution } from './host/executions.mts';
import { postForm, postJson, postMultipart, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { sendNumbered } from './numbered-events.mts';
import { connect, headOf } from './raw-client.mts';
import { node, ours, workflow, type WorkflowNode } from './workflow.mts';

const TRIGGER = 'Envybox Trigger';
const ORDERED = '3';
const EVENT = { webhooktype: '1', phone: '70000000001', call_id: '6000001' };
const MEGABYTE = 1024 * 1024;
/** n8n's default, N8N_PAYLOAD_SIZE_MAX. */
const LIMIT = 16 * MEGABYTE;

const trigger = (name = TRIGGER, settings: Partial<WorkflowNode> = {}) =>
	node(name, ours('envyboxTrigger'), {}, { typeVersion: 1.1, ...settings });

async function publishTrigger(name: string) {
	const { api, ...host } = await sharedHost();
	const flow = await api.publish(workflow(`neighbours: ${name}`, [trigger()]));
	return { ...host, api, flow, url: await api.webhookUrl(flow, TRIGGER) };
}

/** `raw.body` of the only item, which must have left by the event's own output. */
function bodyOf(execution: Execution): Record<string, unknown> {
	const outputs = itemsByOutput(execution, TRIGGER);
	assert.deepEqual(Object.keys(outputs), [ORDERED]);
	const { raw } = outputs[Number(ORDERED)][0].json as { raw: { body: Record<string, unknown> } };
	return raw.body;
}

test('two triggers for one vendor in a workflow: each URL starts its own, and only that', async () => {
	const { api } = await sharedHost();
	const [first, second] = ['Moscow', 'Kyiv'];
	const flow = await api.publish(
		workflow('neighbours: two in one', [trigger(first), trigger(second)]),
	);
	for (const [index, name] of [first, second].entries()) {
		assert.equal((await postForm(await api.webhookUrl(flow, name), EVENT)).status, 200);
		const executions = await api.waitForExecutions(flow, index + 1);
		assert.deepEqual(nodesRun(executions[index]), [name]);
		assert.equal(outputsOf(executions[index], name)[Number(ORDERED)].length, 1);
	}
});

test('two workflows for one vendor: unpublishing one leaves the other as it was', async () => {
	const [one, other] = [await publishTrigger('one'), await publishTrigger('other')];
	await postForm(one.url, EVENT);
	await one.api.waitForExecutions(one.flow, 1);
	assert.deepEqual(await other.api.executionsAfterAWhile(other.flow), []);

	await one.api.deactivate(one.flow);
	assert.equal((await postForm(one.url, EVENT)).status, 404);
	assert.equal((await postForm(other.url, EVENT)).status, 200);
	await other.api.waitForExecutions(other.flow, 1);
	assert.equal((await one.api.executions(one.flow)).length, 1);
});

test('a copy with the same URL cannot be published beside the original, which goes on', async () => {
	const { api, flow, url } = await publishTrigger('original');
	const [{ webhookId }] = flow.nodes;
	const copy = await api.createWorkflow(
		workflow('neighbours: copy', [trigger(TRIGGER, { webhookId })]),
	);
	await assert.rejects(api.activate(copy), /conflict/i);
	assert.equal((await postForm(url, EVENT)).status, 200);
	await api.waitForExecutions(flow, 1);
	assert.deepEqual(await api.executions(copy), []);
});

const MANY = Object.fromEntries(
	Array.from({ length: 10_000 }, (_, index) => [`k${index}`, String(index)]),
);
for (const [as, post] of [
	['JSON', postJson],
	['a form', postForm],
] as const) {
	test(`10,000 keys as ${as}: all of them are there`, async () => {
		const { api, flow, url } = await publishTrigger(`10,000 keys as ${as}`);
		const sent = { ...MANY, ...EVENT };
		assert.equal((await post(url, sent)).status, 200);
		const [execution] = await api.waitForExecutions(flow, 1);
		assert.deepEqual(bodyOf(execution), sent);
	});
}

test('multipart of 1,000 fields is taken, more are refused or cut by n8n', async () => {
	const { api, flow, url, version } = await publishTrigger('multipart');
	const most = { ...EVENT, ...Object.fromEntries(Object.entries(MANY).slice(0, 997)) };
	assert.equal((await postMultipart(url, most)).status, 200);
	const [taken] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(bodyOf(taken), most);

	const more = { ...most, oneMore: '', another: '' };
	const { refusesManyFields } = differencesOf(version);
	const { status } = await postMultipart(url, more);
	assert.equal(status, refusesManyFields ? 413 : 200);
	await api.waitForExecutions(flow, refusesManyFields ? 1 : 2);
	const [, cut] = await api.executionsAfterAWhile(flow);
	assert.equal(cut === undefined, refusesManyFields);
	if (cut) assert.ok(!('another' in bodyOf(cut)));
});

for (const levels of [10_000, 100_000]) {
	test(`${levels} levels of JSON: the execution can be read, what is too deep is text`, async () => {
		const { api, flow, url } = await publishTrigger(`${levels} levels`);
		const deep = `${'[['.repeat(levels / 2)}"end"${']]'.repeat(levels / 2)}`;
		const body = `${JSON.stringify(EVENT).slice(0, -1)},"utm_term":${deep},"x":${deep}}`;
		const headers = { 'content-type': 'application/json' };
		assert.equal((await send(url, { method: 'POST', headers, body })).status, 200);
		const [execution] = await api.waitForExecutions(flow, 1);
		let inner: unknown = bodyOf(execution).x;
		let depth = 0;
		for (; Array.isArray(inner); depth++) [inner] = inner as unknown[];
		assert.equal('['.repeat(depth) + String(inner) + ']'.repeat(depth), deep);
		const [{ json }] = outputsOf(execution, TRIGGER)[Number(ORDERED)];
		assert.match(JSON.stringify(json.issues), /"tooDeep"/);
	});
}

/** JSON of exactly so many bytes. */
function jsonOf(bytes: number): string {
	const empty = JSON.stringify({ ...EVENT, text: '' });
	return JSON.stringify({ ...EVENT, text: 'x'.repeat(bytes - empty.length) });
}

for (const [what, type, bytes, status] of [
	['JSON of just 16 MB', 'application/json', LIMIT, 200],
	['JSON of one byte more', 'application/json', LIMIT + 1, 500],
	['bytes that n8n leaves to the node, just 16 MB', 'text/json', LIMIT, 200],
	['one byte more of those', 'text/json', LIMIT + 1, 413],
] as const) {
	test(`${what}: ${status}, and the next event is taken as ever`, async () => {
		const { api, flow, url } = await publishTrigger(what);
		const body = jsonOf(bytes);
		const answer = await send(url, { method: 'POST', headers: { 'content-type': type }, body });
		assert.equal(answer.status, status, answer.text);
		assert.equal((await postForm(url, EVENT)).status, 200);
		const expected = status === 200 ? 2 : 1;
		const executions = await api.waitForExecutions(flow, expected);
		const sizes = executions.map((each) => JSON.stringify(bodyOf(each)).length);
		assert.deepEqual(
			sizes.sort((one, other) => other - one),
			status === 200 ? [bytes, JSON.stringify(EVENT).length] : [JSON.stringify(EVENT).length],
		);
	});
}

for (const type of ['application/json', 'text/json', 'application/x-www-form-urlencoded']) {
	test(`half of ${type}, then the client is gone: no execution, and others are served`, async () => {
		const { api, flow, url } = await publishTrigger(`half of ${type}`);
		const client = await connect(url);
		client.write(headOf(url, type, 1000));
		client.write(JSON.stringify(EVENT).slice(0, 20));
		await sleep(500);
		assert.equal((await postForm(url, EVENT)).status, 200, 'while it dawdles');
		client.reset();
		assert.equal((await postForm(url, EVENT)).status, 200, 'when it is gone');
		await api.waitForExecutions(flow, 2);
		assert.equal((await api.executionsAfterAWhile(flow)).length, 2);
	});
}

test('a body that comes byte by byte is an event when its last byte is there', async () => {
	const { api, flow, url } = await publishTrigger('byte by byte');
	const body = JSON.stringify(EVENT);
	const client = await connect(url);
	client.write(headOf(url, 'application/json', body.length));
	for (const byte of body) {
		client.write(byte);
		await sleep(20);
	}
	assert.match(await client.received, /^HTTP\/1\.1 200 [^]*Event received$/);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(bodyOf(execution), EVENT);
});

test('an uploaded file is described, and n8n keeps no copy where it cleans up', async () => {
	const { api, flow, url, userFolder, version } = await publishTrigger('an upload');
	const before = readdirSync(userFolder);
	const body = new FormData();
	for (const [name, value] of Object.entries(EVENT)) body.append(name, value);
	body.append('photo', new Blob(['x'.repeat(20 * MEGABYTE)]), 'window.png');
	assert.equal((await send(url, { method: 'POST', body })).status, 200);
	const [execution] = await api.waitForExecutions(flow, 1);
	const [{ json }] = outputsOf(execution, TRIGGER)[Number(ORDERED)];
	const { files } = json.raw as { files: Array<{ size: number }> };
	assert.equal(files[0].size, 20 * MEGABYTE);
	const { deletesUploads } = differencesOf(version);
	const after = readdirSync(userFolder);
	assert.equal(after.length - before.length, deletesUploads ? 0 : 1);
});

test('unpublished while events come over ten connections: every 200 has its execution, the rest are 404', async () => {
	const { api, flow, url } = await publishTrigger('unpublished');
	const load = sendNumbered(url, EVENT);
	await sleep(1000);
	await api.deactivate(flow);
	await load.untilRefused();
	const { accepted, refused } = await load.stop();
	assert.deepEqual(new Set(refused.values()), new Set([404]));

	await api.waitForExecutions(flow, accepted.length);
	const started = (await api.executionsAfterAWhile(flow)).map(bodyOf);
	assert.deepEqual(new Set(started.map(({ call_id }) => Number(call_id))), new Set(accepted));
	assert.equal(started.length, accepted.length);

	await api.activate(flow);
	assert.equal((await postForm(url, EVENT)).status, 200);
	await api.waitForExecutions(flow, accepted.length + 1);
});
