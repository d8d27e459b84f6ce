import type { INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

/** A node's description in a copy of its own, to be changed. */
export function descriptionOf(name: 'EnvyboxTrigger' | 'SalesmanagoTrigger' | 'Vionvi') {
	const path = `../../nodes/${name}/${name}.node.ts`;
	const { [name]: Node } = jest.requireActual<Record<string, new () => INodeType>>(path);
	return JSON.parse(JSON.stringify(new Node().description)) as INodeTypeDescription;
}

/** A parameter, or one inside a collection. */
export function parameterOf({ properties }: INodeTypeDescription, name: string): INodeProperties {
	const inside = properties.flatMap(({ options = [] }) => options as INodeProperties[]);
	return [...properties, ...inside].find((each) => each.name === name) as INodeProperties;
}
