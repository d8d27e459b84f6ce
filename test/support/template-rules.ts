import type { Template, TemplateNode } from '../../scripts/templates/template';
import { vendors } from '../../scripts/vendors';
import { KNOWN_NODES } from './known-nodes';

/** What is wrong with a template, in words for its author. */
export type Rule = (template: Template) => string[];

const PACKAGE = 'n8n-nodes-lead-events';
const SET_UP_NOTE = 'Set-up';
const ABOUT_NOTE = 'What it does';
/** Remembers which events were handled. */
const HANDLED = 'Lead Events Handled';

const WORKFLOW_KEYS = ['name', 'nodes', 'connections', 'settings', 'pinData'];
const NODE_KEYS = [
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
];

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
const HOST = /https?:\/\/([\w.-]+)/g;
const LONG_NUMBER = /\d[\d ()-]{7,}\d/g;
/** No operator gives these out: a country code of up to three digits, then zeros. */
const UNASSIGNED = /^\d{1,3}0{6}/;
const BOT_TOKEN = /\d{8,}:[\w-]{30,}/g;

const triggers = vendors.map((vendor) => ({ type: `${PACKAGE}.${vendor.name}Trigger`, vendor }));

/** What every template must be. Each rule has a case in test/unit/templates.test.ts. */
export const rules: Readonly<Record<string, Rule>> = {
	'holds nothing of the n8n it comes from': ({ workflow }) => [
		...without(WORKFLOW_KEYS, workflow),
		...workflow.nodes.flatMap((node) => without(NODE_KEYS, node, `${node.name}: `)),
		...found(UUID, workflow).map((id) => `the id ${id}`),
		...found(/"(?:instanceId|cachedResultUrl|cachedResultName)"/g, workflow),
	],

	'depends on no setting, because the editor imports none': ({ workflow: { settings } }) =>
		JSON.stringify(settings) === '{"executionOrder":"v1"}' ? [] : [JSON.stringify(settings)],

	'names nobody': ({ workflow }) => [
		...found(EMAIL, workflow).filter((email) => !/@example\.(?:com|org|net)$/.test(email)),
		...found(HOST, workflow).filter((url) => !/[/.]example\.com$/.test(url)),
		...found(LONG_NUMBER, workflow).filter((number) => !UNASSIGNED.test(number.replace(/\D/g, ''))),
		...found(BOT_TOKEN, workflow),
	],

	'uses nodes that a user has': ({ workflow }) =>
		workflow.nodes
			.filter(({ type, typeVersion }) => !(typeVersion <= newestVersion(type)))
			.map(({ name, type, typeVersion }) => `${name}: ${type} ${typeVersion}`),

	'says what it does and how to set it up': ({ workflow }) => {
		const about = note(workflow.nodes, ABOUT_NOTE);
		const setUp = note(workflow.nodes, SET_UP_NOTE);
		return [
			...(/^## \S.*\n\n\S/.test(about) ? [] : [`"${ABOUT_NOTE}" has no title and text`]),
			...(/^1\. /m.test(setUp) && /^2\. /m.test(setUp) ? [] : [`"${SET_UP_NOTE}" has no steps`]),
			...(/n8n-nodes-lead-events \d+\.\d+\.\d+ or newer/.test(setUp)
				? []
				: [`"${SET_UP_NOTE}" does not say "${PACKAGE} x.y.z or newer"`]),
		];
	},

	'has sticky notes in English': ({ workflow }) =>
		workflow.nodes
			.filter(isNote)
			.flatMap(({ parameters }) => String(parameters.content).split('\n'))
			.filter((line) => count(/\p{Script=Cyrillic}/gu, line) > count(/\p{Script=Latin}/gu, line)),

	'is mentioned in its set-up wherever it is a stand-in': ({ workflow }) =>
		workflow.nodes
			.filter((node) => !isNote(node) && /example\.com|your_/.test(JSON.stringify(node.parameters)))
			.map(({ name }) => name)
			.filter((name) => !note(workflow.nodes, SET_UP_NOTE).includes(`_${name}_`)),

	'chooses exactly the events that are wired': ({ workflow }) =>
		workflow.nodes.flatMap((node) => {
			const vendor = triggers.find(({ type }) => type === node.type)?.vendor;
			if (vendor === undefined || node.parameters.outputMode === 'single') return [];
			const wired = (workflow.connections[node.name]?.main ?? []).flatMap((targets, index) =>
				// Outputs behind the table are SALESmanago's, one for each rule.
				targets?.length ? [vendor.events[index]?.value ?? vendor.events[0].value] : [],
			);
			const chosen = (node.parameters.events as string[] | undefined) ?? [];
			const only = (list: string[], others: string[]) =>
				list.filter((event) => event !== 'other' && !others.includes(event));
			return [
				...only(chosen, wired).map((event) => `${event} is chosen but not wired`),
				...only(wired, chosen).map((event) => `${event} is wired but not chosen`),
			];
		}),

	'is wired and refers to nodes that exist': ({ workflow }) => {
		const names = workflow.nodes.map(({ name }) => name);
		const ends = Object.entries(workflow.connections).flatMap(([from, { main }]) => [
			from,
			...main.flatMap((targets) => (targets ?? []).map(({ node }) => node)),
		]);
		const mentioned = workflow.nodes.flatMap(({ parameters }) =>
			[...JSON.stringify(parameters).matchAll(/\$\('([^']*)'\)/g)].map(([, name]) => name),
		);
		return [
			...[...ends, ...mentioned].filter((name) => !names.includes(name)),
			...names.filter((name, index) => names.indexOf(name) !== index),
		];
	},

	'has each effect once: looks before it, remembers it afterwards': ({ slug, workflow }) => {
		const steps = (operation: string) =>
			workflow.nodes
				.filter(
					({ parameters }) => parameters.operation === operation && tableOf(parameters) === HANDLED,
				)
				.map((node) => ({ name: node.name, step: stepOf(node) }));
		const looked = steps('rowNotExists');
		const remembered = steps('insert');
		return [
			...[...looked, ...remembered]
				.filter(({ step }) => step !== slug && !step.startsWith(`${slug}/`))
				.map(({ name, step }) => `${name}: the step "${step}" does not begin with ${slug}`),
			...looked
				.filter(
					({ name, step }) =>
						!remembered.some((each) => each.step === step && leadsTo(workflow, name, each.name)),
				)
				.map(({ name }) => `what follows on ${name} is never remembered`),
			...remembered
				.filter(({ step }) => !looked.some((each) => each.step === step))
				.map(({ name }) => `${name} remembers what nobody looks for`),
		];
	},

	'makes the tables that it uses': ({ workflow }) => {
		const made = workflow.nodes
			.filter(({ parameters }) => parameters.operation === 'create')
			.map(({ parameters }) => parameters.tableName);
		return workflow.nodes
			.map(({ parameters }) => tableOf(parameters))
			.filter((table) => table !== undefined && !made.includes(table))
			.map(String);
	},

	'pins no data where n8n cannot': ({ workflow }) =>
		Object.keys(workflow.pinData ?? {}).filter((name) => {
			const node = workflow.nodes.find((each) => each.name === name);
			return (
				node === undefined ||
				(triggers.some(({ type }) => type === node.type) && node.parameters.outputMode !== 'single')
			);
		}),

	'has a picture': ({ hasPicture }) => (hasPicture ? [] : ['screenshot.png is missing']),
	'has a page': ({ hasReadme }) => (hasReadme ? [] : ['README.md is missing: npm run build']),
};

/** Names of tables that n8n takes for each other: "By Name" finds the last changed table that contains the name. */
export function tablesTakenForOthers(templates: Template[]): string[] {
	const names = new Set(
		templates.flatMap(({ workflow }) =>
			workflow.nodes
				.map(({ parameters }) => tableOf(parameters))
				.filter((name) => name !== undefined),
		),
	);
	return [...names].filter((name) =>
		[...names].some((other) => other !== name && other.toLowerCase().includes(name.toLowerCase())),
	);
}

function newestVersion(type: string): number {
	return triggers.some((trigger) => trigger.type === type) ? 1.1 : (KNOWN_NODES[type] ?? 0);
}

function isNote({ type }: TemplateNode): boolean {
	return type === 'n8n-nodes-base.stickyNote';
}

function note(nodes: TemplateNode[], name: string): string {
	return String(nodes.find((node) => isNote(node) && node.name === name)?.parameters.content ?? '');
}

/** The table that a Data Table node works on, by name. */
function tableOf(parameters: TemplateNode['parameters']): string | undefined {
	return (parameters.dataTableId as { value: string } | undefined)?.value;
}

function stepOf({ parameters }: TemplateNode): string {
	const { filters, columns } = parameters as {
		filters?: { conditions: Array<{ keyName: string; keyValue: string }> };
		columns?: { value: Record<string, string> };
	};
	const condition = filters?.conditions.find(({ keyName }) => keyName === 'step');
	return condition?.keyValue ?? columns?.value.step ?? '';
}

function leadsTo({ connections }: Template['workflow'], from: string, to: string): boolean {
	const reached = new Set([from]);
	for (const name of reached) {
		for (const targets of connections[name]?.main ?? []) {
			for (const { node } of targets ?? []) reached.add(node);
		}
	}
	return reached.has(to);
}

function without(allowed: string[], value: object, where = ''): string[] {
	return Object.keys(value)
		.filter((key) => !allowed.includes(key))
		.map((key) => `${where}${key}`);
}

function found(pattern: RegExp, value: unknown): string[] {
	return JSON.stringify(value).match(pattern) ?? [];
}

function count(pattern: RegExp, text: string): number {
	return text.match(pattern)?.length ?? 0;
}
