import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 1000;
const SAY_EVERY_MS = 15_000;
/** How long a lock that was taken over from a dead process must stay ours before we believe it. */
const SETTLE_MS = 300;

/**
 * Runs `work` while holding a lock file that carries this process's id, so that of several
 * processes one works and the others wait. The lock of a process that has died is taken over.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
	await acquire(lockFile);
	const release = () => rmSync(lockFile, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		process.off('exit', release);
		release();
	}
}

async function acquire(lockFile: string): Promise<void> {
	const mine = `${lockFile}.${process.pid}`;
	let saidAt = 0;
	for (;;) {
		writeFileSync(mine, String(process.pid));
		if (created(mine, lockFile)) return;

		const owner = ownerOf(lockFile);
		if (owner !== undefined && !isAlive(owner)) {
			renameSync(mine, lockFile);
			await sleep(SETTLE_MS);
			if (ownerOf(lockFile) === process.pid) return;
		}
		if (Date.now() - saidAt >= SAY_EVERY_MS) {
			saidAt = Date.now();
			console.log(
				`Waiting for process ${owner ?? '?'}, which is installing the same (${lockFile}) …`,
			);
		}
		await sleep(POLL_MS);
	}
}

/** A link appears at once and with its content, and only if nothing is there yet. */
function created(source: string, lockFile: string): boolean {
	try {
		linkSync(source, lockFile);
		rmSync(source);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		return false;
	}
}

function ownerOf(lockFile: string): number | undefined {
	try {
		return Number(readFileSync(lockFile, 'utf8'));
	} catch {
		return undefined;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
