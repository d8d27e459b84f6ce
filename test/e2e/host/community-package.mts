import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

interface PackageJson {
	name: string;
	version: string;
	[field: string]: unknown;
}

interface Ledger {
	name: string;
	private: boolean;
	dependencies: Record<string, string>;
}

/**
 * Puts a packed community package where n8n's own installer puts it, and in the same state:
 * unpacked under `.n8n/nodes/node_modules`, without development, peer and optional
 * dependencies, and entered in the `package.json` beside it.
 */
export function placePackage(tarball: string, userFolder: string): void {
	const nodes = join(userFolder, '.n8n/nodes');
	const modules = join(nodes, 'node_modules');
	mkdirSync(modules, { recursive: true });

	const incoming = mkdtempSync(join(nodes, 'incoming-'));
	execFileSync('tar', ['-xzf', tarball, '-C', incoming, '--strip-components=1']);
	const { devDependencies, peerDependencies, optionalDependencies, ...shipped } =
		readJson<PackageJson>(join(incoming, 'package.json'));
	writeJson(join(incoming, 'package.json'), shipped);

	const destination = join(modules, shipped.name);
	rmSync(destination, { recursive: true, force: true });
	renameSync(incoming, destination);

	const ledgerFile = join(nodes, 'package.json');
	const ledger: Ledger = existsSync(ledgerFile)
		? readJson<Ledger>(ledgerFile)
		: { name: 'installed-nodes', private: true, dependencies: {} };
	ledger.dependencies[shipped.name] = shipped.version;
	writeJson(ledgerFile, ledger);
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function writeJson(file: string, value: unknown): void {
	writeFileSync(file, JSON.stringify(value, null, 2));
}
