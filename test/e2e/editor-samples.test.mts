import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { copyUrl, openNode, outputPanel, part } from './editor-page.mts';
import { inEditor } from './in-editor.mts';
import { node, ours, workflow } from './workflow.mts';

const POLICY =
	/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'$/;

async function listen(page: Page): Promise<void> {
	await part(page, 'node-execute-button').click();
	await page.getByText('Listening for test event').waitFor();
}

/** Clicks a link of the list and returns what the page that opens says. */
async function follow(list: Page, link: string): Promise<string> {
	const [sent] = await Promise.all([
		list.context().waitForEvent('page'),
		list.getByRole('link', { name: link, exact: true }).click(),
	]);
	await sent.waitForLoadState();
	return await sent.locator('main').innerText();
}

test(
	'while the editor listens, a browser at the test URL gets a list of samples, and the click says where to look',
	{ skip: noBrowser },
	inEditor(async ({ create }) => {
		const events = ['chat.ratedBadly', 'chat.abandoned'];
		const page = await create(
			workflow('editor: samples', [
				node('Contako Trigger', ours('contakoTrigger'), { events }, { typeVersion: 1.1 }),
			]),
		);
		await openNode(page, 'Contako Trigger');
		await page.getByText('Webhook URLs').first().click();
		const url = await copyUrl(page, page.locator('.webhook-url'));

		await listen(page);
		const list = await page.context().newPage();
		const blocked: string[] = [];
		list.on('console', (line) => blocked.push(line.text()));
		const answer = await list.goto(url);
		assert.match(answer?.headers()['content-security-policy'] ?? '', POLICY);
		const links = await list.locator('main a').allInnerTexts();
		assert.deepEqual(links.slice(0, 4), [
			'Bad Rating',
			'Abandoned',
			'One of each, in a single run',
			'Requested',
		]);
		await list.reload();
		assert.deepEqual(blocked, [], 'the page is as its own policy wants it');

		// Looking at the list twice has not ended the listening.
		const sent = await follow(list, 'Bad Rating');
		assert.match(sent, /open the tab “Bad Rating Branch \(1 item\)”/);
		await outputPanel(page).getByText('Bad Rating Branch (1 item)').click();
		await outputPanel(page).getByText('chat.ratedBadly', { exact: true }).first().waitFor();

		await listen(page);
		assert.match(await follow(list, 'Tagged'), /Tagged is not chosen in Events/);
		await outputPanel(page).getByText('Tagged Branch (1 item)').waitFor();

		await listen(page);
		assert.match(await follow(list, 'One of each, in a single run'), /2 samples were sent/);
		await outputPanel(page).getByText('Bad Rating Branch (1 item)').waitFor();
		await outputPanel(page).getByText('Abandoned Branch (1 item)').waitFor();
	}),
);
