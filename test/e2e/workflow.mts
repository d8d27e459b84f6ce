import { randomUUID } from 'node:crypto';

/** The package's name: the first part of its node types' names. */
export const PACKAGE = 'n8n-nodes-lead-events';

/** A node as n8n stores it. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	webhookId?: string;
	credentials?: Record<string, { id: string; name: string }>;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	[setting: string]: unknown;
}

/** From a node, from which of its outputs (counted from 0), to a node. */
export type Wire = [from: string, output: number, to: string];

interface Connection {
	node: string;
	type: 'main';
	index: number;
}

/** A workflow as n8n takes it. */
export interface WorkflowDraft {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, { main: Connection[][] }>;
	settings: Record<string, unknown>;
}

/** The full type name of a node of this package: `ours('vionvi')`. */
export const ours = (name: string) => `${PACKAGE}.${name}`;

/** The full type name of a node that comes with n8n: `core('webhook')`. */
export const core = (name: string) => `n8n-nodes-base.${name}`;

/**
 * A node for `workflow`.
 *
 * @param settings anything else n8n stores with a node: typeVersion (1 if not given), credentials, onError …
 */
export function node(
	name: string,
	type: string,
	parameters: Record<string, unknown> = {},
	settings: Partial<WorkflowNode> = {},
): WorkflowNode {
	return {
		id: randomUUID(),
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		webhookId: randomUUID(),
		...settings,
	};
}

/** A workflow of these nodes, laid out in a row. Throws if a wire names a node that is not there. */
export function workflow(name: string, nodes: WorkflowNode[], wires: Wire[] = []): WorkflowDraft {
	const names = new Set(nodes.map((each) => each.name));
	const connections: WorkflowDraft['connections'] = {};
	for (const [from, output, to] of wires) {
		for (const end of [from, to]) {
			if (!names.has(end))
				throw new Error(`A wire ends at "${end}", which is no node of "${name}".`);
		}
		const { main } = (connections[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output].push({ node: to, type: 'main', index: 0 });
	}
	return {
		name,
		nodes: nodes.map((each, index) => ({ ...each, position: [index * 240, 0] })),
		connections,
		settings: { executionOrder: 'v1' },
	};
}
