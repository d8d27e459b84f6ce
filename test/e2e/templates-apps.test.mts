import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { announce, announced } from './host/announcement.mts';
import { differencesOf } from './host/differences.mts';
import { startN8n, type RunningN8n } from './host/n8n.mts';
import { installHost } from './host/install.mts';
import { pack } from './pack.mts';
import { startFixedHosts, type FixedHosts } from './stand-ins/fixed-hosts.mts';
import { startTemplate, type Happening } from './template.mts';

let fixedHosts: FixedHosts;
let n8n: RunningN8n;

// An n8n of its own: only with these settings do requests to fixed addresses stay on this machine.
before(async () => {
	fixedHosts = await startFixedHosts();
	const shared = announced();
	const tarball = shared?.tarball ?? pack();
	const host = await installHost(shared?.version);
	n8n = await startN8n({ host, tarball, environment: fixedHosts.environment });
	announce({ ...n8n, tarball });
});
after(async () => {
	await n8n.stop();
	await fixedHosts.stop();
});

type Repeatable = Happening & Required<Pick<Happening, 'another'>>;
const FORM: Repeatable = {
	vendor: 'ringostat',
	event: 'form.submitted',
	another: (n) => ({ form_id: `form-${n}` }),
};
const MISSED: Repeatable = {
	vendor: 'ringostat',
	event: 'incomingCall.missed',
	another: (n) => ({ cdr_id: `missed-${n}` }),
};
const body = (index: number) => fixedHosts.written.at(index)?.body as Record<string, unknown>;
const written = () => fixedHosts.written.map(({ path }) => path);

test('all-sources-to-google-sheets', async (t) => {
	if (!differencesOf(n8n.version).startsEmptySheets) {
		return t.skip(`Google Sheets of n8n ${n8n.version} fails on a sheet without a header`);
	}
	const template = await startTemplate(t, 'all-sources-to-google-sheets', { fixedHosts });
	// An empty sheet gets its header first.
	await template.fireFor({ ...FORM, changes: { form_id: 'first' } }, { writes: 2 });
	const [header] = body(0).values as string[][];
	assert.deepEqual(header.slice(0, 6), ['Time', 'Source', 'Event', 'Name', 'Phone', 'E-mail']);
	fixedHosts.data.rows = [header];
	await template.actsOnce(FORM, { writes: 1 });
	const { query, path } = fixedHosts.written[0];
	assert.match(path, /^\/v4\/spreadsheets\/your_spreadsheet_id\/values\/Leads!/);
	assert.equal(query.valueInputOption, 'RAW');

	// Columns are found by name, in whatever order they are; a text that begins like a formula stays one.
	const others = header.filter((column) => !['Name', 'Event', 'Phone'].includes(column));
	fixedHosts.data.rows = [['Name', 'Event', 'Note of ours', 'Phone', ...others]];
	const formula = { client_name: '=1+1', name: '=1+1', form_id: 'formula' };
	await template.fireFor({ ...FORM, changes: formula }, { writes: 1 });
	const [row] = body(-1).values as string[][];
	assert.deepEqual(row.slice(0, 4), ["'=1+1", 'form.submitted', '', '380000000001']);
	for (const { vendor, event } of [
		{ vendor: 'contako', event: 'chat.requested' },
		{ vendor: 'envybox', event: 'call.ordered' },
	])
		await template.fireFor({ vendor, event }, { writes: 1 });
	assert.deepEqual(fixedHosts.unknown, []);
});

/** A contact as HubSpot, Kommo and Pipedrive would have it. */
const known = (id: number, phone: string, email = '') => ({
	id,
	properties: { email, hs_searchable_calculated_phone_number: phone },
	custom_fields_values: [
		{ field_code: null, values: [{ value: 'a note' }] },
		{ field_code: 'PHONE', values: [{ value: phone }] },
		{ field_code: 'EMAIL', values: [{ value: email }] },
	],
});

for (const [slug, contactPath, dealPath, notePath] of [
	['all-sources-to-hubspot', '/crm/v3/objects/contacts', '/deals/v1/deal', '/crm/v3/objects/notes'],
	['all-sources-to-pipedrive', '/api/v2/persons', '/api/v2/deals', '/v1/notes'],
	['all-sources-to-kommo', '/api/v4/contacts', '/api/v4/leads', '/api/v4/contacts/501/notes'],
	[
		'all-sources-to-bitrix24',
		'/rest/1/your_code/crm.contact.add.json',
		'/rest/1/your_code/crm.deal.add.json',
		'/rest/1/your_code/crm.timeline.comment.add.json',
	],
]) {
	test(slug, async (t) => {
		if (differencesOf(n8n.version).withoutTemplates.includes(slug))
			return t.skip(`n8n ${n8n.version} lacks one of its nodes`);
		const template = await startTemplate(t, slug, { fixedHosts });
		await template.fireFor(FORM, { writes: 3 });
		assert.deepEqual(written(), [contactPath, dealPath, notePath]);
		const [contact, deal, note] = [0, 1, 2].map((index) => JSON.stringify(body(index)));
		for (const part of ['Іван Приклад', '380000000001', 'ivan@example.com'])
			assert.ok(contact.includes(part), contact);
		assert.match(deal, /Lead from ringostat: Іван Приклад/);
		assert.match(deal, /501/);
		assert.match(note, /Передзвоніть мені щодо вікон/);
		assert.match(note + notePath, /501/);

		// A contact that is there already is used; a second delivery does nothing.
		fixedHosts.data.contacts = slug.endsWith('bitrix24') ? [501] : [known(501, '380000000001')];
		await template.actsOnce({ ...FORM, changes: { form_id: 'known' } }, { writes: 2 });
		assert.deepEqual(written().slice(3, 5), [dealPath, notePath]);
		const nobody = { phone: '', email: '', form_id: 'nobody' };
		await template.fireFor({ ...FORM, changes: nobody }, {});
		assert.deepEqual(fixedHosts.unknown, []);
	});
}

test('all-sources-to-hubspot takes nobody for another because of a short phone', async (t) => {
	const template = await startTemplate(t, 'all-sources-to-hubspot', { fixedHosts });
	fixedHosts.data.contacts = [known(777, '380000012345')];
	const short = { phone: '12345', email: '', form_id: 'short' };
	await template.fireFor({ ...FORM, changes: short }, { writes: 3 });
	assert.match(JSON.stringify(body(0)), /12345/);
	assert.doesNotMatch(JSON.stringify([body(1), body(2)]), /777/);
	// By the e-mail it is found.
	fixedHosts.data.contacts = [known(777, '380000012345', 'ivan@example.com')];
	const withEmail = { phone: '12345', form_id: 'short, with e-mail' };
	await template.fireFor({ ...FORM, changes: withEmail }, { writes: 2 });
	assert.match(JSON.stringify(body(-1)), /777/);
});

test('all-sources-to-kommo takes a hit that has the phone or the e-mail', async (t) => {
	const template = await startTemplate(t, 'all-sources-to-kommo', { fixedHosts });
	const nobody = { id: 776, custom_fields_values: null };
	const stranger = known(777, '380000000009', 'stranger@example.com');
	fixedHosts.data.contacts = [nobody, stranger];
	await template.fireFor({ ...FORM, changes: { form_id: 'stranger' } }, { writes: 3 });
	assert.match(JSON.stringify(body(1)), /"id":501/);

	// Neither the first hit nor the same spelling.
	fixedHosts.data.contacts = [nobody, stranger, known(501, '+38 (000) 000-00-01')];
	await template.fireFor({ ...FORM, changes: { form_id: 'known' } }, { writes: 2 });
	assert.match(JSON.stringify(body(3)), /"id":501/);

	// A short phone finds nobody; an e-mail does.
	fixedHosts.data.contacts = [known(777, '380000012345')];
	const short = { phone: '12345', email: '', form_id: 'short' };
	await template.fireFor({ ...FORM, changes: short }, { writes: 3 });
	assert.match(JSON.stringify(body(-2)), /"id":501/);
	fixedHosts.data.contacts = [stranger, known(501, '', 'Ivan@example.com')];
	const withEmail = { phone: '12345', form_id: 'short, with e-mail' };
	await template.fireFor({ ...FORM, changes: withEmail }, { writes: 2 });
	assert.match(JSON.stringify(body(-2)), /"id":501/);
});

test('all-sources-to-keycrm', async (t) => {
	const template = await startTemplate(t, 'all-sources-to-keycrm', { fixedHosts });
	await template.actsOnce(FORM, { writes: 1 });
	const { title, contact, utm_source, manager_comment } = body(0);
	assert.equal(title, 'Lead from ringostat: Іван Приклад');
	assert.deepEqual(contact, {
		full_name: 'Іван Приклад',
		phone: '+380000000001',
		email: 'ivan@example.com',
	});
	assert.equal(utm_source, 'ads');
	assert.match(String(manager_comment), /Передзвоніть мені/);
	assert.equal(fixedHosts.written[0].authorization, 'Bearer made-up');
});

/** Hours in which the test's moment is, or is not. */
const hours = (isOpen: boolean) => ({
	change: (workflow: { nodes: Array<{ name: string; parameters: Record<string, unknown> }> }) => {
		const texts = workflow.nodes.find(({ name }) => name === 'Texts and addresses');
		const { assignments } = texts?.parameters.assignments as {
			assignments: Array<{ name: string; value: string }>;
		};
		const put = (name: string, value: string) => {
			for (const each of assignments) if (each.name === name) each.value = value;
		};
		put('texts.days', '1,2,3,4,5,6,7');
		put('texts.opens', isOpen ? '0' : '24');
		put('texts.closes', '24');
	},
});

test('ringostat-missed-call-to-client-message', async (t) => {
	const slug = 'ringostat-missed-call-to-client-message';
	const template = await startTemplate(t, slug, { fixedHosts, ...hours(true) });
	const from = (caller: string, cdr_id: string) => ({
		...MISSED,
		changes: { userfield: caller, caller, E164: caller, cdr_id },
	});
	await template.fireFor(from('380000000001', 'first'), { writes: 1 });
	const { From, To, Body } = body(0);
	assert.deepEqual([From, To], ['your_twilio_number', '+380000000001']);
	assert.equal(Body, 'Вітаємо! Ми пропустили ваш дзвінок і скоро передзвонимо.');
	// Once a day a number, whichever call it is; a message that failed is sent after the next call.
	await template.fireFor(from('380000000001', 'second'), {});
	fixedHosts.refuseNext();
	assert.equal((await template.fire(from('380000000003', 'third'))).status, 'error');
	await template.fireFor(from('380000000003', 'fourth'), { writes: 1 });
	await template.fireFor(from('', 'hidden'), {});
	// We called, and it was the client who did not answer.
	const notTaken = { ...from('380000000004', 'not taken').changes, call_type: 'callback' };
	await template.fireFor(
		{ ...MISSED, changes: { ...notTaken, disposition: 'CLIENT NO ANSWER' } },
		{},
	);
});

for (const slug of ['ringostat-missed-call-to-client-message', 'working-hours']) {
	test(`${slug} waits until you open`, async (t) => {
		const template = await startTemplate(t, slug, { fixedHosts, ...hours(false) });
		const waitsUntil = await template.waits(MISSED);
		const wait = Date.parse(waitsUntil) - Date.now();
		assert.ok(wait > 0 && wait <= 24 * 3_600_000, waitsUntil);
		assert.match(waitsUntil, /T(?:21|22):0\d:/, 'soon after midnight in Kyiv');
		assert.deepEqual([fixedHosts.written.length, template.telegram.messages.length], [0, 0]);
		// Two that wait for the same morning go on one after the other: the second sees what the first did.
		assert.notEqual(await template.waits(MISSED), waitsUntil);
	});
}

test('contako-bad-rating-slack', async (t) => {
	const template = await startTemplate(t, 'contako-bad-rating-slack', { fixedHosts });
	const rated = {
		vendor: 'contako',
		event: 'chat.ratedBadly',
		changes: { mensagem: 'Preço < 10 & caro' },
		another: (n: number) => ({ idAtendimento: `200000${n}` }),
	};
	await template.actsOnce(rated, { writes: 1 });
	const { channel, text } = body(0);
	assert.equal(channel, 'your_channel_id');
	assert.match(String(text), /^Avaliação ruim: 1 – Péssimo\n[^]*Preço &lt; 10 &amp; caro$/);
	const long = { mensagem: '😀&'.repeat(5_000), idAtendimento: 'long' };
	await template.fireFor({ ...rated, changes: long }, { writes: 1 });
	assert.ok(String(body(-1).text).length <= 4000);
	assert.doesNotMatch(String(body(-1).text), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});

test('contako-abandoned-zendesk-ticket', async (t) => {
	const template = await startTemplate(t, 'contako-abandoned-zendesk-ticket', { fixedHosts });
	const abandoned = {
		vendor: 'contako',
		event: 'chat.abandoned',
		another: (n: number) => ({ idAtendimento: `200000${n}` }),
	};
	await template.actsOnce(abandoned, { writes: 1 });
	const ticket = body(0).ticket as Record<string, unknown>;
	assert.equal(ticket.subject, 'Cliente saiu da fila do chat: Maria Exemplo');
	assert.match(String(ticket.external_id), /^contako:chat\.abandoned:/);
	assert.match(JSON.stringify(ticket.comment), /Setor: Vendas.*Quanto custa o plano anual/);
	await template.fireInVain({ vendor: 'contako', event: 'chat.ended' });
});

test('recording-to-summary', async (t) => {
	const template = await startTemplate(t, 'recording-to-summary', { fixedHosts });
	const ended = {
		vendor: 'ringostat',
		event: 'incomingCall.completed',
		changes: { billsec: '95' },
	};
	await template.fireFor(ended, { messages: 1, writes: 2 });
	await template.fireFor(ended, {});
	const [message] = template.telegram.messages;
	assert.equal(message.text, 'Підсумок дзвінка: 380000000001\n\nКлієнт &lt;питає&gt; про вікна.');
	const [, { body: asked }] = fixedHosts.written;
	assert.match(JSON.stringify(asked), /Скільки коштують вікна/);

	// What could not be told is told after the next delivery.
	const untold = { ...ended, changes: { ...ended.changes, cdr_id: 'untold' } };
	template.telegram.refuseNext();
	assert.equal((await template.fire(untold)).status, 'error');
	await template.fireFor(untold, { messages: 1, writes: 2 });

	// Neither from another host nor more than OpenAI takes, and no short calls.
	for (const recording of [
		'https://recordings.example.com.evil.example.com/1.wav',
		'https://evil@recordings.example.com/1.wav',
		'http://recordings.example.com/1.wav',
	]) {
		const changes = { ...ended.changes, recording_wav: recording, recording, cdr_id: recording };
		await template.fireFor({ ...ended, changes }, {});
	}
	await template.fireFor({ ...ended, changes: { cdr_id: 'short', billsec: '5' } }, {});
	fixedHosts.data.recordingSize = 26 * 1024 * 1024;
	await template.fireFor({ ...ended, changes: { ...ended.changes, cdr_id: 'large' } }, {});
	fixedHosts.data.recordingSize = 'unknown';
	const unknown = { ...ended, changes: { ...ended.changes, cdr_id: 'unknown size' } };
	await template.fireFor(unknown, { messages: 1, writes: 2 });
	assert.deepEqual(fixedHosts.unknown, []);
});
