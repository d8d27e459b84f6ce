import { randomBytes, randomUUID } from 'crypto';

import type { TemplateNode, TemplateWorkflow } from './template';

/** Characters of n8n's own workflow ids. */
const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const OUR_TRIGGER = /^n8n-nodes-lead-events\.\w+Trigger$/;

/** A template that n8n's command line and API can take. */
export type ReadyTemplate = Omit<TemplateWorkflow, 'nodes'> & {
	id: string;
	active: false;
	nodes: Array<TemplateNode & { id: string; webhookId?: string }>;
	pinData: Record<string, unknown>;
};

/**
 * A template with all that n8n's editor adds on import and its command line does not: an id for
 * the workflow and for each node, webhook ids for our triggers, `pinData`. New ones each time.
 */
export function readyTemplate(workflow: TemplateWorkflow): ReadyTemplate {
	return {
		id: newId(),
		active: false,
		...workflow,
		nodes: workflow.nodes.map((node) => ({
			id: randomUUID(),
			...node,
			...(OUR_TRIGGER.test(node.type) ? { webhookId: randomUUID() } : {}),
		})),
		pinData: workflow.pinData ?? {},
	};
}

function newId(): string {
	return Array.from(randomBytes(16), (byte) => ID_CHARACTERS[byte % ID_CHARACTERS.length]).join('');
}
