/**
 * Checks what would be published: n8n's own scanner over the source and over the packed
 * tarball, then the tarball's size and content. `npm run scan`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pack } from '../../test/e2e/pack.mts';
import { temporaryFolder } from '../../test/e2e/temporary-folder.mts';

const ROOT = join(import.meta.dirname, '../..');
const MAX_TARBALL_BYTES = 150_000;
const ALLOWED_IN_TARBALL = /^(dist\/.+|README\.md|LICENSE|package\.json)$/;
/** What n8n's scanner looks at in a tarball. */
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];

interface ScanResult {
	passed: boolean;
	message?: string;
	details?: string;
}

interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	analyzePackage: (folder: string, patterns: string[]) => Promise<ScanResult>;
}

interface PackageJson {
	dependencies?: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[] };
}

/** What is wrong, in any number of lines; nothing if all is well. */
type Problem = string | undefined;

const folder = temporaryFolder('lead-events-scan');
// On being imported the scanner makes a temporary folder that it never removes.
process.env.TMPDIR = folder;
const scannerModule: string = '@n8n/scan-community-package/scanner/scanner.mjs';
const { analyzePackage, SOURCE_FILE_PATTERNS } = (await import(scannerModule)) as Scanner;

const tarball = pack();
const unpacked = join(folder, 'package');
execFileSync('tar', ['-xzf', tarball, '-C', folder]);
const files = filesIn(unpacked);
const packageJson = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as PackageJson;

const CHECKS: Array<[what: string, check: () => Problem | Promise<Problem>]> = [
	[
		'the scanner finds a violation planted in a source',
		plantedIn('nodes/Bad/Bad.node.ts', SOURCE_FILE_PATTERNS),
	],
	[
		'the scanner finds a violation planted in a tarball',
		plantedIn('dist/nodes/Bad/Bad.node.js', TARBALL_PATTERNS),
	],
	['the source passes the scanner', async () => await scan(ROOT, SOURCE_FILE_PATTERNS)],
	['the tarball passes the scanner', async () => await scan(unpacked, TARBALL_PATTERNS)],
	[`the tarball is smaller than ${MAX_TARBALL_BYTES / 1000} kB`, tarballSize],
	['the tarball holds only dist, README, LICENSE and package.json', tarballContent],
	['the tarball holds README, LICENSE and what its package.json names', neededFiles],
	['the package has no dependencies', dependencies],
];

let failed = 0;
for (const [what, check] of CHECKS) {
	const problem = await check();
	if (problem === undefined) {
		console.log(`ok     ${what}`);
		continue;
	}
	failed += 1;
	console.log(`FAILED ${what}`);
	for (const line of problem.trimEnd().split('\n')) console.log(`       ${line}`);
}
console.log(`\n${CHECKS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function scan(packageFolder: string, patterns: string[]): Promise<Problem> {
	const { passed, message, details } = await analyzePackage(packageFolder, patterns);
	// Where it finds no files the scanner says "passed", with a message.
	return passed && message === undefined
		? undefined
		: [message, details].filter(Boolean).join('\n');
}

/** A scan that examines nothing passes too; so a file with a violation goes through the same patterns. */
function plantedIn(path: string, patterns: string[]) {
	return async (): Promise<Problem> => {
		const planted = join(folder, 'planted', path.split('/')[0]);
		const file = join(planted, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, 'export const home = process.env.HOME;\n');
		const { passed, details } = await analyzePackage(planted, patterns);
		if (!passed && details?.includes('process')) return undefined;
		return `It says nothing about "process.env" in ${path}.`;
	};
}

function tarballSize(): Problem {
	const { size } = statSync(tarball);
	console.log(`       ${(size / 1000).toFixed(1)} kB, ${files.length} files`);
	return size < MAX_TARBALL_BYTES ? undefined : `It has ${size} bytes.`;
}

function tarballContent(): Problem {
	return listed(files.filter((file) => !ALLOWED_IN_TARBALL.test(file)));
}

function neededFiles(): Problem {
	const { nodes, credentials } = packageJson.n8n;
	if (nodes.length === 0) return 'It names no nodes.';
	const needed = ['README.md', 'LICENSE', ...nodes, ...credentials];
	return listed(needed.filter((file) => !existsSync(join(unpacked, file))));
}

function dependencies(): Problem {
	return listed(Object.keys(packageJson.dependencies ?? {}));
}

function listed(names: string[]): Problem {
	return names.length === 0 ? undefined : names.join('\n');
}

function filesIn(directory: string): string[] {
	return readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(join(directory, file)).isFile(),
	);
}
