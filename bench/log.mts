import { printTable } from '../scripts/print-table.mts';
import { Api, type StoredWorkflow } from '../test/e2e/host/api.mts';
import { send } from '../test/e2e/host/http.mts';
import { startN8n, type RunningN8n } from '../test/e2e/host/n8n.mts';
import { jsonAnswer, startHttpServer } from '../test/e2e/stand-ins/http-server.mts';
import { startRingostat } from '../test/e2e/stand-ins/ringostat.mts';
import { core, node, ours, workflow, type WorkflowNode } from '../test/e2e/workflow.mts';
import { rowOf } from '../test/support/ringostat-calls.ts';
import { projectCall } from '../test/support/ringostat-project.ts';
import { ROUNDS } from './effort.mts';
import { cpuSeconds, residentMegabytes } from './process-cost.mts';
import { median, spread } from './statistics.mts';

const ROWS = [1, 1000, 6500, 65_000];
const DAY_MS = 24 * 3_600_000;
/** So many days of calls, so that 65,000 take more than one request. */
const DAYS = 30;
const PATIENCE_MS = 600_000;

/** The same as events, as far as a user would write it by hand: 20 of the 40 values, and no check of any. */
const MAPPING = `return $input.all().map(({ json: row }) => {
	const isTalk = ['ANSWERED', 'PROPER', 'REPEATED'].includes(row.disposition);
	const isOut = row.call_type === 'out';
	const event = (isOut ? 'outgoingCall.' : 'incomingCall.') + (isTalk ? 'completed' : 'missed');
	return {
		json: {
			event,
			occurredAt: DateTime.fromISO(row.calldate, { setZone: true }).toISO(),
			contact: { name: null, phone: isOut ? row.dst : row.caller, email: null, company: null },
			call: {
				id: row.uniqueid,
				direction: isOut ? 'out' : 'in',
				status: isTalk ? 'answered' : 'noAnswer',
				durationSeconds: Number(row.duration),
				talkSeconds: Number(row.billsec),
				recordingUrl: row.has_recording === '1' ? row.recording : null,
				dialled: row.dst,
			},
			agent: { line: row.connected_with || null },
			vendor: 'ringostat',
			eventId: 'ringostat:' + event + ':' + row.uniqueid,
			raw: { body: row },
		},
	};
});`;

interface Contender {
	name: string;
	url: string;
	flow: StoredWorkflow;
}

/**
 * What do rows of the log cost as events? The node reads a stand-in and puts events out; beside it an
 * HTTP Request that gets all rows in one answer, and a Code node that maps them, in a process of its own
 * that is not counted. The times have the stand-in's work in them, the CPU time has not.
 */
export async function log(tarball: string): Promise<void> {
	const n8n = await startN8n({
		tarball,
		environment: {
			EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
			NODE_OPTIONS: '--max-old-space-size=8192',
		},
	});
	const api = await Api.signIn(n8n.url);
	const cells: string[][] = [];
	const perRow: number[] = [];
	for (const rows of ROWS) {
		const { contenders, stop } = await publish(api, rows);
		for (const contender of contenders) {
			await runOnce(n8n, contender);
			const runs = [];
			for (let round = 0; round < ROUNDS; round += 1) runs.push(await runOnce(n8n, contender));
			const times = runs.map(({ milliseconds }) => milliseconds);
			cells.push([
				String(rows),
				contender.name,
				spread(times, 0),
				spread(
					runs.map(({ cpuMilliseconds }) => cpuMilliseconds),
					0,
				),
				spread(
					runs.map(({ megabytes }) => megabytes),
					0,
				),
			]);
			const cpu = median(runs.map(({ cpuMilliseconds }) => cpuMilliseconds));
			if (contender === contenders[0]) perRow.push(cpu / rows);
			await api.deactivate(contender.flow);
		}
		await stop();
	}
	printTable(['rows', 'read by', 'ms', "n8n's CPU ms", "n8n's resident MB afterwards"], cells);
	const [, thousand, , most] = perRow;
	printTable(
		['CPU ms a row at 1,000', 'at 65,000', 'grows by', 'bar', 'met'],
		[
			[
				thousand.toFixed(3),
				most.toFixed(3),
				`${(most / thousand).toFixed(2)} ×`,
				'2 ×',
				most / thousand <= 2 ? 'yes' : 'no',
			],
		],
	);
	await n8n.stop();
}

async function publish(api: Api, rows: number) {
	const ringostat = await startRingostat();
	const begin = Date.now() - DAYS * DAY_MS;
	const step = ((DAYS - 1) * DAY_MS) / rows;
	for (let index = 0; index < rows; index += 1) {
		const isTalk = index % 3 === 0;
		ringostat.project.calls.push(
			projectCall({
				id: `ua9_-1790775458.${index}`,
				startMs: begin + DAY_MS / 2 + Math.floor(index * step),
				...(isTalk && { talkSeconds: 60, agent: 'project_agent1' }),
			}),
		);
	}
	const { zone, calls } = ringostat.project;
	const all = calls.map((call) => rowOf(call, zone, Date.now()));
	const everything = await startHttpServer(() => jsonAnswer(200, all));
	const credentials = await api.credential('ringostatApi', ringostat.credential);
	const period = { period: 'between', from: new Date(begin).toISOString(), timeZone: zone };
	const contenders = [
		await contender(api, 'Ringostat → Get Many', [
			node('Ringostat', ours('ringostat'), period, { credentials }),
		]),
		await contender(api, 'HTTP Request → Code', [
			node(
				'HTTP Request',
				core('httpRequest'),
				{ url: everything.origin, options: {} },
				{ typeVersion: 4.2 },
			),
			node('Code', core('code'), { jsCode: MAPPING }, { typeVersion: 2 }),
		]),
	];
	return {
		contenders,
		stop: async () => {
			await Promise.all([ringostat.stop(), everything.stop()]);
		},
	};
}

/** Answers when the last node has ended, with one small item. */
async function contender(api: Api, name: string, nodes: WorkflowNode[]): Promise<Contender> {
	const parameters = { path: crypto.randomUUID(), responseMode: 'lastNode' };
	const trigger = node('Webhook', core('webhook'), parameters, { typeVersion: 2 });
	const first = node('First', core('limit'), { maxItems: 1 });
	const chain = [trigger, ...nodes, first];
	const wires = chain.slice(1).map((each, index) => [chain[index].name, 0, each.name] as const);
	const flow = await api.publish(
		workflow(
			name,
			chain,
			wires.map((wire) => [...wire]),
		),
	);
	return { name, flow, url: await api.webhookUrl(flow, 'Webhook') };
}

async function runOnce({ pid }: RunningN8n, { url, name }: Contender) {
	const cpu = cpuSeconds([pid]);
	const started = performance.now();
	const { status, text } = await send(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
	const milliseconds = performance.now() - started;
	if (status !== 200) throw new Error(`${name} → ${status} ${text.slice(0, 500)}`);
	return {
		milliseconds,
		cpuMilliseconds: (cpuSeconds([pid]) - cpu) * 1000,
		megabytes: residentMegabytes(pid),
	};
}
