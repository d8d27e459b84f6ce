import { test } from 'node:test';
import { noBrowser } from './browser.mts';
import { part } from './editor-page.mts';
import { mailsClient, mailsManager, makesLead, OURS } from './first-flow.mts';
import type { Hand } from './hand.mts';

// Three flows from an empty canvas, and what each costs the hand. The credentials of the last nodes are
// there; no secret is set; every flow is published.

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

test(
	'from an empty canvas: a bad rating is mailed to the manager',
	{ skip: noBrowser },
	mailsManager(OURS, async (hand) => {
		await hand.take('bad rating', 'Contako', 'On bad chat rating');
		const url = await copyProductionUrl(hand, 'chat-rated');
		await hand.close();
		await hand.plus('Bad Rating');
		return url;
	}),
);

test(
	'from an empty canvas: a client who left the queue gets a mail',
	{ skip: noBrowser },
	mailsClient(OURS, async (hand) => {
		await hand.take('abandoned', 'Contako', 'On chat queue abandoned');
		await trySample(hand, 'Abandoned');
		await hand.click(hand.page.getByText('Production URL'));
		const url = await hand.copy(hand.page.locator('.webhook-url', { hasText: '/chat-abandoned' }));
		await hand.close();
		await hand.plus('Abandoned');
		return url;
	}),
);

test(
	'from an empty canvas: a missed call becomes a lead',
	{ skip: noBrowser },
	makesLead(OURS, async (hand) => {
		await hand.take('missed call', 'Ringostat', 'On missed call');
		const url = await copyProductionUrl(hand, 'after-incoming-call');
		await hand.close();
		await hand.plus('Missed Call');
		return url;
	}),
);
