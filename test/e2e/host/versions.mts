import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The n8n that tests run on unless they say otherwise. */
export const DEFAULT_VERSION = '2.41.1';

/** What the repository says about one version of n8n, in the folder named after it beside this file. */
export interface HostVersion {
	version: string;
	/** Where its package.json and package-lock.json are. */
	folder: string;
	/** Lowest major version of Node that this n8n runs on. */
	nodeMajor: number;
	/** The Node release to fetch for it. */
	node: string;
	/** The npm release that wrote the lock file: others read some peer dependencies differently and refuse it. */
	npm: string;
	/** How many packages the lock file holds. */
	packages: number;
	/** Where it is installed, outside the checkout; another folder for another lock file or platform. */
	cache: string;
}

interface HostPackage {
	engines: { node: string };
	config: { node: string; npm: string };
}

/** Throws if the repository has no folder for this version. */
export function hostVersion(version: string): HostVersion {
	const folder = join(import.meta.dirname, version);
	const packageJson = readFileSync(join(folder, 'package.json'), 'utf8');
	const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
	const { engines, config } = JSON.parse(packageJson) as HostPackage;
	const { packages } = JSON.parse(lock) as { packages: Record<string, unknown> };
	const key = createHash('sha256')
		.update([process.platform, process.arch, packageJson, lock].join('\n'))
		.digest('hex')
		.slice(0, 12);
	return {
		version,
		folder,
		nodeMajor: Number(/\d+/.exec(engines.node)?.[0]),
		node: config.node,
		npm: config.npm,
		packages: Object.keys(packages).length - 1,
		cache: join(cacheRoot(), `n8n-${version}-${key}`),
	};
}

function cacheRoot(): string {
	const { N8N_HOST_CACHE, XDG_CACHE_HOME } = process.env;
	return (
		N8N_HOST_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-lead-events')
	);
}
