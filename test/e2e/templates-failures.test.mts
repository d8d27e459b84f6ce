import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fixture, sendFixture } from './fixtures.mts';
import type { Execution } from './host/executions.mts';
import { sharedHost } from './host/shared.mts';
import { answers } from './stand-ins/vionvi.mts';
import { startTemplate, type RunningTemplate } from './template.mts';
import { core, node, ours, workflow, type WorkflowNode } from './workflow.mts';

const TRIGGER = 'Envybox Trigger';

/** A workflow that hands call orders of Envybox to one node, which fails. */
async function startWatched(
	test: TestContext,
	settings: Record<string, unknown>,
	failing: WorkflowNode,
) {
	const { api } = await sharedHost();
	const trigger = node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 });
	const draft = workflow('Call orders & leads', [trigger, failing], [[TRIGGER, 3, failing.name]]);
	const flow = await api.publish({ ...draft, settings: { ...draft.settings, ...settings } });
	test.after(async () => await api.deactivate(flow));
	const url = await api.webhookUrl(flow, TRIGGER);
	return {
		flow,
		order: async (callId: string) => {
			const answer = await sendFixture(url, fixture('envybox', 'call.ordered'), {
				call_id: callId,
			});
			assert.equal(answer.status, 200);
		},
	};
}

/** Waits for the n-th execution of the error workflow, those of the set-up included. */
async function alerted({ flow }: RunningTemplate, count: number): Promise<Execution> {
	const { api } = await sharedHost();
	return (await api.waitForExecutions(flow, count))[count - 1];
}

test('failures-reach-a-person', async (t) => {
	const template = await startTemplate(t, 'failures-reach-a-person');
	const { vionvi, smtp, telegram } = template;
	const { api } = await sharedHost();
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const createLead = node('Create lead', ours('vionvi'), {}, { credentials });
	const { flow, order } = await startWatched(t, { errorWorkflow: template.flow.id }, createLead);
	let executions = 1;
	const failWith = async (callId: string, answer: ReturnType<typeof answers.serverError>) => {
		vionvi.next(answer);
		await order(callId);
		executions += 1;
		return await alerted(template, executions);
	};
	const effects = () => [smtp.mails.length, telegram.messages.length];

	// Which node, which lead, what to do.
	assert.equal((await failWith('7000001', answers.serverError())).status, 'success');
	assert.deepEqual(effects(), [1, 0]);
	const [{ id: failedId }] = await api.executions(flow);
	const [mail] = smtp.mails;
	assert.deepEqual(mail.to, ['operations@example.com']);
	assert.equal(mail.subject, 'Create lead failed: Ivan Example');
	for (const part of [
		'Workflow: Call orders & leads\nNode: Create lead\nError: vionvi failed (HTTP 500)',
		'Lead: Ivan Example\nPhone: 70000000001\nE-mail: ivan@example.com\nEvent: envybox call.ordered',
		`1. Open the execution: ${api.url}/workflow/${flow.id}/executions/${failedId}`,
		'2. Look for the lead in the CRM first',
		'3. Choose Retry',
	]) {
		assert.ok(mail.text.includes(part), `${part}\n---\n${mail.text}`);
	}

	// The same event fails again: nobody is told twice. What succeeds is no failure.
	await failWith('7000001', answers.serverError());
	assert.deepEqual(effects(), [1, 0]);
	await order('7000002');
	await api.waitForExecutions(flow, 3);
	assert.equal((await api.executionsAfterAWhile(template.flow)).length, executions);

	// No e-mail possible: Telegram instead, and the lead is not in doubt this time.
	smtp.refuseNext();
	await failWith('7000003', answers.invalid({ phone: ['Неверный <формат> & длина'] }));
	assert.deepEqual(effects(), [1, 1]);
	const [message] = telegram.messages;
	assert.deepEqual([message.chatId, message.parseMode], ['@your_alerts_chat', 'HTML']);
	assert.match(message.text, /phone: Неверный &lt;формат&gt; &amp; длина/);
	assert.match(message.text, /Lead: Ivan Example[^]*2\. Correct what the error names\./);
	await failWith('7000003', answers.serverError());
	assert.deepEqual(effects(), [1, 1]);

	// Neither possible: the next failure of the event is told.
	smtp.refuseNext();
	telegram.refuseNext();
	assert.equal((await failWith('7000004', answers.serverError())).status, 'error');
	assert.deepEqual(effects(), [1, 1]);
	await failWith('7000004', answers.serverError());
	assert.deepEqual(effects(), [2, 1]);

	// No table: the alert comes all the same.
	await template.tables.clear();
	await failWith('7000005', answers.serverError());
	assert.deepEqual(effects(), [3, 1]);
	assert.match(smtp.mails[2].text, /Lead: Ivan Example/);
});

test('failures-reach-a-person names the one of several leads that failed', async (t) => {
	const template = await startTemplate(t, 'failures-reach-a-person');
	const { vionvi, smtp } = template;
	const { api } = await sharedHost();
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const reset = { options: { reset: "={{ $prevNode.name !== 'Next event' }}" } };
	const draft = workflow(
		'A list of call orders',
		[
			node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
			node('Each event', core('splitInBatches'), reset, { typeVersion: 3 }),
			node('Create lead', ours('vionvi'), {}, { credentials }),
			node('Next event', core('noOp')),
		],
		[
			[TRIGGER, 3, 'Each event'],
			['Each event', 1, 'Create lead'],
			['Create lead', 0, 'Next event'],
			['Next event', 0, 'Each event'],
		],
	);
	const errorWorkflow = { errorWorkflow: template.flow.id };
	const flow = await api.publish({ ...draft, settings: { ...draft.settings, ...errorWorkflow } });
	t.after(async () => await api.deactivate(flow));
	const { body } = fixture('envybox', 'call.ordered').request;
	const order = (call_id: string, name: string) => ({ ...body, call_id, name });
	const refused = answers.invalid({ phone: ['Нет'] });

	vionvi.next(answers.json(201, { data: { id: 1001 } }), refused);
	const headers = { 'content-type': 'application/json' };
	const list = JSON.stringify([order('7000011', 'Anna'), order('7000012', 'Boris')]);
	const url = await api.webhookUrl(flow, TRIGGER);
	assert.equal((await fetch(url, { method: 'POST', headers, body: list })).status, 200);
	await alerted(template, 2);
	assert.match(smtp.mails[0].text, /Lead: Boris/);
});

test('failures-reach-a-person tells of what the API cannot show', async (t) => {
	const template = await startTemplate(t, 'failures-reach-a-person');
	const failing = node('Stop', core('stopAndError'), { errorMessage: 'Broken' });
	const settings = { errorWorkflow: template.flow.id, saveDataErrorExecution: 'none' };
	const { order } = await startWatched(t, settings, failing);
	for (const [index, callId] of ['7000001', '7000002'].entries()) {
		await order(callId);
		assert.equal((await alerted(template, index + 2)).status, 'success');
	}
	const { mails } = template.smtp;
	assert.equal(mails.length, 2);
	assert.equal(mails[0].subject, 'Stop failed: Call orders & leads');
	assert.match(mails[0].text, /Node: Stop\nError: Broken\n\nLead: unknown, see the execution/);
});

test('failures-reach-a-person sends an example whenever it is executed by hand', async (t) => {
	const template = await startTemplate(t, 'failures-reach-a-person');
	const { api } = await sharedHost();
	for (const count of [2, 3]) {
		await api.rest('POST', `/rest/workflows/${template.flow.id}/run`, {
			workflowData: template.flow,
			triggerToStartFrom: { name: 'Error Trigger' },
		});
		assert.equal((await alerted(template, count)).status, 'success');
	}
	assert.deepEqual(
		template.smtp.mails.map(({ subject }) => subject),
		['Node With Error failed: Example Workflow', 'Node With Error failed: Example Workflow'],
	);
});
