import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fixture, sendFixture } from './fixtures.mts';
import { itemsByOutput, nodeError, type Execution } from './host/executions.mts';
import { postJson, send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { answers, startSalesmanago, type SalesmanagoStandIn } from './stand-ins/salesmanago.mts';
import { startVionvi } from './stand-ins/vionvi.mts';
import { core, node, ours, workflow, type WorkflowNode } from './workflow.mts';

const NODE = 'SALESmanago';
const UPSERT = { resource: 'contact', operation: 'upsert' };
const ADD = { resource: 'event', operation: 'add' };
const ONE_BY_ONE = { options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } } };

/** Publishes Webhook → Split Out → SALESmanago; what is posted as `{items: […]}` is one item each. */
async function publishItems(
	test: TestContext,
	parameters: Record<string, unknown>,
	settings: Partial<WorkflowNode> = {},
) {
	const { api } = await sharedHost();
	const salesmanago = await startSalesmanago(test);
	const credentials = await api.credential('salesmanagoApi', salesmanago.credential);
	const webhook = { httpMethod: 'POST', path: crypto.randomUUID(), responseData: 'noData' };
	const flow = await api.publish(
		workflow(
			`SALESmanago: ${test.name}`,
			[
				node('Webhook', core('webhook'), webhook, { typeVersion: 2 }),
				node('Split', core('splitOut'), { fieldToSplitOut: 'body.items' }),
				node(NODE, ours('salesmanago'), parameters, { credentials, ...settings }),
			],
			[
				['Webhook', 0, 'Split'],
				['Split', 0, NODE],
			],
		),
	);
	test.after(async () => await api.deactivate(flow));
	const url = await api.webhookUrl(flow, 'Webhook');
	let runs = 0;
	const run = async (items: unknown[]): Promise<Execution> => {
		await postJson(url, { items });
		runs += 1;
		return (await api.waitForExecutions(flow, runs))[runs - 1];
	};
	return { salesmanago, run };
}

/** Neither the secret nor a hash may be in what n8n has stored. */
function keepsSecrets(execution: Execution, { credential, received }: SalesmanagoStandIn): void {
	const stored = JSON.stringify(execution);
	assert.ok(!stored.includes(credential.apiSecret));
	for (const { body } of received) assert.ok(!stored.includes((body as { sha: string }).sha));
}

const jsonOf = (execution: Execution) =>
	Object.values(itemsByOutput(execution, NODE))
		.flat()
		.map(({ json }) => json);

test('the credential is tested by a read of nobody', async (t) => {
	const { api } = await sharedHost();
	const { credential, contacts, received } = await startSalesmanago(t);
	const right = await api.testCredential('salesmanagoApi', credential);
	assert.equal(right.status, 'OK', right.message);
	assert.equal(contacts.length, 0);

	const wrong = await api.testCredential('salesmanagoApi', { ...credential, apiSecret: 'made-up' });
	assert.equal(wrong.status, 'Error');
	assert.match(wrong.message, /Not authenticated.*API Secret/);
	const other = await api.testCredential('salesmanagoApi', {
		...credential,
		owner: 'x@example.com',
	});
	assert.match(other.message, /Owner does not exist/);
	assert.equal(received.length, 3);
});

test('Contact → Get, untouched behind the trigger: the lead in vionvi has a name', async (t) => {
	const { api } = await sharedHost();
	const salesmanago = await startSalesmanago(t);
	const sent = fixture('salesmanago', 'rule.executed');
	const { contactId, email } = sent.request.body as Record<string, string>;
	salesmanago.add({ contactId, email, name: 'Jan Kowalski', score: 120 });
	const vionvi = await startVionvi(t);
	const credentials = await api.credential('salesmanagoApi', salesmanago.credential);
	const crm = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const trigger = 'SALESmanago Trigger';
	const flow = await api.publish(
		workflow(
			'SALESmanago: rule to contact',
			[
				node(trigger, ours('salesmanagoTrigger'), {}, { typeVersion: 1.1 }),
				node(NODE, ours('salesmanago'), {}, { credentials }),
				node('vionvi', ours('vionvi'), {}, { credentials: crm }),
			],
			[
				[trigger, 0, NODE],
				[NODE, 0, 'vionvi'],
			],
		),
	);
	t.after(async () => await api.deactivate(flow));
	await sendFixture(await api.webhookUrl(flow, trigger, sent.request.path), sent);
	const [execution] = await api.waitForExecutions(flow, 1);
	const [item] = jsonOf(execution);
	assert.deepEqual(item.contact, {
		...(sent.item.contact as object),
		name: 'Jan Kowalski',
	});
	const profile = item.profile as Record<string, unknown>;
	assert.deepEqual([profile.isFound, profile.lookedUpBy, profile.score], [true, 'contactId', 120]);
	assert.equal(item.event, 'rule.executed');
	assert.deepEqual(
		vionvi.leads.map(({ name, email: address }) => [name, address]),
		[['Jan Kowalski', email]],
	);
	keepsSecrets(execution, salesmanago);
});

test('1,000 items need 20 reads', async (t) => {
	const { salesmanago, run } = await publishItems(t, {});
	const items = Array.from({ length: 1000 }, (_, index) => {
		const email = `a${index}@example.com`;
		const { contactId } = salesmanago.add({ email, score: index });
		return { contactId };
	});
	const output = jsonOf(await run(items));
	assert.equal(salesmanago.received.length, 20);
	assert.equal(salesmanago.calls('/contact/listById'), 20);
	assert.deepEqual(
		output.map(({ profile }) => (profile as { score: number }).score),
		items.map((_, index) => index),
	);
});

test('Contact → Create or Update writes contacts and tags, and opts nobody in', async (t) => {
	const { salesmanago, run } = await publishItems(t, {
		...UPSERT,
		tags: 'CALLED',
		removeTags: 'NEW',
	});
	const known = salesmanago.add({
		email: 'anna@example.com',
		name: 'Anna',
		contactTags: [{ tag: 'NEW', score: 1 }],
	});
	const output = jsonOf(
		await run([
			{ contact: { email: 'jan@example.com', name: 'Jan', phone: '48000000001', company: null } },
			{ contact: { email: 'Anna@example.com', name: null, phone: null, company: 'Example' } },
		]),
	);
	const [, jan] = salesmanago.contacts;
	assert.deepEqual([jan.email, jan.name, jan.phone], ['jan@example.com', 'Jan', '48000000001']);
	assert.deepEqual([known.name, known.company], ['Anna', 'Example']);
	for (const contact of [jan, known]) {
		assert.deepEqual(
			contact.contactTags.map(({ tag }) => tag),
			['CALLED'],
		);
		assert.deepEqual([contact.optedOut, contact.optedOutPhone], [true, true]);
	}
	assert.deepEqual(
		output.map(({ salesmanago: written }) => (written as { contactId: string }).contactId),
		[jan.contactId, known.contactId],
	);
});

test('consent is sent only where it is chosen', async (t) => {
	const { salesmanago, run } = await publishItems(t, {
		...UPSERT,
		emailConsent: 'optIn',
		phoneConsent: 'optOut',
	});
	await run([{ email: 'jan@example.com' }]);
	assert.equal(salesmanago.contacts[0].optedOut, false);
	assert.equal(salesmanago.contacts[0].optedOutPhone, true);
});

test('Event → Add makes a phone call of a call, and an event of a chat', async (t) => {
	const { salesmanago, run } = await publishItems(t, ADD);
	const { contactId } = salesmanago.add({ email: 'jan@example.com' });
	const email = 'jan@example.com';
	const call = fixture('ringostat', 'incomingCall.completed').item;
	const chat = fixture('contako', 'chat.rated').item;
	const contact = { ...(call.contact as object), email };
	const output = jsonOf(
		await run([
			{ ...call, contact },
			{ ...chat, contactId },
		]),
	);
	assert.deepEqual(
		salesmanago.events.map((event) => [
			event.contactExtEventType,
			event.externalId,
			event.contactId,
		]),
		[
			['PHONE_CALL', call.eventId, contactId],
			['OTHER', chat.eventId, contactId],
		],
	);
	assert.deepEqual(
		output.map(({ salesmanago: added }) => (added as { eventId: string }).eventId),
		salesmanago.events.map(({ eventId }) => eventId),
	);
});

test('a run that fails in the middle says which contacts were written', async (t) => {
	const { salesmanago, run } = await publishItems(t, { ...UPSERT, ...ONE_BY_ONE });
	salesmanago.add({ email: 'a1@example.com' });
	const ordinary = jsonOf(await run([{ email: 'a1@example.com' }]));
	assert.equal(ordinary.length, 1);

	const items = ['a1', 'a2', 'no', 'a3'].map((name) => ({ email: `${name}@example.com` }));
	const execution = await run(
		items.map((item, index) => (index === 2 ? { ...item, lang: 'POLISH' } : item)),
	);
	const error = nodeError(execution, NODE);
	assert.match(error?.message ?? '', /SALESmanago refused the request: lang/);
	const [one, two] = salesmanago.contacts.map(({ contactId }) => contactId);
	assert.match(
		error?.description ?? '',
		new RegExp(`item 0: contact ${one}, item 1: contact ${two}\\.`),
	);
	assert.equal(salesmanago.contacts.length, 2);
	keepsSecrets(execution, salesmanago);
});

test('with Continue On Fail each item has its contact or its error, in order', async (t) => {
	const { run } = await publishItems(t, UPSERT, { onError: 'continueRegularOutput' });
	const output = jsonOf(
		await run([
			{ email: 'a1@example.com' },
			{ name: 'Nobody' },
			{ email: 'a2@example.com', lang: 'POLISH' },
		]),
	);
	assert.equal(typeof (output[0].salesmanago as { contactId: string }).contactId, 'string');
	assert.match(String(output[1].error), /^No email/);
	assert.match(String(output[2].error), /^SALESmanago refused the request: lang/);
});

test('429 is waited out; after a hang nothing is sent again, and the event may have been added', async (t) => {
	const { salesmanago, run } = await publishItems(t, { ...ADD, options: { timeout: 1000 } });
	salesmanago.add({ email: 'jan@example.com' });
	salesmanago.next(answers.tooMany(1));
	await run([{ email: 'jan@example.com', event: 'form.submitted' }]);
	assert.equal(salesmanago.events.length, 1);
	assert.ok(salesmanago.received[1].at - salesmanago.received[0].at >= 1000);

	salesmanago.next(answers.hang());
	const execution = await run([{ email: 'jan@example.com', event: 'form.submitted' }]);
	const error = nodeError(execution, NODE);
	assert.match(error?.message ?? '', /the event may have been added all the same/);
	assert.equal(salesmanago.received.length, 3);
});

test('a contact that is not there is an item that says so, or an error', async (t) => {
	const quiet = await publishItems(t, {});
	const [item] = jsonOf(await quiet.run([{ contactId: 'nobody' }]));
	assert.equal((item.profile as { isFound: boolean }).isFound, false);

	const strict = await publishItems(t, { ifNotFound: 'fail' });
	const error = nodeError(await strict.run([{ contactId: 'nobody' }]), NODE);
	assert.match(error?.message ?? '', /no contact with this contact ID: "nobody"/);
});

test('the editor is given a preview of the output of each operation', async () => {
	const { url } = await sharedHost();
	for (const [path, key] of [
		['contact/get', 'profile'],
		['contact/upsert', 'salesmanago'],
		['event/add', 'salesmanago'],
	]) {
		const answer = await send(`${url}/schemas/${ours('salesmanago')}/1.0.0/${path}.json`);
		assert.equal(answer.status, 200, path);
		assert.ok(key in (answer.json as { properties: object }).properties);
	}
});

test('an agent can use the node as a tool', async () => {
	const { api } = await sharedHost();
	const names = (await api.nodeTypes()).map(({ name }) => name);
	assert.ok(names.includes(ours('salesmanagoTool')));
});
