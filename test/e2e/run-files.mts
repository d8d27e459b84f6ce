import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

export interface Counts {
	passed: number;
	failed: number;
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
	const events = run({ files, concurrency: false, timeout: timeoutMs });
	events.on('test:pass', ({ details, skip, todo }) => {
		if (details.type !== 'suite' && skip === undefined && todo === undefined) passed += 1;
	});
	events.on('test:fail', ({ details, todo }) => {
		if (details.type !== 'suite' && todo === undefined) failed += 1;
	});
	const report = events.compose(new spec());
	for await (const text of report) process.stdout.write(text as string);
	return { passed, failed };
}
