import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noBrowser } from './browser.mts';
import { part } from './editor-page.mts';
import {
	ABANDONED,
	BAD_RATING,
	CLIENT,
	expectDocumented,
	expectMail,
	fire,
	MANAGER,
	MISSED_CALL,
	start,
	takeMails,
	takeSendEmail,
} from './first-flow.mts';
import type { Hand } from './hand.mts';
import { until } from './host/api.mts';
import { inEditor } from './in-editor.mts';
import { startVionvi } from './stand-ins/vionvi.mts';

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
