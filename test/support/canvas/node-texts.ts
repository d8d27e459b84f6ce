import type { TemplateNode } from '../../../scripts/templates/template';
import { vendorOf } from '../template-nodes';

type Parameters = TemplateNode['parameters'];

/** Labels of a node's outputs by type, where they do not depend on its parameters. */
const LABELS: Record<string, string[]> = {
	'n8n-nodes-base.filter': ['Kept'],
	'n8n-nodes-base.if': ['true', 'false'],
	'n8n-nodes-base.removeDuplicates': ['Kept'],
	'n8n-nodes-base.splitInBatches': ['done', 'loop'],
	'n8n-nodes-base.stopAndError': [],
};

const operationAndResource = ({ operation = 'create', resource = 'event' }: Parameters) =>
	`${String(operation)}: ${String(resource)}`;

/** The gray line beneath a name, by type; a node of another type has none. */
const SUBTITLES: Record<string, (parameters: Parameters) => string> = {
	'n8n-nodes-base.emailSend': () => 'Send',
	'n8n-nodes-base.googleSheets': operationAndResource,
	'n8n-nodes-base.httpRequest': ({ method = 'GET', url }) => `${String(method)}: ${String(url)}`,
	'n8n-nodes-base.hubspot': operationAndResource,
	'n8n-nodes-base.n8n': operationAndResource,
	'n8n-nodes-base.pipedrive': operationAndResource,
	'n8n-nodes-base.set': () => 'manual',
	'n8n-nodes-base.slack': operationAndResource,
	'n8n-nodes-base.switch': () => 'mode: Rules',
	'n8n-nodes-base.telegram': () => 'sendMessage: message',
	'n8n-nodes-base.twilio': operationAndResource,
	'n8n-nodes-base.zendesk': operationAndResource,
	'n8n-nodes-lead-events.ringostat': operationAndResource,
	'n8n-nodes-lead-events.salesmanago': operationAndResource,
	'n8n-nodes-lead-events.vionvi': operationAndResource,
};

/** The labels of a node's outputs, empty for an output without one. */
export function labelsOf(node: TemplateNode): string[] {
	const { type, parameters, onError } = node;
	if (onError === 'continueErrorOutput') return ['Success', 'Error'];
	const vendor = vendorOf(node);
	if (vendor !== undefined) {
		if (parameters.outputMode === 'single') return ['Event'];
		const { rule = [] } = (parameters.rules ?? {}) as { rule?: Array<{ output: string }> };
		return [...vendor.events.map(({ label }) => label), ...rule.map(({ output }) => output)];
	}
	if (type === 'n8n-nodes-base.switch') {
		const { values } = parameters.rules as { values: Array<{ outputKey: string }> };
		const { fallbackOutput, renameFallbackOutput } = parameters.options as Record<string, string>;
		return [
			...values.map(({ outputKey }) => outputKey),
			...(fallbackOutput === 'extra' ? [renameFallbackOutput] : []),
		];
	}
	return LABELS[type] ?? [''];
}

/** The gray line beneath a node's name, before n8n cuts it; empty where there is none. */
export function subtitleOf(node: TemplateNode): string {
	const vendor = vendorOf(node);
	if (vendor === undefined) return SUBTITLES[node.type]?.(node.parameters) ?? '';
	const { events = vendor.events.map(({ value }) => value) } = node.parameters;
	const chosen = events as string[];
	if (chosen.length > 3) return `${chosen.length} events`;
	return vendor.events
		.filter(({ value }) => chosen.includes(value))
		.map(({ label }) => label)
		.join(', ');
}
