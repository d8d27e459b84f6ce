import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** A resource of an action node, and what can be done with it. */
export interface Resource {
	name: string;
	value: string;
	operations: INodePropertyOptions[];
	/** Of the operations; the first by default. */
	default?: string;
}

/** When a parameter is shown: the values of others. */
export type Show = NonNullable<INodeProperties['displayOptions']>['show'];

/** The parameters by which an operation is chosen: the resource, and a list of operations for each. */
export function chooseOperation(resources: Resource[], first: string): INodeProperties[] {
	const choice = { type: 'options', noDataExpression: true } as const;
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			...choice,
			options: resources.map(({ name, value }) => ({ name, value })),
			default: first,
		},
		...resources.map(({ value, operations, default: chosen = operations[0].value }) => ({
			displayName: 'Operation',
			name: 'operation',
			...choice,
			displayOptions: { show: { resource: [value] } },
			options: operations,
			default: chosen,
		})),
	];
}

/** The parameter *Mapping Mode*. */
export function mappingMode(
	automatically: string,
	different: Partial<INodeProperties> = {},
): INodeProperties {
	return {
		displayName: 'Mapping Mode',
		name: 'mapping',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Map Automatically', value: 'autoMap', description: automatically },
			{ name: 'Define Below', value: 'defineBelow', description: 'Set each field yourself' },
		],
		default: 'autoMap',
		description: 'Whether the node finds the values in the incoming item or you set them',
		...different,
	};
}

/** A text that only informs. */
export function notice(name: string, text: string, show: Show): INodeProperties {
	return { displayName: text, name, type: 'notice', displayOptions: { show }, default: '' };
}

/** A collection of fields, from which a user adds what is needed. */
export function collection(
	displayName: string,
	name: string,
	show: Show,
	fields: INodeProperties[],
	placeholder = 'Add field',
): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder,
		displayOptions: { show },
		default: {},
		options: fields,
	};
}

/** A field of a form, as the tables of the nodes describe it. */
export interface FieldRow {
	name: string;
	/** Title case. */
	label: string;
	/** Sentence case. */
	description: string;
	/** Where the user finds the value, shown under the field. */
	hint?: string;
	example?: string;
}

/** @param input `type`, `default` and what else the field's type needs; a text by default */
export function field(
	{ name, label, description, hint, example }: FieldRow,
	input: Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties> = {
		type: 'string',
		default: '',
	},
): INodeProperties {
	return {
		displayName: label,
		name,
		...input,
		...(example === undefined ? {} : { placeholder: `e.g. ${example}` }),
		description,
		...(hint === undefined ? {} : { hint }),
	};
}

/** What the form calls the fields of a collection, by their names. */
export function labelsIn(
	properties: readonly INodeProperties[],
	collectionName: string,
): ReadonlyMap<string, string> {
	const { options = [] } = properties.find(({ name }) => name === collectionName) ?? {};
	const fields = options as readonly INodeProperties[];
	return new Map(fields.map(({ name, displayName }) => [name, displayName]));
}
