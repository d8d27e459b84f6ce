import type ts from 'typescript';

import { parseLedger, unproven, type Manifest } from '../../scripts/quality/ledger';

// The linter keeps Node's own modules out of every .ts file; this reads the ledger and the tests.
const { existsSync, readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
const typescript = jest.requireActual<typeof ts>('typescript');
const manifest = jest.requireActual<Manifest>('../../package.json');

const entries = parseLedger(readFileSync('docs/quality.yaml', 'utf8'), manifest);
const proofs = entries.flatMap((entry) => entry.proofs);
const files = [...new Set(proofs.map(({ file }) => file))].sort();
const testsIn = (file: string) => [
	...new Set(proofs.filter((proof) => proof.file === file).map(({ test: name }) => name)),
];

/** The names that a file of Node's test runner gives its tests; what is skipped for good has none. */
function namesOfTests(source: string): RegExp[] {
	const names: RegExp[] = [];
	const visit = (node: ts.Node): void => {
		if (typescript.isCallExpression(node) && node.expression.getText() === 'test') {
			const [name, options] = node.arguments;
			const isSkipped = /\b(skip|todo): *(true|'|"|`)/.test(options?.getText() ?? '');
			if (name && !isSkipped) names.push(patternOf(name));
		}
		typescript.forEachChild(node, visit);
	};
	const { ScriptTarget } = typescript;
	visit(typescript.createSourceFile('any.mts', source, ScriptTarget.Latest, true));
	return names;
}

/** What is put into a template can be anything here; the run of the tests tells. */
function patternOf(name: ts.Expression): RegExp {
	const exactly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	if (typescript.isTemplateExpression(name)) {
		const parts = [name.head, ...name.templateSpans.map(({ literal }) => literal)];
		return new RegExp(`^${parts.map(({ text }) => exactly(text)).join('.+')}$`);
	}
	return new RegExp(`^${typescript.isStringLiteralLike(name) ? exactly(name.text) : '(?!)'}$`);
}

describe('docs/quality.yaml', () => {
	test('has rules enough, and each proven for a node at least', () => {
		const rules = new Set(entries.map(({ rule }) => rule));
		const proven = new Set(entries.filter(({ exempt }) => !exempt).map(({ rule }) => rule));
		expect(rules.size).toBeGreaterThanOrEqual(20);
		expect(proven).toEqual(rules);
	});

	test.each(files)('%s is a file that a command of the project runs', (file) => {
		expect(file).toMatch(
			/^test\/((unit|integration)\/.*\.test\.ts|(e2e|reliability)\/[^/]*\.test\.mts)$/,
		);
		expect(existsSync(file)).toBe(true);
	});

	// What is in Jest's own files is looked up by scripts/quality/reporter.mts when they have run.
	test.each(files.filter((file) => file.endsWith('.mts')))('%s has what is named', (file) => {
		const names = namesOfTests(readFileSync(file, 'utf8'));
		const missing = testsIn(file).filter((name) => !names.some((pattern) => pattern.test(name)));
		expect(missing).toEqual([]);
	});
});

describe('a ledger', () => {
	const nodes = ['DoorTrigger', 'Door', 'Bell'].map((name) => `dist/nodes/${name}/${name}.node.js`);
	const read = (...lines: string[]) =>
		parseLedger(['rule:', '  says: A sentence.', ...lines].join('\n'), { n8n: { nodes } });
	const EXEMPT = '{ exempt: it has a reason }';

	test('has a key for each node of the package, and fills in what stands for the node', () => {
		const proof = "'test/{node}.test.ts › {Node} › works'";
		const lines = [`  triggers: ${proof}`, `  doorActions: ${proof}`, `  bell: ${EXEMPT}`];
		expect(read(...lines).map(({ node, proofs }) => [node, proofs])).toEqual([
			['door', [{ file: 'test/door.test.ts', test: 'DoorTrigger › works' }]],
			['doorActions', [{ file: 'test/door.test.ts', test: 'Door › works' }]],
			['bell', []],
		]);
	});

	test.each([
		[[`  triggers: ${EXEMPT}`, `  bell: ${EXEMPT}`], 'says nothing about doorActions'],
		[[`  knocker: ${EXEMPT}`], 'names knocker, which is not a node'],
		[['  triggers: no proof'], 'must be'],
	])('of %j is refused', (lines, problem) => {
		expect(() => read(...lines)).toThrow(problem);
	});
});

describe('the names of tests', () => {
	const find = (source: string, name: string) =>
		namesOfTests(source).some((pattern) => pattern.test(name));

	test.each([
		["test('a (b)?', async () => {})", 'a (b)?', true],
		['test("it\'s", fn)', "it's", true],
		['for (const x of y) test(`a ${x}: ${y}`, fn)', 'a 1: 2', true],
		["test('a', { skip: noBrowser }, fn)", 'a', true],
		["test('a', fn)", 'b', false],
		["test('a', fn)", 'a b', false],
		["test.skip('a', fn)", 'a', false],
		["test.todo('a')", 'a', false],
		["test('a', { skip: true }, fn)", 'a', false],
		["test('a', { skip: 'later' }, fn)", 'a', false],
		["test('a', { todo: true }, fn)", 'a', false],
		["// test('a', fn)", 'a', false],
		['test(name, fn)', 'a', false],
	])('%s has %j: %j', (source, name, isThere) => expect(find(source, name)).toBe(isThere));
});

describe('a run', () => {
	const proof = { file: 'a.test.ts', test: 'b › c' };
	const ledger = [{ rule: 'r', says: 'R.', node: 'vionvi', exempt: undefined, proofs: [proof] }];
	const passed = { name: 'b › c', passed: true };

	test.each([
		['in which it passed', [passed], []],
		['in which it is missing', [], ['a.test.ts › b › c']],
		['in which it failed or was skipped', [{ ...passed, passed: false }], ['a.test.ts › b › c']],
		[
			'in which one of its name failed',
			[passed, { ...passed, passed: false }],
			['a.test.ts › b › c'],
		],
	])('%s', (_, outcomes, missing) => {
		expect(unproven(ledger, new Map([['a.test.ts', outcomes]]))).toEqual(missing);
	});

	test('of other files says nothing of it', () => {
		expect(unproven(ledger, new Map([['b.test.ts', [passed]]]))).toEqual([]);
	});
});
