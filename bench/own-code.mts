import { join } from 'node:path';
import { printTable } from '../scripts/print-table.mts';
import { freePort } from '../test/e2e/host/free-port.mts';
import { node, ours, workflow } from '../test/e2e/workflow.mts';
import { sharesOf } from './cpu-profile.mts';
import { displayName } from './display-name.mts';
import { ENGINES, withN8n, type MeasuredN8n } from './engines.mts';
import { eventOf, VENDORS, type VendorName } from './events.mts';
import { bytesOf } from './in-host.mts';
import { load, type Target } from './load.mts';
import type { Alone } from './own-code-alone.mts';
import type { Profiled } from './profiler.mts';
import { runInHost } from './run-in-host.mts';
import { median, ratio, spread } from './statistics.mts';

const PROFILER = join(import.meta.dirname, 'profiler.mts');
const ROUNDS = 5;
/** What has not run often enough to be compiled is no measure of a server that is up for days. */
const WARM_UP_REQUESTS = 1000;
const REQUESTS = 300;
const EVENT_BYTES = 1024;

/** What the profiler saw of a request, in microseconds of n8n's main thread, a value a round. */
interface Seen {
	own: number[];
	host: number[];
}

/**
 * What does our own code add to one request? The CPU time of `webhook()` alone, in n8n-core's own
 * context, and its share of a request in a running n8n that is profiled under load.
 */
export async function ownCode(tarball: string): Promise<void> {
	const alone = await runInHost<Record<VendorName, Alone>>('own-code-alone.mts', tarball);
	const seen = await seenInN8n(tarball);
	printTable(
		[
			'1 kB event of',
			'alone, µs (min–max)',
			'after other code, µs',
			'in n8n, µs',
			'n8n itself, µs',
			'share of n8n’s own',
		],
		VENDORS.map((vendor) => {
			const { own, host } = seen[vendor];
			const share = 100 * ratio(own, host);
			return [
				displayName(vendor),
				spread(alone[vendor].atOnce),
				median(alone[vendor].afterOtherCode).toFixed(0),
				median(own).toFixed(0),
				median(host).toFixed(0),
				`${share.toFixed(2)} %`,
			];
		}),
	);
}

async function seenInN8n(tarball: string): Promise<Record<VendorName, Seen>> {
	const seen = {} as Record<VendorName, Seen>;
	const port = await freePort();
	const environment = {
		...ENGINES.lazy,
		NODE_OPTIONS: `--import=${PROFILER}`,
		BENCH_PROFILER_PORT: String(port),
	};
	await withN8n({ tarball, environment }, async (n8n) => {
		const targets = new Map<VendorName, Target>();
		for (const vendor of VENDORS) targets.set(vendor, await publish(n8n, vendor));
		for (const target of targets.values()) await load(target, WARM_UP_REQUESTS);
		for (let round = 0; round < ROUNDS; round += 1) {
			for (const [vendor, target] of targets) {
				await fetch(`http://127.0.0.1:${port}/start`);
				await load(target, REQUESTS);
				const answer = await fetch(`http://127.0.0.1:${port}/stop`);
				const { busy, ours: own } = sharesOf(((await answer.json()) as Profiled).profile);
				const { own: owns, host } = (seen[vendor] ??= { own: [], host: [] });
				owns.push(own / REQUESTS);
				host.push((busy - own) / REQUESTS);
			}
		}
	});
	return seen;
}

async function publish({ api, pid }: MeasuredN8n, vendor: VendorName): Promise<Target> {
	const request = eventOf(vendor, EVENT_BYTES);
	const name = `${vendor} Trigger`;
	const type = ours(`${vendor.toLowerCase()}Trigger`);
	const flow = await api.publish({
		...workflow(vendor, [node(name, type, {}, { typeVersion: 1.1 })]),
		// Nothing is kept of a run that went well: the database would be what is measured.
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
	});
	return {
		url: await api.webhookUrl(flow, name, request.path),
		headers: { 'content-type': request.contentType },
		body: bytesOf(request).toString(),
		pids: [pid],
	};
}
