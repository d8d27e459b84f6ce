import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { canvasNode } from './editor-page.mts';
import { inEditor } from './in-editor.mts';
import { node, ours, workflow } from './workflow.mts';

const NODES = [
	'contakoTrigger',
	'envyboxTrigger',
	'ringostatTrigger',
	'salesmanago',
	'salesmanagoTrigger',
	'vionvi',
];

test(
	'every node has an icon for each theme, and all of them are drawn',
	{ skip: noBrowser },
	inEditor(async ({ host, open }) => {
		const { id } = await host.api.createWorkflow(
			workflow(
				'editor: themes',
				NODES.map((name) =>
					node(name, ours(name), {}, { typeVersion: name.endsWith('Trigger') ? 1.1 : 1 }),
				),
			),
		);
		const light = await iconsIn(await open(id, 'light'));
		const dark = await iconsIn(await open(id, 'dark'));
		for (const [index, name] of NODES.entries()) {
			const file = name.replace('Trigger', '');
			assert.match(light[index], new RegExp(`/${file}\\.svg$`));
			assert.match(dark[index], new RegExp(`/${file}\\.dark\\.svg$`));
		}
	}),
);

/** The file of each node's icon, as the browser has loaded it. */
async function iconsIn(page: Page): Promise<string[]> {
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
	return files;
}
