import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { printTable } from '../../scripts/print-table.mts';
import { startQueueMode } from '../e2e/host/queue-mode.mts';
import { pack } from '../e2e/pack.mts';
import { assertNothingLost } from './kill/assertions.mts';
import { publishContenders } from './kill/contenders.mts';
import { sendNumbered } from './kill/numbered-events.mts';
import { OUTCOME_HEAD, outcomeCells, outcomesOf, settled } from './kill/outcome.mts';
import { repairApi } from './kill/repair.mts';
import { storedExecutions } from './kill/stored-executions.mts';

/** `N8N_EXECUTIONS_QUEUE_RECOVERY_BATCH`, as n8n comes. */
const FOUND_AT_ONCE = 100;

const rows: string[][] = [];
after(() => printTable(['killed', ...OUTCOME_HEAD], rows));

const queue = await startQueueMode({
	tarball: pack(),
	appendOnly: false,
	environment: {
		N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		QUEUE_WORKER_STALLED_INTERVAL: '2147483647',
	},
});
const { api, main, redis, postgres } = queue;
after(async () => await queue.stop());

test('a killed Redis with snapshots only: the queue is forgotten, the events are not', async () => {
	const contenders = await publishContenders(api, 1);
	const sending = sendNumbered(contenders, 'snapshots');
	await sending.untilAcknowledged(150);
	await redis.kill();
	await redis.restart();
	await sending.untilAcknowledged(200);
	await sending.stop();
	await settled(postgres.query, 12);
	const forgotten = storedExecutions(postgres.query).filter(({ status }) => status === 'new');
	assert.ok(forgotten.length > 0, 'nothing was in the queue');

	// The main process looks for them when it starts, and every three hours or sooner.
	await main.stop();
	await main.restart();
	await settled(postgres.query, 12);
	const repair = await repairApi(api);
	const outcomes = await outcomesOf(contenders, sending.sent, postgres.query, repair);
	rows.push(...outcomes.map((outcome) => ['Redis, snapshots', ...outcomeCells(outcome)]));
	assertNothingLost(outcomes);
	const statuses = outcomes.flatMap(({ toBeRerun }) => toBeRerun).map(({ status }) => status);
	const found = statuses.filter((status) => status === 'crashed');
	const unseen = statuses.filter((status) => status === 'new');
	assert.equal(found.length, Math.min(statuses.length, FOUND_AT_ONCE));
	assert.equal(unseen.length, statuses.length - found.length);
});
