import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { DateTime } from 'luxon';
import { projectCall } from '../support/ringostat-project.ts';
import type { ProjectCall } from '../support/ringostat-calls.ts';
import type { Execution } from './host/executions.mts';
import { postJson } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { startTemplate, type RunningTemplate, type TemplateOptions } from './template.mts';
import { core } from './workflow.mts';

const CLIENT = '380000000001';
const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000;

function missed(id: string, minutes: number, different: Partial<ProjectCall> = {}): ProjectCall {
	return projectCall({ id, startMs: minutesAgo(minutes), ...different });
}

function talk(id: string, minutes: number, different: Partial<ProjectCall> = {}): ProjectCall {
	return missed(id, minutes, { talkSeconds: 60, agent: 'project_agent1', ...different });
}

const NOW = 'Now';

/** Sets a template up with a webhook beside its schedule: what follows is in earnest, and need not wait. */
async function startScheduled(
	test: TestContext,
	slug: string,
	schedule: string,
	change?: TemplateOptions['change'],
): Promise<RunningTemplate> {
	return await startTemplate(test, slug, {
		change: (workflow) => {
			const { nodes, connections } = workflow;
			change?.(workflow);
			nodes.push({
				name: NOW,
				type: core('webhook'),
				typeVersion: 2,
				position: [0, 1200],
				parameters: { httpMethod: 'POST', path: crypto.randomUUID(), responseData: 'noData' },
			});
			connections[NOW] = connections[schedule];
		},
	});
}

/** Does what the schedule does. */
async function look({ flow, started }: RunningTemplate, body: object = {}): Promise<Execution> {
	const { api } = await sharedHost();
	return await started(async () => {
		const { status } = await postJson(await api.webhookUrl(flow, NOW), body);
		assert.equal(status, 200);
	});
}

async function lookWell(template: RunningTemplate): Promise<void> {
	const { status, data } = await look(template);
	assert.equal(status, 'success', data.resultData.error?.message);
}

test('ringostat-missed-calls-none-lost', async (t) => {
	const template = await startScheduled(t, 'ringostat-missed-calls-none-lost', 'Every 10 minutes');
	const { ringostat, vionvi, smtp } = template;
	const effects = () => [vionvi.leads.length, smtp.mails.length];

	// Live and in the log: once.
	const event = { vendor: 'ringostat', event: 'incomingCall.missed', changes: { cdr_id: 'both' } };
	await template.fireFor(event, { leads: 1, mails: 1 });
	ringostat.project.calls.push(missed('both', 40));
	await lookWell(template);
	assert.deepEqual(effects(), [1, 1]);

	// In the log only: the webhook was lost. A talk and a young call are no missed calls.
	ringostat.project.calls.push(
		missed('lost', 30, { client: '380000000003' }),
		talk('talk', 20),
		missed('young', 2),
		talk('going on', 50, { talkSeconds: 7200 }),
		missed('hidden', 25, { client: 'anonymous' }),
	);
	await lookWell(template);
	assert.deepEqual(effects(), [2, 3]);
	assert.equal(vionvi.leads[1].phone, '380000000003');
	assert.deepEqual(smtp.mails[2].to, ['sales@example.com']);

	// A call-back that the client did not take does not count as missed, live or in the log.
	const notTaken = { type: 'callback', disposition: 'CLIENT NO ANSWER' } as const;
	ringostat.project.calls.push(missed('not taken', 35, { client: '380000000005', ...notTaken }));
	await lookWell(template);
	const live = { cdr_id: 'not taken live', call_type: 'callback', disposition: 'CLIENT NO ANSWER' };
	await template.fireFor({ ...event, changes: live }, {});
	assert.deepEqual(effects(), [2, 3]);

	// The log first, then a late webhook: once.
	await template.fireFor({ ...event, changes: { cdr_id: 'lost' } }, {});

	// An outage of Ringostat fails and concludes nothing; the next look has it all.
	ringostat.project.calls.push(missed('meanwhile', 15, { client: '380000000004' }));
	for (const trouble of ['page', 'unauthorized', 'failing'] as const) {
		ringostat.project.trouble = trouble;
		assert.equal((await look(template)).status, 'error');
	}
	ringostat.project.trouble = 'empty';
	await lookWell(template);
	assert.deepEqual(effects(), [2, 3]);

	// A step that fails is done by the next look, and nothing twice.
	ringostat.project.trouble = undefined;
	smtp.refuseNext();
	assert.equal((await look(template)).status, 'error');
	await lookWell(template);
	await lookWell(template);
	assert.deepEqual(effects(), [3, 4]);
});

test('ringostat-call-back-in-time', async (t) => {
	const template = await startScheduled(t, 'ringostat-call-back-in-time', 'Every 5 minutes');
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
	await lookWell(template);
	await lookWell(template);
	assert.deepEqual(
		smtp.mails.map(({ subject }) => subject),
		['Не передзвонили: 380000000013', 'Не передзвонили: 380000000011'],
	);
	assert.match(smtp.mails[0].text, /Спроба передзвонити: \d\d:\d\d, project_agent2/);
	assert.match(smtp.mails[1].text, /Спроба передзвонити: не було/);
});

test('ringostat-call-back-in-time reminds of a client once, also when the first call is long ago', async (t) => {
	const template = await startScheduled(t, 'ringostat-call-back-in-time', 'Every 5 minutes');
	const { ringostat, smtp } = template;
	const of = (client: string) => ({ client });
	ringostat.project.calls.push(
		// A reminder was due two hours after which the client called again, and an hour later again.
		missed('first', 240, of('380000000011')),
		missed('second', 120, of('380000000011')),
		missed('third', 60, of('380000000011')),
		// Somebody returned the first call of this one, and nobody the second.
		missed('returned', 100, of('380000000012')),
		talk('back', 90, { ...of('380000000012'), type: 'out' }),
		missed('then missed', 50, of('380000000012')),
		// More than three hours lie between the calls of this one.
		missed('in the morning', 250, of('380000000013')),
		missed('in the evening', 40, of('380000000013')),
	);
	await lookWell(template);
	await lookWell(template);
	assert.deepEqual(
		smtp.mails.map(({ subject }) => subject),
		['Не передзвонили: 380000000012', 'Не передзвонили: 380000000013'],
	);
});

test('ringostat-silence-alarm', async (t) => {
	const template = await startScheduled(t, 'ringostat-silence-alarm', 'Every hour');
	const { ringostat, smtp } = template;
	const seen = talk('seen', 30);
	ringostat.project.calls.push(seen, talk('unseen', 31), missed('out', 30, { type: 'out' }));
	const { api } = await sharedHost();
	const url = await api.webhookUrl(template.flow, 'Ringostat Trigger', 'after-incoming-call');
	await template.started(async () => {
		assert.equal(await ringostat.sendWebhook(seen, url), 200);
	});
	assert.equal(smtp.mails.length, 0);

	await lookWell(template);
	await lookWell(template);
	assert.deepEqual(
		smtp.mails.map(({ subject }) => subject),
		['Ringostat мовчить: outgoingCall.missed'],
	);
	assert.match(smtp.mails[0].text, /вихідний дзвінок[^]*after-outgoing-call\./);

	// Of a call between colleagues no webhook comes.
	ringostat.project.calls.push(missed('internal', 30, { type: 'internal' as 'in' }));
	await lookWell(template);
	assert.equal(smtp.mails.length, 1);

	// A call that has just ended may still be on its way.
	ringostat.project.calls.push(missed('now', 12, { client: CLIENT }));
	await lookWell(template);
	assert.equal(smtp.mails.length, 1);
});

test('ringostat-daily-digest', async (t) => {
	const template = await startScheduled(t, 'ringostat-daily-digest', 'Every morning');
	const { ringostat, smtp } = template;
	const noon = DateTime.now().setZone(ringostat.project.zone).minus({ days: 1 }).set({ hour: 12 });
	const at = (minutes: number) => ({ startMs: noon.plus({ minutes }).toMillis() });
	const other = { client: '380000000012' };
	ringostat.project.calls.push(
		missed('a', 0, { ...at(0), utmSource: 'ads' }),
		talk('a back', 0, { ...at(7), type: 'out', employee: 'Олена Приклад' }),
		missed('b', 0, { ...at(10), ...other, utmSource: 'ads' }),
		missed('b tried', 0, { ...at(20), ...other, type: 'out', agent: 'project_agent1' }),
		talk('c', 0, { ...at(30), client: '380000000013', utmSource: 'mail' }),
		missed('today', 30, { client: '380000000014' }),
	);
	await lookWell(template);
	await lookWell(template);
	assert.equal(smtp.mails.length, 1);
	const [{ subject, text }] = smtp.mails;
	assert.equal(subject, `Дзвінки за ${noon.toFormat('dd.MM.yyyy')}: 5, пропущено 2`);
	for (const part of [
		'Вхідних: 3\nПропущених: 2\nПередзвонили: 1 (медіана, хвилин: 7)\nНамагалися передзвонити: 1',
		'Джерела вхідних:\nads: 2\nmail: 1',
		'Олена Приклад: 1',
	]) {
		assert.ok(text.includes(part), `${part}\n---\n${text}`);
	}
});

test('ringostat-daily-digest counts a call at midnight once, and the median of an even number', async (t) => {
	const template = await startScheduled(t, 'ringostat-daily-digest', 'Every morning');
	const { ringostat, smtp } = template;
	const today = DateTime.now().setZone(ringostat.project.zone).startOf('day');
	const yesterday = today.minus({ days: 1 });
	const at = (start: DateTime, minutes = 0) => ({ startMs: start.plus({ minutes }).toMillis() });
	const other = { client: '380000000012' };
	ringostat.project.calls.push(
		missed('a', 0, at(yesterday)),
		talk('a back', 0, { ...at(yesterday, 4), type: 'out' }),
		missed('b', 0, { ...at(yesterday, 10), ...other }),
		talk('b back', 0, { ...at(yesterday, 17), ...other, type: 'out' }),
		talk('of today', 0, { ...at(today), client: '380000000013' }),
	);
	await lookWell(template);
	const [{ subject, text }] = smtp.mails;
	assert.equal(subject, `Дзвінки за ${yesterday.toFormat('dd.MM.yyyy')}: 4, пропущено 2`);
	assert.match(text, /Передзвонили: 2 \(медіана, хвилин: 5,5\)/);
});

test('ringostat-daily-digest tells of a day without calls, and of no outage', async (t) => {
	const template = await startScheduled(t, 'ringostat-daily-digest', 'Every morning');
	const { ringostat, smtp } = template;
	ringostat.project.trouble = 'page';
	assert.equal((await look(template)).status, 'error');
	assert.equal(smtp.mails.length, 0);
	ringostat.project.trouble = undefined;
	await lookWell(template);
	assert.match(smtp.mails[0].text, /^Журнал дзвінків порожній/);
});

test('ringostat-client-card-on-screen', async (t) => {
	const template = await startScheduled(t, 'ringostat-client-card-on-screen', 'Every 10 minutes');
	const { contacts, asked } = template.ringostat.project;
	const olena = {
		fullName: 'Олена Приклад',
		phone: '+380 000 000 001',
		email: '',
		externalId: '42',
		contactLink: 'https://crm.example.com/42',
	};
	// n8n's table saves a new row before anything is typed into it.
	const rows = [{ fullName: '' }, olena, { fullName: 'Іван Приклад', phone: '380000000003' }];
	await template.tables.insert('Clients For Agents', rows);
	await lookWell(template);
	assert.deepEqual([...contacts.keys()], ['42', '380000000003']);
	const { fullName, contactLink, contactDirections } = contacts.get('42') ?? {};
	assert.deepEqual([fullName, contactLink], ['Олена Приклад', 'https://crm.example.com/42']);
	assert.deepEqual(contactDirections, [{ type: 'phone', name: 'main', value: CLIENT }]);

	// Nothing has changed; then one client is new.
	await lookWell(template);
	assert.equal(asked.length, 2);
	await template.tables.insert('Clients For Agents', [{ fullName: 'Нова', phone: '380000000004' }]);
	await lookWell(template);
	assert.equal(asked.length, 3);
	assert.equal(contacts.get('380000000004')?.fullName, 'Нова');
});

test('ringostat-client-card-on-screen with the node of a CRM in place of the table', async (t) => {
	const template = await startScheduled(
		t,
		'ringostat-client-card-on-screen',
		'Every 10 minutes',
		({ nodes }) => {
			const crm = nodes.find(({ name }) => name === 'Read clients');
			// It answers what the test sends, without the columns that n8n's tables add.
			const parameters = { fieldToSplitOut: 'body.clients' };
			Object.assign(crm ?? {}, { type: core('splitOut'), typeVersion: 1, parameters });
		},
	);
	const { contacts, asked } = template.ringostat.project;
	const lookAt = async (...clients: Array<Record<string, string>>) => {
		const { status, data } = await look(template, { clients });
		assert.equal(status, 'success', data.resultData.error?.message);
	};
	const olena = { fullName: 'Олена Приклад', phone: '380000000001' };
	const ivan = { fullName: 'Іван Приклад', phone: '380000000003' };
	await lookAt(olena, ivan);
	assert.deepEqual([...contacts.keys()], ['380000000001', '380000000003']);
	await lookAt(olena, ivan);
	assert.equal(asked.length, 2);
	await lookAt(olena, { ...ivan, fullName: 'Іван Інший' });
	assert.equal(asked.length, 3);
	assert.equal(contacts.get('380000000003')?.fullName, 'Іван Інший');
});

test('envybox-call-ordered-call-now', async (t) => {
	const template = await startTemplate(t, 'envybox-call-ordered-call-now');
	const { project } = template.ringostat;
	const order = (call_id: string, changes = {}) => ({
		vendor: 'envybox',
		event: 'call.ordered',
		changes: { call_id, call_state: 'Заказ звонка', ...changes },
	});
	const tasks = async () => await template.tables.rows('Ordered Calls');

	// Somebody is free: the telephone rings, once.
	await template.fireFor(order('8000001'), {});
	await template.fireFor(order('8000001'), {});
	assert.equal(project.started.length, 1);
	const [{ caller, callee, manager_dst }] = project.started;
	assert.deepEqual([caller, callee, manager_dst], ['70000000001', 'project_agent1', 0]);
	assert.deepEqual(await tasks(), []);

	// Nobody is free; then Ringostat refuses; then its list cannot be read; then for another time.
	project.speaking = [...project.online];
	await template.fireFor(order('8000002'), {});
	project.speaking = [];
	project.refuseCalls = 'No free lines';
	await template.fireFor(order('8000003'), {});
	project.refuseCalls = undefined;
	project.trouble = 'page';
	await template.fireFor(order('8000004'), {});
	project.trouble = undefined;
	const later = { call_state: 'Заказ звонка на 30.09.2030 в 10:00:00' };
	await template.fireFor(order('8000005', later), {});
	const found = await tasks();
	assert.deepEqual(
		found.map(({ task }) => /мог не начаться/.test(String(task))),
		[false, true, false, false],
	);
	assert.match(String(found[3].due), /^2030-09-30T10:00:00/);
	assert.equal(project.started.length, 1);
});

test('ringostat-conversions-to-ads', async (t) => {
	const template = await startScheduled(t, 'ringostat-conversions-to-ads', 'Every hour');
	const { ringostat, collector } = template;
	const landing = 'https://shop.example.com/?utm_source=ads&gclid=click-1';
	ringostat.project.calls.push(
		talk('good', 60, { landing }),
		talk('short', 50, { landing, talkSeconds: 59 }),
		talk('no click', 40),
		missed('missed', 30, { landing }),
	);
	collector.refuseNext();
	assert.equal((await look(template)).status, 'error');
	await lookWell(template);
	await lookWell(template);
	assert.equal(collector.requests.length, 1);
	const [{ path, body, headers }] = collector.requests;
	assert.equal(path, '/api/conversions');
	assert.equal(headers.authorization, 'Bearer made-up');
	const { order_id, gclid, talk_seconds } = body as Record<string, unknown>;
	assert.deepEqual(
		[order_id, gclid, talk_seconds],
		['ringostat:incomingCall.completed:good', 'click-1', 60],
	);
});
