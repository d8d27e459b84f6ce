import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, openEditor, startBrowser, type Theme } from './browser.mts';
import { canvasNode } from './editor-page.mts';
import { OWNER } from './host/api.mts';
import { sharedHost, type Host } from './host/shared.mts';
import { node, ours, workflow } from './workflow.mts';

const NODES = [
	'contakoTrigger',
	'envyboxTrigger',
	'ringostatTrigger',
	'salesmanagoTrigger',
	'vionvi',
];

let host: Host;
let browser: Browser;
before(async () => {
	if (noBrowser) return;
	host = await sharedHost();
	browser = await startBrowser();
});
after(async () => await browser?.close());

test(
	'every node has an icon for each theme, and all of them are drawn',
	{ skip: noBrowser },
	async () => {
		const { id } = await host.api.createWorkflow(
			workflow(
				'editor: themes',
				NODES.map((name) =>
					node(name, ours(name), {}, { typeVersion: name === 'vionvi' ? 1 : 1.1 }),
				),
			),
		);
		const light = await iconsIn('light', id);
		const dark = await iconsIn('dark', id);
		for (const [index, name] of NODES.entries()) {
			const file = name.replace('Trigger', '');
			assert.match(light[index], new RegExp(`/${file}\\.svg$`));
			assert.match(dark[index], new RegExp(`/${file}\\.dark\\.svg$`));
		}
	},
);

/** The file of each node's icon, as the browser has loaded it. */
async function iconsIn(theme: Theme, workflowId: string): Promise<string[]> {
	const page = await openEditor(browser, { url: host.url, signIn: OWNER }, workflowId, theme);
	const icons = NODES.map((name) => canvasNode(page, name).locator('img').first());
	const files = [];
	for (const icon of icons) {
		await icon.waitFor();
		const [source, width] = await icon.evaluate(async (image: HTMLImageElement) => {
			await image.decode();
			return [image.src, image.naturalWidth] as const;
		});
		assert.ok(width > 0, `${source} is not drawn`);
		files.push(source);
	}
	await page.context().close();
	return files;
}
