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

import { RingostatApi } from '../../../credentials/RingostatApi.credentials';
import { Ringostat } from '../../../nodes/Ringostat/Ringostat.node';
import { replaceServices } from '../../support/n8n-services';

replaceServices();

export interface Run {
	/** Of the credential. */
	credential: ICredentialDataDecryptedObject;
	parameters?: INodeParameters;
	/** The json of the incoming items. */
	items?: IDataObject[];
	onError?: INode['onError'];
	/** Of the workflow. */
	timezone?: string;
}

export interface Outcome {
	items: INodeExecutionData[];
	/** What the editor shows beside the output. */
	hints: string[];
}

/** Runs the node as n8n does, in n8n-core's own context, with real HTTP. */
export async function runRingostat({
	credential,
	parameters = {},
	items = [{}],
	onError,
	timezone,
}: Run): Promise<Outcome> {
	const node: INode = {
		id: '1',
		name: 'Ringostat',
		type: 'n8n-nodes-lead-events.ringostat',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		onError,
		credentials: { ringostatApi: { id: '1', name: 'Ringostat' } },
	};
	const nodeType = new Ringostat();
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { getByNameAndVersion: () => nodeType } as unknown as INodeTypes,
		settings: { timezone },
	});
	const input: INodeExecutionData[] = items.map((json) => ({ json }));
	const context = new ExecuteContext(
		workflow,
		workflow.nodes.Ringostat,
		{
			credentialsHelper: credentialsHelper(credential),
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
	);
	const [output] = await nodeType.execute.call(context);
	return { items: output, hints: context.hints.map(({ message }) => message) };
}

/** n8n's own needs a database; this does with one credential what that does with all. */
function credentialsHelper(data: ICredentialDataDecryptedObject): ICredentialsHelper {
	const { authenticate } = new RingostatApi();
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
