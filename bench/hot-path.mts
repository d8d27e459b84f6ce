import { setTimeout as sleep } from 'node:timers/promises';
import { fixture } from '../test/e2e/fixtures.mts';
import { Api } from '../test/e2e/host/api.mts';
import { startN8n } from '../test/e2e/host/n8n.mts';
import { core, node, ours, workflow, type WorkflowDraft } from '../test/e2e/workflow.mts';
import { printTable } from '../scripts/print-table.mts';
import { load, median, type Round } from './load.mts';

const ROUNDS = 4;
const SECONDS = 6;
const TRIGGER = 'Envybox Trigger';

const ENGINES: Array<[name: string, environment: Record<string, string>]> = [
	['default', {}],
	['lazy', { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' }],
];

/** Nothing is kept of a run that went well: the database would be what is measured. */
const SETTINGS = { executionOrder: 'v1', saveDataSuccessExecution: 'none' };

/**
 * Does the trigger cost the host an expression? Our trigger beside the host's own Webhook node, on
 * both of the host's expression engines. On the lazy engine a single expression on the request path
 * costs most of the speed, so a trigger that keeps up with the Webhook node evaluates none.
 */
export async function hotPath(tarball: string): Promise<void> {
	const rows: string[][] = [];
	for (const [engine, environment] of ENGINES) {
		const n8n = await startN8n({ tarball, environment: { ...environment, ...QUIET } });
		const api = await Api.signIn(n8n.url);
		const contenders = await publish(api);
		const rounds = await alternate(contenders);
		const floor = median(rounds[0].map(({ perSecond }) => perSecond));
		for (const [index, { name }] of contenders.entries()) {
			const perSecond = rounds[index].map((round) => round.perSecond);
			const ratios = perSecond.map((value, round) => value / rounds[0][round].perSecond);
			rows.push([
				engine,
				name,
				median(perSecond).toFixed(1),
				`${Math.min(...perSecond).toFixed(1)}–${Math.max(...perSecond).toFixed(1)}`,
				median(rounds[index].map((round) => round.median)).toFixed(0),
				index === 0 ? '1.00' : median(ratios).toFixed(2),
				String(rounds[index].reduce((sum, { failures }) => sum + failures, 0)),
			]);
		}
		console.log(`${engine}: the Webhook node makes ${floor.toFixed(1)} requests a second`);
		await n8n.stop();
	}
	printTable(
		['engine', 'workflow', 'requests/s', 'min–max', 'p50 ms', 'of Webhook', 'failed'],
		rows,
	);
}

const QUIET = { N8N_LOG_LEVEL: 'error' };

interface Contender {
	name: string;
	url: string;
}

async function publish(api: Api): Promise<Contender[]> {
	const token = 'made-up-bench-token-1';
	const credentials = await api.credential('webhookSecretApi', {
		kind: 'query',
		queryName: 'token',
		querySecret: token,
	});
	const webhook = { httpMethod: 'POST', path: 'bench', responseData: 'noData' };
	const drafts: Array<[name: string, draft: WorkflowDraft, query?: string]> = [
		[
			'core Webhook',
			workflow('webhook', [node('Webhook', core('webhook'), webhook, { typeVersion: 2 })]),
		],
		[
			TRIGGER,
			workflow('trigger', [node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 })]),
		],
		[
			`${TRIGGER}, secret in the URL`,
			workflow('secret', [
				node(
					TRIGGER,
					ours('envyboxTrigger'),
					{ authentication: 'webhookSecret' },
					{ typeVersion: 1.1, credentials },
				),
			]),
			`?token=${token}`,
		],
	];
	const contenders: Contender[] = [];
	for (const [name, draft, query = ''] of drafts) {
		const flow = await api.publish({ ...draft, settings: SETTINGS });
		contenders.push({
			name,
			url: `${await api.webhookUrl(flow, draft.nodes[0].name)}${query}`,
		});
	}
	return contenders;
}

/** One round each in turn, so that a slow minute of the machine hits all alike. */
async function alternate(contenders: Contender[]): Promise<Round[][]> {
	const body = new URLSearchParams(fixture('envybox', 'call.missed').request.body).toString();
	const rounds: Round[][] = contenders.map(() => []);
	for (let round = 0; round <= ROUNDS; round += 1) {
		for (const [index, { url }] of contenders.entries()) {
			const result = await load(url, body, SECONDS);
			await sleep(2000);
			// The first round warms everything up.
			if (round > 0) rounds[index].push(result);
		}
	}
	return rounds;
}
