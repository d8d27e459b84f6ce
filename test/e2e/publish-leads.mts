import type { Api, StoredWorkflow } from './host/api.mts';
import { sharedHost, type Host } from './host/shared.mts';
import { core, node, ours, workflow, type WorkflowNode } from './workflow.mts';

/** A published workflow Webhook → Split Out → vionvi. */
export interface LeadsFlow extends Host {
	api: Api;
	flow: StoredWorkflow;
	/** What is posted here as `{leads: […]}` is one item each. */
	post: string;
}

/**
 * @param url of the source in vionvi, for the node's credential
 * @param settings of the vionvi node
 * @param parameters of the vionvi node
 */
export async function publishLeads(
	url: string,
	settings: Partial<WorkflowNode> = {},
	parameters: Record<string, unknown> = {},
): Promise<LeadsFlow> {
	const host = await sharedHost();
	const { api } = host;
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: url });
	const webhook = { httpMethod: 'POST', path: crypto.randomUUID(), responseData: 'noData' };
	const flow = await api.publish(
		workflow(
			'vionvi: leads',
			[
				node('Webhook', core('webhook'), webhook, { typeVersion: 2 }),
				node('Split', core('splitOut'), { fieldToSplitOut: 'body.leads' }),
				node('vionvi', ours('vionvi'), parameters, { credentials, ...settings }),
			],
			[
				['Webhook', 0, 'Split'],
				['Split', 0, 'vionvi'],
			],
		),
	);
	return { ...host, flow, post: await api.webhookUrl(flow, 'Webhook') };
}
