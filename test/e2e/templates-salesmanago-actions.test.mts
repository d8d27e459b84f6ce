import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplates } from '../../scripts/templates/read-templates.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { Api } from './host/api.mts';
import { startN8n } from './host/n8n.mts';
import { sharedHost } from './host/shared.mts';
import { credentialsFor, startStandIns } from './stand-ins/all.mts';
import { startFixedHosts } from './stand-ins/fixed-hosts.mts';
import { startTemplate } from './template.mts';
import { runSetUp, setUp } from './template-workflow.mts';

/** A call-back that the client did not take: Ringostat counts it as an incoming call. */
const NOT_TAKEN = { cdr_id: 'not taken', disposition: 'CLIENT NO ANSWER', call_type: 'callback' };
const PHONES = 'SALESmanago Phones';

test('calls-into-salesmanago', async (t) => {
	const template = await startTemplate(t, 'calls-into-salesmanago');
	const { salesmanago, tables } = template;
	const jan = salesmanago.add({ email: 'jan@example.com' });
	const { contact } = fixture('ringostat', 'incomingCall.missed').item;
	const { phone } = contact as { phone: string };
	const missed = {
		vendor: 'ringostat',
		event: 'incomingCall.missed',
		another: (n: number) => ({ cdr_id: `ua9_-1790775458.${n}` }),
	};

	// Nobody knows the phone yet.
	await template.fireFor(missed, {});
	assert.equal(salesmanago.received.length, 0);

	const learn = { phone: `+${phone}`, email: jan.email, contactId: jan.contactId };
	await template.fireFor({ vendor: 'salesmanago', event: 'rule.executed', changes: learn }, {});
	await template.fireFor({ vendor: 'salesmanago', event: 'rule.executed', changes: learn }, {});
	const row = { phone: phone.slice(-9), contactId: jan.contactId, email: jan.email };
	assert.deepEqual(await tables.rows(PHONES), [row]);
	// The same phone, without the country code, is the same row.
	const local = { ...learn, phone: `0${phone.slice(-9)}` };
	await template.fireFor({ vendor: 'salesmanago', event: 'rule.executed', changes: local }, {});
	assert.deepEqual(await tables.rows(PHONES), [row]);

	await template.actsOnce(missed, { marketingEvents: 1 });
	const [event] = salesmanago.events;
	assert.equal(event.contactExtEventType, 'PHONE_CALL');
	assert.equal(event.contactId, jan.contactId);
	assert.equal(event.detail1, 'incomingCall.missed');
	assert.deepEqual(
		jan.contactTags.map(({ tag }) => tag),
		['CALL_MISSED'],
	);
	assert.deepEqual([jan.optedOut, jan.name, salesmanago.contacts.length], [true, '', 1]);

	// We did not miss a call-back that the contact did not take.
	const eva = salesmanago.add({ email: 'eva@example.com' });
	const evas = { email: eva.email, contactId: eva.contactId, phone: '+380000000004' };
	await template.fireFor({ vendor: 'salesmanago', event: 'rule.executed', changes: evas }, {});
	const notTaken = { ...missed, changes: { ...NOT_TAKEN, userfield: '0000000004', E164: '' } };
	await template.fireFor(notTaken, { marketingEvents: 1 });
	assert.deepEqual(
		eva.contactTags.map(({ tag }) => tag),
		['CALL_NOT_TAKEN'],
	);

	// A call that was answered takes the tags of the others away; Envybox is heard as well.
	const { contact: caller } = fixture('envybox', 'call.completed').item;
	await template.fireFor(
		{
			vendor: 'salesmanago',
			event: 'rule.executed',
			changes: { ...learn, phone: (caller as { phone: string }).phone },
		},
		{},
	);
	await template.fireFor({ vendor: 'envybox', event: 'call.completed' }, { marketingEvents: 1 });
	assert.deepEqual(
		jan.contactTags.map(({ tag }) => tag),
		['CALL_ANSWERED'],
	);
});

test('chats-into-salesmanago', async (t) => {
	const template = await startTemplate(t, 'chats-into-salesmanago');
	const { salesmanago } = template;
	const chat = (event: string, email = 'ana@example.com') => ({
		vendor: 'contako',
		event,
		changes: { cliente: { nome: 'Ana Exemplo', email } },
		another: (n: number) => ({ idAtendimento: `${n}` }),
	});
	await template.actsOnce(chat('chat.ratedBadly'), { marketingEvents: 1 });
	const [ana] = salesmanago.contacts;
	assert.deepEqual([ana.email, ana.optedOut], ['ana@example.com', true]);
	const [event] = salesmanago.events;
	assert.deepEqual([event.contactExtEventType, event.detail1], ['OTHER', 'chat.ratedBadly']);

	await template.fireFor(chat('chat.abandoned'), { marketingEvents: 1 });
	await template.fireFor(chat('chat.rated'), { marketingEvents: 1 });
	assert.deepEqual(ana.contactTags.map(({ tag }) => tag).sort(), [
		'CHAT_ABANDONED',
		'CHAT_RATED',
		'CHAT_RATED_BADLY',
	]);
	await template.fireFor(chat('chat.abandoned', ''), {});
	await template.fireInVain(chat('chat.ended'));
	assert.equal(salesmanago.contacts.length, 1);
});

test('salesmanago-contact-to-google-sheet', async (t) => {
	const { tarball } = await sharedHost();
	const google = await startFixedHosts();
	t.after(google.stop);
	const n8n = await startN8n({ tarball, environment: google.environment });
	t.after(async () => await n8n.stop());
	const api = await Api.signIn(n8n.url);
	const standIns = await startStandIns(t);
	const template = readTemplates().find(
		({ slug }) => slug === 'salesmanago-contact-to-google-sheet',
	);
	assert.ok(template);
	const flow = await api.createWorkflow(
		await setUp(api, template, credentialsFor(standIns, api), 'http://127.0.0.1:9'),
	);
	await runSetUp(api, flow, template);
	await api.activate(flow);

	const header = 'kiedy nazwa email telefon firma punkty tagi newsletter zasada'.split(' ');
	google.data.rows = [header];
	const sent = fixture('salesmanago', 'rule.executed');
	const { contactId, email } = sent.request.body ?? {};
	standIns.salesmanago.add({ contactId, email, name: '=HYPERLINK("x")', score: 120 });
	const url = await api.webhookUrl(flow, 'SALESmanago Trigger', sent.request.path);
	const fire = async (name: string) => {
		const before = (await api.executions(flow)).length;
		assert.equal((await sendFixture(url, sent, { name })).status, 200);
		return (await api.waitForExecutions(flow, before + 1))[before];
	};
	const values = () =>
		google.written.map(({ body }) => (body as { values: unknown[][] }).values[0]);

	const first = await fire('VIP');
	assert.equal(first.status, 'success', first.data.resultData.error?.message);
	const [row] = values();
	assert.deepEqual(row.slice(1), [
		`'=HYPERLINK("x")`,
		email,
		'48000000001',
		'Przykład Sp. z o.o.',
		120,
		'',
		'nie',
		'VIP',
	]);
	assert.match(String(row[0]), /^\d{4}-\d\d-\d\d \d\d:\d\d$/);

	// Again, another rule, and a row that Google refused.
	await fire('VIP');
	assert.equal(values().length, 1);
	google.refuseNext();
	assert.equal((await fire('Etap')).status, 'error');
	assert.equal((await fire('Etap')).status, 'success');
	assert.deepEqual(
		values().map((each) => each.at(-1)),
		['VIP', 'Etap'],
	);
	assert.deepEqual(google.unknown, []);
});
