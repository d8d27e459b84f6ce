import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** What a command of this project may need from the operating system. */
export type Part =
	/** What installs n8n: its SQLite driver is compiled. */
	'build' | 'browser' | 'redis' | 'postgres' | 'curl';

interface Need {
	part: Part;
	/** A name to look for in the search path, or an absolute path. */
	command: string;
	/** The package of Debian and Ubuntu that has it. */
	package: string;
}

/** Where Chromium is expected; `CHROMIUM` names another one. */
export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';

const NEEDS: readonly Need[] = [
	{ part: 'build', command: 'g++', package: 'g++' },
	{ part: 'build', command: 'make', package: 'make' },
	{ part: 'build', command: 'python3', package: 'python3' },
	{ part: 'build', command: 'tar', package: 'tar' },
	{ part: 'browser', command: CHROMIUM, package: 'chromium' },
	{ part: 'redis', command: 'redis-server', package: 'redis-server' },
	{ part: 'redis', command: 'redis-cli', package: 'redis-tools' },
	{ part: 'postgres', command: 'initdb', package: 'postgresql' },
	{ part: 'postgres', command: 'postgres', package: 'postgresql' },
	{ part: 'postgres', command: 'pg_isready', package: 'postgresql' },
	{ part: 'postgres', command: 'psql', package: 'postgresql' },
	{ part: 'curl', command: 'curl', package: 'curl' },
];

/**
 * Looks for everything that these parts need, before any of them starts. Installs what is missing where it may (as
 * root on Debian or Ubuntu, as in a container of CI). Otherwise it ends the process with a list of what is
 * missing and the command that installs it.
 *
 * @param optional what a command can do without: it is named, and the process goes on
 */
export function ensureParts(parts: readonly Part[], optional: readonly Part[] = []): void {
	const wanted = missingFor([...parts, ...optional]);
	if (wanted.length > 0 && mayInstall()) install(wanted);
	const missing = missingFor(parts);
	if (missing.length > 0) {
		console.error(`Not installed: ${advice(missing)}`);
		process.exit(2);
	}
	const skipped = missingFor(optional);
	if (skipped.length > 0)
		console.log(`What needs it is skipped, because it is not installed: ${advice(skipped)}\n`);
}

/** What a part lacks and the command that installs it; undefined if nothing is missing. */
export function adviceFor(part: Part): string | undefined {
	const missing = missingFor([part]);
	return missing.length === 0 ? undefined : advice(missing);
}

/** The path of a command in the table. Throws with the command that installs it if it is missing. */
export function systemCommand(command: string): string {
	const found = find(command);
	if (found !== undefined) return found;
	throw new Error(`Not installed: ${advice(NEEDS.filter((need) => need.command === command))}`);
}

function missingFor(parts: readonly Part[]): Need[] {
	return NEEDS.filter(({ part, command }) => parts.includes(part) && find(command) === undefined);
}

function advice(missing: readonly Need[]): string {
	const commands = missing.map(({ command }) => command).join(', ');
	const debian = `On Debian and Ubuntu: apt-get install ${packagesOf(missing).join(' ')}`;
	const isBrowserMissing = missing.some(({ part }) => part === 'browser');
	return `${commands}\n${debian}${isBrowserMissing ? '\nCHROMIUM=<path> names another Chromium or Chrome.' : ''}`;
}

function packagesOf(needs: readonly Need[]): string[] {
	return [...new Set(needs.map((need) => need.package))];
}

function mayInstall(): boolean {
	return process.getuid?.() === 0 && find('apt-get') !== undefined;
}

function install(missing: readonly Need[]): void {
	const packages = packagesOf(missing);
	console.log(`Installing ${packages.join(', ')} …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [
		['update', '-qq'],
		['install', '-qq', '--no-install-recommends', ...packages],
	]) {
		try {
			execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
		} catch {
			console.error(`"apt-get ${args.join(' ')}" failed.`);
			return;
		}
	}
}

function find(command: string): string | undefined {
	if (isAbsolute(command)) return isExecutable(command) ? command : undefined;
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
	return folders.map((folder) => join(folder, command)).find(isExecutable);
}

/** Debian keeps PostgreSQL's servers outside the search path; the newest version comes first. */
function postgresFolders(): string[] {
	if (!existsSync(POSTGRES_VERSIONS)) return [];
	return readdirSync(POSTGRES_VERSIONS)
		.sort((one, other) => Number(other) - Number(one))
		.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
