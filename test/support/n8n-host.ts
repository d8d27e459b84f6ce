import { WebhookContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWebhookData,
	type IWebhookDescription,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { hostRequest, type HostRequest } from './host-request';
import { log, replaceServices } from './n8n-services';

type IncomingMessage = import('node:http').IncomingMessage;
type Readable = import('node:stream').Readable;
type ServerResponse = import('node:http').ServerResponse;

// The linter keeps Node's own modules out of every .ts file, because a node must not use them. This
// is no node, and the sockets must be real.
const { createServer } = jest.requireActual<typeof import('node:http')>('node:http');
const { createGunzip } = jest.requireActual<typeof import('node:zlib')>('node:zlib');

replaceServices();

/** n8n's default, N8N_PAYLOAD_SIZE_MAX. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** A trigger as a user sets it up. */
export interface SetUp {
	parameters?: INodeParameters;
	/** Of the chosen credential; absent: none is chosen. */
	credential?: ICredentialDataDecryptedObject;
	mode?: 'webhook' | 'manual';
	/** Of the workflow. */
	timezone?: string;
}

/** What a sender gets. */
export interface Answer {
	status: number;
	body: string;
	headers: Headers;
}

/** What came of a request. */
export interface Delivered extends Answer {
	/** Items by output; undefined where no execution started. */
	outputs?: INodeExecutionData[][];
	/** What the node wrote to n8n's log. */
	log: string[];
}

/**
 * A trigger in n8n-core's own webhook context, behind a real server that does with requests and
 * answers what n8n 2.41 does around it.
 */
export class N8nHost {
	private setUp: SetUp = {};

	private outputs: INodeExecutionData[][] | undefined;

	private url = '';

	private readonly server = createServer((request, response) => {
		this.handle(request, response).catch((error: unknown) => {
			answerWith(response, 500, { message: String(error) });
		});
	});

	constructor(
		private readonly nodeType: INodeType,
		private readonly credentialType: string,
	) {}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		const { port } = this.server.address() as { port: number };
		this.url = `http://127.0.0.1:${port}/webhook/00000000-0000-4000-8000-000000000001`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	/** @param path behind the webhook's id, with the query */
	async deliver(setUp: SetUp, path: string, request: RequestInit = {}): Promise<Delivered> {
		this.setUp = setUp;
		this.outputs = undefined;
		const response = await fetch(`${this.url}/${path}`, request);
		const { status, headers } = response;
		const body = await response.text();
		return { status, headers, body, outputs: this.outputs, log: log.splice(0) };
	}

	private async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
		const description = this.webhookFor(message);
		if (description === undefined) return answerWith(response, 404, { code: 404 });

		const { method = '', url = '', headers } = message;
		const request = await hostRequest({ method, url, headers }, () => readBody(message)).catch(
			() => undefined,
		);
		if (request === undefined) return answerWith(response, 422, { code: 422 });

		const withStream = Object.assign(request, { resume: () => message.resume() });
		const context = this.contextFor(withStream, response, description);
		const result = (await this.nodeType.webhook?.call(context)) ?? {};
		this.outputs = result.workflowData?.map((items) => items ?? []);
		if (result.noWebhookResponse) return;
		answerWith(
			response,
			200,
			result.workflowData ? description.responseData : result.webhookResponse,
		);
	}

	private webhookFor({ method, url = '' }: IncomingMessage): IWebhookDescription | undefined {
		const [path] = url.split('?');
		return this.nodeType.description.webhooks?.find(
			(webhook) =>
				webhook.httpMethod === method && path.replace(/\/$/, '').endsWith(`/${webhook.path}`),
		);
	}

	private contextFor(
		httpRequest: HostRequest,
		response: ServerResponse,
		webhookDescription: IWebhookDescription,
	): WebhookContext {
		const { parameters = {}, credential, mode = 'webhook', timezone } = this.setUp;
		const chosen = { [this.credentialType]: { id: '1', name: 'Secret' } };
		const node: INode = {
			id: '1',
			name: 'Trigger',
			type: `n8n-nodes-lead-events.${this.nodeType.description.name}`,
			typeVersion: 1.1,
			position: [0, 0],
			parameters,
			...(credential && { credentials: chosen }),
		};
		const nodeTypes = { getByNameAndVersion: () => this.nodeType } as unknown as INodeTypes;
		const workflow = new Workflow({
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes,
			settings: { timezone },
		});
		const additionalData = {
			credentialsHelper: credentialsHelper(credential),
			httpRequest,
			httpResponse: expressLike(response),
			webhookWaitingBaseUrl: 'http://n8n.example.com/webhook-waiting',
			formWaitingBaseUrl: 'http://n8n.example.com/form-waiting',
		} as unknown as IWorkflowExecuteAdditionalData;
		const webhookData = { webhookDescription } as unknown as IWebhookData;
		return new WebhookContext(
			workflow,
			workflow.nodes.Trigger,
			additionalData,
			mode,
			webhookData,
			[],
			null,
		);
	}
}

/** n8n's own needs a database; this has one credential. */
function credentialsHelper(data: ICredentialDataDecryptedObject | undefined): ICredentialsHelper {
	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => ({ ...data }),
	} as unknown as ICredentialsHelper;
}

/** As n8n's `readRawBody`: unpacks, counts, and gives up on what is too large, broken or cut off. */
async function readBody(message: IncomingMessage): Promise<Buffer> {
	const isPacked = message.headers['content-encoding'] === 'gzip';
	const stream: Readable = isPacked ? message.pipe(createGunzip()) : message;
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
		chunks.push(chunk as Buffer);
		size += (chunk as Buffer).length;
		if (size > LARGEST_BODY) {
			throw Object.assign(new Error('request entity too large'), { status: 413 });
		}
	}
	return Buffer.concat(chunks);
}

function answerWith(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status);
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** What Express adds to a response, as far as a trigger may use it. */
function expressLike(response: ServerResponse) {
	return Object.assign(response, {
		status(status: number) {
			response.statusCode = status;
			return this;
		},
		json(body: unknown) {
			response.setHeader('content-type', 'application/json; charset=utf-8');
			response.end(JSON.stringify(body));
		},
	});
}
