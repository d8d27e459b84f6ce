import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { printTable } from '../../scripts/print-table.mts';
import { vendors } from '../../scripts/vendors.ts';
import { someCalls, type AnyCall } from '../support/fuzz/any-request.ts';
import { guardedBy, open } from '../support/fuzz/any-set-up.ts';
import { Api } from '../e2e/host/api.mts';
import { postJson } from '../e2e/host/http.mts';
import { installHost } from '../e2e/host/install.mts';
import { startN8n, type RunningN8n } from '../e2e/host/n8n.mts';
import { sqliteQuery, type Query } from '../e2e/host/sqlite.mts';
import { pack } from '../e2e/pack.mts';
import { node, ours, workflow } from '../e2e/workflow.mts';
import { expectedStatus } from './fuzz/expected-status.mts';
import { executionsByStatus, findTexts } from './fuzz/in-database.mts';
import { Wire } from './fuzz/wire.mts';

/** FUZZ_HTTP_REQUESTS and FUZZ_SEED run fewer, or the same again. */
const REQUESTS = Number(process.env.FUZZ_HTTP_REQUESTS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const CONNECTIONS = 10;
const LARGEST_MISMATCHES = 5;
/** Nothing of n8n's own logs in a run without faults says any of this. */
const FAULTS = /unhandled|uncaught|was not understood|could not be started|out of memory/i;

const ACCESS = {
	none: open,
	basic: guardedBy('basic'),
	header: guardedBy('header'),
	query: guardedBy('query'),
};
const KINDS = Object.keys(ACCESS) as Array<keyof typeof ACCESS>;

interface Target {
	/** Of the node's webhooks, without the last segment. */
	url: string;
	calls: AnyCall[];
}

let n8n: RunningN8n;
let query: Query;
const host = await installHost();

before(async () => {
	const environment = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
	n8n = await startN8n({ host, tarball: pack(), environment });
	query = sqliteQuery(host, n8n.userFolder);
});
after(async () => await n8n?.stop());

test(`any request over HTTP is answered and kept (seed ${SEED})`, async () => {
	const api = await Api.signIn(n8n.url);
	const targets = await Promise.all(
		vendors.flatMap((vendor, index) =>
			KINDS.map(async (kind, at) => {
				const share = Math.ceil(REQUESTS / vendors.length / KINDS.length);
				const seed = SEED + index * KINDS.length + at;
				const calls = someCalls(vendor, ACCESS[kind], share, seed);
				return { url: await publish(api, vendor.name, kind, calls[0]), calls };
			}),
		),
	);

	const begun = Date.now();
	const outcomes = await sendAll(targets);
	const seconds = (Date.now() - begun) / 1000;
	const wrong = outcomes.filter(({ status, expected }) => status !== expected);
	assert.deepEqual(
		wrong.slice(0, LARGEST_MISMATCHES).map(show),
		[],
		`${wrong.length} answers are wrong`,
	);

	// Still there, and still at work.
	const [{ url }] = targets;
	assert.equal((await fetch(`${n8n.url}/healthz/readiness`)).status, 200);
	assert.equal((await postJson(`${url}/${vendors[0].path}`, { webhooktype: '1' })).status, 200);

	const accepted = outcomes.filter(({ status }) => status === 200).length;
	const executions = await finished();
	assert.deepEqual(executions, { success: accepted + 1 });

	const faults = n8n
		.log()
		.split('\n')
		.filter((line) => FAULTS.test(line));
	assert.deepEqual(faults, []);

	const secrets = [
		...new Set(targets.flatMap(({ calls }) => calls.flatMap(({ setUp }) => setUp.secrets))),
	];
	const spellings = secrets.flatMap(spellingsOf);
	assert.ok(spellings.length > 0);
	assert.deepEqual(findTexts(query, spellings), [], 'a secret is in the database');
	assert.deepEqual(
		spellings.filter((text) => n8n.log().includes(text)),
		[],
		'a secret is in the log',
	);

	const count = (...statuses: Array<Sent['status']>) =>
		String(outcomes.filter(({ status }) => statuses.includes(status)).length);
	printTable(
		['requests', '200', '401', '422 and 431 (n8n)', 'executions', 'in error', 'seconds', 'seed'],
		[
			[
				String(outcomes.length),
				count(200),
				count(401),
				count(422, 431),
				String(accepted),
				'0',
				seconds.toFixed(0),
				String(SEED),
			],
		],
	);
});

/** A workflow of one trigger with all events, which shows all that it may. */
async function publish(api: Api, vendor: string, kind: string, call: AnyCall): Promise<string> {
	const { parameters, credential } = call.setUp;
	const credentials =
		credential &&
		(await api.credential(`${vendor}WebhookApi`, credential as Record<string, unknown>));
	const trigger = node(
		'Trigger',
		ours(`${vendor}Trigger`),
		{ ...parameters, options: { includeHeaders: true } },
		{ typeVersion: 1.1, ...(credentials && { credentials }) },
	);
	const flow = await api.publish(workflow(`${vendor} ${kind}`, [trigger]));
	return (await api.webhookUrl(flow, 'Trigger')).replace(/\/[^/]*$/, '');
}

interface Sent {
	call: AnyCall;
	status: number | 'broken off';
	expected: number;
}

/** In turn to all targets, over a few connections. */
async function sendAll(targets: Target[]): Promise<Sent[]> {
	const queue = targets[0].calls.flatMap((_, index) =>
		targets.map(({ url, calls }) => ({ url, call: calls[index] })),
	);
	const wire = new Wire(CONNECTIONS);
	const sent: Sent[] = [];
	const work = queue.values();
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			for (const { url, call } of work) {
				const status = await wire.send(url, call.request);
				sent.push({ call, status, expected: expectedStatus(call) });
			}
		}),
	);
	wire.close();
	return sent;
}

/** The executions by status, once none is under way. */
async function finished(): Promise<Record<string, number>> {
	for (;;) {
		const executions = executionsByStatus(query);
		if (executions.new === undefined && executions.running === undefined) return executions;
		await sleep(1000);
	}
}

function spellingsOf(secret: string): string[] {
	const bytes = Buffer.from(secret);
	const encoded = encodeURIComponent(secret);
	const asBasic = Buffer.from(`u:${secret}`).toString('base64');
	return [secret, encoded, encoded.replace(/%20/g, '+'), bytes.toString('base64'), asBasic];
}

function show({ call: { request, setUp }, ...rest }: Sent): object {
	return { ...rest, ...request, body: request.body.toString('latin1'), brings: setUp.brings };
}
