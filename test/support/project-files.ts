import { parseDocument } from 'yaml';

// The linter keeps Node's own modules out of every .ts file; this reads the files of the project.
const { readFileSync, readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

export const WORKFLOWS = '.github/workflows';
export const FORMS = '.github/ISSUE_TEMPLATE';

// Jest runs with the package's root as the working directory.
export const read = (path: string) => readFileSync(path, 'utf8');

/** The paths of the files in a folder whose names end so. */
export function inFolder(folder: string, end: string): string[] {
	const files = readdirSync(folder).filter((file) => file.endsWith(end));
	return files.map((file) => (folder === '.' ? file : `${folder}/${file}`));
}

/** A value of YAML. Throws what a reader of it would stumble over. */
export function readYaml<T>(path: string): T {
	const document = parseDocument(read(path));
	const [problem] = [...document.errors, ...document.warnings];
	if (problem) throw problem;
	return document.toJS() as T;
}
