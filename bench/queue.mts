import { startQueueMode } from '../test/e2e/host/queue-mode.mts';
import { NO_AUTHENTICATION } from './contenders.mts';
import { hold, printOutcomes, type Outcome } from './contest.mts';
import { ENGINES, QUIET } from './engines.mts';
import { EVENT_REFERENCES, eventContenders } from './event-contest.mts';

const WORKERS = [1, 2];

/**
 * What do more workers bring? The same contest in queue mode, on the lazy engine: a main process, a
 * webhook process and workers, with Redis and PostgreSQL, all on this machine. The CPU time is that
 * of n8n's processes.
 */
export async function queue(tarball: string): Promise<void> {
	const outcomes: Outcome[] = [];
	for (const workers of WORKERS) {
		const environment = { ...QUIET, ...ENGINES.lazy };
		const n8n = await startQueueMode({ tarball, workers, environment });
		try {
			const pids = [n8n.main, n8n.webhook, ...n8n.workers].map(({ pid }) => pid);
			outcomes.push(
				await hold({
					circumstances: [String(workers)],
					contenders: await eventContenders(n8n.api, pids, NO_AUTHENTICATION),
					references: EVENT_REFERENCES.lazy,
				}),
			);
		} finally {
			await n8n.stop();
		}
	}
	printOutcomes(['workers'], outcomes);
}
