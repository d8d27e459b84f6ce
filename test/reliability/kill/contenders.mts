import type { Api, StoredWorkflow } from '../../e2e/host/api.mts';
import { core, node, ours, workflow } from '../../e2e/workflow.mts';

/** A published workflow that is called: ours, or the same with n8n's own node. */
export interface Contender {
	name: string;
	workflow: StoredWorkflow;
	url: string;
}

const TRIGGERS = [
	node('Envybox Trigger', ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
	node(
		'Webhook',
		core('webhook'),
		{ httpMethod: 'POST', path: 'numbered', responseData: 'noData' },
		{ typeVersion: 2 },
	),
];

/** The node that an execution has run when it is done. */
export const LAST_NODE = 'Done';

/**
 * Publishes a workflow that starts with our trigger and one that starts with n8n's Webhook node,
 * equal behind it: a wait, so that there are always executions under way, and an end.
 */
export async function publishContenders(api: Api, waitSeconds: number): Promise<Contender[]> {
	const contenders: Contender[] = [];
	for (const trigger of TRIGGERS) {
		const flow = await api.publish(
			workflow(
				`killed: ${trigger.name}`,
				[
					trigger,
					node(
						'Wait',
						core('wait'),
						{ amount: waitSeconds, unit: 'seconds' },
						{ typeVersion: 1.1 },
					),
					node(LAST_NODE, core('noOp')),
				],
				[
					[trigger.name, 0, 'Wait'],
					[trigger.name, 1, 'Wait'],
					['Wait', 0, LAST_NODE],
				],
			),
		);
		const url = await api.webhookUrl(flow, trigger.name);
		contenders.push({ name: trigger.name, workflow: flow, url });
	}
	return contenders;
}
