import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { part } from './editor-page.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { Hand } from './hand.mts';
import { until } from './host/api.mts';
import { inEditor, type Editor } from './in-editor.mts';
import { startSmtp, type SmtpStandIn } from './stand-ins/smtp.mts';
import { startVionvi } from './stand-ins/vionvi.mts';

// What the first flows of a person have in common, with this package and with n8n's own nodes.

const COUNTS = readFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), 'utf8');
const MANAGER = { to: 'manager@example.com', subject: 'A client rated a chat badly' };
const CLIENT = { to: 'maria@example.com', subject: 'Sorry, nobody was there' };

/** The event that a flow is for, as its service sends it. */
export interface Event {
	vendor: string;
	name: string;
}
export const BAD_RATING: Event = { vendor: 'contako', name: 'chat.ratedBadly' };
export const ABANDONED: Event = { vendor: 'contako', name: 'chat.abandoned' };
export const MISSED_CALL: Event = { vendor: 'ringostat', name: 'incomingCall.missed' };

async function start({ host, signIn }: Editor): Promise<Hand> {
	const page = await signIn();
	await page.goto(`${host.url}/workflow/new`);
	const hand = new Hand(page);
	await part(page, 'canvas-add-button').waitFor();
	await hand.click(part(page, 'canvas-add-button'));
	return hand;
}

/** Makes a mail server, and the credential for it. */
async function takeMails(editor: Editor, t: TestContext): Promise<SmtpStandIn> {
	const smtp = await startSmtp(t);
	const { port } = smtp;
	const secure = { secure: false, disableStartTls: true };
	await onlyCredential(editor, 'smtp', { host: '127.0.0.1', port, ...secure });
	return smtp;
}

/** Makes the only credential of its type, which the editor selects by itself. */
async function onlyCredential(
	{ host: { api } }: Editor,
	type: string,
	data: Record<string, unknown>,
) {
	await api.forgetCredentials(type);
	await api.createCredential(type, data);
}

async function takeSendEmail(hand: Hand, subject: string): Promise<void> {
	await hand.take('send email', 'Send Email', 'Send an Email');
	await hand.seeCredential();
	await hand.write('fromEmail', 'n8n@example.com');
	await hand.write('subject', subject);
}

/** Sends the made-up request of an event until the workflow takes it: n8n needs a moment for that. */
export async function fire(url: string, { vendor, name }: Event): Promise<void> {
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

/** Who builds a flow: this package's nodes, or n8n's own. As a column of the table in docs/benchmarks.md. */
export const OURS = 1;
export const NATIVE = 2;
type Builder = typeof OURS | typeof NATIVE;

/** Builds the start of a flow, and returns the URL for the event. */
type Begin = (hand: Hand) => Promise<string>;

/** The body of a test: after `begin`, Send Email writes to the manager, and the mail arrives. */
export function mailsManager(builder: Builder, begin: Begin) {
	return endsInMail(
		'Bad rating → mail to the manager',
		builder,
		BAD_RATING,
		MANAGER,
		begin,
		(hand) => hand.write('toEmail', MANAGER.to),
	);
}

/** The same, but the address is dragged from the event of a client who left the queue. */
export function mailsClient(builder: Builder, begin: Begin) {
	return endsInMail(
		'Abandoned queue → mail to the client',
		builder,
		ABANDONED,
		CLIENT,
		begin,
		(hand) => hand.drag('email', part(hand.page, 'parameter-input-toEmail')),
	);
}

/** The body of a test: after `begin`, vionvi's form is filled in, and the lead of the missed call arrives. */
export function makesLead(builder: Builder, begin: Begin, fill?: (hand: Hand) => Promise<void>) {
	return inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		await onlyCredential(editor, 'vionviWebhookApi', { webhookUrl: vionvi.url });
		const hand = await start(editor);
		const url = await begin(hand);
		await hand.take('vionvi', 'vionvi', 'Create a lead');
		await hand.seeCredential();
		await fill?.(hand);
		await hand.close();
		await hand.publish();
		await fire(url, MISSED_CALL);
		await until('the lead', async () => vionvi.received.length > 0);
		// With n8n's own nodes the phone is all that a lead has.
		const leads = vionvi.received.map(({ body }) => body as { phone: string });
		assert.deepEqual(builder === NATIVE ? leads : leads.map(({ phone }) => ({ phone })), [
			{ phone: '380000000001' },
		]);
		expectDocumented(t, 'Missed call → lead', builder, hand);
	});
}

function endsInMail(
	flow: string,
	builder: Builder,
	event: Event,
	mail: { to: string; subject: string },
	begin: Begin,
	address: (hand: Hand) => Promise<void>,
) {
	return inEditor(async (editor, t) => {
		const smtp = await takeMails(editor, t);
		const hand = await start(editor);
		const url = await begin(hand);
		await takeSendEmail(hand, mail.subject);
		await address(hand);
		await hand.close();
		await hand.publish();
		await fire(url, event);
		await expectMail(smtp, mail);
		expectDocumented(t, flow, builder, hand);
	});
}
