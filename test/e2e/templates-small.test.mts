import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtures } from './fixtures.mts';
import { itemsByOutput, nodesRun } from './host/executions.mts';
import { startTemplate } from './template.mts';

const MISSED = { vendor: 'ringostat', event: 'incomingCall.missed' };
/** A call-back that the client did not take: Ringostat counts it as an incoming call. */
const NOT_TAKEN = { cdr_id: 'not taken', disposition: 'CLIENT NO ANSWER', call_type: 'callback' };
const STARTED = { vendor: 'ringostat', event: 'incomingCall.started' };

test('first-time-caller', async (t) => {
	const template = await startTemplate(t, 'first-time-caller');
	const { messages } = template.telegram;
	await template.fireFor(STARTED, { messages: 1 });
	assert.equal(messages[0].text, 'Дзвонить уперше: 380000000001\nРеклама: ads');
	await template.fireFor({ ...STARTED, changes: { call_id: 'again' } }, {});
	const stranger = { call_id: 'stranger', caller: '380000000009' };
	template.telegram.refuseNext();
	assert.equal((await template.fire({ ...STARTED, changes: stranger })).status, 'error');
	await template.fireFor({ ...STARTED, changes: stranger }, { messages: 1 });
	await template.fireFor({ ...STARTED, changes: { call_id: 'hidden', caller: '' } }, {});
});

test('leads-in-turn', async (t) => {
	const template = await startTemplate(t, 'leads-in-turn');
	const { mails } = template.smtp;
	const call = (cdr_id: string) => ({ ...MISSED, changes: { cdr_id } });
	for (const id of ['a', 'b', 'b', 'c', 'd']) await template.fire(call(id));
	template.smtp.refuseNext();
	assert.equal((await template.fire(call('e'))).status, 'error');
	await template.fire(call('e'));
	assert.deepEqual(
		mails.map(({ to }) => to[0].split('@')[0]),
		['olena', 'ivan', 'anna', 'olena', 'ivan'],
	);
	const copy = await template.copy();
	await copy.fire(call('a'));
	assert.deepEqual(mails.at(-1)?.to, ['olena@example.com']);
	assert.equal(mails.at(-1)?.text, 'Ваша черга. Передзвоніть клієнту: 380000000001');
	await copy.fire({ ...MISSED, changes: NOT_TAKEN });
	assert.match(mails.at(-1)?.text ?? '', /клієнт не взяв слухавку\. Зателефонуйте ще раз: 380/);
});

test('working-hours tells at once by day', async (t) => {
	const template = await startTemplate(t, 'working-hours', {
		change: ({ nodes }) => {
			const texts = nodes.find(({ name }) => name === 'Texts and addresses');
			const always = { '1,2,3,4,5': '1,2,3,4,5,6,7', '"9"': '"0"', '"18"': '"24"' };
			let parameters = JSON.stringify(texts?.parameters);
			for (const [from, to] of Object.entries(always)) parameters = parameters.replace(from, to);
			Object.assign(texts ?? {}, { parameters: JSON.parse(parameters) as object });
		},
	});
	await template.actsOnce(
		{ ...MISSED, another: (n) => ({ cdr_id: `missed-${n}` }) },
		{ messages: 1 },
	);
	assert.equal(template.telegram.messages[0].text, 'Пропущений дзвінок: 380000000001, 30.09 15:37');
	await template.fireFor({ ...MISSED, changes: NOT_TAKEN }, { messages: 1 });
	assert.match(template.telegram.messages.at(-1)?.text ?? '', /^Клієнт не взяв слухавку: 380/);
});

test('look-at-the-trigger', async (t) => {
	const template = await startTemplate(t, 'look-at-the-trigger');
	const seen = new Set<string>();
	for (const { event } of fixtures('contako')) {
		const execution = await template.fireFor({ vendor: 'contako', event }, {});
		const [branch] = nodesRun(execution).filter((name) => name !== 'Contako Trigger');
		const [[{ json }]] = Object.values(itemsByOutput(execution, branch));
		assert.equal(json.event, event);
		seen.add(branch);
	}
	assert.equal(seen.size, fixtures('contako').length);
});

test('ringostat-missed-call-simple', async (t) => {
	const template = await startTemplate(t, 'ringostat-missed-call-simple');
	await template.fireFor(MISSED, { leads: 1 });
	// What its note says that it gives up.
	await template.fireFor(MISSED, { leads: 1 });
	const hidden = { E164: '', userfield: '', caller: '', cdr_id: 'hidden' };
	await template.fireFor({ ...MISSED, changes: hidden }, {});
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.completed' });
});

test('envybox-forms-simple', async (t) => {
	const template = await startTemplate(t, 'envybox-forms-simple');
	for (const event of ['form.submitted', 'quiz.submitted', 'video.submitted'])
		await template.fireFor({ vendor: 'envybox', event }, { leads: 1 });
	const nobody = { phone: '', email: '', name: '' };
	await template.fireFor({ vendor: 'envybox', event: 'form.submitted', changes: nobody }, {});
	await template.fireInVain({ vendor: 'envybox', event: 'call.ordered' });
});

test('contako-bad-rating-simple', async (t) => {
	const template = await startTemplate(t, 'contako-bad-rating-simple');
	await template.fireFor({ vendor: 'contako', event: 'chat.ratedBadly' }, { messages: 1 });
	assert.match(template.telegram.messages[0].text, /^Avaliação ruim: 1\nCliente: Maria Exemplo/);
	await template.fireInVain({ vendor: 'contako', event: 'chat.rated' });
});
