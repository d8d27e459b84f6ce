import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTemplate } from './template.mts';

const event = (name: string) => ({ vendor: 'contako', event: name });
/** Another conversation. */
const another = (n: number) => ({ idAtendimento: `200000${n}` });
/** A client who has left nothing but a name. */
const unreachable = { nome: 'Ana Exemplo' };

test('contako-bad-rating-notify-manager', async (t) => {
	const template = await startTemplate(t, 'contako-bad-rating-notify-manager');
	const { mails } = template.smtp;
	await template.actsOnce({ ...event('chat.ratedBadly'), another }, { mails: 1 });
	assert.deepEqual(mails[0].to, ['gerente@example.com']);
	assert.equal(mails[0].subject, 'Avaliação ruim (1 – Péssimo): Maria Exemplo');
	assert.match(
		mails[0].text,
		/Telefone: 5500000000001[^]*Atendente: João Exemplo[^]*Atendimento: 1000001[^]*Quanto custa/,
	);

	const talk = [
		{ autor: 'Maria Exemplo', texto: 'Ninguém me respondeu.' },
		{ autor: 'João Exemplo', texto: 'Sinto muito!' },
	];
	const word = { avaliacao: 'ruim', mensagens: talk, atendente: {}, ...another(7) };
	await template.fireFor({ ...event('chat.ratedBadly'), changes: word }, { mails: 1 });
	assert.equal(mails.at(-1)?.subject, 'Avaliação ruim (ruim): Maria Exemplo');
	assert.match(
		mails.at(-1)?.text ?? '',
		/Atendente: não informado[^]*Ninguém me respondeu\.[^]*Sinto/,
	);

	const unclear = { avaliacao: 'mais ou menos' };
	await template.fireFor({ ...event('chat.rated'), changes: unclear }, { mails: 1 });
	assert.equal(mails.at(-1)?.subject, 'Avaliação não reconhecida (mais ou menos): Maria Exemplo');
	await template.fireFor(event('chat.rated'), {});
	await template.fireInVain(event('chat.ended'));
});

test('contako-bad-rating-telegram', async (t) => {
	const template = await startTemplate(t, 'contako-bad-rating-telegram');
	const { messages } = template.telegram;
	const changes = { mensagem: 'Preço < 10 & prazo_curto?' };
	await template.actsOnce({ ...event('chat.ratedBadly'), changes, another }, { messages: 1 });
	assert.deepEqual(messages[0], {
		chatId: '@your_manager_chat',
		parseMode: 'HTML',
		text: [
			'Avaliação ruim: 1 – Péssimo',
			'Cliente: Maria Exemplo',
			'Telefone: 5500000000001',
			'E-mail: maria@example.com',
			'Atendente: João Exemplo',
			'Atendimento: 1000001',
			'Conversa: Preço &lt; 10 &amp; prazo_curto?',
		].join('\n'),
	});

	const long = { avaliacao: 0, mensagem: 'Ninguém respondeu. 😀&'.repeat(500) };
	await template.fireFor({ ...event('chat.ratedBadly'), changes: long }, { messages: 1 });
	assert.match(
		messages.at(-1)?.text ?? '',
		/^Avaliação ruim: 0\n[^]*Conversa: Ninguém respondeu\./,
	);

	const unclear = { avaliacao: 'mais ou menos' };
	await template.fireFor({ ...event('chat.rated'), changes: unclear }, { messages: 1 });
	assert.match(messages.at(-1)?.text ?? '', /^Avaliação não reconhecida, .*: mais ou menos\n/);
	await template.fireFor(event('chat.rated'), {});
	await template.fireInVain(event('chat.ended'));
});

test('contako-abandoned-queue-email-client', async (t) => {
	const template = await startTemplate(t, 'contako-abandoned-queue-email-client');
	const [mails, abandoned] = [template.smtp.mails, event('chat.abandoned')];
	await template.actsOnce({ ...abandoned, another }, { mails: 1 });
	assert.deepEqual(mails[0].to, ['maria@example.com']);
	assert.equal(mails[0].subject, 'Desculpe a espera! Como podemos ajudar?');
	assert.match(mails[0].text, /^Olá, Maria!\n/);
	const nameless = { cliente: { email: 'ana@example.com' } };
	await template.fireFor({ ...abandoned, changes: nameless }, { mails: 1 });
	assert.match(mails.at(-1)?.text ?? '', /^Olá!\n/);
	// A greeting repeats no link.
	for (const nome of ['https://spam.example.com', 'spam.example.com ganhe', 'Ana<b>']) {
		const cliente = { nome, email: 'ana@example.com' };
		const changes = { cliente, idAtendimento: nome };
		await template.fireFor({ ...abandoned, changes }, { mails: 1 });
		assert.match(mails.at(-1)?.text ?? '', /^Olá!\n/);
		assert.deepEqual(mails.at(-1)?.to, ['ana@example.com']);
	}
	assert.deepEqual(await template.tables.rows('Clientes a Contatar'), []);

	// Several addresses are none; a cell begins no formula.
	const crowd = { nome: '=HYPERLINK("x")', email: 'ana@example.com, spam@example.com' };
	const stranger = { cliente: crowd, idAtendimento: 'crowd' };
	await template.fireFor({ ...abandoned, changes: stranger }, {});
	const [listed] = await template.tables.rows('Clientes a Contatar');
	assert.equal(listed.nome, '\'=HYPERLINK("x")');

	const changes = { cliente: { ...unreachable, telefone: '+5500000000002' } };
	await template.tables.rename('Clientes a Contatar', 'Lista');
	assert.equal((await template.fire({ ...abandoned, changes })).status, 'error');
	await template.tables.rename('Lista', 'Clientes a Contatar');
	await template.fireFor({ ...abandoned, changes }, {});
	await template.fireFor({ ...abandoned, changes }, {});
	const rows = await template.tables.rows('Clientes a Contatar');
	assert.equal(rows.length, 2);
	const { eventId, saiu_da_fila, ...task } = rows[1];
	assert.match(`${String(eventId)} ${String(saiu_da_fila)}`, /^contako:\S+ 30\/09\/2026 15:37$/);
	assert.deepEqual(task, {
		nome: 'Ana Exemplo',
		telefone: '5500000000002',
		setor: 'Vendas',
		mensagem: 'Olá! Quanto custa o plano anual?',
		pagina: 'https://loja.example.com/planos/?utm_source=ads&utm_campaign=planos',
		feito: false,
	});
	await template.fireInVain(event('chat.requested'));
});

test('contako-opportunity-tag-to-lead', async (t) => {
	const template = await startTemplate(t, 'contako-opportunity-tag-to-lead');
	const tagged = event('chat.tagged');
	await template.actsOnce({ ...tagged, another }, { leads: 1 });
	const [lead] = template.vionvi.leads;
	assert.deepEqual(
		[lead.name, lead.phone, lead.email, lead.utmSource],
		['Maria Exemplo', '5500000000001', 'maria@example.com', 'ads'],
	);

	// The agent adds a tag: another event of the same conversation.
	const more = { tags: ['oportunidade', 'plano anual', 'urgente'] };
	await template.fireFor({ ...tagged, changes: more }, {});
	const typed = { tags: 'Urgente, OPORTUNIDADE', ...another(7) };
	await template.fireFor({ ...tagged, changes: typed }, { leads: 1 });
	const noId = { idAtendimento: '', protocolo: '' };
	await template.fireFor({ ...tagged, changes: noId }, { leads: 1 });
	const others = { tags: ['sem oportunidade', 'plano anual'], ...another(8) };
	await template.fireFor({ ...tagged, changes: others }, {});
	await template.fireFor({ ...tagged, changes: { tags: [], ...another(9) } }, {});

	const changes = { cliente: unreachable };
	await template.actsOnce({ ...tagged, changes, another }, { mails: 1 });
	const [mail] = template.smtp.mails;
	assert.deepEqual(mail.to, ['vendas@example.com']);
	assert.equal(mail.subject, 'Oportunidade sem telefone e sem e-mail: Ana Exemplo');
	assert.match(mail.text, /Atendente: João Exemplo[^]*Tags: oportunidade, plano anual/);
	await template.fireInVain(event('chat.ended'));
});

test('contako-request-to-crm', async (t) => {
	const template = await startTemplate(t, 'contako-request-to-crm');
	const { vionvi, smtp } = template;
	const requested = event('chat.requested');
	await template.fireFor(requested, { leads: 1 });
	const [first] = vionvi.leads;
	assert.deepEqual([first.name, first.phone], ['Maria Exemplo', '5500000000001']);
	await template.fireFor(requested, {});

	// The same client asks again.
	const again = { ...requested, changes: { mensagem: 'Ainda espero a proposta.' }, another };
	await template.actsOnce(again, { leads: 1, mails: 1 });
	const [, second] = vionvi.leads;
	assert.deepEqual(smtp.mails[0].to, ['vendas@example.com']);
	assert.equal(smtp.mails[0].subject, 'Possível cliente repetido: Maria Exemplo');
	const numbers = `Lead novo: ${second.id}\nPrimeiro lead com os mesmos contatos: ${first.id}\n`;
	assert.ok(smtp.mails[0].text.includes(numbers), smtp.mails[0].text);
	assert.match(smtp.mails[0].text, /Mensagem: Ainda espero a proposta\./);

	const other = { cliente: { nome: 'Ana Exemplo', telefone: '+5500000000002' } };
	await template.fireFor({ ...requested, changes: other }, { leads: 1 });
	await template.fireFor({ ...requested, changes: { cliente: unreachable } }, {});
	const kept = await template.tables.rows('Contako Requests in vionvi');
	assert.deepEqual(
		kept.map(({ leadId, firstLeadId }) => [leadId, firstLeadId]),
		vionvi.leads.map(({ id, firstId }) => [String(id), firstId && String(firstId)]),
	);
	await template.fireInVain(event('chat.abandoned'));
});
