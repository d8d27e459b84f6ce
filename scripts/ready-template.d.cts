import type { TemplateNode, TemplateWorkflow } from './template';

export function readyTemplate(workflow: TemplateWorkflow): Omit<TemplateWorkflow, 'nodes'> & {
	id: string;
	active: false;
	nodes: Array<TemplateNode & { id: string; webhookId?: string }>;
	pinData: Record<string, unknown>;
};
