import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { clipboard, outputNames, part } from './editor-page.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { until } from './host/api.mts';
import { inEditor, type Editor } from './in-editor.mts';
import { startSmtp } from './stand-ins/smtp.mts';
import { startVionvi } from './stand-ins/vionvi.mts';

/** What a person does, and how much of it. */
class Hand {
	clicks = 0;
	typed = 0;

	constructor(readonly page: Page) {}

	async click(what: Locator): Promise<void> {
		this.clicks += 1;
		await what.first().click();
	}

	async type(into: Locator, text: string): Promise<void> {
		await this.click(into);
		this.typed += text.length;
		await this.page.keyboard.type(text);
	}

	/** Searches the list of nodes that is open and takes an entry and one of its actions. */
	async take(words: string, name: string, action: string): Promise<void> {
		await this.type(part(this.page, 'node-creator-search-bar'), words);
		await this.click(part(this.page, 'node-creator-item-name').getByText(name, { exact: true }));
		await this.click(this.page.getByText(action, { exact: true }));
		await part(this.page, 'node-parameters').waitFor();
	}

	/** Copies the production URL of an event, as the notice says. */
	async copyUrl(path: string): Promise<string> {
		await this.click(this.page.getByText('Webhook URLs'));
		await this.click(this.page.getByText('Production URL'));
		await this.click(this.page.locator('.webhook-url', { hasText: `/${path}` }));
		return await clipboard(this.page);
	}

	async close(): Promise<void> {
		await this.click(part(this.page, 'ndv-close-button'));
		await part(this.page, 'ndv').waitFor({ state: 'hidden' });
	}

	/** The plus of a named output. */
	async plus(output: string): Promise<void> {
		const at = (await outputNames(this.page)).indexOf(output);
		await this.click(part(this.page, 'canvas-handle-plus').nth(at));
	}

	async write(parameter: string, text: string): Promise<void> {
		const field = part(this.page, `parameter-input-${parameter}`);
		await this.type(field.locator('input, textarea').first(), text);
	}

	async publish(): Promise<void> {
		await this.page.waitForURL(/\/workflow\/(?!new)\w+/);
		await this.click(part(this.page, 'workflow-open-publish-modal-button'));
		await this.click(part(this.page, 'workflow-publish-button'));
		await this.page.getByText('Workflow published').first().waitFor();
	}
}

async function start({ host, signIn }: Editor): Promise<Hand> {
	const page = await signIn();
	await page.goto(`${host.url}/workflow/new`);
	const hand = new Hand(page);
	await part(page, 'canvas-add-button').waitFor({ timeout: 60_000 });
	await hand.click(part(page, 'canvas-add-button'));
	return hand;
}

/** Sends the made-up request of an event until the workflow that was just published takes it. */
async function fire(url: string, vendor: string, event: string): Promise<void> {
	await until('the published URL to answer', async () => {
		const { status } = await sendFixture(url, fixture(vendor, event));
		return status === 200;
	});
}

function report(t: TestContext, { clicks, typed }: Hand): void {
	t.diagnostic(`${clicks} clicks and ${typed} typed characters`);
}

test(
	'from an empty canvas: a bad rating is mailed to the manager',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const smtp = await startSmtp(t);
		const { port } = smtp;
		const secure = { secure: false, disableStartTls: true };
		await editor.host.api.credential('smtp', { host: '127.0.0.1', port, ...secure });
		const hand = await start(editor);
		await hand.take('bad rating', 'Contako', 'On bad chat rating');
		const url = await hand.copyUrl('chat-rated');
		await hand.close();
		await hand.plus('Bad Rating');
		await hand.take('send email', 'Send Email', 'Send an Email');
		await hand.write('fromEmail', 'n8n@example.com');
		await hand.write('toEmail', 'manager@example.com');
		await hand.write('subject', 'A client rated a chat badly');
		await hand.close();
		await hand.publish();
		await fire(url, 'contako', 'chat.ratedBadly');
		await until('the mail', async () => smtp.mails.length > 0);
		assert.deepEqual(
			smtp.mails.map(({ to, subject }) => [to, subject]),
			[[['manager@example.com'], 'A client rated a chat badly']],
		);
		report(t, hand);
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
		const url = await hand.copyUrl('after-incoming-call');
		await hand.close();
		await hand.plus('Missed Call');
		await hand.take('vionvi', 'vionvi', 'Create a lead');
		await hand.close();
		await hand.publish();
		await fire(url, 'ringostat', 'incomingCall.missed');
		await until('the lead', async () => vionvi.received.length > 0);
		assert.deepEqual(
			vionvi.received.map(({ body }) => (body as { phone: string }).phone),
			['380000000001'],
		);
		report(t, hand);
	}),
);
