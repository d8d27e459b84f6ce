import type { TemplateNode, TemplateWorkflow } from './template';

/** The data table that remembers which step was done for which event. */
export const HANDLED = 'Lead Events Handled';
/** The manual trigger that makes a template's tables. */
export const SET_UP = 'Set up once';
/** Takes the items one by one, so that each is remembered before the next begins. */
export const EACH_EVENT = 'Each event';
/** The last branch of the loop: leads back to `EACH_EVENT`. */
export const NEXT_EVENT = 'Next event';
/** The node at the start that holds what a user rewrites. */
export const TEXTS = 'Texts and addresses';

/** Belongs in every expression that picks an address from an event: one address, no list, nothing hidden. */
export const ONE_ADDRESS = String.raw`/^[^\s@,;:<>"()]+@[^\s@,;:<>"()]+\.[^\s@,;:<>"()]+$/.test(`;

/** Ends the text of every Telegram message: escaped for HTML and cut to fewer than 4,096 characters, no character or entity cut in two. */
export const TELEGRAM_ENDING = String.raw`.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').slice(0, 4000).replace(/(?:&\w*|[\uD800-\uDBFF])$/, '') }}`;

/** Keeps a customer's text from starting a formula in a spreadsheet; belongs in every cell that takes one. */
export const NO_FORMULA = String.raw`.replace(/^\s*[=+\-@\t\r]/, "'$&")`;

/** What a template keeps of a node. */
export const NODE_KEYS = [
	'name',
	'type',
	'typeVersion',
	'position',
	'parameters',
	'disabled',
	'notes',
	'onError',
	'alwaysOutputData',
	'executeOnce',
] as const;

/** The name of a step: this workflow's and no copy's. A try by hand has steps of its own, so that it can be repeated. */
const stepName = (step: string) =>
	`={{ $workflow.id }}/${step}{{ $execution.mode === 'test' ? ' try ' + $execution.id : '' }}`;

/**
 * A template as it is shared, from n8n's export of it: without ids and credentials, and with the
 * parts that all templates have alike written anew. Does not change what it was given.
 */
export function shared({ name, nodes, connections, settings, pinData }: TemplateWorkflow) {
	return {
		name,
		nodes: nodes.map(sharedNode),
		connections,
		settings: { executionOrder: settings.executionOrder },
		pinData: pinData ?? {},
	};
}

function sharedNode(node: TemplateNode): TemplateNode {
	const parameters = { ...node.parameters, ...sharedParameters(node) };
	const kept = NODE_KEYS.filter((key) => key in node).map((key) => [key, node[key]]);
	return { ...(Object.fromEntries(kept) as unknown as TemplateNode), parameters };
}

/** The parameters that follow from what the node is for; none for a node that is the template's own. */
function sharedParameters({ type, parameters }: TemplateNode): TemplateNode['parameters'] {
	if (type === 'n8n-nodes-base.splitInBatches')
		// A second list of the same execution begins anew instead of counting as done.
		return { options: { reset: `={{ $prevNode.name !== '${NEXT_EVENT}' }}` } };
	if (parameters.operation === 'create' && parameters.tableName === HANDLED)
		return { columns: { column: ['eventId', 'step'].map((id) => ({ name: id, type: 'string' })) } };
	if (tableOf(parameters) !== HANDLED) return {};
	const step = stepName(lastPart(stepOf(parameters)));
	const { filters, columns } = parameters as MemoryParameters;
	if (parameters.operation === 'rowNotExists') {
		const keyValue = filters?.conditions[0].keyValue;
		const conditions = [
			{ keyName: 'eventId', keyValue },
			{ keyName: 'step', keyValue: step },
		];
		return { matchType: 'allConditions', filters: { conditions } };
	}
	return { columns: { ...columns, value: { eventId: columns?.value.eventId, step } } };
}

interface MemoryParameters {
	filters?: { conditions: Array<{ keyName: string; keyValue: string }> };
	columns?: { value: Record<string, string> };
}

/** The data table that a node works on, by name; undefined for a node that works on none. */
export function tableOf(parameters: TemplateNode['parameters']): string | undefined {
	return (parameters.dataTableId as { value: string } | undefined)?.value;
}

/** Which step a node looks for or remembers, as n8n's parameter says it. */
export function stepOf(parameters: TemplateNode['parameters']): string {
	const { filters, columns } = parameters as MemoryParameters;
	const condition = filters?.conditions.find(({ keyName }) => keyName === 'step');
	return condition?.keyValue ?? columns?.value.step ?? '';
}

/** What comes last in it: `lead` in `some-template/lead` as in what `stepName` makes of that. */
function lastPart(step: string): string {
	return /([\w-]+)(?:\{\{[^]*)?$/.exec(step)?.[1] ?? step;
}
