/**
 * Runs the reliability proof: `npm run test:reliability`, or `npm run test:reliability -- fuzz`
 * for the files whose names contain "fuzz". Each file starts what it needs. Takes an hour or so.
 */
import { basename } from 'node:path';
import { unproven } from '../../scripts/quality/ledger.ts';
import { readLedger } from '../../scripts/quality/read-ledger.mts';
import { installHost, partsToInstall } from '../e2e/host/install.mts';
import { ensureParts, type Part } from '../e2e/host/needs.mts';
import { runFiles, testFiles } from '../e2e/run-files.mts';

const FILE_TIMEOUT_MS = 60 * 60_000;

/** What test files need beside n8n, by file. */
const PARTS: Record<string, Part[]> = {
	'fuzz-secrets.test.mts': ['curl'],
	'kill-queue.test.mts': ['redis', 'postgres'],
	'kill-redis-snapshots.test.mts': ['redis', 'postgres'],
};

// An exit by a signal would leave the temporary folders behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.once(signal, () => process.exit(1));

const files = testFiles(import.meta.dirname, process.argv.slice(2));
const parts = files.flatMap((file) => PARTS[basename(file)] ?? []);
ensureParts([...partsToInstall(), ...parts]);
await installHost();
const { passed, failed, outcomes } = await runFiles(files, FILE_TIMEOUT_MS);
const missing = unproven(readLedger(), outcomes);
for (const each of missing) console.log(`docs/quality.yaml names what did not pass: ${each}`);
console.log(`\n${passed} passed, ${failed + missing.length} failed`);
process.exit(failed + missing.length > 0 || passed === 0 ? 1 : 0);
