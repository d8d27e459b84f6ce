import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { printTable } from '../../scripts/print-table.mts';
import { postForm, send } from '../e2e/host/http.mts';
import { startQueueMode } from '../e2e/host/queue-mode.mts';
import { pack } from '../e2e/pack.mts';
import { assertHitInTheMiddle, assertNothingLost } from './kill/assertions.mts';
import { publishContenders } from './kill/contenders.mts';
import { sendNumbered, type Sending } from './kill/numbered-events.mts';
import { OUTCOME_HEAD, outcomeCells, outcomesOf, settled, type Outcome } from './kill/outcome.mts';
import { repairApi } from './kill/repair.mts';
import { storedExecutions } from './kill/stored-executions.mts';

const ACKNOWLEDGED_BEFORE_KILL = 100;
const ACKNOWLEDGED_AFTER_KILL = 50;
const CONCURRENCY = 10;
const OUTAGE_MS = 1000;
/** Longer than the half minute that n8n still waits for a worker's result. */
const GIVING_UP_TAKES_S = 60;

/** As n8n does by default, but sooner: it gives up a dead worker's executions after one to two minutes. */
const GIVE_UP_SOON = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};
/** What docs/scaling.md advises: never, as long as a timer can be (25 days). */
const NEVER_GIVE_UP = { QUEUE_WORKER_STALLED_INTERVAL: '2147483647' };

const rows: string[][] = [];
after(() => printTable(['killed', ...OUTCOME_HEAD], rows));

const queue = await startQueueMode({
	tarball: pack(),
	concurrency: CONCURRENCY,
	environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true', ...GIVE_UP_SOON },
});
const { main, webhook, workers, redis, postgres } = queue;
const [doomed, survivor] = workers;
const contenders = await publishContenders(queue.api, 1);
const repair = await repairApi(queue.api);
after(async () => await queue.stop());

/** Sends numbered events, does harm in the middle of them, and tells what became of each. */
async function outcomesAfter(
	killed: string,
	harm: (sending: Sending) => Promise<void>,
	quietSeconds = 12,
): Promise<{ outcomes: Outcome[]; underWay: Set<string>; failures: number }> {
	const series = String.fromCharCode(97 + rows.length);
	const sending = sendNumbered(contenders, series);
	await sending.untilAcknowledged(ACKNOWLEDGED_BEFORE_KILL);
	await harm(sending);
	await sending.stop();
	const underWay = storedExecutions(postgres.query)
		.filter(({ status }) => ['new', 'running'].includes(status))
		.flatMap(({ number }) => number ?? []);
	await settled(postgres.query, quietSeconds);
	const outcomes = await outcomesOf(contenders, sending.sent, postgres.query, repair);
	rows.push(...outcomes.map((outcome) => [killed, ...outcomeCells(outcome)]));
	const failures = sending.sent.filter((event) => !event.isAcknowledged).length;
	return { outcomes, underWay: new Set(underWay), failures };
}

test('the webhook process takes events; the main process says 200 to a GET and drops it', async () => {
	const [ours] = contenders;
	const { pathname } = new URL(ours.url);
	const before = storedExecutions(postgres.query).length;
	const dropped = await send(`${main.url}${pathname}?webhooktype=2`);
	assert.equal(dropped.status, 200);
	assert.match(dropped.text, /<!DOCTYPE html>/i);
	assert.equal((await postForm(`${main.url}${pathname}`, { webhooktype: '2' })).status, 404);
	assert.equal(storedExecutions(postgres.query).length, before);

	assert.equal((await send(`${webhook.url}${pathname}?webhooktype=2`)).status, 200);
	assert.equal(storedExecutions(postgres.query).length, before + 1);
	assert.equal((await send(`${webhook.url}/webhook/nothing-here`)).status, 404);
});

test('a killed worker: n8n erases what it ran, and nothing else', async () => {
	const { outcomes, underWay } = await outcomesAfter(
		'a worker, n8n as it is',
		doomed.kill,
		GIVING_UP_TAKES_S,
	);
	const lost = outcomes.flatMap((outcome) => outcome.lost);
	assert.ok(lost.length > 0, 'n8n keeps them now: docs/scaling.md need not warn of it any more');
	assert.ok(lost.length <= CONCURRENCY, lost.join());
	assert.deepEqual(
		lost.filter((number) => !underWay.has(number)),
		[],
	);
	await survivor.stop();
	await Promise.all([doomed.restart(NEVER_GIVE_UP), survivor.restart(NEVER_GIVE_UP)]);
});

test('a killed worker, with the advised setting: its events are kept and run again', async () => {
	const { outcomes } = await outcomesAfter('a worker, with the setting', doomed.kill);
	assertNothingLost(outcomes);
	assertHitInTheMiddle(outcomes);
	await doomed.restart(NEVER_GIVE_UP);
});

test('a stopped worker ends what it runs', async () => {
	const { outcomes } = await outcomesAfter('a worker, by SIGTERM', doomed.stop);
	assertNothingLost(outcomes);
	assert.deepEqual(
		outcomes.flatMap((outcome) => outcome.toBeRerun),
		[],
	);
	await doomed.restart(NEVER_GIVE_UP);
});

test('a killed webhook process', async () => {
	const { outcomes, failures } = await outcomesAfter('the webhook process', async (sending) => {
		await webhook.kill();
		await sleep(OUTAGE_MS);
		// A process that starts acknowledges what it drops, see kill-start.test.mts.
		await sending.stop();
		await webhook.restart();
	});
	assertNothingLost(outcomes);
	assert.ok(failures > 0, 'no sender noticed');
});

test('a killed main process', async () => {
	const { outcomes, failures } = await outcomesAfter('the main process', async (sending) => {
		await main.kill();
		await sending.untilAcknowledged(ACKNOWLEDGED_BEFORE_KILL + ACKNOWLEDGED_AFTER_KILL);
		await sending.stop();
		await main.restart();
	});
	assertNothingLost(outcomes);
	assert.equal(failures, 0);
});

test('a killed Redis with its append-only file', async () => {
	const { outcomes } = await outcomesAfter('Redis, append-only file', async (sending) => {
		await redis.kill();
		await sleep(OUTAGE_MS);
		await redis.restart();
		await sending.untilAcknowledged(ACKNOWLEDGED_BEFORE_KILL + ACKNOWLEDGED_AFTER_KILL);
	});
	assertNothingLost(outcomes);
});

test('everything killed at once', async () => {
	const { outcomes, failures } = await outcomesAfter('everything at once', async (sending) => {
		await Promise.all([main, webhook, ...workers, redis].map((each) => each.kill()));
		await sending.stop();
		await redis.restart();
		await main.restart();
		await Promise.all([webhook, ...workers].map((each) => each.restart(NEVER_GIVE_UP)));
	});
	assertNothingLost(outcomes);
	assert.ok(failures > 0, 'no sender noticed');
});

test('a worker without the package erases what it takes: n8n cannot load the workflow', async () => {
	await doomed.stop();
	await survivor.stop();
	rmSync(join(survivor.userFolder, '.n8n/nodes'), { recursive: true });
	await survivor.restart(NEVER_GIVE_UP);
	const [ours] = contenders;
	const sending = sendNumbered([ours], 'lacking');
	await sending.untilAcknowledged(1);
	await sending.stop();
	await settled(postgres.query);
	const erased = storedExecutions(postgres.query).filter(({ data }) =>
		data.includes('Unrecognized node type'),
	);
	assert.equal(erased.length, sending.sent.length);
	assert.deepEqual(
		erased.flatMap(({ number }) => number ?? []),
		[],
		'n8n keeps them now: docs/scaling.md need not warn of it any more',
	);
});
