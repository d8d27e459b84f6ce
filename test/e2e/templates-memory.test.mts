import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './fixtures.mts';
import { send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { answers } from './stand-ins/vionvi.mts';
import { startTemplate, type RunningTemplate } from './template.mts';

const MISSED = { vendor: 'ringostat', event: 'incomingCall.missed' };
const TASKS = 'Calls To Return';

/** Sends calls with these ids in one request, as a list. */
async function sendList({ flow }: RunningTemplate, ids: string[]): Promise<void> {
	const { api } = await sharedHost();
	const { request } = fixture(MISSED.vendor, MISSED.event);
	const url = await api.webhookUrl(flow, 'Ringostat Trigger', request.path);
	const calls = ids.map((cdr_id) => ({ ...request.body, cdr_id }));
	const headers = { 'content-type': 'application/json' };
	const { status } = await send(url, { method: 'POST', headers, body: JSON.stringify(calls) });
	assert.equal(status, 200);
}

test('a copy has a memory of its own', async (t) => {
	const first = await startTemplate(t, 'ringostat-missed-call-to-lead');
	const effects = { leads: 1, mails: 1 };
	await first.fireFor(MISSED, effects);
	const copy = await first.copy();
	await copy.fireFor(MISSED, effects);
	await copy.fireFor(MISSED, {});
	await first.fireFor(MISSED, {});
	const steps = (await first.tables.rows('Lead Events Handled')).map(({ step }) => String(step));
	for (const { id } of [first.flow, copy.flow])
		assert.deepEqual(
			steps.filter((step) => step.startsWith(`${id}/`)).sort(),
			['lead', 'notice', 'task'].map((step) => `${id}/${step}`),
		);
});

test('a list is handled event by event', async (t) => {
	const template = await startTemplate(t, 'ringostat-missed-call-to-lead');
	const counts = async () => [
		template.vionvi.leads.length,
		template.smtp.mails.length,
		(await template.tables.rows(TASKS)).length,
	];
	const deliver = async (...ids: string[]) =>
		await template.started(async () => await sendList(template, ids));

	// Twice in one request is once.
	assert.equal((await deliver('a', 'b', 'a')).status, 'success');
	assert.deepEqual(await counts(), [2, 2, 2]);

	// The second event fails: the first is remembered, the third waits for the next delivery.
	template.vionvi.next(answers.json(201, { data: { id: 1 } }), answers.serverError());
	assert.equal((await deliver('c', 'd', 'e')).status, 'error');
	assert.deepEqual(await counts(), [2, 3, 3]);
	assert.equal((await deliver('c', 'd', 'e')).status, 'success');
	assert.deepEqual(await counts(), [4, 5, 5]);
	assert.equal((await deliver('c', 'd', 'e')).status, 'success');
	assert.deepEqual(await counts(), [4, 5, 5]);

	// "Retry" goes on where it stopped.
	template.vionvi.next(answers.serverError());
	const failed = await deliver('f', 'g', 'h');
	assert.deepEqual(await counts(), [4, 5, 5]);
	assert.deepEqual(await template.retry(failed), { leads: 3, mails: 3 });
	assert.equal((await deliver('f', 'g', 'h')).status, 'success');
	assert.deepEqual(await counts(), [7, 8, 8]);
});

test('a list of different events loses none of them', async (t) => {
	const template = await startTemplate(t, 'envybox-quiz-and-forms-to-lead');
	const { api } = await sharedHost();
	const url = await api.webhookUrl(template.flow, 'Envybox Trigger');
	const forms = ['quiz.submitted', 'form.submitted', 'video.submitted'].map(
		(event) => fixture('envybox', event).request.body,
	);
	const headers = { 'content-type': 'application/json' };
	const body = JSON.stringify(forms);
	await template.started(async () => void (await send(url, { method: 'POST', headers, body })));
	assert.deepEqual(template.smtp.mails.map(({ subject }) => subject.split(':')[0]).sort(), [
		'Видеовиджет',
		'Квиз',
		'Лидогенератор',
	]);
	assert.equal(template.vionvi.leads.length, 3);
});

test('a workflow that was moved to a colleague fails, and works after "Set up once"', async (t) => {
	const template = await startTemplate(t, 'ringostat-missed-call-to-lead');
	await template.move();
	// Its tables stayed behind.
	const failed = await template.fire(MISSED);
	assert.equal(failed.status, 'error');
	assert.match(failed.data.resultData.error?.message ?? '', /Lead Events Handled/);
	assert.deepEqual(await template.tables.rows('Lead Events Handled'), []);
	await template.setUpAgain();
	assert.deepEqual(await template.retry(failed), { leads: 1, mails: 1 });
	await template.fireFor(MISSED, {});
	assert.deepEqual(await template.tables.rows('Lead Events Handled'), []);
});
