import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './install-lock.mts';
import { runLogged } from './logged-command.mts';
import type { Part } from './needs.mts';
import { fetchToolchain, nodeBinary, npmScript, toolchainEnvironment } from './toolchain.mts';
import { DEFAULT_VERSION, hostVersion, type HostVersion } from './versions.mts';

/** An n8n ready to be started; absolute paths. */
export interface InstalledHost {
	version: string;
	/** The Node binary it runs on. */
	node: string;
	/** The n8n command: a script for that binary. */
	n8n: string;
	/** Everything that was installed is in here. */
	directory: string;
}

/** One step of the installation; a marker file says that it is complete. */
interface Stage {
	name: string;
	run: (host: HostVersion) => Promise<void>;
}

const STAGES: Stage[] = [
	{ name: 'toolchain', run: fetchToolchain },
	{ name: 'packages', run: installPackages },
	{ name: 'sqlite', run: buildSqlite },
];

/**
 * Installs a version of n8n and the Node it needs into a cache folder outside the checkout
 * (minutes, 3 GB), and returns at once when that has been done before. An interrupted
 * installation goes on with the step it was in; a second process waits for the first.
 *
 * The cache is in `N8N_HOST_CACHE`, else in `XDG_CACHE_HOME` or `~/.cache`.
 */
export async function installHost(version: string = DEFAULT_VERSION): Promise<InstalledHost> {
	if (process.platform === 'win32') {
		throw new Error('The n8n of the end-to-end tests runs on Linux and macOS; on Windows use WSL.');
	}
	const host = hostVersion(version);
	if (!isComplete(host)) {
		mkdirSync(host.cache, { recursive: true });
		await withLock(`${host.cache}.lock`, async () => await installMissing(host));
	}
	return {
		version,
		node: nodeBinary(host),
		n8n: join(host.cache, 'n8n/node_modules/n8n/bin/n8n'),
		directory: host.cache,
	};
}

/** What `installHost` needs from the operating system: nothing where that n8n is installed. */
export function partsToInstall(version: string = DEFAULT_VERSION): Part[] {
	return isComplete(hostVersion(version)) ? [] : ['build'];
}

function isComplete(host: HostVersion): boolean {
	return STAGES.every((stage) => existsSync(marker(host, stage)));
}

function marker(host: HostVersion, stage: Stage): string {
	return join(host.cache, `${stage.name}.done`);
}

async function installMissing(host: HostVersion): Promise<void> {
	if (isComplete(host)) return;
	console.log(`Installing n8n ${host.version} into ${host.cache} (once; 5 to 15 minutes, 3 GB).`);
	for (const stage of STAGES) {
		if (existsSync(marker(host, stage))) continue;
		await stage.run(host);
		writeFileSync(marker(host, stage), '');
	}
}

async function installPackages(host: HostVersion): Promise<void> {
	const folder = join(host.cache, 'n8n');
	mkdirSync(folder, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		cpSync(join(host.folder, file), join(folder, file));
	}
	await npm(host, {
		title: `installing n8n ${host.version}`,
		// A Kafka client fails to build, and nothing but sqlite3 needs its install script.
		args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'],
		log: 'packages.log',
		progress: (log) => {
			const fetched = log.match(/^npm http (fetch|cache) .*\.tgz/gm)?.length ?? 0;
			return `${fetched} of ${host.packages} packages`;
		},
	});
}

async function buildSqlite(host: HostVersion): Promise<void> {
	await npm(host, {
		title: 'building the SQLite driver',
		args: ['rebuild', 'sqlite3', '--foreground-scripts'],
		log: 'sqlite.log',
	});
}

interface NpmCommand {
	title: string;
	args: string[];
	log: string;
	progress?: (log: string) => string;
}

async function npm(host: HostVersion, { args, log, ...rest }: NpmCommand): Promise<void> {
	await runLogged({
		command: nodeBinary(host),
		args: [npmScript(host), ...args],
		cwd: join(host.cache, 'n8n'),
		env: toolchainEnvironment(host),
		logFile: join(host.cache, log),
		...rest,
	});
}
