import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCall } from '../support/ringostat-project.ts';
import type { ProjectCall } from '../support/ringostat-calls.ts';
import { sharedHost } from './host/shared.mts';
import type { Execution } from './host/executions.mts';
import { startTemplate, type RunningTemplate } from './template.mts';

const CLIENT = '380000000001';
const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000;

function missed(id: string, minutes: number, different: Partial<ProjectCall> = {}): ProjectCall {
	return projectCall({ id, startMs: minutesAgo(minutes), ...different });
}

function talk(id: string, minutes: number, different: Partial<ProjectCall> = {}): ProjectCall {
	return missed(id, minutes, { talkSeconds: 60, agent: 'project_agent1', ...different });
}

/** What the schedule does, without waiting for it. */
async function look(template: RunningTemplate, schedule: string): Promise<Execution> {
	const { api } = await sharedHost();
	const { flow } = template;
	const execution = await template.started(
		async () =>
			await api.rest('POST', `/rest/workflows/${flow.id}/run`, {
				workflowData: { ...flow, pinData: {} },
				triggerToStartFrom: { name: schedule },
			}),
	);
	return execution;
}

async function lookWell(template: RunningTemplate, schedule: string): Promise<void> {
	const { status, data } = await look(template, schedule);
	assert.equal(status, 'success', data.resultData.error?.message);
}

test('ringostat-missed-calls-none-lost', async (t) => {
	const template = await startTemplate(t, 'ringostat-missed-calls-none-lost');
	const { ringostat, vionvi, smtp } = template;
	const effects = () => [vionvi.leads.length, smtp.mails.length];

	// Live and in the log: once.
	const event = { vendor: 'ringostat', event: 'incomingCall.missed', changes: { cdr_id: 'both' } };
	await template.fireFor(event, { leads: 1, mails: 1 });
	ringostat.project.calls.push(missed('both', 40));
	await lookWell(template, 'Every 10 minutes');
	assert.deepEqual(effects(), [1, 1]);

	// In the log only: the webhook was lost. A talk and a young call are no missed calls.
	ringostat.project.calls.push(
		missed('lost', 30, { client: '380000000003' }),
		talk('talk', 20),
		missed('young', 2),
		talk('going on', 50, { talkSeconds: 7200 }),
		missed('hidden', 25, { client: 'anonymous' }),
	);
	await lookWell(template, 'Every 10 minutes');
	assert.deepEqual(effects(), [2, 3]);
	assert.equal(vionvi.leads[1].phone, '380000000003');
	assert.deepEqual(smtp.mails[2].to, ['sales@example.com']);

	// The log first, then a late webhook: once.
	await template.fireFor({ ...event, changes: { cdr_id: 'lost' } }, {});

	// An outage of Ringostat fails and concludes nothing; the next look has it all.
	ringostat.project.calls.push(missed('meanwhile', 15, { client: '380000000004' }));
	for (const trouble of ['page', 'unauthorized', 'failing'] as const) {
		ringostat.project.trouble = trouble;
		assert.equal((await look(template, 'Every 10 minutes')).status, 'error');
	}
	ringostat.project.trouble = 'empty';
	await lookWell(template, 'Every 10 minutes');
	assert.deepEqual(effects(), [2, 3]);

	// A step that fails is done by the next look, and nothing twice.
	ringostat.project.trouble = undefined;
	smtp.refuseNext();
	assert.equal((await look(template, 'Every 10 minutes')).status, 'error');
	await lookWell(template, 'Every 10 minutes');
	await lookWell(template, 'Every 10 minutes');
	assert.deepEqual(effects(), [3, 4]);
});

test('ringostat-call-back-in-time', async (t) => {
	const template = await startTemplate(t, 'ringostat-call-back-in-time');
	const { ringostat, smtp } = template;
	ringostat.project.calls.push(
		missed('open', 30, { client: '380000000011' }),
		missed('again', 25, { client: '380000000011' }),
		missed('returned', 40, { client: '380000000012' }),
		talk('back', 20, { client: '380000000012', type: 'out' }),
		missed('tried', 35, { client: '380000000013' }),
		missed('attempt', 22, { client: '380000000013', type: 'out', agent: 'project_agent2' }),
		missed('new', 12, { client: '380000000014' }),
		missed('hidden', 30, { client: 'anonymous' }),
	);
	await lookWell(template, 'Every 5 minutes');
	await lookWell(template, 'Every 5 minutes');
	assert.deepEqual(
		smtp.mails.map(({ subject }) => subject),
		['Не передзвонили: 380000000013', 'Не передзвонили: 380000000011'],
	);
	assert.match(smtp.mails[0].text, /Спроба передзвонити: \d\d:\d\d, project_agent2/);
	assert.match(smtp.mails[1].text, /Спроба передзвонити: не було/);
});

test('ringostat-silence-alarm', async (t) => {
	const template = await startTemplate(t, 'ringostat-silence-alarm');
	const { ringostat, smtp } = template;
	const seen = talk('seen', 30);
	ringostat.project.calls.push(seen, talk('unseen', 31), missed('out', 30, { type: 'out' }));
	const { api } = await sharedHost();
	const url = await api.webhookUrl(template.flow, 'Ringostat Trigger', 'after-incoming-call');
	await template.started(async () => {
		assert.equal(await ringostat.sendWebhook(seen, url), 200);
	});
	assert.equal(smtp.mails.length, 0);

	await lookWell(template, 'Every hour');
	await lookWell(template, 'Every hour');
	assert.deepEqual(
		smtp.mails.map(({ subject }) => subject),
		['Ringostat мовчить: outgoingCall.missed'],
	);
	assert.match(smtp.mails[0].text, /вихідний дзвінок[^]*after-outgoing-call\./);

	// A call that has just ended may still be on its way.
	ringostat.project.calls.push(missed('now', 12, { client: CLIENT }));
	await lookWell(template, 'Every hour');
	assert.equal(smtp.mails.length, 1);
});
