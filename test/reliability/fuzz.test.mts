import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { printTable } from '../../scripts/print-table.mts';
import { temporaryFolder } from '../e2e/temporary-folder.mts';

/** FUZZ_REQUESTS and FUZZ_SEED run fewer, or the same again. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 1_000_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

const ROOT = join(import.meta.dirname, '../..');
/** The same as in `npm test`, which runs fewer. */
const PROPERTIES = 'test/unit/any-request.properties.test.ts';
const MEGABYTES = 4096;

type Counts = { trigger: string } & Record<string, number>;

test(`${requests} requests in process keep every promise (seed ${seed})`, async () => {
	const report = join(temporaryFolder('lead-events-fuzz'), 'counts');
	writeFileSync(report, '');
	const begun = Date.now();
	const jest = spawn(
		process.execPath,
		[
			`--max-old-space-size=${MEGABYTES}`,
			join(ROOT, 'node_modules/jest/bin/jest.js'),
			...['--runInBand', '--globals', JSON.stringify({ FUZZ: { requests, seed, report } })],
			PROPERTIES,
		],
		{ cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
	);
	const [code] = (await once(jest, 'exit')) as [number | null];
	assert.equal(code, 0, `run it again with FUZZ_SEED=${seed}`);

	const rows = readFileSync(report, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Counts);
	const total = rows.reduce((sum, row) => sum + row.requests, 0);
	assert.ok(total >= requests, `${total} requests were run`);
	const head = Object.keys(rows[0]);
	const sums = head.map((name) => String(rows.reduce((sum, row) => sum + row[name], 0)));
	printTable(head, [
		...rows.map((row) => head.map((name) => String(row[name]))),
		['all', ...sums.slice(1)],
	]);
	const seconds = ((Date.now() - begun) / 1000).toFixed(0);
	console.log(`\nSeed ${seed}; ${seconds} s on one core.`);
});
