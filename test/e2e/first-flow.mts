import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { part } from './editor-page.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { Hand } from './hand.mts';
import { until } from './host/api.mts';
import type { Editor } from './in-editor.mts';
import { startSmtp, type SmtpStandIn } from './stand-ins/smtp.mts';

// What the first flows of a person have in common, with this package and with n8n's own nodes.

const COUNTS = readFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), 'utf8');
export const MANAGER = { to: 'manager@example.com', subject: 'A client rated a chat badly' };
export const CLIENT = { to: 'maria@example.com', subject: 'Sorry, nobody was there' };

/** The event that a flow is for, as its service sends it. */
export interface Event {
	vendor: string;
	name: string;
}
export const BAD_RATING: Event = { vendor: 'contako', name: 'chat.ratedBadly' };
export const ABANDONED: Event = { vendor: 'contako', name: 'chat.abandoned' };
export const MISSED_CALL: Event = { vendor: 'ringostat', name: 'incomingCall.missed' };

export async function start({ host, signIn }: Editor): Promise<Hand> {
	const page = await signIn();
	await page.goto(`${host.url}/workflow/new`);
	const hand = new Hand(page);
	await part(page, 'canvas-add-button').waitFor({ timeout: 60_000 });
	await hand.click(part(page, 'canvas-add-button'));
	return hand;
}

/** Makes a mail server, and a credential for it that n8n selects by itself. */
export async function takeMails(editor: Editor, t: TestContext): Promise<SmtpStandIn> {
	const smtp = await startSmtp(t);
	const { port } = smtp;
	const secure = { secure: false, disableStartTls: true };
	await editor.host.api.credential('smtp', { host: '127.0.0.1', port, ...secure });
	return smtp;
}

export async function takeSendEmail(hand: Hand, subject: string): Promise<void> {
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

export async function expectMail({ mails }: SmtpStandIn, mail: { to: string; subject: string }) {
	await until('the mail', async () => mails.length > 0);
	assert.deepEqual(
		mails.map(({ to, subject }) => ({ to: to.join(), subject })),
		[mail],
	);
}

export function expectDocumented(
	t: TestContext,
	flow: string,
	column: 1 | 2,
	{ clicks, typed }: Hand,
) {
	const count = `${clicks} clicks, ${typed} characters`;
	t.diagnostic(count);
	const row = COUNTS.split('\n').find((line) => line.startsWith(`| ${flow} `)) ?? '';
	assert.equal(row.split('|')[column + 1]?.trim(), count);
}
