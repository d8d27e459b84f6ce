import type { INodeType } from 'n8n-workflow';

import { vendors } from '../../scripts/vendors';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { existsSync, readFileSync, readdirSync } =
	jest.requireActual<typeof import('node:fs')>('node:fs');

interface Codex {
	node: string;
	alias: string[];
	categories: string[];
	resources: { primaryDocumentation: Array<{ url: string }> };
}

const MOST_LINES = 250;
const LONGEST_LABEL = 12;

const { nodes } = jest.requireActual<{ n8n: { nodes: string[] } }>('../../package.json').n8n;
const folders = nodes.map((file) => file.replace(/^dist\/nodes\/|\/[^/]*$/g, ''));
const read = (path: string) => readFileSync(path, 'utf8');
const vendorOf = (folder: string) =>
	vendors.find(({ displayName }) => `${displayName}Trigger`.toLowerCase() === folder.toLowerCase());

describe.each(folders)('%s', (folder) => {
	const path = `nodes/${folder}/${folder}.node`;
	const { [folder]: Node } = jest.requireActual<Record<string, new () => INodeType>>(
		`../../${path}.ts`,
	);
	const { description } = new Node();
	const codex = JSON.parse(read(`${path}.json`)) as Codex;

	test('has a page in docs, to which its codex and the README lead', () => {
		const [{ url }] = codex.resources.primaryDocumentation;
		const [, page] = /\/blob\/main\/(docs\/\w+\.md)$/.exec(url) ?? [];
		expect(existsSync(page ?? 'nothing')).toBe(true);
		expect(read('README.md')).toContain(`](${page})`);
	});

	test("has words for the editor's search", () => {
		expect(codex.node).toBe(`n8n-nodes-lead-events.${description.name}`);
		expect(codex.alias.length).toBeGreaterThanOrEqual(5);
		expect(codex.categories.length).toBeGreaterThan(0);
	});

	// The list of nodes shows a service's trigger and its actions as one, and searches by the words of the latter.
	test("is found by the words of its service's trigger too", () => {
		const trigger = `nodes/${folder}Trigger/${folder}Trigger.node.json`;
		if (!existsSync(trigger)) return;
		expect(codex.alias).toEqual(expect.arrayContaining((JSON.parse(read(trigger)) as Codex).alias));
	});

	test('has an icon for each theme', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		const drawn = [light, dark].map((icon) => read(icon.replace('file:', `nodes/${folder}/`)));
		expect(drawn[0]).not.toBe(drawn[1]);
	});

	test(`has no file of more than ${MOST_LINES} lines`, () => {
		const lengths = readdirSync(`nodes/${folder}`)
			.filter((file) => file.endsWith('.ts'))
			.map((file) => [file, read(`nodes/${folder}/${file}`).split('\n').length - 1] as const)
			.filter(([, lines]) => lines > MOST_LINES);
		expect(lengths).toEqual([]);
	});
});

describe.each(folders.filter((folder) => folder.endsWith('Trigger')))('%s', (folder) => {
	const events = vendorOf(folder)?.events ?? [];
	const other = events.findIndex(({ value }) => value === 'other');

	test('has a sample of each event but Other', () => {
		const without = events.filter(({ sample }) => sample === undefined);
		expect(without.map(({ value }) => value)).toEqual(['other']);
	});

	test(`names its outputs in ${LONGEST_LABEL} characters or fewer`, () => {
		expect(events.filter(({ label }) => label.length > LONGEST_LABEL)).toEqual([]);
		expect(new Set(events.map(({ label }) => label)).size).toBe(events.length);
	});

	test('has behind Other only what came later, which Other had before', () => {
		const isLater = events.map(({ parent }) => parent === 'other');
		expect(isLater).toEqual(events.map((_, index) => index > other));
	});
});
