/**
 * Starts n8n in queue mode with the package loaded and stays up: `npm run queue-mode`, with
 * `-- --workers=3` for another number of workers, `-- --no-append-only` for a Redis that
 * keeps snapshots only. It is what the tests and benchmarks run on; docs/scaling.md explains it.
 */
import { parseArgs } from 'node:util';
import { OWNER } from '../test/e2e/host/api.mts';
import { installHost, partsToInstall } from '../test/e2e/host/install.mts';
import { ensureParts } from '../test/e2e/host/needs.mts';
import { startQueueMode } from '../test/e2e/host/queue-mode.mts';
import { pack } from '../test/e2e/pack.mts';
import { printTable } from './print-table.mts';

const { values } = parseArgs({
	options: {
		workers: { type: 'string', default: '2' },
		'no-append-only': { type: 'boolean', default: false },
	},
});

const workerCount = Number(values.workers);
if (!Number.isInteger(workerCount) || workerCount < 1) {
	console.error(`--workers takes a number from 1 on, not "${values.workers}".`);
	process.exit(2);
}

// An exit by a signal alone would leave the data behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.once(signal, () => process.exit(0));

ensureParts([...partsToInstall(), 'redis', 'postgres']);
const host = await installHost();
console.log('Building and packing the package …');
const tarball = pack();
console.log('Starting Redis, PostgreSQL and n8n …');
const { main, webhook, workers, redis, postgres } = await startQueueMode({
	host,
	tarball,
	workers: workerCount,
	appendOnly: !values['no-append-only'],
});
printTable(
	['process', 'address', 'log'],
	[
		['main', main.url, main.logFile],
		['webhook', `${webhook.url}/webhook/…`, webhook.logFile],
		...workers.map(({ url, logFile }, index) => [`worker ${index + 1}`, `${url}/healthz`, logFile]),
		['Redis', `127.0.0.1:${redis.port}`, ''],
		['PostgreSQL', `127.0.0.1:${postgres.port}, user n8n`, ''],
	],
);
console.log(`
n8n is open at ${main.url}: sign in with ${OWNER.email} and ${OWNER.password}
Ctrl+C ends everything and removes its data.`);
