import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTemplate } from './template.mts';

const CLIENT = '380000000001';
/** Of a client who hides it, Ringostat sends no number. */
const HIDDEN = { E164: '', userfield: '', caller: '' };

test('ringostat-missed-call-to-lead', async (t) => {
	const template = await startTemplate(t, 'ringostat-missed-call-to-lead');
	const { smtp, vionvi } = template;
	const tasks = async () => await template.tables.rows('Calls To Return');
	const missed = { vendor: 'ringostat', event: 'incomingCall.missed' };
	await template.actsOnce(
		{ ...missed, another: (n) => ({ cdr_id: `missed-${n}` }) },
		{ leads: 1, mails: 1 },
	);
	const [lead] = vionvi.leads;
	assert.deepEqual([lead.phone, lead.utmSource], [CLIENT, 'ads']);
	const [mail] = smtp.mails;
	assert.deepEqual(mail.to, ['sales@example.com']);
	assert.equal(mail.subject, `Пропущений дзвінок: ${CLIENT}`);
	assert.match(
		mail.text,
		/30\.09\.2026 15:37\n[^]*секунд: 14\nЛінія: project_agent1\n[^]*передзвоніть/,
	);
	const [{ eventId, ...task }, ...others] = await tasks();
	assert.match(String(eventId), /^ringostat:incomingCall\.missed:/);
	assert.deepEqual(task, {
		task: 'Передзвонити протягом 30 хвилин',
		done: false,
		phone: CLIENT,
		name: null,
		responsible: 'sales@example.com',
		due: '2026-09-30T16:07:38+03:00',
		source: 'ads',
	});
	assert.equal(others.length, 2);

	// The employee whom Ringostat names is responsible.
	const olena = { cdr_id: 'olena', employee_email: 'olena@example.com' };
	await template.fireFor({ ...missed, changes: olena }, { leads: 1, mails: 1 });
	assert.deepEqual(smtp.mails.at(-1)?.to, ['olena@example.com']);
	assert.equal((await tasks()).at(-1)?.responsible, 'olena@example.com');

	// Nobody can call a hidden number back, and a call without a time is still told.
	const hidden = { ...HIDDEN, cdr_id: 'hidden', calldate: '' };
	await template.fireFor({ ...missed, changes: hidden }, { mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, 'Пропущений дзвінок: номер приховано');
	assert.match(smtp.mails.at(-1)?.text ?? '', /Час дзвінка: невідомий\n[^]*неможливо/);

	// A call-back that the client did not take is a lead, and nobody says that the client called.
	const notTaken = { cdr_id: 'not taken', disposition: 'CLIENT NO ANSWER', call_type: 'callback' };
	await template.fireFor({ ...missed, changes: notTaken }, { leads: 1, mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, `Клієнт не взяв слухавку: ${CLIENT}`);
	assert.match(smtp.mails.at(-1)?.text ?? '', /^Ми телефонували клієнту, але він не взяв слухавку/);
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.completed' });
});

test('ringostat-incoming-call-card', async (t) => {
	const template = await startTemplate(t, 'ringostat-incoming-call-card');
	const { messages } = template.telegram;
	await template.tables.insert('Ringostat Clients', [
		{ phone: '380000000009', name: 'Хтось Інший', note: '', chatId: '' },
		{ phone: CLIENT, name: 'Іван <Приклад>', note: 'VIP & друзі_', chatId: '@olena_example' },
		{ phone: '380000000003', name: '', note: '', chatId: '' },
	]);
	const started = { vendor: 'ringostat', event: 'incomingCall.started' };
	await template.actsOnce(
		{ ...started, another: (n) => ({ call_id: `started-${n}` }) },
		{ messages: 1 },
	);
	assert.deepEqual(messages[0], {
		chatId: '@olena_example',
		parseMode: 'HTML',
		text: [
			'Вхідний дзвінок: Іван &lt;Приклад&gt;',
			'Примітка: VIP &amp; друзі_',
			`Номер: ${CLIENT}`,
			'Дзвонить на: 380000000002',
			'Реклама: ads, пластикові вікна',
		].join('\n'),
	});

	const by = (caller: string) => ({
		...started,
		changes: { call_id: `by-${caller}`, caller },
		another: (n: number) => ({ call_id: `by-${caller}-${n}` }),
	});
	await template.fireFor(by('380000000003'), { messages: 1 });
	assert.equal(messages.at(-1)?.chatId, '@your_sales_chat');
	assert.match(messages.at(-1)?.text ?? '', /^Вхідний дзвінок: 380000000003\n/);

	await template.actsOnce(by('380000000004'), { messages: 1 });
	assert.equal(messages.at(-1)?.chatId, '@your_sales_chat');
	assert.match(messages.at(-1)?.text ?? '', /новий клієнт\nНомер: 380000000004\n/);

	await template.fireFor(by(''), { messages: 1 });
	assert.match(messages.at(-1)?.text ?? '', /Номер: приховано\n/);
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.answered' });
});

test('ringostat-answered-assign-owner', async (t) => {
	const template = await startTemplate(t, 'ringostat-answered-assign-owner');
	const { leads } = template.vionvi;
	await template.tables.insert('Ringostat Lines', [
		{ line: 'project_agent', userIdOwner: 10 },
		{ line: 'project_agent1', userIdOwner: 11 },
	]);
	const by = (connected_with: string) => ({
		vendor: 'ringostat',
		event: 'incomingCall.completed',
		changes: { cdr_id: `by-${connected_with}`, connected_with },
		another: (n: number) => ({ cdr_id: `by-${connected_with}-${n}` }),
	});
	await template.actsOnce(by('project_agent1'), { leads: 1 });
	const { phone, userIdOwner, utmSource, utmTerm, ip } = leads[0];
	assert.deepEqual(
		{ phone, userIdOwner, utmSource, utmTerm, ip },
		{
			phone: CLIENT,
			userIdOwner: 11,
			utmSource: 'ads',
			utmTerm: 'пластикові вікна',
			ip: '192.0.2.7',
		},
	);

	// Nobody owns the line, or Ringostat does not name it; both are leads with everything else.
	await template.actsOnce(by('project_agent2'), { leads: 1 });
	await template.fireFor(by(''), { leads: 1 });
	assert.deepEqual(
		leads.slice(-2).map((lead) => [lead.phone, lead.userIdOwner, lead.utmSource]),
		[
			[CLIENT, null, 'ads'],
			[CLIENT, null, 'ads'],
		],
	);

	await template.fireFor({ ...by('project_agent1'), changes: { ...HIDDEN, cdr_id: 'hidden' } }, {});
	await template.fireInVain({ vendor: 'ringostat', event: 'incomingCall.missed' });
});

test('ringostat-form-chat-to-lead', async (t) => {
	const template = await startTemplate(t, 'ringostat-form-chat-to-lead');
	const { smtp, vionvi } = template;
	const event = (name: string) => ({ vendor: 'ringostat', event: name });
	await template.actsOnce(
		{ ...event('form.submitted'), another: (n) => ({ form_id: `form-${n}` }) },
		{ leads: 1, mails: 1 },
	);
	const [lead] = vionvi.leads;
	assert.deepEqual(
		[lead.name, lead.phone, lead.email, lead.utmSource],
		['Іван Приклад', CLIENT, 'ivan@example.com', 'ads'],
	);
	const [mail] = smtp.mails;
	assert.deepEqual(mail.to, ['sales@example.com']);
	assert.equal(mail.subject, 'Форма на сайті: Іван Приклад');
	assert.match(mail.text, /^Передзвоніть мені щодо вікон\n[^]*Телефон: 380000000001\n/);

	const fields = [{ Місто: 'Київ', Вікон: 3 }, 'Терміново'];
	await template.fireFor(
		{ ...event('form.submitted'), changes: { fields, email: '', phone: '' } },
		{ mails: 1 },
	);
	assert.match(smtp.mails.at(-1)?.text ?? '', /вікон\nМісто: Київ, Вікон: 3\nТерміново\n/);

	// A dialogue that starts and ends is one lead and two e-mails.
	await template.actsOnce(
		{ ...event('chat.started'), another: (n) => ({ chat_id: `60000${n}` }) },
		{ leads: 1, mails: 1 },
	);
	assert.match(smtp.mails.at(-1)?.text ?? '', /^Добрий день! Скільки[^]*Діалог: https:\/\/chat\./);
	await template.fireFor(event('chat.ended'), { mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, 'Діалог завершено: Іван Приклад');
	assert.match(
		smtp.mails.at(-1)?.text ?? '',
		/Олена: Зараз порахую\.\n[^]*Менеджер: Олена Приклад/,
	);

	// The phone that is known only at its end makes the lead then.
	const later = { chat_id: '700001' };
	const unknown = { ...later, client_name: '', client_phone: '' };
	await template.fireFor({ ...event('chat.started'), changes: unknown }, { mails: 1 });
	assert.equal(smtp.mails.at(-1)?.subject, 'Новий діалог: контакти не вказано');
	const ended = { ...event('chat.ended'), changes: later };
	await template.actsOnce(
		{ ...ended, another: (n) => ({ chat_id: `70001${n}` }) },
		{ leads: 1, mails: 1 },
	);
	await template.fireInVain(event('incomingCall.missed'));
});
