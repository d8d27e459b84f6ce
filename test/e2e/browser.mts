import { chromium, type Browser, type Page } from 'playwright-core';
import { adviceFor, CHROMIUM } from './host/needs.mts';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The first page that a busy machine loads takes most of this. */
const TIMEOUT_MS = 60_000;

/** Why there is no browser to test with, or false. */
export const noBrowser = adviceFor('browser')?.replaceAll('\n', '; ') ?? false;

/** A headless Chromium without any network but loopback. */
export async function startBrowser(): Promise<Browser> {
	return await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Where the editor is and who signs in. */
export interface EditorHost {
	url: string;
	signIn: { email: string; password: string };
}

export type Theme = 'light' | 'dark';

/** A page that is signed in, with nothing open, in a browser profile of its own. */
export async function signInTo(
	browser: Browser,
	host: EditorHost,
	theme: Theme = 'light',
): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 1400, height: 1000 },
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	context.setDefaultTimeout(TIMEOUT_MS);
	// As text, because the types of a browser's window are not those of Node.
	await context.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
	const page = await context.newPage();
	await page.request.post(`${host.url}/rest/login`, {
		data: { emailOrLdapLoginId: host.signIn.email, password: host.signIn.password },
	});
	return page;
}

/** The editor with a workflow open, signed in with the cookie of `Api.signIn`'s owner. */
export async function openEditor(
	browser: Browser,
	host: EditorHost,
	workflowId: string,
	theme?: Theme,
): Promise<Page> {
	const page = await signInTo(browser, host, theme);
	await page.goto(`${host.url}/workflow/${workflowId}`);
	await page.waitForSelector('[data-test-id="canvas-node"]');
	return page;
}
