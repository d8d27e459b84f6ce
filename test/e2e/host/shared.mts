import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { pack } from '../pack.mts';
import { announced, type SharedN8n } from './announcement.mts';
import { Api } from './api.mts';
import { startN8n, type RunningN8n } from './n8n.mts';

/** A running n8n with the package loaded. Leave it running: other test files use it too. */
export interface Host extends SharedN8n {
	/** Signed in as the owner. */
	api: Api;
	/** All that n8n has logged so far. */
	log: () => string;
}

let shared: Promise<Host> | undefined;
let own: RunningN8n | undefined;

// Here and not where n8n is started: called within a test, `after` would mean the end of that test.
after(async () => await own?.stop());

/**
 * The n8n that the test files share. A file that is run on its own gets one of its own, with
 * the package freshly built, which is stopped after the file's last test.
 */
export async function sharedHost(): Promise<Host> {
	shared ??= attach();
	return await shared;
}

async function attach(): Promise<Host> {
	const n8n = announced() ?? (await startOwn());
	return {
		...n8n,
		api: await Api.signIn(n8n.url),
		log: () => readFileSync(n8n.logFile, 'utf8'),
	};
}

async function startOwn(): Promise<SharedN8n> {
	const tarball = pack();
	own = await startN8n({ tarball });
	return { ...own, tarball };
}
