import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/**
 * The path of a command that the operating system brings: from the search path, else from
 * where Debian keeps PostgreSQL's servers. Throws with the package to install if it is missing.
 */
export function systemCommand(command: string, debianPackage: string): string {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
	const found = folders.map((folder) => join(folder, command)).find(isExecutable);
	if (found === undefined)
		throw new Error(
			`"${command}" is not installed. On Debian and Ubuntu: apt-get install ${debianPackage}`,
		);
	return found;
}

/** The newest version first. */
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
