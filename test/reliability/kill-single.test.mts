import { after, test } from 'node:test';
import { printTable } from '../../scripts/print-table.mts';
import { Api } from '../e2e/host/api.mts';
import { installHost } from '../e2e/host/install.mts';
import { startN8n } from '../e2e/host/n8n.mts';
import { sqliteQuery } from '../e2e/host/sqlite.mts';
import { pack } from '../e2e/pack.mts';
import { publishContenders } from './kill/contenders.mts';
import { assertHitInTheMiddle, assertNothingLost } from './kill/assertions.mts';
import { sendNumbered } from './kill/numbered-events.mts';
import { OUTCOME_HEAD, outcomeCells, outcomesOf, settled } from './kill/outcome.mts';
import { repairApi } from './kill/repair.mts';
import { latencyCells, LATENCY_HEAD } from './kill/latency.mts';

const ROUNDS = ['a', 'b', 'c'];
const ACKNOWLEDGED_BEFORE_KILL = 150;
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

const kills: string[][] = [];
const answers: string[][] = [];
after(() => {
	printTable(['round', ...OUTCOME_HEAD], kills);
	printTable(['N8N_CONCURRENCY_PRODUCTION_LIMIT', ...LATENCY_HEAD], answers);
});

const host = await installHost();
const tarball = pack();

test('one process on SQLite: nothing acknowledged is lost by kill -9', async () => {
	const first = await startN8n({ host, tarball, environment: LAZY });
	const { userFolder, port } = first;
	const query = sqliteQuery(host, userFolder);
	const contenders = await publishContenders(await Api.signIn(first.url), 1);
	let n8n = first;
	for (const round of ROUNDS) {
		const sending = sendNumbered(contenders, round);
		await sending.untilAcknowledged(ACKNOWLEDGED_BEFORE_KILL);
		await n8n.kill();
		await sending.stop();
		n8n = await startN8n({ host, userFolder, port, environment: LAZY });
		await settled(query);

		const repair = await repairApi(await Api.signIn(n8n.url));
		const outcomes = await outcomesOf(contenders, sending.sent, query, repair);
		kills.push(...outcomes.map((outcome) => [round, ...outcomeCells(outcome)]));
		assertNothingLost(outcomes);
		assertHitInTheMiddle(outcomes);
	}
	await n8n.stop();
});

for (const limit of ['-1', '5']) {
	test(`how long 200 takes, with N8N_CONCURRENCY_PRODUCTION_LIMIT=${limit}`, async () => {
		const environment = { ...LAZY, N8N_CONCURRENCY_PRODUCTION_LIMIT: limit };
		const first = await startN8n({ host, tarball, environment });
		const { userFolder, port } = first;
		const query = sqliteQuery(host, userFolder);
		const contenders = await publishContenders(await Api.signIn(first.url), 2);
		const sending = sendNumbered(contenders, 'limited');
		await sending.untilAcknowledged(60);
		await first.kill();
		await sending.stop();
		answers.push(
			...contenders.map((contender) => [limit, ...latencyCells(contender, sending.sent)]),
		);

		const n8n = await startN8n({ host, userFolder, port, environment });
		await settled(query);
		const repair = await repairApi(await Api.signIn(n8n.url));
		const outcomes = await outcomesOf(contenders, sending.sent, query, repair);
		kills.push(...outcomes.map((outcome) => [`limit ${limit}`, ...outcomeCells(outcome)]));
		assertNothingLost(outcomes);
		assertHitInTheMiddle(outcomes);
		await n8n.stop();
	});
}
