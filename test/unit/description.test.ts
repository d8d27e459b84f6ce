import type { INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

import {
	listsIn,
	openParts,
	parametersIn,
	silentParts,
	titleOf,
	type Part,
} from '../support/form-parts';

interface Manifest {
	n8n: { nodes: string[] };
}

// The linter reads literals only. What is built from tables is checked here, as n8n loads it: after
// a round trip through JSON.
const descriptions: Array<[name: string, description: INodeTypeDescription]> = jest
	.requireActual<Manifest>('../../package.json')
	.n8n.nodes.map((compiled) => {
		const source = compiled.replace(/^dist\//, '').replace(/\.js$/, '');
		const name = source.replace(/^.*\/|\.node$/g, '');
		const module = jest.requireActual<Record<string, new () => INodeType>>(`../../${source}`);
		const { description } = new module[name]();
		return [name, JSON.parse(JSON.stringify(description)) as INodeTypeDescription];
	});
const triggers = descriptions.filter(([name]) => name.endsWith('Trigger'));

const SMALL_WORDS = /^(?:a|an|and|as|at|by|for|if|in|of|on|or|per|the|to|via|with)$/;

/** Words begin with a capital; small ones in the middle, units and a field's own name need not. */
function isTitleCase(title: string): boolean {
	if (/^[a-z]\w*\.[\w.]+$|^[a-z]+[A-Z]\w*$/.test(title)) return true;
	const words = title.split(/\s+/);
	return words.every((word, index) => {
		const isInside = index > 0 && index < words.length - 1;
		return (isInside && SMALL_WORDS.test(word)) || /^\(|^[^\p{L}]*\p{Lu}|^\P{L}*$/u.test(word);
	});
}

/** Of an operation, which has a list of its own for each resource. */
function resourcesOf(part: Part): string[] {
	const { displayOptions } = part as Partial<INodeProperties>;
	return part.name === 'operation' ? (displayOptions?.show?.resource ?? []).map(String) : [];
}

describe('the rule for titles', () => {
	test.each([
		'Call Started',
		'One per Event',
		'Sent As',
		'Batch Interval (ms)',
		'UTC',
		"Workflow's Time Zone",
		'contact.phone',
	])('allows %j', (title) => expect(isTitleCase(title)).toBe(true));

	test.each(['Call started', 'call Started', 'From manager'])('forbids %j', (title) =>
		expect(isTitleCase(title)).toBe(false),
	);
});

test('every node of the package is checked', () => {
	expect(descriptions.map(([name]) => name)).toEqual(
		expect.arrayContaining(['EnvyboxTrigger', 'Vionvi']),
	);
});

describe.each(descriptions)('%s', (_, description) => {
	const parameters = parametersIn(description.properties);

	test('says what each parameter is for', () => {
		expect(silentParts(description.properties)).toEqual([]);
	});

	test('begins what it says of a switch with Whether', () => {
		const switches = parameters.filter(({ type }) => type === 'boolean');
		expect(switches.filter((each) => !each.description?.startsWith('Whether '))).toEqual([]);
	});

	test('lists five entries and more in alphabetical order', () => {
		for (const [where, list] of listsIn(description.properties)) {
			const titles = list.map(titleOf).filter((title) => title !== 'Other');
			const sorted = [...titles].sort((a, b) => a.localeCompare(b, 'en'));
			if (titles.length >= 5) expect([where, titles]).toEqual([where, sorted]);
		}
	});

	test('names nothing twice in one list, but an operation for each resource', () => {
		for (const [where, list] of [
			['properties', description.properties],
			...listsIn(description.properties),
		] as const) {
			const names = list.map((part) => [part.name, ...resourcesOf(part)].join(' of '));
			expect([where, names]).toEqual([where, [...new Set(names)]]);
		}
	});

	test('writes titles with capitals', () => {
		const choices = listsIn(description.properties).flatMap(([, list]) => list);
		const titled = [...parameters.filter(({ type }) => type !== 'notice'), ...choices];
		expect(titled.map(titleOf).filter((title) => !isTitleCase(title))).toEqual([]);
	});

	test('has no emoji', () => {
		expect(JSON.stringify(description)).not.toMatch(/\p{Extended_Pictographic}/u);
	});

	test('ends a sentence alone in a description without a full stop', () => {
		const alone = parameters.filter(({ description: text }) => /^[^.]*\.$/.test(text ?? ''));
		expect(alone.map(({ name }) => name)).toEqual([]);
	});
});

describe.each(triggers)('%s', (_, description) => {
	test('lists Other last', () => {
		for (const [where, list] of listsIn(description.properties)) {
			const at = list.map(titleOf).indexOf('Other');
			if (at >= 0) expect([where, at]).toEqual([where, list.length - 1]);
		}
	});

	test('takes no expression in any parameter', () => {
		expect(openParts(description.properties)).toEqual([]);
	});

	test('has nothing in its webhooks that n8n would evaluate on a request', () => {
		for (const webhook of description.webhooks ?? []) {
			const { ndvHideUrl, ndvHideMethod, ...atRunTime } = webhook;
			expect(JSON.stringify(atRunTime)).not.toContain('"=');
			expect([ndvHideUrl, ndvHideMethod]).not.toContain(undefined);
		}
	});

	test('has a version above 1, for which n8n evaluates nothing on a request', () => {
		expect(description.version).toEqual([1.1]);
		expect(description.defaultVersion).toBe(1.1);
	});

	test('answers with a fixed text, after the execution is kept', () => {
		for (const { responseMode, responseData } of description.webhooks ?? []) {
			expect([responseMode, responseData]).toEqual(['onReceived', 'Event received']);
		}
	});

	test('has a URL for POST and GET each, and never an empty path', () => {
		const urls = (description.webhooks ?? []).map(
			({ httpMethod, path }) => `${httpMethod} ${path}`,
		);
		const paths = [...new Set((description.webhooks ?? []).map(({ path }) => path))];
		expect(urls).toEqual(paths.flatMap((path) => [`POST ${path}`, `GET ${path}`]));
		expect(paths).not.toContain('');
		expect(paths.length).toBeGreaterThan(0);
	});
});
