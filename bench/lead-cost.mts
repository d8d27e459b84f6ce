import assert from 'node:assert/strict';
import { printTable } from '../scripts/print-table.mts';
import { outputsOf, runTime } from '../test/e2e/host/executions.mts';
import { postJson } from '../test/e2e/host/http.mts';
import { startVionvi, type VionviStandIn } from '../test/e2e/stand-ins/vionvi.mts';
import { core, node, ours, workflow, type WorkflowNode } from '../test/e2e/workflow.mts';
import { NO_AUTHENTICATION, WEBHOOK, webhookNode } from './contenders.mts';
import { ROUNDS } from './effort.mts';
import { ENGINES, withN8n, type Engine, type MeasuredN8n } from './engines.mts';
import { cpuSeconds } from './process-cost.mts';
import { ratio, spread } from './statistics.mts';
import { postNode } from './wired-flow.mts';

const ITEMS = 1000;
const BAR = 1;
const SPLIT = 'Split Out';

/** 20 batches. The pauses cost both sides the same, so they are as short as can be. */
const BATCHES = { batching: { batch: { batchSize: 50, batchInterval: 1 } } };
const BATCHING: Record<string, object> = { off: {}, on: BATCHES };

/** What a run of 1,000 leads took. */
interface Run {
	/** By n8n's own clock of the node's run. */
	itemsPerSecond: number;
	/** Of the whole workflow, in n8n's process. */
	cpuSeconds: number;
}

/**
 * What does a lead cost? 1,000 leads in one run of the vionvi node, and of n8n's HTTP Request that
 * posts the same JSON.
 */
export async function leadCost(tarball: string): Promise<void> {
	const rows: string[][] = [];
	const vionvi = await startVionvi();
	for (const engine of Object.keys(ENGINES) as Engine[]) {
		await withN8n({ tarball, environment: ENGINES[engine] }, async (n8n) => {
			const credentials = await n8n.api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
			const post = postNode(vionvi.url);
			for (const [batching, options] of Object.entries(BATCHING)) {
				const senders = [
					node('vionvi', ours('vionvi'), { options }, { credentials }),
					{ ...post, parameters: { ...post.parameters, options } },
				];
				const runs = await alternate(n8n, vionvi, senders);
				rows.push(...rowsOf([engine, batching], senders, runs));
			}
		});
	}
	await vionvi.stop();
	printTable(
		[
			'engine',
			'batching',
			'node',
			'items/s',
			'CPU s a run',
			"of HTTP Request's items/s",
			'and per CPU second',
			'bar',
			'met',
		],
		rows,
	);
}

/** A run each in turn; the first of each warms up and is not counted. */
async function alternate(
	n8n: MeasuredN8n,
	vionvi: VionviStandIn,
	senders: WorkflowNode[],
): Promise<Run[][]> {
	const runs: Run[][] = senders.map(() => []);
	for (let round = 0; round <= ROUNDS; round += 1) {
		for (const [index, sender] of senders.entries()) {
			const run = await sendLeads(n8n, vionvi, sender);
			console.log(`${sender.name}: ${run.itemsPerSecond.toFixed(0)} items a second`);
			if (round > 0) runs[index].push(run);
		}
	}
	return runs;
}

/** In a workflow of its own, because executions are read with all their data. */
async function sendLeads(
	{ api, pid }: MeasuredN8n,
	vionvi: VionviStandIn,
	sender: WorkflowNode,
): Promise<Run> {
	const draft = workflow(
		'1,000 leads',
		[
			webhookNode(NO_AUTHENTICATION),
			node(SPLIT, core('splitOut'), { fieldToSplitOut: 'body.leads' }),
			sender,
		],
		[
			[WEBHOOK, 0, SPLIT],
			[SPLIT, 0, sender.name],
		],
	);
	const flow = await api.publish(draft);
	vionvi.reset();
	const before = cpuSeconds([pid]);
	await postJson(await api.webhookUrl(flow, WEBHOOK), { leads });
	const [execution] = await api.waitForExecutions(flow, 1);
	const used = cpuSeconds([pid]) - before;
	assert.equal(vionvi.leads.length, ITEMS);
	assert.equal(outputsOf(execution, sender.name)[0].length, ITEMS);
	await api.rest('POST', `/rest/workflows/${flow.id}/deactivate`, {});
	return {
		itemsPerSecond: (1000 * ITEMS) / runTime(execution, sender.name),
		cpuSeconds: used,
	};
}

/** Named as vionvi names them, no two of the same person. */
const leads = Array.from({ length: ITEMS }, (_, index) => ({
	name: `Ivan Example ${index}`,
	phone: String(70000000000 + index),
	email: `ivan${index}@example.com`,
	utmSource: 'ads',
	utmMedium: 'cpc',
	utmCampaign: 'windows',
	utmContent: 'banner-1',
	utmTerm: 'plastic windows',
	yclid: '5550001112223334445',
	referrer: 'search.example.com',
	ip: '192.0.2.7',
}));

function rowsOf(circumstances: string[], senders: WorkflowNode[], runs: Run[][]): string[][] {
	const rates = runs.map((each) => each.map(({ itemsPerSecond }) => itemsPerSecond));
	const used = runs.map((each) => each.map((run) => run.cpuSeconds));
	const ofReference = ratio(rates[0], rates[1]);
	const verdict = [
		`${ofReference.toFixed(2)} ×`,
		`${ratio(used[1], used[0]).toFixed(2)} ×`,
		`${BAR} ×`,
		ofReference >= BAR ? 'yes' : 'no',
	];
	return senders.map(({ name }, index) => [
		...circumstances,
		name,
		spread(rates[index], 0),
		spread(used[index], 2),
		...(index === 0 ? verdict : verdict.map(() => '–')),
	]);
}
