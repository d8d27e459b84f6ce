/**
 * Runs the end-to-end tests: `npm run test:e2e`, or `npm run test:e2e -- envybox` for the
 * files whose names contain "envybox". Starts one n8n for all of them; `-- --n8n 2.8.4` another
 * version than the default, one that has a folder in host/.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { unproven } from '../../scripts/quality/ledger.ts';
import { readLedger } from '../../scripts/quality/read-ledger.mts';
import { announce } from './host/announcement.mts';
import { differencesOf } from './host/differences.mts';
import { installHost, partsToInstall } from './host/install.mts';
import { duration, tail } from './host/logged-command.mts';
import { startN8n } from './host/n8n.mts';
import { ensureParts, type Part } from './host/needs.mts';
import { DEFAULT_VERSION } from './host/versions.mts';
import { pack } from './pack.mts';
import { runFiles, testFiles } from './run-files.mts';
import { keep } from './temporary-folder.mts';

const FILE_TIMEOUT_MS = 10 * 60_000;
const LOG_LINES = 60;

// An exit by a signal would leave the temporary folders behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.once(signal, () => process.exit(1));

const { values, positionals } = parseArgs({
	options: { n8n: { type: 'string', default: DEFAULT_VERSION } },
	allowPositionals: true,
});
const { withoutFiles } = differencesOf(values.n8n);
const files = testFiles(import.meta.dirname, positionals).filter((file) => {
	const isLeftOut = withoutFiles.includes(basename(file));
	if (isLeftOut) console.log(`Left out for the older editor of n8n: ${basename(file)}`);
	return !isLeftOut;
});

// Elsewhere tests may be skipped for want of a browser.
const isComplete = Boolean(process.env.CI);
const parts = partsToInstall(values.n8n);
const browser: Part[] = files.some(usesBrowser) ? ['browser'] : [];
if (isComplete) ensureParts([...parts, ...browser]);
else ensureParts(parts, browser);

const host = await installHost(values.n8n);
console.log('Building and packing the package …');
const tarball = pack();
const n8n = await startN8n({ host, tarball });
console.log(`n8n ${n8n.version} is ready at ${n8n.url} after ${duration(n8n.startedIn)}.\n`);

announce({ ...n8n, tarball });
const { passed, failed, outcomes } = await runFiles(files, FILE_TIMEOUT_MS);
await n8n.stop();
const missing = isComplete ? unproven(readLedger(), outcomes) : [];
for (const each of missing) console.log(`docs/quality.yaml names what did not pass: ${each}`);
if (failed > 0) {
	keep(n8n.userFolder);
	console.log(`\nn8n's data and log are kept in ${n8n.userFolder}. The end of the log:`);
	for (const line of tail(n8n.log(), LOG_LINES)) console.log(`  | ${line}`);
}
console.log(`\n${passed} passed, ${failed + missing.length} failed`);
process.exit(failed + missing.length > 0 || passed === 0 ? 1 : 0);

/** Tests that look at the editor say so, to be skipped where there is no browser. */
function usesBrowser(file: string): boolean {
	return readFileSync(file, 'utf8').includes('noBrowser');
}
