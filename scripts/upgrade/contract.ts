import {
	NodeHelpers,
	Workflow,
	type ICredentialType,
	type IDisplayOptions,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
} from 'n8n-workflow';

import { blankBlock } from '../../nodes/shared/delivery/places';
import { blocksOf, type BlockName } from '../../nodes/shared/vendor/blocks';
import type { Vendor } from '../../nodes/shared/vendor/vendor';

/** What users' saved workflows and credentials depend on, of one version of a node or of a credential type. */
export interface Contract {
	/** As workflows name it, without the package. */
	name: string;
	typeVersion?: number;
	/** n8n makes another node of it, for agents. */
	usableAsTool?: boolean;
	inputs?: string[];
	/** In which case which outputs, in their order: wires are stored by place. */
	outputs?: Record<string, string[]>;
	/** `POST call-ordered`: what services have been told to call. */
	webhooks?: string[];
	credentials?: Record<string, Saved>;
	/** By path, as `options.timeZone`. */
	parameters: Record<string, SavedParameter>;
	/** Each event's value with the blocks of its item. */
	events?: Record<string, string[]>;
	/** Each block with its keys: expressions in workflows name them. */
	blocks?: Record<string, string[]>;
}

/** When a parameter or a credential counts; n8n drops what is saved for a hidden one. */
export interface Saved {
	required?: true;
	/** Shown only while each of these parameters has one of these values. */
	shown?: Record<string, unknown[]>;
	hidden?: Record<string, unknown[]>;
}

export interface SavedParameter extends Saved {
	type: string;
	/** n8n saves only what differs from it, so it is part of every workflow that says nothing. */
	default: unknown;
	/** Has any number of rows. */
	multiple?: true;
	/** What can be chosen, in any order. */
	values?: unknown[];
}

/** The case of a workflow in which no parameter was touched. */
export const UNTOUCHED = 'untouched';

const VERSION = '@version';

/** The versions under which workflows may hold a node. */
export function versionsOf({ version }: INodeTypeDescription): number[] {
	return [version].flat();
}

/**
 * @param vendor of a trigger: its items are part of the contract too
 */
export function nodeContract(
	{ description }: INodeType,
	typeVersion: number,
	vendor?: Vendor,
): Contract {
	const { name, usableAsTool, inputs, credentials = [], webhooks } = description;
	const isOfVersion = ofVersion(typeVersion, description);
	const properties = description.properties.filter(isOfVersion);
	return {
		name,
		typeVersion,
		...(usableAsTool && { usableAsTool: true }),
		inputs: [inputs].flat().map(String),
		outputs: outputsByCase(description, properties, typeVersion),
		...(webhooks && {
			webhooks: webhooks.map(({ httpMethod, path }) => `${String(httpMethod)} ${path}`),
		}),
		credentials: Object.fromEntries(
			credentials.filter(isOfVersion).map((credential) => [credential.name, saved(credential)]),
		),
		parameters: Object.fromEntries(parametersOf(properties)),
		...(vendor && itemsOf(vendor)),
	};
}

export function credentialContract({ name, properties }: ICredentialType): Contract {
	return { name, parameters: Object.fromEntries(parametersOf(properties)) };
}

/** n8n's own rule for what a version has. */
function ofVersion(typeVersion: number, description: INodeTypeDescription) {
	const node = { typeVersion };
	return ({ displayOptions }: { displayOptions?: IDisplayOptions }): boolean => {
		const only = (all: IDisplayOptions['show']) => all?.[VERSION] && { [VERSION]: all[VERSION] };
		const shownFor = { show: only(displayOptions?.show), hide: only(displayOptions?.hide) };
		const parameter = { displayOptions: shownFor } as INodeProperties;
		return NodeHelpers.displayParameter({}, parameter, node, description);
	};
}

function outputsByCase(
	description: INodeTypeDescription,
	properties: INodeProperties[],
	typeVersion: number,
): Record<string, string[]> {
	const named = properties.filter(({ name }) => String(description.outputs).includes(`"${name}"`));
	const cases = [[UNTOUCHED, {}] as const, ...named.flatMap(casesOf)];
	return Object.fromEntries(
		cases.map(([name, parameters]) => [name, labels(description, typeVersion, parameters)]),
	);
}

/** Each choice that is not the default; two rows where there may be any number. */
function casesOf(property: INodeProperties): Array<[string, INodeParameters]> {
	const { name, type, options = [], default: usual } = property;
	if (type === 'fixedCollection') {
		return options.map((group) => [
			`two rows in ${name}`,
			{ [name]: { [group.name]: [{}, {}] } } as INodeParameters,
		]);
	}
	return type === 'options'
		? valuesOf(property)
				.filter((value) => value !== usual)
				.map((value) => [`${name} is ${String(value)}`, { [name]: value } as INodeParameters])
		: [];
}

/** As n8n makes them, from a list or from an expression. */
function labels(
	description: INodeTypeDescription,
	typeVersion: number,
	parameters: INodeParameters,
): string[] {
	const { name } = description;
	const node: INode = { id: '1', name, type: name, typeVersion, position: [0, 0], parameters };
	const nodeTypes = { getByNameAndVersion: () => undefined } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getNodeOutputs(workflow, node, description).map((output) =>
		typeof output === 'string' ? output : String(output.displayName),
	);
}

/** Each parameter with its path, however deep; a notice saves nothing. */
function parametersOf(
	properties: INodeProperties[],
	within = '',
): Array<[path: string, parameter: SavedParameter]> {
	return properties
		.filter(({ type }) => type !== 'notice')
		.flatMap((property): Array<[string, SavedParameter]> => {
			const path = `${within}${property.name}${resourceOf(property, properties)}`;
			return [[path, parameterOf(property)], ...inside(property, path)];
		});
}

/** n8n wants an operation for each resource, of one name. */
function resourceOf({ name, displayOptions }: INodeProperties, all: INodeProperties[]): string {
	const isAlone = all.filter((each) => each.name === name).length === 1;
	return isAlone ? '' : ` of ${(displayOptions?.show?.resource ?? []).join(', ')}`;
}

function inside({ options = [] }: INodeProperties, path: string) {
	return options.flatMap((part) => {
		if ('values' in part) return parametersOf(part.values, `${path}.${part.name}.`);
		return 'type' in part ? parametersOf([part], `${path}.`) : [];
	});
}

function parameterOf(property: INodeProperties): SavedParameter {
	const { type, default: usual, typeOptions } = property;
	const values = valuesOf(property);
	return {
		type,
		default: usual,
		...saved(property),
		...(typeOptions?.multipleValues && { multiple: true as const }),
		...(values.length > 0 && { values }),
	};
}

function valuesOf({ type, options = [] }: INodeProperties): Array<INodePropertyOptions['value']> {
	if (type !== 'options' && type !== 'multiOptions') return [];
	return (options as INodePropertyOptions[]).map(({ value }) => value);
}

function saved({
	required,
	displayOptions,
}: Pick<INodeProperties, 'required' | 'displayOptions'>): Saved {
	const shown = conditions(displayOptions?.show);
	const hidden = conditions(displayOptions?.hide);
	return { ...(required && { required }), ...(shown && { shown }), ...(hidden && { hidden }) };
}

/** Those that say something beside the version, for which each contract is. */
function conditions(all: IDisplayOptions['show'] = {}): Record<string, unknown[]> | undefined {
	const entries = Object.entries(all).filter(([name]) => name !== VERSION);
	return entries.length > 0 ? (Object.fromEntries(entries) as Saved['shown']) : undefined;
}

function itemsOf({ events }: Vendor): Pick<Contract, 'events' | 'blocks'> {
	const names = new Set<BlockName>(blocksOf(events.flatMap(({ blocks }) => blocks)));
	return {
		events: Object.fromEntries(events.map(({ value, blocks }) => [value, [...blocks]])),
		blocks: Object.fromEntries(
			[...names].map((name) => [name, Object.keys(blankBlock(name) as object)]),
		),
	};
}
