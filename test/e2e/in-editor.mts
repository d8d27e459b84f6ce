import { after, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openEditor, signInTo, startBrowser, type Theme } from './browser.mts';
import { OWNER } from './host/api.mts';
import { sharedHost, type Host } from './host/shared.mts';
import type { WorkflowDraft } from './workflow.mts';

/** The editor of the shared n8n. Each page that is opened is a browser profile of its own. */
export interface Editor {
	host: Host;
	/** A page with nothing open, for all tests of a file: to load the whole editor again takes seconds. */
	signIn(): Promise<Page>;
	/** A page with a workflow open. */
	open(workflowId: string, theme?: Theme): Promise<Page>;
	/** A page with a new workflow open. */
	create(draft: WorkflowDraft): Promise<Page>;
}

let browser: Promise<Browser> | undefined;
let blank: Promise<Page> | undefined;
after(async () => await (await browser)?.close());

/** The body of a test that looks at the editor. What it opens is closed behind it. */
export function inEditor(
	body: (editor: Editor, t: TestContext) => Promise<void>,
): (t: TestContext) => Promise<void> {
	return async (t) => {
		const host = await sharedHost();
		browser ??= startBrowser();
		const running = await browser;
		const where = { url: host.url, signIn: OWNER };
		const editor: Editor = {
			host,
			signIn: async () => await (blank ??= signInTo(running, where)),
			open: async (id, theme) => await openEditor(running, where, id, theme),
			create: async (draft) => await editor.open((await host.api.createWorkflow(draft)).id),
		};
		try {
			await body(editor, t);
		} finally {
			const kept = (await blank)?.context();
			const opened = running.contexts().filter((context) => context !== kept);
			await Promise.all(opened.map(async (context) => await context.close()));
		}
	};
}
