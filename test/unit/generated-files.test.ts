import { generatedFiles } from '../../scripts/generators/generated-files';
import { readTemplates } from '../support/templates';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { existsSync, readdirSync, readFileSync } =
	jest.requireActual<typeof import('node:fs')>('node:fs');
const { execFileSync } =
	jest.requireActual<typeof import('node:child_process')>('node:child_process');

// Jest runs with the package's root as the working directory.
const files = generatedFiles(readTemplates());

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		return entry.isDirectory() ? filesUnder(path) : [path];
	});
}

describe('a file that follows from the tables', () => {
	test.each(Object.entries(files))('%s is as `npm run build` writes it', (path, content) => {
		expect(existsSync(path) ? readFileSync(path, 'utf8') : 'missing').toBe(content);
	});

	test('is marked as generated in .gitattributes, as what is recorded is', () => {
		// Of a template the build writes only the parts that all have.
		const written = Object.keys(files).filter((path) => !path.endsWith('/workflow.json'));
		const all = [...written, ...filesUnder('test/snapshots')];
		const attributes = execFileSync('git', ['check-attr', 'linguist-generated', ...all], {
			encoding: 'utf8',
		});
		expect(attributes.split('\n').filter((line) => line.endsWith(': set'))).toHaveLength(
			all.length,
		);
	});

	test('test/fixtures holds nothing else', () => {
		expect(filesUnder('test/fixtures').filter((path) => !(path in files))).toEqual([]);
	});
});
