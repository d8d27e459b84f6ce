import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { readTemplates } from '../../scripts/read-templates.cjs';
import { noBrowser, signInTo, startBrowser } from './browser.mts';
import { OWNER } from './host/api.mts';
import { differencesOf } from './host/differences.mts';
import { sharedHost } from './host/shared.mts';
import { savedBy } from './saved-workflow.mts';
import { EDITOR_SETTINGS } from './template-workflow.mts';

const TEMPLATES = join(import.meta.dirname, '../../templates');

let browser: Browser | undefined;
let page: Page | undefined;
after(async () => await browser?.close());

for (const { slug, workflow } of readTemplates()) {
	test(`the editor imports ${slug} as it is in the file`, { skip: noBrowser }, async () => {
		const { api, url, version } = await sharedHost();
		browser ??= await startBrowser();
		page ??= await signInTo(browser, { url, signIn: OWNER });
		await page.goto(`${url}/workflow/new`);
		await page.getByText('Add first step').waitFor();
		// What "Import from File…" in the menu opens.
		await page
			.locator('[data-test-id="workflow-import-input"]')
			.setInputFiles(join(TEMPLATES, slug, 'workflow.json'));
		const stored = await savedBy(api, page, workflow.nodes.length);

		assert.equal(stored.name, workflow.name);
		assert.deepEqual(stored.connections, workflow.connections);
		// The tests of each template's effects take these for granted.
		const { importedSettings } = differencesOf(version);
		assert.deepEqual(stored.settings, { ...EDITOR_SETTINGS, ...importedSettings });
		for (const node of workflow.nodes) {
			const got = stored.nodes.find(({ name }) => name === node.name);
			assert.deepEqual([got?.type, got?.typeVersion], [node.type, node.typeVersion]);
			assert.deepEqual(changes(node.parameters, got?.parameters), [], node.name);
		}
	});
}

/** Paths of the values that differ. The editor leaves out some that are at their default and fills in others. */
function changes(file: unknown, stored: unknown, path = ''): string[] {
	if (file === undefined || stored === undefined || file === stored) return [];
	if (typeof file !== 'object' || typeof stored !== 'object') return [path];
	return Object.entries(file ?? {}).flatMap(([key, value]) =>
		changes(value, (stored as Record<string, unknown> | null)?.[key], `${path}/${key}`),
	);
}
