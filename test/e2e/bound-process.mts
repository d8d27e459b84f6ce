import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

const running = new Set<ChildProcess>();

// Sooner than the watchdogs, and before the temporary folders are removed.
process.prependListener('exit', () => {
	for (const child of running) killGroup(child);
});

/**
 * Starts a command as a process group of its own that cannot outlive this process, however
 * this process ends: an exception, Ctrl-C, even SIGKILL. A small shell holds the other end
 * of a pipe; the pipe closes when this process dies, and the shell then kills the group.
 *
 * Listen for `exit` and `error` on the result; end the whole group with `killGroup`.
 */
export function spawnBound(
	command: string,
	args: string[],
	options: SpawnOptions = {},
): ChildProcess {
	const child = spawn(command, args, { ...options, detached: true });
	const { pid } = child;
	if (pid === undefined) return child;

	const watchdog = spawn('/bin/sh', ['-c', `cat; kill -KILL -${pid}`], {
		stdio: ['pipe', 'ignore', 'ignore'],
		detached: true,
	});
	watchdog.unref();
	running.add(child);
	child.once('exit', () => {
		running.delete(child);
		// The watchdog goes first: it must never signal a number that has been given to another group.
		killGroup(watchdog);
		killGroup(child);
	});
	return child;
}

/** Sends a signal to a child started detached and to all of its descendants. Never throws. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The group is gone already.
	}
}
