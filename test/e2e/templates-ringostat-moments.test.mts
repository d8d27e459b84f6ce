import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './fixtures.mts';
import { postJson } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { startTemplate } from './template.mts';

const RECORDING = 'https://recordings.example.com/1790775458.wav?token=example';

test('ringostat-rated-call-follow-up', async (t) => {
	const template = await startTemplate(t, 'ringostat-rated-call-follow-up');
	const { collector, smtp } = template;
	const tasks = async () => await template.tables.rows('Calls To Review');
	const rated = (cdr_id: string, category_mark: unknown) => ({
		vendor: 'ringostat',
		event: 'incomingCall.rated',
		changes: { cdr_id, category_mark, employee_mark: category_mark },
		another: (n: number) => ({ cdr_id: `${cdr_id}-${n}` }),
	});

	await template.actsOnce(rated('bad', '1'), { requests: 1, mails: 1 });
	const [request] = collector.requests;
	assert.deepEqual([request.method, request.path], ['POST', '/api/call-ratings']);
	assert.equal(request.headers.authorization, 'Bearer made-up');
	assert.deepEqual(request.body, {
		callId: 'bad',
		phone: '380000000001',
		category: 'Цільовий дзвінок',
		value: 1,
		isBad: true,
		ratedBy: '1111',
		recordingUrl: RECORDING,
	});
	const [mail] = smtp.mails;
	assert.deepEqual(mail.to, ['head@example.com']);
	assert.equal(mail.subject, 'Погана оцінка дзвінка: 380000000001');
	assert.equal(
		mail.text,
		[
			'Дзвінок отримав погану оцінку. Прослухайте запис і передзвоніть клієнту.',
			'',
			'Оцінка: 1',
			'Категорія: Цільовий дзвінок',
			'Клієнт: ім’я невідоме',
			'Телефон: 380000000001',
			'Менеджер: Олена Приклад',
			'Початок дзвінка: 30.09.2026 15:37',
			`Запис: ${RECORDING}`,
		].join('\n'),
	);
	// One task for each of the three calls: the list itself remembers them.
	const [{ eventId, ...task }, ...others] = await tasks();
	assert.match(String(eventId), /^ringostat:incomingCall\.rated:/);
	assert.deepEqual(task, {
		task: 'Прослухати запис і передзвонити клієнту',
		status: 'нова',
		phone: '380000000001',
		agent: 'Олена Приклад',
		rating: '1',
		category: 'Цільовий дзвінок',
		recordingUrl: RECORDING,
		calledAt: '2026-09-30T15:37:38.000+03:00',
	});
	assert.equal(others.length, 2);

	// The branch not taken: only the CRM hears of a good rating, in numbers or in words.
	await template.actsOnce(rated('good', '5'), { requests: 1 });
	await template.fireFor(rated('fine', 'Добре'), { requests: 1 });
	assert.equal((await tasks()).length, 3);
	await template.fireFor(rated('poor', 'Погано'), { requests: 1, mails: 1 });
	await template.fireFor(rated('unclear', 'Дуже погано'), { requests: 1, mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, 'Незрозуміла оцінка дзвінка: 380000000001');
	await template.fireFor(rated('unrated', ''), { requests: 1, mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, 'Дзвінок без оцінки: 380000000001');
	assert.match(smtp.mails.at(-1)?.text ?? '', /перевірте Field Names/);
	assert.deepEqual(
		(await tasks()).slice(3).map(({ rating }) => rating),
		['Погано', 'Дуже погано', 'не знайдено'],
	);

	// A task that could not be added, because somebody deleted the lists, is added by "Retry".
	await template.tables.clear();
	const failed = await template.fire(rated('retried', '1'));
	assert.equal(failed.status, 'error');
	await template.setUpAgain();
	assert.deepEqual(await template.retry(failed), { requests: 1, mails: 1 });
	assert.equal((await tasks()).length, 1);
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.missed' });
});

test('ringostat-deal-to-analytics', async (t) => {
	const template = await startTemplate(t, 'ringostat-deal-to-analytics');
	const { collector } = template;
	const deal = (deal_id: string, changes: Record<string, unknown> = {}) => ({
		vendor: 'ringostat',
		event: 'deal.changed',
		changes: { deal_id, client_id: 'GA1.1.1000000001.1700000001', ...changes },
		another: (n: number) => ({ deal_id: `${deal_id}-${n}` }),
	});
	const list = async () => await template.tables.rows('Deals Without Client ID');

	await template.actsOnce(deal('700001', { deal_amount: '1250.5' }), { requests: 1 });
	const [request] = collector.requests;
	assert.equal(
		`${request.method} ${request.path}`,
		'POST /mp/collect?measurement_id=your_measurement_id&api_secret=made-up',
	);
	const purchase = (params: Record<string, unknown>) => ({
		client_id: '1000000001.1700000001',
		events: [{ name: 'purchase', params }],
	});
	assert.deepEqual(
		request.body,
		purchase({ transaction_id: '700001', value: 1250.5, currency: 'UAH' }),
	);

	// One transaction per deal, whatever else changes in it. Google Analytics answers 204 without a body.
	collector.answerWith(undefined, 204);
	await template.fireFor(deal('700002', { deal_status: 'ClosedWon' }), { requests: 1 });
	assert.deepEqual(collector.requests.at(-1)?.body, purchase({ transaction_id: '700002' }));
	await template.fireFor(deal('700002', { manager_name: 'Ірина Приклад' }), {});
	await template.fireFor(deal('700003', { deal_status: 'lost' }), {});
	await template.fireFor(deal('700003', { deal_status: '' }), {});
	assert.deepEqual(await list(), []);

	// Nobody to attribute it to: no transaction, but a row, once.
	const unknown = deal('700004', { client_id: 'somebody' });
	await template.fireFor(unknown, {});
	await template.fireFor(unknown, {});
	const [{ receivedAt, ...row }, ...others] = await list();
	assert.match(String(receivedAt), /^\d{4}-\d\d-\d\dT/);
	assert.deepEqual(row, {
		deal: '700004',
		url: 'https://crm.example.com/deals/700001',
		phone: '380000000001',
		agent: 'Олена Приклад',
	});
	assert.deepEqual(others, []);
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.completed' });
});

test('ringostat-ai-bad-mood-alert', async (t) => {
	const template = await startTemplate(t, 'ringostat-ai-bad-mood-alert');
	const { messages } = template.telegram;
	const analyzed = (cdr_id: string, changes: Record<string, unknown>) => ({
		vendor: 'ringostat',
		event: 'call.analyzed',
		changes: { cdr_id, ...changes },
		another: (n: number) => ({ cdr_id: `${cdr_id}-${n}` }),
	});

	const summary = 'Клієнт <незадоволений> & чекає_';
	const bad = analyzed('bad', { customer_mood: 'Дуже роздратований', summary });
	await template.actsOnce(bad, { messages: 1 });
	assert.deepEqual(messages[0], {
		chatId: '@your_sales_chat',
		parseMode: 'HTML',
		text: [
			'Клієнт незадоволений розмовою',
			'Настрій клієнта: Дуже роздратований',
			'Телефон: 380000000001',
			'Менеджер: Олена Приклад',
			`Запис: ${RECORDING}`,
			'',
			'Що зробити:',
			'Надіслати розрахунок',
			'Підтвердити замір у п’ятницю',
			'',
			'Підсумок розмови:',
			'Клієнт &lt;незадоволений&gt; &amp; чекає_',
		].join('\n'),
	});

	// Telegram refuses what is longer than 4,096 characters.
	const long = { customer_mood: 'NEGATIVE', summary: 'а'.repeat(5_000), recommended_actions: '' };
	await template.fireFor(analyzed('long', long), { messages: 1 });
	assert.match(messages.at(-1)?.text ?? '', /Що зробити:\nрекомендацій немає\n\n.*\nа{1500}$/);

	for (const customer_mood of ['Зацікавлений', 'Нейтральний', 'Злагоджений'])
		await template.fireFor(analyzed(customer_mood, { customer_mood }), {});
	const silent = await template.fire(analyzed('silent', { customer_mood: '' }));
	assert.equal(silent.status, 'error');
	assert.match(
		silent.data.resultData.error?.message ?? '',
		/не надіслав настрій.*дзвінка silent\./,
	);

	// In a list the others are handled, before and after it.
	const { request } = fixture('ringostat', 'call.analyzed');
	const list = [
		{ cdr_id: 'before', customer_mood: 'Роздратований' },
		{ cdr_id: 'silent again', customer_mood: '' },
		{ cdr_id: 'after', customer_mood: 'Злий' },
	].map((changes) => ({ ...request.body, ...changes }));
	const { api } = await sharedHost();
	const url = await api.webhookUrl(template.flow, 'Ringostat Trigger', request.path);
	const count = messages.length;
	const failed = await template.started(async () => void (await postJson(url, list)));
	assert.match(failed.data.resultData.error?.message ?? '', /дзвінка silent again\./);
	assert.equal(messages.length, count + 2);
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.missed' });
});
