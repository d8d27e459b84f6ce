import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { until } from './host/api.mts';

const PATIENCE_MS = 10_000;
const LOOK_MS = 100;

/** An element by the name that n8n's own tests know it by. */
export function part(page: Page | Locator, testId: string): Locator {
	return page.locator(`[data-test-id="${testId}"]`);
}

/** A node on the canvas. */
export function canvasNode(page: Page, name: string): Locator {
	return part(page, 'canvas-node').filter({ hasText: name });
}

/** The dots on the canvas that wires start at, in the order of the outputs. */
export function outputDots(page: Page): Locator {
	return part(page, 'canvas-node-output-handle');
}

/** The panel with what a node put out, or why it failed. */
export function outputPanel(page: Page): Locator {
	return part(page, 'output-panel');
}

/**
 * Tries an assertion until it holds: what the editor shows follows a click some time later.
 * Throws what the assertion threw last.
 */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		try {
			await assertion();
			return;
		} catch (error) {
			if (Date.now() > deadline) throw error;
		}
		await sleep(LOOK_MS);
	}
}

/** The names of all outputs on the canvas, from top to bottom. */
export async function outputNames(page: Page): Promise<string[]> {
	const texts = await outputDots(page).allInnerTexts();
	// Below the name of an output that has run stands how many items there were.
	return texts.map((text) => text.trim().split('\n')[0]).filter((name) => name !== '');
}

/** Where a named output is among those on the canvas, from 0, once it is drawn. */
export async function outputAt(page: Page, name: string): Promise<number> {
	let at = -1;
	await until(`the output "${name}" on the canvas`, async () => {
		at = (await outputNames(page)).indexOf(name);
		return at >= 0;
	});
	return at;
}

/** Opens a node's form. */
export async function openNode(page: Page, name: string): Promise<void> {
	await canvasNode(page, name).dblclick();
	await part(page, 'node-parameters').waitFor();
}

/** Closes the form that is open. */
export async function closeNode(page: Page): Promise<void> {
	await part(page, 'ndv-close-button').click();
	await part(page, 'ndv').waitFor({ state: 'hidden' });
}

/** Leads an open editor to another of its pages: to load all of it again takes seconds. */
export async function leadTo(page: Page, path: string): Promise<void> {
	// As text, because the types of a browser's window are not those of Node.
	await page.evaluate(
		`document.querySelector('#app').__vue_app__.config.globalProperties.$router.push('${path}')`,
	);
}

/** Opens an empty workflow. */
export async function openEmpty(page: Page, url: string): Promise<void> {
	if (page.url().startsWith(url)) await leadTo(page, '/workflow/new');
	else await page.goto(`${url}/workflow/new`);
	await part(page, 'canvas-add-button').waitFor();
}

/** Opens an empty workflow with the list of nodes beside it. */
export async function openNodeCreator(page: Page, url: string): Promise<void> {
	await openEmpty(page, url);
	await part(page, 'canvas-add-button').click();
	await part(page, 'node-creator-search-bar').waitFor();
}

/** Types into the search of the list of nodes; the list is that of these words when it resolves. */
export async function search(page: Page, words: string): Promise<void> {
	const bar = part(page, 'node-creator-search-bar');
	// With every frame: a locator looks every half a second only, and there are many words.
	const found = `document.querySelector('[data-test-id="node-creator-item-name"]')`;
	await bar.fill('~');
	await page.waitForFunction(`!${found}`);
	await bar.fill(words);
	await page.waitForFunction(found);
}

/** The URLs under *Webhook URLs*, which must be open. */
export async function shownUrls(page: Page): Promise<string[]> {
	const texts = await page.locator('.webhook-url').allInnerTexts();
	return texts.map((text) => text.trim());
}

/** Copies one of the URLs and returns it. The editor copies some time after the click. */
export async function copyUrl(page: Page, url: Locator): Promise<string> {
	const shown = (await url.first().innerText()).trim();
	await url.first().click();
	await until(
		'the URL to be copied',
		async () => (await page.evaluate('navigator.clipboard.readText()')) === shown,
	);
	return shown;
}

/** Opens a drop-down of the form by its parameter's name and takes an entry. */
export async function choose(page: Page, parameter: string, entry: string): Promise<void> {
	await part(page, `parameter-input-${parameter}`).locator('input').first().click();
	await page
		.locator('.el-select-dropdown:visible')
		.getByText(entry, { exact: true })
		.first()
		.click();
}
