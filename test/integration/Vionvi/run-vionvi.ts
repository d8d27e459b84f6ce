import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { VionviWebhookApi } from '../../../credentials/VionviWebhookApi.credentials';
import { Vionvi } from '../../../nodes/Vionvi/Vionvi.node';
import { replaceServices } from '../../support/n8n-services';

replaceServices();

export interface Run {
	/** The json of the incoming items. */
	items: IDataObject[];
	parameters?: INodeParameters;
	/** Of the credential; absent: no credential is chosen. */
	webhookUrl?: string;
	onError?: INode['onError'];
	/** Aborts as when a user stops the execution. */
	cancelled?: AbortSignal;
}

/** Runs the node as n8n does, in n8n-core's own context, with real HTTP. */
export async function runVionvi({
	items,
	parameters = {},
	webhookUrl,
	onError,
	cancelled,
}: Run): Promise<INodeExecutionData[]> {
	const node: INode = {
		id: '1',
		name: 'vionvi',
		type: 'n8n-nodes-lead-events.vionvi',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		onError,
		credentials:
			webhookUrl === undefined ? undefined : { vionviWebhookApi: { id: '1', name: 'v' } },
	};
	const nodeType = new Vionvi();
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { getByNameAndVersion: () => nodeType } as unknown as INodeTypes,
	});
	const input: INodeExecutionData[] = items.map((json) => ({ json }));
	const context = new ExecuteContext(
		workflow,
		workflow.nodes.vionvi,
		{
			credentialsHelper: credentialsHelper({ webhookUrl: webhookUrl ?? '' }),
			webhookWaitingBaseUrl: 'http://n8n.example.com/webhook-waiting',
			formWaitingBaseUrl: 'http://n8n.example.com/form-waiting',
		} as IWorkflowExecuteAdditionalData,
		'internal',
		createRunExecutionData(),
		0,
		input,
		{ main: [input] },
		{ node, data: { main: [input] }, source: null },
		[],
		cancelled,
	);
	const [output] = await nodeType.execute.call(context);
	return output;
}

/** n8n's own needs a database; this does with one credential what that does with all. */
function credentialsHelper(data: ICredentialDataDecryptedObject): ICredentialsHelper {
	const { authenticate } = new VionviWebhookApi();
	if (typeof authenticate !== 'function') throw new Error('authenticate is a function');
	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		getDecrypted: async () => ({ ...data }),
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) => await authenticate(credentials, options),
	} as unknown as ICredentialsHelper;
}
