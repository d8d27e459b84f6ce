import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTemplates } from '../../scripts/templates/read-templates.mts';
import { noBrowser } from './browser.mts';
import { differencesOf } from './host/differences.mts';
import { openEmpty } from './editor-page.mts';
import { inEditor } from './in-editor.mts';
import { savedBy } from './saved-workflow.mts';
import { EDITOR_SETTINGS } from './template-workflow.mts';

const TEMPLATES = join(import.meta.dirname, '../../templates');

for (const { slug, workflow } of readTemplates()) {
	test(
		`the editor imports ${slug} as it is in the file`,
		{ skip: noBrowser },
		inEditor(async ({ host: { api, url, version }, signIn }, t) => {
			if (differencesOf(version).withoutTemplates.includes(slug)) {
				return t.skip(`n8n ${version} lacks one of its nodes`);
			}
			const page = await signIn();
			await openEmpty(page, url);
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
