import type { INodeParameters, INodeProperties, INodeType, INodeTypes } from 'n8n-workflow';

import type { Template, TemplateNode } from '../../scripts/templates/template';
import { readTemplates } from '../support/templates';

// What n8n's own agents run over a workflow that they have built. It has no declared types that fit
// a package's own nodes, and makes its schemas from their descriptions, into a folder.
interface WorkflowSdk {
	orchestrateGeneration(options: { nodes: unknown[]; outputDir: string }): Promise<unknown>;
	setSchemaBaseDirs(folders: string[]): void;
	validateWorkflow(
		workflow: unknown,
		options: { nodeTypesProvider: INodeTypes },
	): Record<'errors' | 'warnings', Array<{ message: string }>>;
}

const sdk = jest.requireActual<WorkflowSdk>('@n8n/workflow-sdk');
const { mkdtempSync, rmSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
const { tmpdir } = jest.requireActual<typeof import('node:os')>('node:os');
const { join } = jest.requireActual<typeof import('node:path')>('node:path');

const PACKAGE = 'n8n-nodes-lead-events';
const { nodes } = jest.requireActual<{ n8n: { nodes: string[] } }>('../../package.json').n8n;
const types = new Map(
	nodes.map((compiled): [string, INodeType] => {
		const source = compiled.replace(/^dist\//, '').replace(/\.js$/, '');
		const name = source.replace(/^.*\/|\.node$/g, '');
		const module = jest.requireActual<Record<string, new () => INodeType>>(`../../${source}`);
		const type = new module[name]();
		return [`${PACKAGE}.${type.description.name}`, type];
	}),
);
// n8n's own nodes are not installed here, and the validation leaves out what it does not know.
const nodeTypesProvider = {
	getByName: (name: string) => types.get(name),
	getByNameAndVersion: (name: string) => types.get(name),
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

const folder = mkdtempSync(join(tmpdir(), 'lead-events-schemas-'));
beforeAll(async () => {
	const described = [...types].map(([name, { description }]) => ({ ...description, name }));
	await sdk.orchestrateGeneration({
		nodes: JSON.parse(JSON.stringify(described)) as unknown[],
		outputDir: folder,
	});
	sdk.setSchemaBaseDirs([folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faults({ workflow }: Template): string[] {
	const { errors, warnings } = sdk.validateWorkflow(workflow, { nodeTypesProvider });
	return [
		...[...errors, ...warnings].map(({ message }) => message),
		...workflow.nodes.flatMap((node) => strangers(node, types.get(node.type))),
	];
}

/** What is saved under a name that the node has not: n8n and the validation pass over it in silence. */
function strangers({ name, parameters }: TemplateNode, type: INodeType | undefined): string[] {
	if (type === undefined) return [];
	const { properties } = type.description;
	return unknownIn(properties, parameters as INodeParameters).map((path) => `${name}: ${path}`);
}

function unknownIn(known: readonly INodeProperties[], saved: INodeParameters): string[] {
	return Object.entries(saved).flatMap(([key, value]) => {
		const property = known.find((each) => each.name === key);
		if (property === undefined) return [key];
		if (property.type !== 'collection') return [];
		const options = property.options as INodeProperties[];
		return unknownIn(options, value as INodeParameters).map((each) => `${key}.${each}`);
	});
}

const templates = readTemplates();

test.each(templates.map((template) => [template.slug, template] as const))(
	'n8n’s own validation finds nothing in templates/%s',
	(_, template) => {
		expect(faults(template)).toEqual([]);
	},
);

describe('the validation finds', () => {
	const broken = (break_: (trigger: TemplateNode) => void) => {
		const template = structuredClone(templates.find(({ slug }) => slug === 'working-hours'));
		const { nodes: all } = (template as Template).workflow;
		break_(all.find(({ type }) => type === `${PACKAGE}.ringostatTrigger`) as TemplateNode);
		return faults(template as Template).join();
	};

	test.each<[string, (trigger: TemplateNode) => void, string]>([
		[
			'an event that does not exist',
			({ parameters }) => (parameters.events = ['lost']),
			'events.0',
		],
		[
			'a text where a list is due',
			({ parameters }) => (parameters.events = 'call.analyzed'),
			'Expected array',
		],
		['a parameter that does not exist', ({ parameters }) => (parameters.zone = 'UTC'), 'zone'],
		[
			'an option that has become a parameter',
			({ parameters }) => (parameters.options = { timeZone: 'Europe/Kyiv' }),
			'options.timeZone',
		],
	])('%s', (_, break_, fault) => {
		expect(broken(break_)).toContain(fault);
	});
});
