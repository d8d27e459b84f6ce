import { FORMS, inFolder, read, WORKFLOWS } from '../../support/project-files';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { existsSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
const { dirname, join } = jest.requireActual<typeof import('node:path')>('node:path');

const REPOSITORY = 'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events';
const { scripts } = jest.requireActual<{ scripts: Record<string, string> }>(
	'../../../package.json',
);
const workflows = inFolder(WORKFLOWS, '.yml');
const pages = [
	...inFolder('.', '.md'),
	...inFolder('docs', '.md'),
	...inFolder('.github', '.md'),
	'templates/README.md',
	'bench/JOURNAL.md',
	'test/reliability/JOURNAL.md',
];

describe('a command that is named', () => {
	const files = [...workflows, ...pages, '.ci/run'];

	test.each(files)('in %s exists', (file) => {
		const text = read(file);
		const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?)?(\w[\w:-]*)/g)]
			.filter(([command, name]) => command.startsWith('npm run ') || name === 'test')
			.map(([, name]) => name);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
		const run = [...text.matchAll(/\bnode ((?:scripts|test|bench)\/[\w./-]+)/g)];
		expect(run.filter(([, path]) => !existsSync(path))).toEqual([]);
	});

	test.each(Object.entries(scripts))('%s works where nothing is installed', (_, command) => {
		expect(command).toMatch(/^(node scripts\/run\.mjs|npm run --silent \w+$)/);
	});

	test('is looked for: README, CONTRIBUTING and the workflows name some', () => {
		for (const file of ['README.md', 'CONTRIBUTING.md', ...workflows]) {
			expect(read(file)).toMatch(/\bnpm run \w/);
		}
	});
});

describe('a link', () => {
	test.each(pages)('of %s leads to a file of the package', (page) => {
		const text = read(page).replace(/^```.*?^```/gms, '');
		const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link);
		const own = links.filter((link) => !/^(https?|mailto):/.test(link));
		expect(own.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
	});

	test.each([...pages, ...inFolder(FORMS, '.yml')])('of %s to a heading finds it', (page) => {
		const text = read(page).replace(/^```.*?^```/gms, '');
		const links = [...text.matchAll(/(?:\]\(|url: )([^)#\s]*)#([^)\s]+)/g)];
		for (const [, link, anchor] of links) {
			if (/^https?:/.test(link) && link !== REPOSITORY) continue;
			const target =
				link === '' ? page : link === REPOSITORY ? 'README.md' : join(dirname(page), link);
			expect(headingsOf(target)).toContain(anchor);
		}
	});

	/** As GitHub makes anchors of them. */
	function headingsOf(page: string): string[] {
		return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N}\s_-]/gu, '')
				.replace(/\s/g, '-'),
		);
	}
});
