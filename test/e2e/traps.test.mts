import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsByOutput, nodesRun } from './host/executions.mts';
import { postJson, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { core, node, ours, workflow } from './workflow.mts';

// What n8n does that people fall over: docs/troubleshooting.md says so, and this is why it may.

const TRIGGER = 'Contako Trigger';
const RATING = { avaliacao: { valor: 1 }, cliente: { telefone: '+5500000000001' } };
const trigger = (parameters = {}) =>
	node(TRIGGER, ours('contakoTrigger'), parameters, { typeVersion: 1.1 });
/** Places in the table of Contako's events. */
const BAD_RATING = 4;
const ABANDONED = 7;

test('a change that is saved and not published does not count', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(
		workflow('traps: not published', [trigger({ events: ['chat.ratedBadly'] })]),
	);
	const [saved] = flow.nodes;
	await api.rest('PATCH', `/rest/workflows/${flow.id}`, {
		...flow,
		nodes: [{ ...saved, parameters: { events: ['chat.ratedBadly', 'chat.abandoned'] } }],
	});
	const url = await api.webhookUrl(flow, TRIGGER, 'chat-abandoned');
	const { status, text } = await postJson(url, RATING);
	assert.deepEqual([status, text], [200, 'Event not chosen: Abandoned']);
});

test('Respond to Webhook behind the trigger fails, and the sender has had its 200', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(
		workflow(
			'traps: respond',
			[trigger(), node('Respond', core('respondToWebhook'), {}, { typeVersion: 1.1 })],
			[[TRIGGER, BAD_RATING, 'Respond']],
		),
	);
	const { status, text } = await postJson(
		await api.webhookUrl(flow, TRIGGER, 'chat-rated'),
		RATING,
	);
	assert.deepEqual([status, text], [200, 'Event received']);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.equal(execution.status, 'error');
});

test('a node further on that listens lets the branch of another event run for real', async () => {
	const { api } = await sharedHost();
	const flow = await api.createWorkflow(
		workflow(
			'traps: another branch',
			[trigger(), node('Rated badly', core('noOp')), node('Abandoned', core('noOp'))],
			[
				[TRIGGER, BAD_RATING, 'Rated badly'],
				[TRIGGER, ABANDONED, 'Abandoned'],
			],
		),
	);
	await api.rest('POST', `/rest/workflows/${flow.id}/run`, {
		workflowData: flow,
		destinationNode: { nodeName: 'Rated badly', mode: 'inclusive' },
		triggerToStartFrom: { name: TRIGGER },
	});
	const url = new URL(await api.testUrl(flow, TRIGGER));
	url.searchParams.set('sample', 'chat.abandoned');
	assert.equal((await send(url.href)).status, 200);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(nodesRun(execution).sort(), ['Abandoned', TRIGGER]);
});

test('with Always Output Data an event of another output starts the first branch too, with nothing in it', async () => {
	const { api } = await sharedHost();
	const draft = workflow(
		'traps: always output data',
		[trigger(), node('Requested', core('noOp')), node('Abandoned', core('noOp'))],
		[
			[TRIGGER, 0, 'Requested'],
			[TRIGGER, ABANDONED, 'Abandoned'],
		],
	);
	draft.nodes[0].alwaysOutputData = true;
	const flow = await api.publish(draft);
	await postJson(await api.webhookUrl(flow, TRIGGER, 'chat-abandoned'), RATING);
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(nodesRun(execution).sort(), ['Abandoned', TRIGGER, 'Requested']);
	const { 0: first, [ABANDONED]: own } = itemsByOutput(execution, TRIGGER);
	assert.deepEqual(first[0].json, {});
	const [{ code }] = own[0].json.issues as Array<{ code: string }>;
	assert.equal(code, 'alwaysOutputData');
});

test('mock data of the trigger comes out of the first output, whatever event it is', async () => {
	const { api } = await sharedHost();
	const pinData = { [TRIGGER]: [{ json: { event: 'chat.abandoned' } }] };
	const draft = workflow(
		'traps: mock data',
		[trigger(), node('Requested', core('noOp')), node('Abandoned', core('noOp'))],
		[
			[TRIGGER, 0, 'Requested'],
			[TRIGGER, ABANDONED, 'Abandoned'],
		],
	);
	const flow = await api.createWorkflow({ ...draft, pinData } as typeof draft);
	await api.rest('POST', `/rest/workflows/${flow.id}/run`, {
		workflowData: flow,
		triggerToStartFrom: { name: TRIGGER },
	});
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.deepEqual(nodesRun(execution).sort(), [TRIGGER, 'Requested']);
});
