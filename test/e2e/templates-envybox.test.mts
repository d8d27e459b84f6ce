import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf } from './host/differences.mts';
import { sharedHost } from './host/shared.mts';
import { answers } from './stand-ins/vionvi.mts';
import { startTemplate } from './template.mts';

test('envybox-callback-to-lead', async (t) => {
	const template = await startTemplate(t, 'envybox-callback-to-lead');
	const ordered = { vendor: 'envybox', event: 'call.ordered' };
	await template.actsOnce(
		{ ...ordered, another: (n) => ({ call_id: `700000${n}` }) },
		{ leads: 1, mails: 1 },
	);
	const [lead] = template.vionvi.leads;
	assert.deepEqual([lead.name, lead.phone], ['Ivan Example', '70000000001']);
	const [mail] = template.smtp.mails;
	assert.deepEqual(mail.to, ['sales@example.com']);
	assert.equal(mail.subject, 'Перезвонить 01.10 в 09:30: Ivan Example');
	assert.match(mail.text, /Клиент заказал звонок на 01\.10\.2026 09:30\.[^]*70000000001/);
	const { mailsFiles } = differencesOf((await sharedHost()).version);
	assert.equal(mail.attachments.length, mailsFiles ? 1 : 0);
	for (const { text } of mail.attachments)
		assert.match(text, /DTSTART:20261001T063000Z[^]*DTEND:20261001T064500Z/);

	// "Retry" in the list of executions does the branch that failed and the one that waited behind it.
	template.vionvi.next(answers.serverError());
	const failed = await template.fire({ ...ordered, changes: { call_id: '7000009' } });
	assert.equal(failed.status, 'error');
	assert.deepEqual(await template.retry(failed), { leads: 1, mails: 1 });

	// Nobody can be a lead without phone and e-mail, and the time is still kept.
	const nobody = { call_id: '7000010', name: '', phone: '', email: '' };
	await template.fireFor({ ...ordered, changes: nobody }, { mails: 1 });
	assert.match(template.smtp.mails.at(-1)?.subject ?? '', /09:30: контакты не указаны$/);

	const now = { call_id: '8000001', call_state: 'Заказ звонка' };
	await template.fireFor({ ...ordered, changes: now }, { leads: 1 });
	await template.fireInVain({ vendor: 'envybox', event: 'call.missed' });
});

test('envybox-missed-callback-alert', async (t) => {
	const template = await startTemplate(t, 'envybox-missed-callback-alert');
	const { smtp, telegram } = template;
	const missed = (call_id: string, call_state: string) => ({
		vendor: 'envybox',
		event: 'call.missed',
		changes: { call_id, call_state, name: 'Ivan <Example> & Co_' },
		another: (n: number) => ({ call_id: `${call_id}${n}` }),
	});
	await template.actsOnce(missed('81', 'Оператор не взял трубку'), { messages: 1 });
	assert.deepEqual(telegram.messages[0], {
		chatId: '@your_sales_chat',
		parseMode: 'HTML',
		text: [
			'Оператор не ответил на обратный звонок',
			'Оператор: Olga Example',
			'Клиент: Ivan &lt;Example&gt; &amp; Co_',
			'Телефон: 70000000001',
			'Перезвоните клиенту сейчас.',
		].join('\n'),
	});

	await template.actsOnce(missed('82', 'Клиент не взял трубку'), { mails: 1 });
	await template.fireFor(missed('83', 'Оператор был занят'), { mails: 1 });
	await template.fireFor(missed('84', 'Новое состояние'), { mails: 1 });
	assert.deepEqual(
		smtp.mails.map(({ to }) => to[0]),
		['sales', 'sales', 'reserve', 'head'].map((name) => `${name}@example.com`),
	);
	assert.match(smtp.mails[0].text, /позвонить ещё раз[^]*70000000001[^]*Звонил: Olga Example/);
	await template.fireInVain({ vendor: 'envybox', event: 'call.completed' });
});

test('envybox-quiz-and-forms-to-lead', async (t) => {
	const template = await startTemplate(t, 'envybox-quiz-and-forms-to-lead');
	const { smtp, vionvi } = template;
	const event = (name: string) => ({ vendor: 'envybox', event: name });
	await template.actsOnce(
		{ ...event('quiz.submitted'), another: (n) => ({ visitor_id: `20000000${n}` }) },
		{ leads: 1, mails: 1 },
	);
	assert.equal(smtp.mails[0].subject, 'Квиз: Ivan Example');
	assert.match(smtp.mails[0].text, /^How many windows\? Three\n/);

	const forms: Array<[name: string, subject: string, text: RegExp]> = [
		['chat.offlineFormSubmitted', 'Офлайн-чат', /^Please call me back about the windows\n/],
		['chat.onlineFormSubmitted', 'Чат', /Диалог: https:\/\/chat\.example\.com/],
		['form.submitted', 'Лидогенератор', /^Discount of 10 %\n/],
		['video.submitted', 'Видеовиджет', /^Call me about the offer in the video\n/],
	];
	for (const [name, subject, text] of forms) {
		await template.fireFor(event(name), { leads: 1, mails: 1 });
		const mail = smtp.mails.at(-1);
		assert.equal(mail?.subject, `${subject}: Ivan Example`);
		assert.match(mail?.text ?? '', text);
	}
	assert.ok(vionvi.leads.every(({ phone }) => phone === '70000000001'));

	const nobody = { phone: '', email: '', name: '' };
	await template.fireFor({ ...event('form.submitted'), changes: nobody }, { mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, 'Лидогенератор: контакты не указаны');
	await template.fireInVain(event('call.ordered'));
});
