import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { HostRequest } from './host-request-shape';

/** What a node does with the response by itself. */
export interface OwnAnswer {
	status?: number;
	body?: unknown;
	headers: Record<string, string>;
	/** Lets what is left of the request's body go by. */
	readsOn?: true;
}

/** A line of n8n's log. */
export interface LogLine {
	level: 'warn' | 'error';
	message: string;
	meta?: object;
}

export interface Call {
	request: Partial<HostRequest>;
	/** As saved with the workflow; the host knows no others. */
	parameters?: IDataObject;
	/** Of the credential; absent: no credential is chosen. */
	credential?: object;
	mode?: 'webhook' | 'manual';
	timezone?: string;
	/** Of the node itself. */
	node?: { alwaysOutputData?: boolean };
}

/** Each call is in a workflow of its own: what is logged once in a while is logged. */
let workflows = 0;

/** The host's side of `webhook()`, as far as the triggers use it, and what came of it. */
export function webhookContext(call: Call) {
	const { parameters = {}, credential, mode = 'webhook', timezone = 'Europe/Moscow', node } = call;
	const answer: OwnAnswer = { headers: {} };
	const request = Object.assign(call.request, {
		method: 'POST',
		path: '/webhook/1/envybox',
		query: {},
		headers: {},
		readRawBody: async () => {},
		resume: () => {
			answer.readsOn = true;
		},
		...call.request,
	});
	const log: LogLine[] = [];
	const response = {
		setHeader: (name: string, value: string) => {
			answer.headers[name] = value;
		},
		status: (status: number) => {
			answer.status = status;
			return response;
		},
		json: (body: unknown) => {
			answer.body = body;
		},
		end: (body: unknown) => {
			answer.body = body;
		},
	};
	const host: Partial<Record<keyof IWebhookFunctions, unknown>> = {
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async (type: string) => {
			if (credential === undefined || !type.endsWith('WebhookApi'))
				throw new Error('Node does not have any credentials set');
			return credential as ICredentialDataDecryptedObject;
		},
		getMode: () => mode,
		getTimezone: () => timezone,
		getNode: () => ({ name: 'Trigger', type: 'package.trigger', ...node }),
		getWorkflow: () => ({ id: `workflow ${(workflows += 1)}`, name: 'Leads' }),
		getRequestObject: () => request,
		getResponseObject: () => response,
		getBodyData: () => request.body,
		getHeaderData: () => request.headers,
		getQueryData: () => request.query,
		logger: {
			warn: (message: string, meta?: object) => log.push({ level: 'warn', message, meta }),
			error: (message: string, meta?: object) => log.push({ level: 'error', message, meta }),
		},
	};
	return { context: host as unknown as IWebhookFunctions, answer, log };
}
