/** `npm run pictures`: makes the pictures in docs/images anew, from the editor of a running n8n. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { noBrowser, openEditor, startBrowser } from '../test/e2e/browser.mts';
import { Api, OWNER } from '../test/e2e/host/api.mts';
import { startN8n } from '../test/e2e/host/n8n.mts';
import { pack } from '../test/e2e/pack.mts';
import { node, ours, workflow } from '../test/e2e/workflow.mts';

const FOLDER = join(import.meta.dirname, '../docs/images');
const TRIGGER = 'Envybox Trigger';

if (noBrowser) throw new Error(noBrowser);
mkdirSync(FOLDER, { recursive: true });
const n8n = await startN8n({ tarball: pack() });
const api = await Api.signIn(n8n.url);
const credentials = await api.credential('vionviWebhookApi', {
	webhookUrl: 'https://crm.example.com/webhook/made-up',
});
const draft = workflow(
	'Call orders become leads',
	[
		node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
		node('vionvi', ours('vionvi'), {}, { credentials }),
	],
	[[TRIGGER, 3, 'vionvi']],
);
draft.nodes[1].position = [400, 80];
const flow = await api.createWorkflow(draft);

const browser = await startBrowser();
const page = await openEditor(browser, { url: n8n.url, signIn: OWNER }, flow.id);
await page.setViewportSize({ width: 1100, height: 760 });
await page.keyboard.press('1');
await settle(page);
await page.screenshot({
	path: join(FOLDER, 'first-flow.png'),
	clip: { x: 60, y: 90, width: 900, height: 580 },
});

await page.setViewportSize({ width: 1280, height: 860 });
await page.locator('[data-test-id="canvas-node"]', { hasText: TRIGGER }).dblclick();
await page.getByText('Webhook URLs').first().click();
await page.getByText('Production URL').first().click();
await settle(page);
await page.screenshot({ path: join(FOLDER, 'envybox-trigger.png') });

await browser.close();
await n8n.stop();
process.exit(0);

/** The editor moves and fades things in for a moment. */
async function settle(editor: Page): Promise<void> {
	await editor.waitForTimeout(1500);
}
