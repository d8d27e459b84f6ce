import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from '../scripts/print-table.mts';
import { startN8n } from '../test/e2e/host/n8n.mts';
import { temporaryFolder } from '../test/e2e/temporary-folder.mts';
import { ROUNDS } from './effort.mts';
import { untilIdle } from './load.mts';
import { cpuSeconds, residentMegabytes } from './process-cost.mts';
import { median, spread } from './statistics.mts';

const PACKAGE = 'n8n-nodes-lead-events';
const HOOK = join(import.meta.dirname, 'loader-hook.cjs');

/** What one start of n8n took. */
interface Start {
	seconds: number;
	cpuSeconds: number;
	residentMegabytes: number;
}

/** What n8n's loader took for the package alone, within one start. */
interface Load {
	milliseconds: number;
	cpuMilliseconds: number;
	kilobytes: number;
}

/**
 * What does the package cost at start? Two ways: whole starts of n8n with and without it in turn,
 * whose noise is larger than what is looked for, and n8n's own loader timed inside its process.
 */
export async function start(tarball: string): Promise<void> {
	const folders = {
		with: temporaryFolder('lead-events-with'),
		without: temporaryFolder('without'),
	};
	const starts: Record<keyof typeof folders, Start[]> = { with: [], without: [] };
	const loads: Load[] = [];
	// The first start makes the database, and is not counted.
	for (let round = 0; round <= ROUNDS; round += 1) {
		const without = await startOnce(folders.without);
		const withPackage = await startOnce(folders.with, tarball);
		if (round === 0) continue;
		starts.without.push(without);
		starts.with.push(withPackage);
		loads.push(await loadOnce(folders.with));
	}
	printTable(
		['n8n', 'start in s', 'CPU s', 'resident MB'],
		[
			['without the package', ...cells(starts.without)],
			['with it', ...cells(starts.with)],
			['more with it', ...difference(starts.with, starts.without)],
		],
	);
	printTable(
		['what', 'measured', 'bar', 'met'],
		[
			["n8n's loader for the package, ms", ...judged(loads, 'milliseconds', 50)],
			["n8n's loader for the package, CPU ms", ...judged(loads, 'cpuMilliseconds', 50)],
			['heap that it keeps, kB', ...judged(loads, 'kilobytes', 5000)],
			['tarball, kB', ...verdict([statSync(tarball).size / 1000], 150)],
		],
	);
}

async function startOnce(userFolder: string, tarball?: string): Promise<Start> {
	const n8n = await startN8n({ userFolder, tarball });
	await untilIdle([n8n.pid]);
	const started = {
		seconds: n8n.startedIn / 1000,
		cpuSeconds: cpuSeconds([n8n.pid]),
		residentMegabytes: residentMegabytes(n8n.pid),
	};
	await n8n.stop();
	return started;
}

async function loadOnce(userFolder: string): Promise<Load> {
	const report = join(userFolder, 'load.json');
	const n8n = await startN8n({
		userFolder,
		environment: {
			NODE_OPTIONS: `--require=${HOOK}`,
			LOADER_HOOK_PACKAGE: PACKAGE,
			LOADER_HOOK_REPORT: report,
		},
	});
	await n8n.stop();
	return JSON.parse(readFileSync(report, 'utf8')) as Load;
}

const COLUMNS = [
	{ of: (start: Start) => start.seconds, digits: 1 },
	{ of: (start: Start) => start.cpuSeconds, digits: 2 },
	{ of: (start: Start) => start.residentMegabytes, digits: 0 },
];

function cells(starts: Start[]): string[] {
	return COLUMNS.map(({ of, digits }) => spread(starts.map(of), digits));
}

function difference(withPackage: Start[], without: Start[]): string[] {
	return COLUMNS.map(({ of, digits }) =>
		median(withPackage.map((start, round) => of(start) - of(without[round]))).toFixed(digits),
	);
}

function judged(loads: Load[], figure: keyof Load, bar: number): string[] {
	return verdict(
		loads.map((load) => load[figure]),
		bar,
	);
}

function verdict(values: number[], bar: number): string[] {
	return [spread(values, 0), `< ${bar}`, median(values) < bar ? 'yes' : 'no'];
}
