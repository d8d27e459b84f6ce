import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsByOutput, nodeError } from './host/executions.mts';
import { postJson, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { publishLeads } from './publish-leads.mts';
import { endless, trickle } from './stand-ins/bad-answers.mts';
import { answers, startVionvi } from './stand-ins/vionvi.mts';
import { ours } from './workflow.mts';

test('the credential is tested without making a lead', async (t) => {
	const { api } = await sharedHost();
	const vionvi = await startVionvi(t);
	const right = await api.testCredential('vionviWebhookApi', { webhookUrl: vionvi.url });
	assert.equal(right.status, 'OK', right.message);
	assert.equal(vionvi.leads.length, 0);

	const wrong = await api.testCredential('vionviWebhookApi', {
		webhookUrl: new URL('/wrong', vionvi.url).href,
	});
	assert.equal(wrong.status, 'Error');
	assert.match(wrong.message, /Источники/);
});

test("the trigger's credential says when its secret is too short", async () => {
	const { api } = await sharedHost();
	const test = async (querySecret: string) =>
		await api.testCredential('ringostatWebhookApi', {
			kind: 'query',
			queryName: 'token',
			querySecret,
		});
	assert.equal((await test('short')).status, 'Error');
	assert.equal((await test('made-up-secret-0001')).status, 'OK');
});

test('with Continue On Fail each item has its lead or its error, in order', async (t) => {
	const vionvi = await startVionvi(t);
	const { api, flow, post } = await publishLeads(vionvi.url, { onError: 'continueRegularOutput' });
	await postJson(post, {
		leads: [{ phone: '70000000001' }, { name: 'Nobody' }, { email: 'ivan@example.com' }],
	});
	const [execution] = await api.waitForExecutions(flow, 1);
	const [items] = Object.values(itemsByOutput(execution, 'vionvi'));
	assert.deepEqual(
		items.map(({ json, pairedItem }) => [json.id ?? json.error, pairedItem]),
		[
			[1001, { item: 0 }],
			['No phone and no email: vionvi needs one of them to create a lead [item 1]', { item: 1 }],
			[1002, { item: 2 }],
		],
	);
});

test('a run that stops names the leads it has made', async (t) => {
	const vionvi = await startVionvi(t);
	const { api, flow, post } = await publishLeads(vionvi.url, {});
	vionvi.next(answers.invalid({ phone: ['Нет.'] }));
	await postJson(post, { leads: ['1', '2', '3'].map((end) => ({ phone: `7000000000${end}` })) });
	const [execution] = await api.waitForExecutions(flow, 1);
	const { description } = nodeError(execution, 'vionvi') ?? {};
	assert.equal(vionvi.leads.length, 2);
	for (const { id } of vionvi.leads) assert.match(description ?? '', new RegExp(`: lead ${id}\\b`));
});

test('an item that names nobody is passed on, and a nameless one gets a name', async (t) => {
	const vionvi = await startVionvi(t);
	const options = { ifNobodyIsNamed: 'passOn', nameIfEmpty: 'Missed call' };
	const { api, flow, post } = await publishLeads(vionvi.url, {}, { options });
	await postJson(post, { leads: [{ contact: { phone: null } }, { phone: '70000000001' }] });
	const [execution] = await api.waitForExecutions(flow, 1);
	const [items] = Object.values(itemsByOutput(execution, 'vionvi'));
	assert.equal(items[0].json.skipped, true);
	assert.equal(items[1].json.name, 'Missed call');
	assert.equal(vionvi.leads.length, 1);
});

for (const [what, answer, says] of [
	['pours', endless(() => {}), /not with a lead/],
	['trickles', trickle(), /did not answer within 15000 ms/],
] as const) {
	test(`the test of a credential ends when vionvi ${what} without end`, async (t) => {
		const { api } = await sharedHost();
		const vionvi = await startVionvi(t);
		vionvi.next(answer);
		const { status, message } = await api.testCredential('vionviWebhookApi', {
			webhookUrl: vionvi.url,
		});
		assert.equal(status, 'Error');
		assert.match(message, says);
	});
}

test('429 is waited out, and the same contact again is marked as a possible duplicate', async (t) => {
	const vionvi = await startVionvi(t);
	const { api, flow, post } = await publishLeads(vionvi.url, {});
	vionvi.next(answers.tooMany(1));
	for (const [earlier, isPossibleDuplicate] of [false, true].entries()) {
		await postJson(post, { leads: [{ phone: '70000000001' }] });
		const execution = (await api.waitForExecutions(flow, earlier + 1))[earlier];
		const [[{ json }]] = Object.values(itemsByOutput(execution, 'vionvi'));
		assert.equal(json.isPossibleDuplicate, isPossibleDuplicate);
	}
	assert.ok(vionvi.received[1].at - vionvi.received[0].at >= 1000);
});

for (const [what, answer] of [
	['a hang', answers.hang()],
	['a reset connection', answers.reset()],
	['a server error', answers.serverError()],
] as const) {
	test(`after ${what} nothing is sent again, and the message says that the lead may exist`, async (t) => {
		const vionvi = await startVionvi(t);
		const { api, flow, post } = await publishLeads(vionvi.url, {}, { options: { timeout: 1000 } });
		vionvi.next(answer);
		await postJson(post, { leads: [{ phone: '70000000001' }] });
		const [execution] = await api.waitForExecutions(flow, 1);
		const error = nodeError(execution, 'vionvi');
		assert.match(`${error?.message} ${error?.description}`, /may (?:already )?exist|may have/i);
		assert.equal(vionvi.received.length, 1);
		assert.ok(!JSON.stringify(execution).includes(new URL(vionvi.url).pathname));
	});
}

test('the editor is given a preview of the output', async () => {
	const { url } = await sharedHost();
	const answer = await send(`${url}/schemas/${ours('vionvi')}/1.0.0/lead/create.json`);
	assert.equal(answer.status, 200);
	const { properties } = answer.json as { properties: Record<string, unknown> };
	assert.ok('isPossibleDuplicate' in properties && 'utmSource' in properties);
});

test('an agent can use the node as a tool', async () => {
	const { api } = await sharedHost();
	const names = (await api.nodeTypes()).map(({ name }) => name);
	assert.ok(names.includes(ours('vionviTool')));
});
