import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { differencesOf } from './host/differences.mts';
import { itemsByOutput, nodeError, nodesRun, outputsOf } from './host/executions.mts';
import { postJson, send } from './host/http.mts';
import { installHost } from './host/install.mts';
import { sharedHost } from './host/shared.mts';
import { answers, startVionvi } from './stand-ins/vionvi.mts';
import { core, node, ours, PACKAGE, workflow, type WorkflowDraft } from './workflow.mts';

const EVEN = {
	conditions: {
		options: { version: 2, caseSensitive: true, typeValidation: 'strict' },
		combinator: 'and',
		conditions: [
			{
				leftValue: '={{ $json.body.count % 2 }}',
				rightValue: 0,
				operator: { type: 'number', operation: 'equals' },
			},
		],
	},
};

function webhook() {
	const parameters = { path: crypto.randomUUID(), httpMethod: 'POST', responseData: 'noData' };
	return node('Webhook', core('webhook'), parameters, { typeVersion: 2 });
}

/** What comes in is posted as JSON to this URL. */
function posting(name: string, url: string): WorkflowDraft {
	const post = {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json.body) }}',
	};
	return workflow(
		name,
		[webhook(), node('Post', core('httpRequest'), post, { typeVersion: 4.2 })],
		[['Webhook', 0, 'Post']],
	);
}

test('the package is loaded from where n8n installs community packages', async () => {
	const { api, log } = await sharedHost();
	const names = (await api.nodeTypes()).map(({ name }) => name);
	assert.ok(names.includes(ours('envyboxTrigger')), log());
	assert.ok(names.includes(ours('vionvi')), log());
});

test('what the package imports comes from n8n', async () => {
	const { userFolder, version } = await sharedHost();
	const modules = join(userFolder, '.n8n/nodes/node_modules');
	assert.deepEqual(readdirSync(modules), [PACKAGE]);
	assert.ok(!readdirSync(join(modules, PACKAGE)).includes('node_modules'));

	const { directory } = await installHost(version);
	const zod = readFileSync(join(directory, 'n8n/node_modules/zod/package.json'), 'utf8');
	assert.equal((JSON.parse(zod) as { version: string }).version, differencesOf(version).zod);
});

test('a published workflow is called by its webhook and its execution read back', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(
		workflow(
			'host: a webhook',
			[webhook(), node('Even', core('if'), EVEN, { typeVersion: 2.2 }), node('Odd', core('noOp'))],
			[
				['Webhook', 0, 'Even'],
				['Even', 1, 'Odd'],
			],
		),
	);
	const answer = await postJson(await api.webhookUrl(flow, 'Webhook'), { count: 3 });
	assert.equal(answer.status, 200);

	const [execution] = await api.waitForExecutions(flow, 1);
	assert.equal(execution.status, 'success');
	assert.deepEqual(nodesRun(execution), ['Webhook', 'Even', 'Odd']);
	assert.deepEqual(outputsOf(execution, 'Webhook')[0][0].json.body, { count: 3 });
	assert.deepEqual(Object.keys(itemsByOutput(execution, 'Even')), ['1']);
});

test('an unpublished workflow is called no more', async () => {
	const { api } = await sharedHost();
	const flow = await api.publish(workflow('host: unpublished', [webhook()]));
	await api.deactivate(flow);
	const answer = await postJson(await api.webhookUrl(flow, 'Webhook'), {});
	assert.equal(answer.status, 404);
	assert.deepEqual(await api.executionsAfterAWhile(flow), []);
});

test('a test event is caught while listening, once', async () => {
	const { api } = await sharedHost();
	const flow = await api.createWorkflow(workflow('host: listening', [webhook()]));
	const url = await api.testUrl(flow, 'Webhook');
	assert.equal((await postJson(url, {})).status, 404);

	await api.listen(flow, 'Webhook');
	assert.equal((await postJson(url, { sample: true })).status, 200);
	assert.equal((await postJson(url, {})).status, 404);

	const [execution] = await api.waitForExecutions(flow, 1);
	assert.equal(execution.mode, 'manual');
	assert.deepEqual(outputsOf(execution, 'Webhook')[0][0].json.body, { sample: true });
});

test('a workflow makes a lead at the stand-in vionvi, and reads what that refuses', async (t) => {
	const { api } = await sharedHost();
	const vionvi = await startVionvi(t);
	const flow = await api.publish(posting('host: a lead', vionvi.url));
	const url = await api.webhookUrl(flow, 'Webhook');

	await postJson(url, { phone: '380670000002', name: 'Олена' });
	const [made] = await api.waitForExecutions(flow, 1);
	const [{ json }] = outputsOf(made, 'Post')[0];
	assert.deepEqual(vionvi.received[0].body, { phone: '380670000002', name: 'Олена' });
	assert.deepEqual(json, { data: vionvi.leads[0] });

	await postJson(url, { name: 'Олена' });
	const [, refused] = await api.waitForExecutions(flow, 2);
	assert.equal(refused.status, 'error');
	assert.equal(nodeError(refused, 'Post')?.httpCode, '422');
});

test('the stand-in vionvi answers as the vendor documents', async (t) => {
	const vionvi = await startVionvi(t);
	const first = await postJson(vionvi.url, { phone: '79990000001', cost: 100 });
	const { data } = first.json as { data: Record<string, unknown> };
	assert.equal(first.status, 201);
	assert.deepEqual(
		[data.phone, data.cost, data.email, data.firstId, data.otherCount],
		['79990000001', 100, null, null, 0],
	);
	const again = await postJson(vionvi.url, { email: 'a@example.com', phone: '79990000001' });
	assert.equal((again.json as { data: Record<string, unknown> }).data.firstId, data.id);

	const cases: Array<[body: unknown, errors: Record<string, string[]>]> = [
		[
			{},
			{
				phone: ['Поле Телефон обязательно для заполнения.'],
				email: ['Поле Email обязательно для заполнения.'],
			},
		],
		[{ phone: '1', cost: '100' }, { cost: ['Поле cost должно быть целым числом.'] }],
		[{ phone: '1', utmTerm: 5 }, { utmTerm: ['Поле utmTerm должно быть строкой.'] }],
		[{ phone: '1', comment: 'x' }, { comment: ['Поле comment не существует.'] }],
	];
	for (const [body, errors] of cases) {
		const { status, json } = await postJson(vionvi.url, body);
		assert.deepEqual([status, json], [422, { errors }]);
	}
	assert.equal((await postJson(new URL('/other', vionvi.url).href, {})).status, 404);
	assert.equal(vionvi.leads.length, 2);
});

test('the stand-in vionvi gives the answers queued for it, then goes on as before', async (t) => {
	const vionvi = await startVionvi(t);
	const lead = { phone: '79990000001' };
	vionvi.next(answers.tooMany(2), answers.serverError(), answers.html(502), answers.reset());

	const limited = await postJson(vionvi.url, lead);
	assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '2']);
	assert.equal((await postJson(vionvi.url, lead)).status, 500);
	assert.match((await postJson(vionvi.url, lead)).text, /^<html>/);
	await assert.rejects(postJson(vionvi.url, lead));
	vionvi.next(answers.hang());
	const signal = AbortSignal.timeout(300);
	await assert.rejects(send(vionvi.url, { method: 'POST', body: '{}', signal }), /timeout/);

	assert.equal((await postJson(vionvi.url, lead)).status, 201);
	assert.deepEqual([vionvi.received.length, vionvi.leads.length], [6, 1]);
});
