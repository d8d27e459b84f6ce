import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { projectCall } from '../support/ringostat-project.ts';
import { itemsByOutput, nodeError, type Execution, type Item } from './host/executions.mts';
import { postJson, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { startRingostat, type RingostatStandIn } from './stand-ins/ringostat.mts';
import { core, node, ours, workflow } from './workflow.mts';

const CLIENT = '380000000001';
const MINUTE = 60_000;
const minutesAgo = (minutes: number) => Date.now() - minutes * MINUTE;

/** A published workflow Webhook → Ringostat; what is posted is the body of the item. */
async function publish(
	test: TestContext,
	ringostat: RingostatStandIn,
	parameters: Record<string, unknown>,
): Promise<(body?: unknown) => Promise<Execution>> {
	const { api } = await sharedHost();
	const credentials = await api.credential('ringostatApi', ringostat.credential);
	const webhook = { httpMethod: 'POST', path: crypto.randomUUID(), responseData: 'noData' };
	const flow = await api.publish(
		workflow(
			`ringostat: ${JSON.stringify(parameters)}`,
			[
				node('Webhook', core('webhook'), webhook, { typeVersion: 2 }),
				node(
					'Item',
					core('set'),
					{ mode: 'raw', jsonOutput: '={{ $json.body }}' },
					{ typeVersion: 3.4 },
				),
				node('Ringostat', ours('ringostat'), parameters, { credentials }),
			],
			[
				['Webhook', 0, 'Item'],
				['Item', 0, 'Ringostat'],
			],
		),
	);
	test.after(async () => await api.deactivate(flow));
	const url = await api.webhookUrl(flow, 'Webhook');
	let count = 0;
	return async (body = { any: 'item' }) => {
		await postJson(url, body);
		count += 1;
		return (await api.waitForExecutions(flow, count))[count - 1];
	};
}

function itemsOf(execution: Execution): Item[] {
	assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	return Object.values(itemsByOutput(execution, 'Ringostat')).flat();
}

test('the credential is tested by asking who is online', async (t) => {
	const { api } = await sharedHost();
	const { credential, project } = await startRingostat(t);
	const right = await api.testCredential('ringostatApi', credential);
	assert.equal(right.status, 'OK', right.message);
	assert.deepEqual(
		project.asked.map(({ path }) => path),
		['/sipstatus/online'],
	);
	const wrong = await api.testCredential('ringostatApi', { ...credential, authKey: 'wrong' });
	assert.match(wrong.message, /HTTP 401.*Інтеграція → API/);
});

test('Call → Get Many gives a call from the log the eventId of its webhook', async (t) => {
	const { api } = await sharedHost();
	const ringostat = await startRingostat(t);
	const call = projectCall({ id: 'ua9_-1790775458.1', startMs: minutesAgo(30) });
	ringostat.project.calls.push(call);

	const trigger = node('Ringostat Trigger', ours('ringostatTrigger'), {}, { typeVersion: 1.1 });
	const flow = await api.publish(workflow('ringostat: live', [trigger]));
	t.after(async () => await api.deactivate(flow));
	const url = await api.webhookUrl(flow, 'Ringostat Trigger', 'after-incoming-call');
	assert.equal(await ringostat.sendWebhook(call, url), 200);
	const [live] = await api.waitForExecutions(flow, 1);
	const [webhook] = Object.values(itemsByOutput(live, 'Ringostat Trigger')).flat();

	const run = await publish(t, ringostat, { timeZone: 'Europe/Kyiv' });
	const [row] = itemsOf(await run());
	assert.equal(row.json.eventId, webhook.json.eventId);
	assert.equal(row.json.event, 'incomingCall.missed');
	assert.deepEqual(row.json.contact, webhook.json.contact);
	assert.deepEqual(row.pairedItem, { item: 0 });
});

test('Call → Get Many: an outage is an error, an empty log is not', async (t) => {
	const ringostat = await startRingostat(t);
	const run = await publish(t, ringostat, { timeZone: 'Europe/Kyiv' });
	ringostat.project.trouble = 'empty';
	assert.deepEqual(itemsOf(await run()), []);
	for (const trouble of ['page', 'unauthorized', 'failing'] as const) {
		ringostat.project.trouble = trouble;
		const execution = await run();
		assert.equal(execution.status, 'error', trouble);
		assert.ok(!JSON.stringify(execution).includes(ringostat.credential.authKey));
	}
});

test('Call → Get Missed says what became of a missed call', async (t) => {
	const ringostat = await startRingostat(t);
	ringostat.project.calls.push(
		projectCall({ id: 'missed', startMs: minutesAgo(60) }),
		projectCall({
			id: 'back',
			startMs: minutesAgo(40),
			type: 'out',
			agent: 'project_agent1',
			talkSeconds: 30,
		}),
	);
	const parameters = { operation: 'getMissed', timeZone: 'Europe/Kyiv' };
	const [{ json }] = itemsOf(await (await publish(t, ringostat, parameters))());
	const { status, minutes, by } = json.followUp as Record<string, unknown>;
	assert.deepEqual([status, minutes, by], ['returned', 20, 'project_agent1']);
});

test('Call → Start connects an event’s client, and an HTTP 200 that refuses is an error', async (t) => {
	const ringostat = await startRingostat(t);
	const run = await publish(t, ringostat, { operation: 'start' });
	const event = { contact: { phone: CLIENT }, agent: { line: 'project_agent1' } };
	assert.equal(itemsOf(await run(event))[0].json.started, true);
	const [{ caller, callee, manager_dst }] = ringostat.project.started;
	assert.deepEqual([caller, callee, manager_dst], [CLIENT, 'project_agent1', 0]);

	ringostat.project.refuseCalls = 'No free lines';
	const error = nodeError(await run(event), 'Ringostat');
	assert.equal(error?.message, 'Ringostat refused: No free lines');
	assert.equal(ringostat.project.started.length, 1);
});

test('Agent → Get Many, Employee → Get Many', async (t) => {
	const ringostat = await startRingostat(t);
	const agents = await publish(t, ringostat, {
		resource: 'agent',
		operation: 'getAll',
		agents: 'free',
	});
	assert.deepEqual(
		itemsOf(await agents()).map(({ json }) => json.login),
		['project_agent1'],
	);
	const employees = await publish(t, ringostat, { resource: 'employee', operation: 'getAll' });
	assert.deepEqual(
		itemsOf(await employees()).map(({ json }) => json.name),
		['Олена Приклад'],
	);
});

test('Contact → Sync shows an event’s client to agents', async (t) => {
	const ringostat = await startRingostat(t);
	const run = await publish(t, ringostat, { resource: 'contact', operation: 'sync' });
	itemsOf(await run({ contact: { name: 'Іван', phone: CLIENT } }));
	assert.equal(ringostat.project.contacts.get(CLIENT)?.fullName, 'Іван');
});

test("the editor is given a preview of each operation's output", async () => {
	const { url } = await sharedHost();
	const operations = [
		'agent/getAll',
		'call/getAll',
		'call/getMissed',
		'call/start',
		'contact/sync',
		'employee/getAll',
	];
	for (const operation of operations) {
		const answer = await send(`${url}/schemas/${ours('ringostat')}/1.0.0/${operation}.json`);
		assert.equal(answer.status, 200, operation);
	}
});

test('an agent can use the node as a tool', async () => {
	const { api } = await sharedHost();
	const names = (await api.nodeTypes()).map(({ name }) => name);
	assert.ok(names.includes(ours('ringostatTool')));
});
