import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** Parameters that a user does not fill in: words, and the place where the credential is shown. */
const NOT_FILLED_IN = ['notice', 'credentials'];

export type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** Parameters and those inside them, however deep; not the choices of a drop-down. */
export function parametersIn(parts: Part[] | undefined): INodeProperties[] {
	return (parts ?? []).flatMap((part) => {
		if ('values' in part) return parametersIn(part.values);
		return 'type' in part ? [part, ...parametersIn(part.options)] : [];
	});
}

/** Of every parameter: its choices, the parameters of a collection, its groups. */
export function listsIn(properties: INodeProperties[]): Array<[where: string, list: Part[]]> {
	return parametersIn(properties).map(({ name, options = [] }) => [name, options]);
}

/** What a user reads as its name. */
export function titleOf(part: Part): string {
	return 'displayName' in part ? part.displayName : part.name;
}

/** Parameters and choices without a title, and parameters that do not say what they are for. */
export function silentParts(properties: INodeProperties[]): string[] {
	const parameters = parametersIn(properties);
	const choices = listsIn(properties).flatMap(([where, list]) =>
		list.filter((part) => titleOf(part) === '').map(() => `a choice of ${where}`),
	);
	const withoutWords = parameters.filter(
		({ type, displayName, description }) =>
			displayName === '' ||
			(!description && ![...NOT_FILLED_IN, 'collection', 'hidden'].includes(type)),
	);
	// Every n8n node has these two, and none explains them.
	const names = withoutWords.map(({ name }) => name);
	return [...choices, ...names.filter((name) => name !== 'resource' && name !== 'operation')];
}

/** Parameters that would take an expression. */
export function openParts(properties: INodeProperties[]): string[] {
	return parametersIn(properties)
		.filter(
			({ type, noDataExpression }) => !NOT_FILLED_IN.includes(type) && noDataExpression !== true,
		)
		.map(({ name }) => name);
}
