import type {
	ICredentialType,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { listsIn, parametersIn, type Part } from '../support/form-parts';

// n8n's guidelines, as far as a rule can be checked:
// https://docs.n8n.io/integrations/creating-nodes/plan/node-ui-design/

interface Manifest {
	n8n: { nodes: string[]; credentials: string[] };
}

const { n8n } = jest.requireActual<Manifest>('../../package.json');
const nodes = n8n.nodes.map(
	(compiled) => [compiled, make<INodeType>(compiled).description] as const,
);
const forms: Array<[name: string, properties: INodeProperties[]]> = [
	...nodes.map(([compiled, { properties }]) => [nameOf(compiled), properties] as const),
	...n8n.credentials.map(
		(compiled) => [nameOf(compiled), make<ICredentialType>(compiled).properties] as const,
	),
].map(([name, properties]) => [name, JSON.parse(JSON.stringify(properties)) as INodeProperties[]]);

function make<T>(compiled: string): T {
	const source = `../../${compiled.replace(/^dist\//, '').replace(/\.js$/, '')}`;
	const module = jest.requireActual<Record<string, new () => T>>(source);
	return new module[nameOf(compiled)]();
}

function nameOf(compiled: string): string {
	return compiled.replace(/^.*\/|\.(?:node|credentials)\.js$/g, '');
}

/** Why a text breaks the rules for sentences, or nothing. */
function faults(text: string): string[] {
	const sentences = text.split(/(?<=[.!?]\)?) +(?=[\p{Lu}\d-])/u).length;
	const endsWithStop = /[.!?]\)?$/.test(text);
	return [
		...(/^(?:\p{Lu}|\d|vionvi\b)/u.test(text) ? [] : ['begins with a small letter']),
		...(sentences === 1 && endsWithStop ? ['one sentence with a full stop'] : []),
		...(sentences > 1 && !endsWithStop ? ['no full stop at the end'] : []),
		...(/ {2}|\s$|^\s/.test(text) ? ['spaces'] : []),
		...(isTitle(text) ? ['title case'] : []),
	];
}

/** Every longer word with a capital: a title and no sentence. */
function isTitle(text: string): boolean {
	const words = text.match(/\p{L}{4,}/gu) ?? [];
	return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

describe('the rule for sentences', () => {
	test.each([
		'Which events start the workflow',
		'Add it. Then look.',
		'Time (in milliseconds) between batches. 0 for disabled.',
		'Path to it with dots (contact.phone)',
	])('allows %j', (text) => expect(faults(text)).toEqual([]));

	test.each([
		'which events',
		'Which events start.',
		'Add it. Then look',
		'Which  events',
		'Which Events Start',
	])('forbids %j', (text) => expect(faults(text)).not.toEqual([]));
});

describe.each(forms)('%s', (_, properties) => {
	const parameters = parametersIn(properties);
	const parts: Part[] = [...parameters, ...listsIn(properties).flatMap(([, list]) => list)];

	test('says what it says in sentences', () => {
		const texts = parts.flatMap((part) =>
			['description', 'hint']
				.map((key) => (part as unknown as Record<string, string | undefined>)[key])
				.filter((text): text is string => text !== undefined),
		);
		expect(texts.length).toBeGreaterThan(0);
		expect(texts.map((text) => [text, faults(text)]).filter(([, found]) => found.length)).toEqual(
			[],
		);
	});

	test('gives examples with e.g., and says what its buttons add', () => {
		const wrong = parameters.filter(({ type, placeholder }) => {
			if (placeholder === undefined) return false;
			const isButton = type === 'collection' || type === 'fixedCollection';
			return !(isButton ? /^Add [a-z]+$/ : /^e\.g\. \S/).test(placeholder);
		});
		expect(wrong.map(({ name, placeholder }) => [name, placeholder])).toEqual([]);
	});

	test('names the unit of every time', () => {
		const times = parameters.filter(
			({ type, name }) => type === 'number' && /time|interval/i.test(name),
		);
		expect(times.filter(({ description }) => !/\bmilliseconds\b/.test(description ?? ''))).toEqual(
			[],
		);
	});

	test('writes notices in the HTML that the editor lets through', () => {
		const notices = parameters.filter(({ type }) => type === 'notice');
		const tags = notices.flatMap(({ displayName }) => displayName.match(/<[^>]*>/g) ?? []);
		expect(tags.filter((tag) => !/^<\/?(?:ul|li)>$|^<a href="https:|^<\/a>$/.test(tag))).toEqual(
			[],
		);
	});
});

const triggers: Array<[name: string, description: INodeTypeDescription]> = nodes
	.map(([compiled, description]): [string, INodeTypeDescription] => [nameOf(compiled), description])
	.filter(([name]) => name.endsWith('Trigger'));

describe.each(triggers)('%s', (_, description) => {
	const events = description.properties.find(({ name }) => name === 'events');

	test('has each event in the node creator as "On …", in sentence case', () => {
		const actions = (events?.options ?? []).map((option) => (option as { action?: string }).action);
		expect(actions.length).toBeGreaterThan(3);
		expect(actions.filter((action) => !/^On (?:[a-z]|AI )[^A-Z]*$/.test(action ?? ''))).toEqual([]);
		expect(new Set(actions).size).toBe(actions.length);
	});

	test("names the service's menus in its own language", () => {
		const notices = description.properties.filter(({ type }) => type === 'notice');
		expect(notices.map(({ displayName }) => displayName).join(' ')).toMatch(
			/«[^»]+»|\p{Script=Cyrillic}{3}/u,
		);
	});

	test('says in each moment what to do next', () => {
		const { eventTriggerDescription, activationMessage, triggerPanel, hints = [] } = description;
		expect(eventTriggerDescription).toMatch(/^Open the Test URL in a browser/);
		expect(activationMessage).toMatch(/^Now paste the Production URL into /);
		expect(JSON.stringify(triggerPanel)).toMatch(/Copy a <b>Test URL<\/b> first/);
		expect(hints.length).toBeLessThanOrEqual(1);
	});
});
