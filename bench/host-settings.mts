import { printTable } from '../scripts/print-table.mts';
import { core, node, workflow, type WorkflowDraft } from '../test/e2e/workflow.mts';
import {
	NO_AUTHENTICATION,
	NOT_KEPT,
	publishTarget,
	TRIGGER,
	TRIGGER_OUTPUT,
	triggerNode,
	typedFlow,
} from './contenders.mts';
import { startMeasured, type MeasuredN8n } from './engines.mts';
import { alternate, type Contender, type Figures } from './rounds.mts';
import { ratio, spread } from './statistics.mts';

/** What an operator can set. The first row is what the others are compared with. */
const SETTINGS: Array<{
	name: string;
	environment?: Record<string, string>;
	workflow?: Record<string, unknown>;
}> = [
	{ name: 'as it comes' },
	{
		name: 'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true',
		environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
	},
	{
		name: 'N8N_EXPRESSION_ENGINE_COMPILE_CACHE=true',
		environment: { N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true' },
	},
	{
		name: 'both of these',
		environment: {
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
			N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true',
		},
	},
	{
		name: 'N8N_EXPRESSION_ENGINE_POOL_SIZE=4',
		environment: { N8N_EXPRESSION_ENGINE_POOL_SIZE: '4' },
	},
	{
		name: 'N8N_EXPRESSION_ENGINE=legacy',
		environment: { N8N_EXPRESSION_ENGINE: 'legacy' },
	},
	{
		name: 'N8N_EXPRESSION_ENGINE=quickjs',
		environment: { N8N_EXPRESSION_ENGINE: 'quickjs' },
	},
	{
		name: 'N8N_CONCURRENCY_PRODUCTION_LIMIT=5',
		environment: { N8N_CONCURRENCY_PRODUCTION_LIMIT: '5' },
	},
	{
		name: 'successful executions saved',
		workflow: { ...NOT_KEPT, saveDataSuccessExecution: 'all' },
	},
];

const FLOWS: Array<{ name: string; draft: () => WorkflowDraft }> = [
	{ name: 'the trigger alone', draft: () => typedFlow(NO_AUTHENTICATION) },
	{ name: 'the trigger and one expression', draft: oneExpression },
];

/**
 * What can be set on the host, and what does it give? Our trigger on one n8n for each setting, all
 * running at the same time and asked in turn.
 */
export async function hostSettings(tarball: string): Promise<void> {
	const running: MeasuredN8n[] = [];
	try {
		const contenders: Contender[] = [];
		for (const { environment = {}, workflow: settings = NOT_KEPT } of SETTINGS) {
			const n8n = await startMeasured({ tarball, environment });
			running.push(n8n);
			for (const { name, draft } of FLOWS) {
				const flow = draft();
				const target = await publishTarget(n8n.api, flow, NO_AUTHENTICATION, [n8n.pid], settings);
				contenders.push({ name, target });
			}
		}
		print(await alternate(contenders));
	} finally {
		await Promise.all(running.map(async (n8n) => await n8n.stop()));
	}
}

/** Figures come by setting and, within it, by flow. */
function print(all: Figures[]): void {
	const rows = all.map((figures, index) => {
		const flow = index % FLOWS.length;
		const unset = all[flow];
		return [
			FLOWS[flow].name,
			SETTINGS[Math.floor(index / FLOWS.length)].name,
			spread(figures.perSecond),
			spread(figures.perCpuSecond),
			`${ratio(figures.perSecond, unset.perSecond).toFixed(2)} ×`,
			`${ratio(figures.perCpuSecond, unset.perCpuSecond).toFixed(2)} ×`,
		];
	});
	printTable(
		[
			'workflow',
			'setting',
			'events/s',
			'per CPU second',
			'events/s, of unset',
			'per CPU second, of unset',
		],
		FLOWS.flatMap((_, flow) => rows.filter((_row, index) => index % FLOWS.length === flow)),
	);
}

/** What most workflows have somewhere behind their trigger. */
function oneExpression(): WorkflowDraft {
	const assignments = [
		{ id: 'phone', name: 'phone', type: 'string', value: '={{ $json.contact.phone }}' },
	];
	const parameters = { assignments: { assignments }, options: {} };
	return workflow(
		'one expression',
		[
			triggerNode(NO_AUTHENTICATION),
			node('Edit Fields', core('set'), parameters, { typeVersion: 3.4 }),
		],
		[[TRIGGER, TRIGGER_OUTPUT, 'Edit Fields']],
	);
}
