/**
 * What large bodies, slow clients and publishing under load cost: `npm run test:reliability --
 * neighbours` (10 minutes). What takes seconds is in test/e2e/*neighbours.test.mts.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { printTable } from '../../scripts/print-table.mts';
import { Api, type StoredWorkflow } from '../e2e/host/api.mts';
import type { Execution } from '../e2e/host/executions.mts';
import { postForm, send } from '../e2e/host/http.mts';
import { startN8n } from '../e2e/host/n8n.mts';
import { sendNumbered } from '../e2e/numbered-events.mts';
import { pack } from '../e2e/pack.mts';
import { connect, headOf } from '../e2e/raw-client.mts';
import { core, node, ours, workflow } from '../e2e/workflow.mts';

const MEGABYTE = 1024 * 1024;
const ROUNDS = 3;
const SLOW_CLIENTS = 20;
/** Node's own limit for a request is five minutes, looked after every half. */
const PATIENCE_MS = 400_000;
const CYCLES = 5;
const EVENT = { webhooktype: '1', phone: '70000000001', call_id: '6000001' };

const n8n = await startN8n({ tarball: pack() });
after(n8n.stop);
const api = await Api.signIn(n8n.url);

const TRIGGERS = {
	'Envybox Trigger': () =>
		node('Envybox Trigger', ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
	Webhook: () =>
		node(
			'Webhook',
			core('webhook'),
			{ httpMethod: 'POST', path: crypto.randomUUID(), responseData: 'noData' },
			{ typeVersion: 2 },
		),
};

type TriggerName = keyof typeof TRIGGERS;

async function publish(name: TriggerName): Promise<{ flow: StoredWorkflow; url: string }> {
	const flow = await api.publish(workflow(`neighbours: ${name}`, [TRIGGERS[name]()]));
	return { flow, url: await api.webhookUrl(flow, name) };
}

/** A body of about so many bytes. */
const BODIES: Record<string, (bytes: number) => { type: string; body: string }> = {
	'one long text': (bytes) => json({ ...EVENT, text: 'x'.repeat(bytes - 100) }),
	'many keys': (bytes) => {
		const keys = Array.from({ length: Math.floor(bytes / 20) }, (_, index) => [
			`k${String(index).padStart(8, '0')}`,
			'1234',
		]);
		return json({ ...EVENT, ...Object.fromEntries(keys) });
	},
	'a list of small objects': (bytes) =>
		json({
			...EVENT,
			rows: Array.from({ length: Math.floor(bytes / 20) }, () => ({ abc: [1, {}] })),
		}),
	'a form': (bytes) => ({
		type: 'application/x-www-form-urlencoded',
		body: `${new URLSearchParams(EVENT)}${'&key=some+value'.repeat(Math.floor(bytes / 16))}`,
	}),
};

const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });

/** The most memory that n8n has had since the last call, in bytes. Linux only. */
function peakMemory(): number {
	const status = readFileSync(`/proc/${n8n.pid}/status`, 'utf8');
	writeFileSync(`/proc/${n8n.pid}/clear_refs`, '5');
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1];

/** Waits for executions without reading what is in them. */
async function untilStored(flow: StoredWorkflow, count: number): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: flow.id, status: ['success'] }));
	const deadline = Date.now() + 60_000;
	for (;;) {
		const { count: stored } = await api.rest<{ count: number }>(
			'GET',
			`/rest/executions?filter=${filter}`,
		);
		if (stored >= count) return;
		assert.ok(Date.now() < deadline, `${stored} of ${count} executions of "${flow.name}"`);
		await sleep(100);
	}
}

test('large bodies: each is an execution; the table shows the price beside the Webhook node', async () => {
	const names = Object.keys(TRIGGERS) as TriggerName[];
	const targets = await Promise.all(names.map(publish));
	const stored = new Map<StoredWorkflow, number>();
	const rows: string[][] = [];
	for (const [what, make] of Object.entries(BODIES)) {
		for (const megabytes of [1, 4, 15.9]) {
			const { type, body } = make(megabytes * MEGABYTE);
			const cells: string[] = [];
			for (const { flow, url } of targets) {
				const times: number[] = [];
				const peaks: number[] = [];
				for (let round = 0; round < ROUNDS; round++) {
					peakMemory();
					const started = Date.now();
					const { status, text } = await send(url, {
						method: 'POST',
						headers: { 'content-type': type },
						body,
					});
					times.push(Date.now() - started);
					assert.equal(status, 200, text);
					stored.set(flow, (stored.get(flow) ?? 0) + 1);
					await untilStored(flow, stored.get(flow) as number);
					peaks.push(peakMemory());
				}
				cells.push(`${median(times)} ms`, `${Math.round(median(peaks) / MEGABYTE)} MB`);
			}
			rows.push([`${what}, ${megabytes} MB`, ...cells]);
		}
	}
	printTable(['Body', ...names.flatMap((name) => [`${name}: answer`, 'peak memory'])], rows);
	for (const { flow } of targets) await api.deactivate(flow);
});

test('slow clients: n8n ends them, serves others meanwhile and starts nothing', async () => {
	const { flow, url } = await publish('Envybox Trigger');
	const started = Date.now();
	const clients = await Promise.all(
		Array.from({ length: SLOW_CLIENTS }, async () => await connect(url)),
	);
	for (const client of clients) {
		client.write(headOf(url, 'application/json', 1000));
		client.write('{"webhooktype":"1",');
	}
	let isOver = false;
	const ended = Promise.all(clients.map(({ received }) => received)).then((answers) => {
		isOver = true;
		return answers;
	});
	const times: number[] = [];
	while (!isOver) {
		assert.ok(Date.now() - started < PATIENCE_MS, 'n8n ends a request that does not go on');
		const sent = Date.now();
		assert.equal((await postForm(url, EVENT)).status, 200);
		times.push(Date.now() - sent);
		await sleep(1000);
	}
	const seconds = Math.round((Date.now() - started) / 1000);
	const answers = new Set((await ended).map((text) => text.split('\r\n')[0]));
	await untilStored(flow, times.length);
	const executions = await api.executions(flow);
	assert.equal(executions.length, times.length);
	assert.deepEqual(answers, new Set(['HTTP/1.1 408 Request Timeout']));
	printTable(
		['Slow clients', 'n8n ends them after', 'with', 'events meanwhile', 'slowest of those'],
		[
			[
				String(SLOW_CLIENTS),
				`${seconds} s`,
				'408',
				`${times.length}, all taken`,
				`${Math.max(...times)} ms`,
			],
		],
	);
	await api.deactivate(flow);
});

test('published and unpublished under load: every 200 has its execution, the rest are 404', async () => {
	const { flow, url } = await publish('Envybox Trigger');
	const load = sendNumbered(url, EVENT);
	for (let cycle = 0; cycle < CYCLES; cycle++) {
		await sleep(2000);
		await api.deactivate(flow);
		await load.untilRefused();
		await api.activate(flow);
	}
	const { accepted, refused } = await load.stop();
	await untilStored(flow, accepted.length);
	const started = (await api.executions(flow)).map(numberOf);
	assert.deepEqual(new Set(refused.values()), new Set([404]));
	assert.deepEqual(
		started.sort((one, other) => one - other),
		accepted,
	);
	printTable(
		['Times unpublished', 'answered with 200', 'executions', 'answered with 404', 'other answers'],
		[[String(CYCLES), String(accepted.length), String(started.length), String(refused.size), '0']],
	);
});

function numberOf({ data }: Execution): number {
	const outputs = data.resultData.runData['Envybox Trigger'][0].data?.main ?? [];
	const [item] = outputs.flatMap((items) => items ?? []);
	return Number((item.json.call as { id: string }).id);
}
