import { fixture } from '../test/e2e/fixtures.mts';
import type { Api } from '../test/e2e/host/api.mts';
import {
	core,
	node,
	ours,
	workflow,
	type WorkflowDraft,
	type WorkflowNode,
} from '../test/e2e/workflow.mts';
import type { Target } from './load.mts';
import { EDIT_FIELDS, MISSED_CALL_OUTPUT, SWITCH, switchNode, typingNode } from './wired-flow.mts';

/** The made-up event that is sent: a missed call of Envybox, 1 kB as a form. */
export const EVENT = fixture('envybox', 'call.missed');

export const TRIGGER = 'Envybox Trigger';
export const WEBHOOK = 'Webhook';

/** Where a missed call leaves the trigger; its outputs are fixed. */
export const TRIGGER_OUTPUT = 2;

/** Nothing is kept of a run that went well: the database would be what is measured. */
export const NOT_KEPT = { executionOrder: 'v1', saveDataSuccessExecution: 'none' };

/** Header authentication, on either side: what a request has to bring, and the credentials that ask for it. */
export interface Authentication {
	name: 'off' | 'on';
	headers: Record<string, string>;
	trigger: Partial<WorkflowNode>;
	webhook: Partial<WorkflowNode>;
}

const HEADER = { name: 'X-Webhook-Token', value: 'made-up-bench-token-1' };

export const NO_AUTHENTICATION: Authentication = {
	name: 'off',
	headers: {},
	trigger: {},
	webhook: {},
};

/** Makes the credentials. */
export async function headerAuthentication(api: Api): Promise<Authentication> {
	return {
		name: 'on',
		headers: { [HEADER.name]: HEADER.value },
		trigger: {
			credentials: await api.credential('envyboxWebhookApi', {
				kind: 'header',
				headerName: HEADER.name,
				headerSecret: HEADER.value,
			}),
		},
		webhook: { credentials: await api.credential('httpHeaderAuth', HEADER) },
	};
}

export function triggerNode({ trigger }: Authentication): WorkflowNode {
	const parameters = trigger.credentials ? { authentication: 'webhookSecret' } : {};
	return node(TRIGGER, ours('envyboxTrigger'), parameters, { typeVersion: 1.1, ...trigger });
}

export function webhookNode({ webhook }: Authentication): WorkflowNode {
	const parameters = {
		httpMethod: 'POST',
		path: crypto.randomUUID(),
		...(webhook.credentials ? { authentication: 'headerAuth' } : {}),
	};
	return node(WEBHOOK, core('webhook'), parameters, { typeVersion: 2, ...webhook });
}

/** Our trigger alone: the event leaves by its output, typed. */
export function typedFlow(authentication: Authentication): WorkflowDraft {
	return workflow(`typed, ${authentication.name}`, [triggerNode(authentication)]);
}

/** The same from n8n's own nodes. */
export function wiredFlow(authentication: Authentication): WorkflowDraft {
	return workflow(
		`wired, ${authentication.name}`,
		[webhookNode(authentication), switchNode(), typingNode()],
		[
			[WEBHOOK, 0, SWITCH],
			[SWITCH, MISSED_CALL_OUTPUT, EDIT_FIELDS],
		],
	);
}

/** The host's own floor: what was sent, untouched. */
export function floorFlow(authentication: Authentication): WorkflowDraft {
	return workflow(`floor, ${authentication.name}`, [webhookNode(authentication)]);
}

/** Publishes a flow whose first node is its trigger; returns where its events go. */
export async function publishTarget(
	api: Api,
	draft: WorkflowDraft,
	{ headers }: Authentication,
	pids: number[],
	settings: Record<string, unknown> = NOT_KEPT,
): Promise<Target> {
	const flow = await api.publish({ ...draft, settings });
	return {
		url: await api.webhookUrl(flow, draft.nodes[0].name),
		headers: { 'content-type': EVENT.request.contentType ?? '', ...headers },
		body: new URLSearchParams(EVENT.request.body).toString(),
		pids,
	};
}
