import type { INodeParameters, INodeTypes } from 'n8n-workflow';

/** What n8n makes of an expression in a node's description, with the node's parameters. */
export function evaluate(expression: unknown, parameters: object): unknown {
	// Here and not above: most tests of a description need no expression and no second for loading.
	const { Workflow } = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	const node = {
		id: '1',
		name: 'Trigger',
		type: 'trigger',
		typeVersion: 1.1,
		position: [0, 0] as [number, number],
		parameters: parameters as INodeParameters,
	};
	const nodeTypes = { getByNameAndVersion: () => undefined } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, expression as string, 'internal', {});
}
