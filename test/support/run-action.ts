import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { replaceServices } from './n8n-services';

replaceServices();

/** A run of an action node. */
export interface ActionRun {
	nodeType: INodeType;
	credentialType: ICredentialType;
	/** Absent: no credential is chosen. */
	credential?: ICredentialDataDecryptedObject;
	/** The json of the incoming items. */
	items: IDataObject[];
	parameters?: INodeParameters;
	onError?: INode['onError'];
	/** Of the workflow. */
	timezone?: string;
	/** Aborts as when a user stops the execution. */
	cancelled?: AbortSignal;
}

/** What a run puts out. */
export interface ActionOutcome {
	items: INodeExecutionData[];
	/** What the editor shows beside the output. */
	hints: string[];
}

/** The items that a node puts out when it runs as in n8n. */
export async function runAction(run: ActionRun): Promise<INodeExecutionData[]> {
	return (await runActionInFull(run)).items;
}

/** Runs a node as n8n does, in n8n-core's own context, with real HTTP. */
export async function runActionInFull({
	nodeType,
	credentialType,
	credential,
	items,
	parameters = {},
	onError,
	timezone,
	cancelled,
}: ActionRun): Promise<ActionOutcome> {
	const { name } = nodeType.description;
	const node: INode = {
		id: '1',
		name,
		type: `n8n-nodes-lead-events.${name}`,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		onError,
		credentials: credential && { [credentialType.name]: { id: '1', name: 'c' } },
	};
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
		workflow.nodes[name],
		{
			credentialsHelper: credentialsHelper(credentialType, credential ?? {}),
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
	const [output] = (await nodeType.execute?.call(context)) as INodeExecutionData[][];
	return { items: output, hints: context.hints.map(({ message }) => message) };
}

/** n8n's own needs a database; this does with one credential what that does with all. */
function credentialsHelper(
	{ authenticate }: ICredentialType,
	data: ICredentialDataDecryptedObject,
): ICredentialsHelper {
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
