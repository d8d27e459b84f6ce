import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { noBrowser } from './browser.mts';
import { part } from './editor-page.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { Hand } from './hand.mts';
import { until } from './host/api.mts';
import { inEditor, type Editor } from './in-editor.mts';
import { startSmtp, type SmtpStandIn } from './stand-ins/smtp.mts';
import { startVionvi } from './stand-ins/vionvi.mts';

// Three flows from an empty canvas, with this package and with n8n's own nodes, and what each costs the
// hand. The credentials of the last nodes are there; no secret is set; every flow is published.

const COUNTS = readFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), 'utf8');
const SECOND_THOUGHT_MS = 2500;
const MANAGER = { to: 'manager@example.com', subject: 'A client rated a chat badly' };
const CLIENT = { to: 'maria@example.com', subject: 'Sorry, nobody was there' };

/** The event that a flow is for, as its service sends it. */
interface Event {
	vendor: string;
	name: string;
}
const BAD_RATING: Event = { vendor: 'contako', name: 'chat.ratedBadly' };
const ABANDONED: Event = { vendor: 'contako', name: 'chat.abandoned' };
const MISSED_CALL: Event = { vendor: 'ringostat', name: 'incomingCall.missed' };

async function start({ host, signIn }: Editor): Promise<Hand> {
	const page = await signIn();
	await page.goto(`${host.url}/workflow/new`);
	const hand = new Hand(page);
	await part(page, 'canvas-add-button').waitFor({ timeout: 60_000 });
	await hand.click(part(page, 'canvas-add-button'));
	return hand;
}

/** The URL of an event in the trigger's form, as the notice says. */
async function copyProductionUrl(hand: Hand, path: string): Promise<string> {
	await hand.click(hand.page.getByText('Webhook URLs'));
	await hand.click(hand.page.getByText('Production URL'));
	return await hand.copy(hand.page.locator('.webhook-url', { hasText: `/${path}` }));
}

/** Has the trigger's sample of an event, as the left third of its form says. */
async function trySample(hand: Hand, label: string): Promise<void> {
	await hand.click(hand.page.getByText('Webhook URLs'));
	const url = await hand.copy(hand.page.locator('.webhook-url'));
	await hand.click(part(hand.page, 'node-execute-button'));
	await hand.page.getByText('Listening for test event').waitFor();
	const list = await hand.visit(url);
	const [sent] = await Promise.all([
		list.waitForEvent('popup'),
		hand.click(list.getByRole('link', { name: label, exact: true })),
	]);
	await sent.getByText('was sent').first().waitFor();
	await Promise.all([sent.close(), list.close()]);
	await hand.page.getByText('Listening for test event').waitFor({ state: 'hidden' });
}

/** n8n's Webhook with a real event in its output panel, and its production URL. */
async function takeWebhook(hand: Hand, event: Event): Promise<string> {
	const url = hand.page.locator('.webhook-url');
	await hand.take('webhook', 'Webhook');
	await hand.choose('httpMethod', 'POST');
	const testUrl = await hand.copy(url);
	await hand.click(hand.page.getByText('Listen for test event'));
	await hand.page.getByText('Listening for test event').waitFor();
	await fire(testUrl, event);
	await hand.page.getByText('Listening for test event').waitFor({ state: 'hidden' });
	await hand.click(hand.page.getByText('Production URL'));
	const productionUrl = await hand.copy(url);
	await hand.close();
	return productionUrl;
}

/** Makes a mail server, and a credential for it that n8n selects by itself. */
async function takeMails(editor: Editor, t: TestContext): Promise<SmtpStandIn> {
	const smtp = await startSmtp(t);
	const { port } = smtp;
	const secure = { secure: false, disableStartTls: true };
	await editor.host.api.credential('smtp', { host: '127.0.0.1', port, ...secure });
	return smtp;
}

async function takeSendEmail(hand: Hand, subject: string): Promise<void> {
	await hand.take('send email', 'Send Email', 'Send an Email');
	await hand.seeCredential();
	await hand.write('fromEmail', 'n8n@example.com');
	await hand.write('subject', subject);
}

/** The right side of the Switch's rule. */
async function typeCondition(hand: Hand, text: string): Promise<void> {
	await hand.type(part(hand.page, 'filter-condition-right').locator('input'), text);
	// n8n takes a condition a second after the last key; whoever closes the form earlier loses it.
	await hand.page.waitForTimeout(SECOND_THOUGHT_MS);
}

/** Sends the made-up request of an event until the workflow takes it: n8n needs a moment for that. */
async function fire(url: string, { vendor, name }: Event): Promise<void> {
	await until('the workflow to take the event', async () => {
		const { status } = await sendFixture(url, fixture(vendor, name));
		return status === 200;
	});
}

async function expectMail({ mails }: SmtpStandIn, mail: { to: string; subject: string }) {
	await until('the mail', async () => mails.length > 0);
	assert.deepEqual(
		mails.map(({ to, subject }) => ({ to: to.join(), subject })),
		[mail],
	);
}

/** docs/benchmarks.md says what a flow took: `| flow | with these nodes | with Webhook and Switch |`. */
function expectDocumented(t: TestContext, flow: string, column: 1 | 2, { clicks, typed }: Hand) {
	const count = `${clicks} clicks, ${typed} characters`;
	t.diagnostic(count);
	const row = COUNTS.split('\n').find((line) => line.startsWith(`| ${flow} `)) ?? '';
	assert.equal(row.split('|')[column + 1]?.trim(), count);
}

test(
	'from an empty canvas: a bad rating is mailed to the manager',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const smtp = await takeMails(editor, t);
		const hand = await start(editor);
		await hand.take('bad rating', 'Contako', 'On bad chat rating');
		const url = await copyProductionUrl(hand, 'chat-rated');
		await hand.close();
		await hand.plus('Bad Rating');
		await takeSendEmail(hand, MANAGER.subject);
		await hand.write('toEmail', MANAGER.to);
		await hand.close();
		await hand.publish();
		await fire(url, BAD_RATING);
		await expectMail(smtp, MANAGER);
		expectDocumented(t, 'Bad rating → mail to the manager', 1, hand);
	}),
);

test(
	'from an empty canvas with Webhook and Switch: a bad rating is mailed to the manager',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const smtp = await takeMails(editor, t);
		const hand = await start(editor);
		const url = await takeWebhook(hand, BAD_RATING);
		await hand.plus();
		await hand.take('switch', 'Switch');
		await hand.drag('valor', part(hand.page, 'filter-condition-left'));
		// What the value is now lies over the rest of the rule.
		await hand.click(hand.page.getByText('Routing Rules', { exact: true }));
		await hand.click(part(hand.page, 'filter-operator-select'));
		await hand.click(hand.page.getByText('Number', { exact: true }));
		await hand.click(hand.page.getByText('is less than or equal to', { exact: true }));
		await typeCondition(hand, '2');
		await hand.close();
		await hand.plus();
		await takeSendEmail(hand, MANAGER.subject);
		await hand.write('toEmail', MANAGER.to);
		await hand.close();
		await hand.publish();
		await fire(url, BAD_RATING);
		await expectMail(smtp, MANAGER);
		expectDocumented(t, 'Bad rating → mail to the manager', 2, hand);
	}),
);

test(
	'from an empty canvas: a client who left the queue gets a mail',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const smtp = await takeMails(editor, t);
		const hand = await start(editor);
		await hand.take('abandoned', 'Contako', 'On chat queue abandoned');
		await trySample(hand, 'Abandoned');
		await hand.click(hand.page.getByText('Production URL'));
		const url = await hand.copy(hand.page.locator('.webhook-url', { hasText: '/chat-abandoned' }));
		await hand.close();
		await hand.plus('Abandoned');
		await takeSendEmail(hand, CLIENT.subject);
		await hand.drag('email', part(hand.page, 'parameter-input-toEmail'));
		await hand.close();
		await hand.publish();
		await fire(url, ABANDONED);
		await expectMail(smtp, CLIENT);
		expectDocumented(t, 'Abandoned queue → mail to the client', 1, hand);
	}),
);

test(
	'from an empty canvas with Webhook alone: a client who left the queue gets a mail',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const smtp = await takeMails(editor, t);
		const hand = await start(editor);
		// Contako has a URL for this event, so there is nothing to switch.
		const url = await takeWebhook(hand, ABANDONED);
		await hand.plus();
		await takeSendEmail(hand, CLIENT.subject);
		await hand.drag('email', part(hand.page, 'parameter-input-toEmail'));
		await hand.close();
		await hand.publish();
		await fire(url, ABANDONED);
		await expectMail(smtp, CLIENT);
		expectDocumented(t, 'Abandoned queue → mail to the client', 2, hand);
	}),
);

test(
	'from an empty canvas: a missed call becomes a lead',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		await editor.host.api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
		const hand = await start(editor);
		await hand.take('missed call', 'Ringostat', 'On missed call');
		const url = await copyProductionUrl(hand, 'after-incoming-call');
		await hand.close();
		await hand.plus('Missed Call');
		await hand.take('vionvi', 'vionvi', 'Create a lead');
		await hand.seeCredential();
		await hand.close();
		await hand.publish();
		await fire(url, MISSED_CALL);
		await until('the lead', async () => vionvi.received.length > 0);
		assert.deepEqual(
			vionvi.received.map(({ body }) => (body as { phone: string }).phone),
			['380000000001'],
		);
		expectDocumented(t, 'Missed call → lead', 1, hand);
	}),
);

test(
	'from an empty canvas with Webhook and Switch: a missed call becomes a lead, of its phone alone',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		await editor.host.api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
		const hand = await start(editor);
		const url = await takeWebhook(hand, MISSED_CALL);
		await hand.plus();
		await hand.take('switch', 'Switch');
		await hand.drag('disposition', part(hand.page, 'filter-condition-left'));
		await hand.click(hand.page.getByText('Routing Rules', { exact: true }));
		await typeCondition(hand, 'NO ANSWER');
		await hand.close();
		await hand.plus();
		await hand.take('vionvi', 'vionvi', 'Create a lead');
		await hand.seeCredential();
		await hand.choose('mapping', 'Define Below');
		await hand.click(part(hand.page, 'ndv-input-panel').getByText('Webhook', { exact: true }));
		await hand.drag('E164', part(hand.page, 'parameter-input-phone'));
		await hand.close();
		await hand.publish();
		await fire(url, MISSED_CALL);
		await until('the lead', async () => vionvi.received.length > 0);
		assert.deepEqual(
			vionvi.received.map(({ body }) => body),
			[{ phone: '380000000001' }],
		);
		expectDocumented(t, 'Missed call → lead', 2, hand);
	}),
);
