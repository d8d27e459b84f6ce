import type { INodeExecutionData } from 'n8n-workflow';

import { VionviWebhookApi } from '../../../credentials/VionviWebhookApi.credentials';
import { Vionvi } from '../../../nodes/Vionvi/Vionvi.node';
import { runAction, type ActionRun } from '../../support/run-action';

export interface Run extends Omit<ActionRun, 'nodeType' | 'credentialType' | 'credential'> {
	/** Of the credential; absent: no credential is chosen. */
	webhookUrl?: string;
}

/** Runs the node as n8n does. */
export async function runVionvi({ webhookUrl, ...run }: Run): Promise<INodeExecutionData[]> {
	return await runAction({
		nodeType: new Vionvi(),
		credentialType: new VionviWebhookApi(),
		credential: webhookUrl === undefined ? undefined : { webhookUrl },
		...run,
	});
}
