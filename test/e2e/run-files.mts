import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Outcome } from '../../scripts/quality/ledger.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Counts {
	passed: number;
	failed: number;
	/** By file, from the package's root: every test with its name; what was skipped has not passed. */
	outcomes: Map<string, Outcome[]>;
}

/**
 * The test files of a folder, absolute, whose names contain one of the filters; all of them
 * without a filter. Throws if none does.
 */
export function testFiles(folder: string, filters: string[]): string[] {
	const files = readdirSync(folder)
		.filter((file) => file.endsWith('.test.mts'))
		.filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
		.map((file) => join(folder, file));
	if (files.length === 0)
		throw new Error(`No test file's name contains "${filters.join('" or "')}".`);
	return files;
}

/** Runs test files one after the other and reports as they go; counts tests, not suites. */
export async function runFiles(files: string[], timeoutMs: number): Promise<Counts> {
	let passed = 0;
	let failed = 0;
	const outcomes = new Map(files.map((file) => [relative(ROOT, file), [] as Outcome[]]));
	const note = (file: string | undefined, outcome: Outcome) =>
		outcomes.get(relative(ROOT, file ?? ''))?.push(outcome);
	const events = run({ files, concurrency: false, timeout: timeoutMs });
	events.on('test:pass', ({ details, file, name, skip, todo }) => {
		const isRun = details.type !== 'suite' && skip === undefined && todo === undefined;
		if (isRun) passed += 1;
		note(file, { name, passed: isRun });
	});
	events.on('test:fail', ({ details, file, name, todo }) => {
		if (details.type !== 'suite' && todo === undefined) failed += 1;
		note(file, { name, passed: false });
	});
	const report = events.compose(new spec());
	for await (const text of report) process.stdout.write(text as string);
	return { passed, failed, outcomes };
}
