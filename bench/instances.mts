import { printTable } from '../scripts/print-table.mts';
import { fixture, type Fixture } from '../test/e2e/fixtures.mts';
import type { StoredWorkflow } from '../test/e2e/host/api.mts';
import { ours, node, workflow, type WorkflowNode } from '../test/e2e/workflow.mts';
import { EVENT, NO_AUTHENTICATION, NOT_KEPT, TRIGGER, webhookNode } from './contenders.mts';
import { ENGINES, withN8n, type MeasuredN8n } from './engines.mts';
import { untilIdle } from './load.mts';
import { cpuSeconds } from './process-cost.mts';
import { alternate, type Contender } from './rounds.mts';
import { median, spread } from './statistics.mts';

const COUNTS = [1, 50, 100, 200];

/** A kind of workflow: its trigger, and what is sent to it. */
interface Kind {
	name: string;
	trigger: () => WorkflowNode;
	event: Fixture;
	/** Which of the trigger's webhooks gets it. */
	path?: string;
}

const RINGOSTAT = fixture('ringostat', 'incomingCall.missed');

const KINDS: Kind[] = [
	{
		name: 'Ringostat Trigger',
		trigger: () => node('Ringostat Trigger', ours('ringostatTrigger'), {}, { typeVersion: 1.1 }),
		event: RINGOSTAT,
		path: RINGOSTAT.request.path,
	},
	{
		name: 'Envybox Trigger',
		trigger: () => node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
		event: EVENT,
	},
	{ name: 'Webhook', trigger: () => webhookNode(NO_AUTHENTICATION), event: EVENT },
];

/**
 * How does it grow with workflows on an instance? The cost of a request and of an activation with
 * 1 to 200 published workflows: with the Ringostat Trigger, which registers a GET and a POST for
 * each moment, with the Envybox Trigger, which registers one of each, and with n8n's own Webhook.
 */
export async function instances(tarball: string): Promise<void> {
	const rows: string[][] = [];
	for (const kind of KINDS) {
		await withN8n({ tarball, environment: ENGINES.lazy }, async (n8n) => {
			const [{ webhooks = [] }] = await n8n.api.describe([kind.trigger()]);
			const published: StoredWorkflow[] = [];
			for (const count of COUNTS) {
				const cost = await publishUpTo(n8n, kind, published, count);
				const [figures] = await alternate([await contender(n8n, kind, published[0])]);
				console.log(`${kind.name}, ${count}: ${median(figures.perCpuSecond).toFixed(1)}`);
				rows.push([
					kind.name,
					String(webhooks.length),
					String(count),
					...cost,
					spread(figures.perSecond),
					spread(figures.perCpuSecond),
				]);
			}
		});
	}
	printTable(
		[
			'trigger',
			'webhooks',
			'workflows',
			'ms to publish one more',
			'CPU ms to publish one more',
			'events/s',
			'per CPU second',
		],
		rows,
	);
}

/** Publishes workflows until there are so many; returns what one of them took on average. */
async function publishUpTo(
	{ api, pid }: MeasuredN8n,
	{ name, trigger }: Kind,
	published: StoredWorkflow[],
	count: number,
): Promise<[milliseconds: string, cpuMilliseconds: string]> {
	const created: StoredWorkflow[] = [];
	while (published.length + created.length < count) {
		const draft = workflow(`${name} ${published.length + created.length}`, [trigger()]);
		created.push(await api.createWorkflow({ ...draft, settings: NOT_KEPT }));
	}
	const [last, ...others] = created.reverse();
	await untilIdle([pid]);
	const started = performance.now();
	const before = cpuSeconds([pid]);
	for (const { id, versionId } of others) {
		await api.rest('POST', `/rest/workflows/${id}/activate`, { versionId });
	}
	// n8n registers webhooks after its answer; those of the last workflow come last.
	await api.activate(last);
	const took = performance.now() - started;
	await untilIdle([pid]);
	const used = 1000 * (cpuSeconds([pid]) - before);
	published.push(...created);
	return [(took / created.length).toFixed(0), (used / created.length).toFixed(0)];
}

async function contender(
	{ api, pid }: MeasuredN8n,
	{ name, event, path }: Kind,
	flow: StoredWorkflow,
): Promise<Contender> {
	const { contentType = '', body = {} } = event.request;
	const isJson = contentType === 'application/json';
	return {
		name,
		target: {
			url: await api.webhookUrl(flow, flow.nodes[0].name, path),
			headers: { 'content-type': contentType },
			body: isJson ? JSON.stringify(body) : new URLSearchParams(body).toString(),
			pids: [pid],
		},
	};
}
