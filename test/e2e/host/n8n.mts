import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { killGroup, spawnBound } from '../bound-process.mts';
import { keep, temporaryFolder } from '../temporary-folder.mts';
import { placePackage } from './community-package.mts';
import { freePort } from './free-port.mts';
import { installHost, type InstalledHost } from './install.mts';
import { duration, tail } from './logged-command.mts';
import { ENCRYPTION_KEY } from './run-secret.mts';

const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 200;

export interface N8nOptions {
	/** The packed package to load. Without it: what the user folder holds already. */
	tarball?: string;
	/** Which of n8n's processes, with its flags: `['worker', '--concurrency=5']`. Without it `['start']`. */
	command?: string[];
	/** Added to n8n's environment, over the defaults. */
	environment?: Record<string, string>;
	/** Where n8n keeps its data; without it a new temporary folder. Give a stopped n8n's folder to start it again. */
	userFolder?: string;
	/** Without it a free one. */
	port?: number;
	/** Which n8n; without it the default version, installed first if need be. */
	host?: InstalledHost;
}

export interface RunningN8n {
	version: string;
	/** http://127.0.0.1:port, without a slash at the end. */
	url: string;
	port: number;
	/** Of the process that serves the requests. */
	pid: number;
	userFolder: string;
	logFile: string;
	/** Milliseconds from start to ready. */
	startedIn: number;
	/** All that n8n has logged, restarts on the same folder included. */
	log: () => string;
	/** Ends n8n as a service manager does, by SIGTERM. */
	stop: () => Promise<void>;
	/** Ends n8n as a power cut does, by SIGKILL. */
	kill: () => Promise<void>;
}

/**
 * Starts n8n on SQLite, reachable on loopback only, and resolves when it is ready to take
 * requests. Rejects with the end of its log if it ends or is not ready in three minutes.
 * The process does not survive this one.
 */
export async function startN8n(options: N8nOptions = {}): Promise<RunningN8n> {
	const host = options.host ?? (await installHost());
	const userFolder = options.userFolder ?? temporaryFolder('lead-events-n8n');
	const port = options.port ?? (await freePort());
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const log = () => readFileSync(logFile, 'utf8');
	if (options.tarball !== undefined) placePackage(options.tarball, userFolder);

	const started = Date.now();
	const output = openSync(logFile, 'a');
	const child = spawnBound(host.node, [host.n8n, ...(options.command ?? ['start'])], {
		cwd: userFolder,
		env: {
			...environmentOf(host, userFolder, url, await freePort()),
			...options.environment,
		},
		stdio: ['ignore', output, output],
	});
	closeSync(output);
	let ended: string | undefined;
	const end = once(child, 'exit').then(
		([code, signal]: unknown[]) => (ended = `ended by ${String(signal ?? `code ${String(code)}`)}`),
		(error: Error) => (ended = `could not be started: ${error.message}`),
	);

	while (!(await isReady(url))) {
		const waited = Date.now() - started;
		if (ended === undefined && waited < START_TIMEOUT_MS) {
			await sleep(POLL_MS);
			continue;
		}
		killGroup(child);
		keep(userFolder);
		throw new Error(
			[
				`n8n ${host.version} ${ended ?? 'is not ready'} after ${duration(waited)}. The end of ${logFile}:`,
				...tail(log(), 30).map((line) => `  | ${line}`),
			].join('\n'),
		);
	}

	return {
		version: host.version,
		url,
		port,
		pid: child.pid as number,
		userFolder,
		logFile,
		startedIn: Date.now() - started,
		log,
		stop: async () => {
			killGroup(child, 'SIGTERM');
			const slow = setTimeout(() => killGroup(child), STOP_TIMEOUT_MS);
			await end;
			clearTimeout(slow);
		},
		kill: async () => {
			killGroup(child);
			await end;
		},
	};
}

/**
 * n8n's environment is made from nothing but the search path and the locale: a developer's
 * own N8N_… and DB_… settings must not change what is tested.
 */
function environmentOf(
	host: InstalledHost,
	userFolder: string,
	url: string,
	brokerPort: number,
): Record<string, string> {
	return {
		PATH: [dirname(host.node), process.env.PATH].join(delimiter),
		LANG: process.env.LANG ?? 'C.UTF-8',
		HOME: userFolder,
		TMPDIR: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: new URL(url).port,
		// A worker listens for nothing but questions after its health, and on a port of its own.
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: new URL(url).port,
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		WEBHOOK_URL: `${url}/`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
	};
}

async function isReady(url: string): Promise<boolean> {
	try {
		const { ok } = await fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(5000) });
		return ok;
	} catch {
		return false;
	}
}
