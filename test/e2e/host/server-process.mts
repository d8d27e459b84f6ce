import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { killGroup, spawnBound } from '../bound-process.mts';
import { tail } from './logged-command.mts';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 100;

export interface ServerCommand {
	/** For error messages. */
	name: string;
	command: string;
	args: string[];
	/** Where it runs; its log is `server.log` in here. */
	folder: string;
	/** Ends with code 0 as soon as the server takes requests. */
	probe: [command: string, ...args: string[]];
	/** Who it runs as; without it the user of this process. */
	user?: { uid: number; gid: number };
}

export interface RunningServer {
	/** Ends it as its own service manager does. */
	stop: () => Promise<void>;
	/** Ends it as a power cut does, by SIGKILL. */
	kill: () => Promise<void>;
}

/**
 * Starts a server that does not survive this process, and resolves when it takes requests.
 * Rejects with the end of its log if it ends or takes none in half a minute.
 */
export async function startServer(server: ServerCommand): Promise<RunningServer> {
	const logFile = `${server.folder}/server.log`;
	const output = openSync(logFile, 'a');
	const child = spawnBound(server.command, server.args, {
		cwd: server.folder,
		stdio: ['ignore', output, output],
		...server.user,
	});
	closeSync(output);
	let hasEnded = false;
	const end = once(child, 'exit').finally(() => (hasEnded = true));
	const endBy = async (signal: NodeJS.Signals) => {
		killGroup(child, signal);
		await end;
	};

	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!answers(server.probe)) {
		if (hasEnded || Date.now() > deadline) {
			killGroup(child);
			throw new Error(
				[
					`${server.name} ${hasEnded ? 'ended at once' : 'does not answer'}. The end of its log:`,
					...tail(readFileSync(logFile, 'utf8'), 20).map((line) => `  | ${line}`),
				].join('\n'),
			);
		}
		await sleep(POLL_MS);
	}
	return {
		stop: async () => await endBy('SIGINT'),
		kill: async () => await endBy('SIGKILL'),
	};
}

function answers([command, ...args]: [string, ...string[]]): boolean {
	try {
		execFileSync(command, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
