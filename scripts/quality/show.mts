/**
 * Shows the quality ledger, and runs the unit and integration tests that it names: `npm run quality`.
 * `npm run quality -- --e2e` runs the end-to-end tests that it names, too.
 */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { printTable } from '../print-table.mts';
import { readLedger } from './read-ledger.mts';

const entries = readLedger();
const nodes = [...new Set(entries.map(({ node }) => node))];
const rules = [...new Set(entries.map(({ rule }) => rule))];
const cell = (rule: string, node: string) =>
	entries.some((entry) => entry.rule === rule && entry.node === node && entry.exempt)
		? 'exempt'
		: 'done';
printTable(
	['Rule', ...nodes],
	rules.map((rule) => [rule, ...nodes.map((node) => cell(rule, node))]),
);

const files = [...new Set(entries.flatMap(({ proofs }) => proofs).map(({ file }) => file))].sort();
const unit = files.filter((file) => file.endsWith('.ts'));
const endToEnd = files.filter((file) => file.startsWith('test/e2e/'));
run('npx', ['jest', '--runTestsByPath', ...unit]);
if (process.argv.includes('--e2e')) {
	run('npm', ['run', '--silent', 'test:e2e', '--', ...endToEnd.map((file) => basename(file))]);
} else {
	console.log(`Not run: ${endToEnd.length} files of end-to-end tests (-- --e2e runs them).`);
}

/** Ends with the command's status where it fails. */
function run(command: string, args: string[]): void {
	// Then a test that is named and skipped is a failure.
	const env = { ...process.env, CI: 'true' };
	const { status } = spawnSync(command, args, { stdio: 'inherit', env });
	if (status !== 0) process.exit(status ?? 1);
}
