import type { Browser, Page } from 'playwright-core';
import { openEditor } from '../test/e2e/browser.mts';
import { OWNER, type Api } from '../test/e2e/host/api.mts';
import type { WorkflowDraft } from '../test/e2e/workflow.mts';

/** A running n8n and a browser to look at it. */
export interface Studio {
	api: Api;
	url: string;
	browser: Browser;
}

/** Takes the picture that belongs at a path. */
export type Take = (studio: Studio, path: string) => Promise<void>;

/** The editor with a workflow open, in a window of this size, when everything is in its place. */
export async function open(
	{ api, url, browser }: Studio,
	draft: WorkflowDraft,
	size: { width: number; height: number },
): Promise<Page> {
	const { id } = await api.createWorkflow(draft);
	const page = await openEditor(browser, { url, signIn: OWNER }, id);
	await page.setViewportSize(size);
	await page.keyboard.press('1');
	await settle(page);
	return page;
}

/** The editor moves and fades things in for a moment. */
export async function settle(page: Page): Promise<void> {
	await page.waitForTimeout(1500);
}
