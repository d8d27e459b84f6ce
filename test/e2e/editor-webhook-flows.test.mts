import { test } from 'node:test';
import { noBrowser } from './browser.mts';
import { part } from './editor-page.mts';
import {
	ABANDONED,
	BAD_RATING,
	fire,
	mailsClient,
	mailsManager,
	makesLead,
	MISSED_CALL,
	NATIVE,
	type Event,
} from './first-flow.mts';
import type { Hand } from './hand.mts';

// The first flows with n8n's own Webhook and Switch, to compare what they cost the hand.

const SECOND_THOUGHT_MS = 2500;

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

/** The right side of the Switch's rule. */
async function typeCondition(hand: Hand, text: string): Promise<void> {
	await hand.type(part(hand.page, 'filter-condition-right').locator('input'), text);
	// n8n takes a condition a second after the last key; closing the form earlier loses it.
	await hand.page.waitForTimeout(SECOND_THOUGHT_MS);
}

test(
	'from an empty canvas with Webhook and Switch: a bad rating is mailed to the manager',
	{ skip: noBrowser },
	mailsManager(NATIVE, async (hand) => {
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
		return url;
	}),
);

test(
	'from an empty canvas with Webhook alone: a client who left the queue gets a mail',
	{ skip: noBrowser },
	mailsClient(NATIVE, async (hand) => {
		// Contako has a URL for this event, so there is nothing to switch.
		const url = await takeWebhook(hand, ABANDONED);
		await hand.plus();
		return url;
	}),
);

test(
	'from an empty canvas with Webhook and Switch: a missed call becomes a lead, of its phone alone',
	{ skip: noBrowser },
	makesLead(
		NATIVE,
		async (hand) => {
			const url = await takeWebhook(hand, MISSED_CALL);
			await hand.plus();
			await hand.take('switch', 'Switch');
			await hand.drag('disposition', part(hand.page, 'filter-condition-left'));
			await hand.click(hand.page.getByText('Routing Rules', { exact: true }));
			await typeCondition(hand, 'NO ANSWER');
			await hand.close();
			await hand.plus();
			return url;
		},
		async (hand) => {
			await hand.choose('mapping', 'Define Below');
			await hand.click(part(hand.page, 'ndv-input-panel').getByText('Webhook', { exact: true }));
			await hand.drag('E164', part(hand.page, 'parameter-input-phone'));
		},
	),
);
