import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { readTemplates } from '../../scripts/templates/read-templates.mts';
import { noBrowser } from './browser.mts';
import type { Api, StoredWorkflow } from './host/api.mts';
import { differencesOf } from './host/differences.mts';
import { inEditor } from './in-editor.mts';
import { EDITOR_SETTINGS } from './template-workflow.mts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const TIMEOUT_MS = 30_000;

for (const { slug, workflow } of readTemplates()) {
	test(
		`the editor imports ${slug} as it is in the file`,
		{ skip: noBrowser },
		inEditor(async ({ host: { api, url, version }, signIn }) => {
			const page = await signIn();
			await page.goto(`${url}/workflow/new`);
			await page.getByText('Add first step').waitFor();
			// What "Import from File…" in the menu opens.
			await page
				.locator('[data-test-id="workflow-import-input"]')
				.setInputFiles(join(TEMPLATES, slug, 'workflow.json'));
			const stored = await saved(api, page, workflow.nodes.length);

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
		}),
	);
}

/** Paths of the values that differ. The editor leaves out some that are at their default and fills in others. */
function changes(file: unknown, stored: unknown, path = ''): string[] {
	if (file === undefined || stored === undefined || file === stored) return [];
	if (typeof file !== 'object' || typeof stored !== 'object') return [path];
	return Object.entries(file ?? {}).flatMap(([key, value]) =>
		changes(value, (stored as Record<string, unknown> | null)?.[key], `${path}/${key}`),
	);
}

/** The workflow that the editor has open, once it has saved it by itself. */
async function saved(api: Api, editor: Page, nodes: number): Promise<StoredWorkflow> {
	const deadline = Date.now() + TIMEOUT_MS;
	while (Date.now() < deadline) {
		await sleep(300);
		const id = /\/workflow\/(\w+)/.exec(editor.url())?.[1] ?? 'new';
		if (id === 'new') continue;
		const stored = await api
			.rest<StoredWorkflow>('GET', `/rest/workflows/${id}`)
			.catch(() => undefined);
		if (stored?.nodes.length === nodes) return stored;
	}
	throw new Error('The editor has not saved what it imported.');
}
