import type { Template, TemplateNode } from '../../scripts/templates/template';
import {
	EACH_EVENT,
	HANDLED,
	NEXT_EVENT,
	NO_FORMULA,
	NODE_KEYS,
	ONE_ADDRESS,
	SET_UP,
	stepOf,
	tableOf,
	TELEGRAM_ENDING,
	TEXTS,
} from '../../scripts/templates/template-parts';
import { KNOWN_NODES } from './known-nodes';
import { isNote, vendorOf } from './template-nodes';

/** What is wrong with a template, in words for its author. */
export type Rule = (template: Template) => string[];

const PACKAGE = 'n8n-nodes-lead-events';
const MAIN_NOTE = 'Read me';
/** n8n's numbers of the colours that its template library wants. */
const YELLOW = 1;
const WHITE = 7;
/** Places of an item that hold whatever a stranger typed. */
const FREE_TEXT =
	/\.(?:name|email|company|message|transcript|sector|line|label|value|category|url|\w+Url|referrer|keyword|utm\w+)\b(?!\()/;

const WORKFLOW_KEYS = ['name', 'nodes', 'connections', 'settings', 'pinData'];

/** Nodes that need an account somewhere. */
const ACCOUNT =
	/\.(?:vionvi|emailSend|telegram|httpRequest|slack|hubspot|googleSheets|pipedrive|twilio|zendesk|salesmanago)$/;

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
const HOST = /https?:\/\/([\w.-]+)/g;
/** Fixed addresses of services, and accounts there that are made up. */
const SERVICE =
	/^https:\/\/(?:api\.hubapi\.com|api\.openai\.com|openapi\.keycrm\.app|example\.(?:kommo|bitrix24)\.com)$/;
const LONG_NUMBER = /\d[\d ()-]{7,}\d/g;
/** No operator gives these out: a country code of up to three digits, then zeros. */
const UNASSIGNED = /^\d{1,3}0{6}/;
const BOT_TOKEN = /\d{8,}:[\w-]{30,}/g;

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
		...found(HOST, workflow).filter((url) => !/[/.]example\.com$/.test(url) && !SERVICE.test(url)),
		...found(LONG_NUMBER, workflow).filter((number) => !UNASSIGNED.test(number.replace(/\D/g, ''))),
		...found(BOT_TOKEN, workflow),
	],

	'uses nodes that a user has': ({ workflow }) =>
		workflow.nodes
			.filter(({ type, typeVersion }) => !(typeVersion <= newestVersion(type)))
			.map(({ name, type, typeVersion }) => `${name}: ${type} ${typeVersion}`),

	'has the note that the library wants': ({ workflow }) => {
		const notes = workflow.nodes.filter(isNote);
		const content = mainNote(workflow.nodes);
		const words = content.split(/\s+/).length;
		const others = notes.filter(({ name }) => name !== MAIN_NOTE);
		return [
			...(notes[0]?.name === MAIN_NOTE && notes[0].parameters.color === YELLOW
				? []
				: [`the first note is not a yellow one named "${MAIN_NOTE}"`]),
			...['### How it works\n', '### Setup\n', '**Writes in:** ', '**Takes:** ']
				.filter((part) => !content.includes(part))
				.map((part) => `it lacks "${part.trim()}"`),
			...(words < 100 || words > 310 ? [`it has ${words} words`] : []),
			...(/n8n-nodes-lead-events \d+\.\d+\.\d+ or newer/.test(content)
				? []
				: [`it does not say "${PACKAGE} x.y.z or newer"`]),
			...others
				.filter(
					({ parameters }) =>
						parameters.color !== WHITE || String(parameters.content).split(/\s+/).length > 50,
				)
				.map(({ name }) => `${name} is not a white note of up to 50 words`),
		];
	},

	'has sticky notes in English': ({ workflow }) =>
		workflow.nodes
			.filter(isNote)
			.flatMap(({ parameters }) => String(parameters.content).split('\n'))
			.filter((line) => count(/\p{Script=Cyrillic}/gu, line) > count(/\p{Script=Latin}/gu, line)),

	'is mentioned in its set-up wherever it is a stand-in': ({ workflow }) =>
		workflow.nodes
			.filter(
				(node) =>
					!isNote(node) && /example\.(?:\w+\.)?com|your_/.test(JSON.stringify(node.parameters)),
			)
			.map(({ name }) => name)
			.filter((name) => !mainNote(workflow.nodes).includes(`_${name}_`)),

	'chooses exactly the events that are wired': ({ workflow }) =>
		workflow.nodes.flatMap((node) => {
			const vendor = vendorOf(node);
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

	'sets the time zone of each trigger, and says so': ({ workflow }) => {
		const zoned = workflow.nodes.filter((node) => hasZone(vendorOf(node)));
		const isMentioned = mainNote(workflow.nodes).includes('_Time Zone_');
		return [
			...zoned.filter(({ parameters }) => !parameters.timeZone).map(({ name }) => name),
			...(zoned.length === 0 || isMentioned ? [] : ['its note does not mention "Time Zone"']),
		];
	},

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

	'has each effect once: looks before it, remembers it afterwards': ({ workflow }) => {
		const steps = (operation: string) =>
			workflow.nodes
				.filter(
					({ parameters }) => parameters.operation === operation && tableOf(parameters) === HANDLED,
				)
				.map(({ name, parameters }) => ({ name, step: stepOf(parameters) }));
		const looked = steps('rowNotExists');
		const remembered = steps('insert');
		const lookedFor = looked.map(({ step }) => step);
		return [
			...[...looked, ...remembered]
				.filter(
					({ step }) =>
						!/^=\{\{ \$workflow\.id \}\}\/[\w-]+\{\{.*\$execution\.id : '' \}\}$/.test(step),
				)
				.map(({ name, step }) => `${name}: the step "${step}" is not the workflow's own`),
			...lookedFor.filter((step, index) => lookedFor.indexOf(step) !== index),
			...looked
				.filter(
					({ name, step }) =>
						!remembered.some((each) => each.step === step && leadsTo(workflow, name, each.name)),
				)
				.map(({ name }) => `what follows on ${name} is never remembered`),
			...remembered
				.filter(({ step }) => !lookedFor.includes(step))
				.map(({ name }) => `${name} remembers what nobody looks for`),
		];
	},

	'goes through a list event by event': ({ workflow }) => {
		const { nodes, connections } = workflow;
		const acts = nodes.filter(({ parameters }) => tableOf(parameters) !== undefined);
		if (acts.length === 0 || !nodes.some(isOurTrigger)) return [];
		const at = (name: string) => nodes.find((node) => node.name === name)?.position[1] ?? 0;
		const [, loop = []] = connections[EACH_EVENT]?.main ?? [];
		const body = (loop ?? []).map(({ node }) => node);
		const lowest = body.reduce((one, other) => (at(other) > at(one) ? other : one), '');
		const around = { ...workflow, connections: { ...connections, [EACH_EVENT]: { main: [] } } };
		const goesAround = (name: string) =>
			nodes.some((node) => isOurTrigger(node) && leadsTo(around, node.name, name));
		return [
			...acts
				.filter(({ name }) => !leadsTo(workflow, SET_UP, name))
				.filter(({ name }) => !leadsTo(workflow, EACH_EVENT, name) || goesAround(name))
				.map(({ name }) => `${name} is not behind "${EACH_EVENT}"`),
			// n8n runs the branches of an output from top to bottom.
			...(lowest === NEXT_EVENT ? [] : [`"${NEXT_EVENT}" is not the lowest branch of the loop`]),
			...(connections[NEXT_EVENT]?.main[0]?.[0]?.node === EACH_EVENT
				? []
				: [`"${NEXT_EVENT}" does not lead back`]),
			...body.filter((name) => name !== NEXT_EVENT && leadsTo(workflow, name, EACH_EVENT)),
			...nodes
				.filter(({ type }) => type === 'n8n-nodes-base.stopAndError')
				.filter((stop) => body.some((name) => leadsTo(around, name, stop.name)))
				.map(({ name }) => `${name} stops the events that are still to come`),
		];
	},

	'is careful with what strangers write': ({ workflow }) => {
		const ofType = (type: string) =>
			workflow.nodes.filter((node) => node.type === `n8n-nodes-base.${type}`);
		const texts = assignments(workflow.nodes.find(({ name }) => name === TEXTS));
		const recipients = Object.entries(texts).filter(([name]) => name.endsWith('To'));
		return [
			...recipients
				.filter(([, value]) => value.startsWith('=') && !value.includes(ONE_ADDRESS))
				.map(([name]) => `${name} may be more than one address`),
			...ofType('telegram')
				.filter(({ parameters }) => !String(parameters.text).endsWith(TELEGRAM_ENDING))
				.map(({ name }) => `${name} may be too long or marked up`),
			...ofType('googleSheets')
				.filter(({ parameters }) => (parameters.options as Options).cellFormat !== 'RAW')
				.map(({ name }) => `${name} may write a formula`),
			...ofType('dataTable').flatMap(({ name, parameters }) =>
				tableOf(parameters) === HANDLED
					? []
					: Object.entries(cells(parameters))
							.filter(([, value]) => FREE_TEXT.test(String(value)))
							.filter(([, value]) => !String(value).includes(NO_FORMULA))
							.map(([column, value]) => `${name}, ${column}: ${String(value)} may begin a formula`),
			),
		];
	},

	"keeps the customer's texts in one node": ({ workflow }) =>
		workflow.nodes
			.filter(({ name, type }) => !isNote({ type }) && name !== TEXTS)
			.filter(({ type }) => /\.(?:emailSend|telegram|httpRequest)$/.test(type))
			.filter(({ parameters }) =>
				/\p{Script=Cyrillic}|[ãçõęłąśż]/u.test(JSON.stringify(parameters)),
			)
			.map(({ name }) => name),

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
			return node === undefined || (isOurTrigger(node) && node.parameters.outputMode !== 'single');
		}),

	'can be tried without an account': ({ workflow }) =>
		workflow.nodes
			.filter(({ type }) => ACCOUNT.test(type))
			.map(({ name }) => name)
			.filter((name) => !(name in (workflow.pinData ?? {})))
			// Reached only where another effect has failed.
			.filter((name) => !isErrorBranch(workflow, name)),

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
	return vendorOf({ type }) ? 1.1 : (KNOWN_NODES[type] ?? 0);
}

interface Options {
	cellFormat?: string;
}

function mainNote(nodes: TemplateNode[]): string {
	return String(nodes.find(({ name }) => name === MAIN_NOTE)?.parameters.content ?? '');
}

function isOurTrigger(node: TemplateNode): boolean {
	return vendorOf(node) !== undefined;
}

/** SALESmanago alone sends no times, so that its trigger asks for no zone. */
function hasZone(vendor: ReturnType<typeof vendorOf>): boolean {
	return vendor !== undefined && vendor.name !== 'salesmanago';
}

/** What an Edit Fields node sets, by name. */
function assignments(node: TemplateNode | undefined): Record<string, string> {
	const list = (node?.parameters.assignments ?? { assignments: [] }) as {
		assignments: Array<{ name: string; value: string }>;
	};
	return Object.fromEntries(list.assignments.map(({ name, value }) => [name, value]));
}

/** What a Data Table node writes, by column. */
function cells({ columns }: TemplateNode['parameters']): Record<string, unknown> {
	return (columns as { value?: Record<string, unknown> } | undefined)?.value ?? {};
}

function isErrorBranch({ nodes, connections }: Template['workflow'], name: string): boolean {
	return nodes.some(
		(node) =>
			node.onError === 'continueErrorOutput' &&
			connections[node.name]?.main[1]?.some((target) => target.node === name),
	);
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

function without(allowed: readonly string[], value: object, where = ''): string[] {
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
