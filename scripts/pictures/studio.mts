import type { Browser, Locator, Page } from 'playwright-core';
import { openEditor, type Theme } from '../../test/e2e/browser.mts';
import { OWNER, type Api } from '../../test/e2e/host/api.mts';
import type { VionviStandIn } from '../../test/e2e/stand-ins/vionvi.mts';
import type { WorkflowDraft } from '../../test/e2e/workflow.mts';

/** What a picture shows around nodes, in pixels. */
export type Margin = Record<'top' | 'left' | 'right' | 'bottom', number>;

/** A running n8n, a browser to look at it, and what takes the leads. */
export interface Studio {
	api: Api;
	url: string;
	browser: Browser;
	vionvi: VionviStandIn;
}

/** Takes the picture that belongs at a path. */
export type Take = (studio: Studio, path: string) => Promise<void>;

/** The editor with a workflow open, in a window of this size, when everything is in its place. */
export async function open(
	{ api, url, browser }: Studio,
	draft: WorkflowDraft,
	size: { width: number; height: number },
	theme?: Theme,
): Promise<Page> {
	const { id } = await api.createWorkflow(draft);
	const page = await openEditor(browser, { url, signIn: OWNER }, id, theme);
	await page.setViewportSize(size);
	await page.keyboard.press('1');
	await settle(page);
	return page;
}

/** The editor moves and fades things in for a moment. */
export async function settle(page: Page): Promise<void> {
	await page.waitForTimeout(1500);
}

/** The part of the page that holds these nodes with what n8n draws around them. */
export async function surrounding(nodes: Locator, margin: Margin) {
	const boxes = await nodes.evaluateAll((elements) =>
		elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
	);
	const x = Math.min(...boxes.map(({ left }) => left)) - margin.left;
	const y = Math.min(...boxes.map(({ top }) => top)) - margin.top;
	return {
		x,
		y,
		width: Math.max(...boxes.map(({ right }) => right)) + margin.right - x,
		height: Math.max(...boxes.map(({ bottom }) => bottom)) + margin.bottom - y,
	};
}
