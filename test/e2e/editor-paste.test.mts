import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { canvasNode, part } from './editor-page.mts';
import { Hand } from './hand.mts';
import type { Api } from './host/api.mts';
import { inEditor } from './in-editor.mts';
import { savedBy } from './saved-workflow.mts';
import { node, ours, workflow } from './workflow.mts';

const TRIGGER = 'Contako Trigger';
const CONFLICT = 'Conflicting Trigger Path';
const PUBLISHED = 'Workflow published';

/** A key pressed right after the click may come before the editor has selected the node. */
async function select(page: Page): Promise<void> {
	await canvasNode(page, TRIGGER).click();
	await page.locator('.vue-flow__node.selected').waitFor();
}

async function copy(page: Page): Promise<void> {
	await select(page);
	await page.keyboard.press('Control+c');
	await page.waitForFunction(
		`navigator.clipboard.readText().then((text) => text.includes('contakoTrigger'))`,
	);
}

async function paste(page: Page): Promise<void> {
	await page.mouse.click(300, 200);
	await page.keyboard.press('Control+v');
}

/** What the editor says when a workflow is published. */
async function publish(page: Page): Promise<string> {
	await part(page, 'workflow-open-publish-modal-button').click();
	await part(page, 'workflow-publish-button').click();
	const refused = page.getByText(CONFLICT);
	await refused.or(page.getByText(PUBLISHED)).first().waitFor();
	return (await refused.count()) > 0 ? CONFLICT : PUBLISHED;
}

async function webhookIds(api: Api, page: Page, nodes: number): Promise<unknown[]> {
	const saved = await savedBy(api, page, nodes);
	return saved.nodes.map(({ webhookId }) => webhookId);
}

test(
	'a pasted trigger keeps its URL, so only one of the two can be published; so does a duplicate; one that is added anew gets its own',
	{ skip: noBrowser },
	inEditor(async ({ host: { api, url }, open }) => {
		const flow = await api.publish(
			workflow('paste: first', [
				node(TRIGGER, ours('contakoTrigger'), { events: ['chat.rated'] }, { typeVersion: 1.1 }),
			]),
		);
		const [{ webhookId }] = flow.nodes;
		const page = await open(flow.id);
		await copy(page);
		await paste(page);
		assert.deepEqual(await webhookIds(api, page, 2), [webhookId, webhookId]);
		assert.equal(await publish(page), CONFLICT);

		await page.goto(`${url}/workflow/new`);
		await part(page, 'canvas-add-button').waitFor();
		await paste(page);
		assert.deepEqual(await webhookIds(api, page, 1), [webhookId]);
		assert.equal(await publish(page), CONFLICT);
		await page.getByText('Done', { exact: true }).click();
		await page.keyboard.press('Escape');

		await select(page);
		await page.keyboard.press('Control+d');
		assert.deepEqual(await webhookIds(api, page, 2), [webhookId, webhookId]);
		// The copy is selected; what it was copied from is the only one that is left.
		await page.keyboard.press('Delete');
		await webhookIds(api, page, 1);
		await select(page);
		await page.keyboard.press('Delete');
		await part(page, 'canvas-add-button').click();
		const hand = new Hand(page);
		await hand.take('contako', 'Contako', 'On chat rated');
		await hand.close();
		await savedBy(api, page, 1, ({ nodes: [added] }) => added.webhookId !== webhookId);
		assert.equal(await publish(page), PUBLISHED);
	}),
);
