import { readFileSync } from 'node:fs';

/** Linux counts a process's time in ticks of this many to the second, on every platform it runs on. */
const TICKS_PER_SECOND = 100;

/**
 * CPU seconds that processes have used so far, in user and kernel mode, all threads. Less noisy
 * than time on a machine that has something else to do. Linux only.
 */
export function cpuSeconds(pids: number[]): number {
	const ticks = pids.map((pid) => {
		// The second field is the command in brackets, which may hold anything.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
		const [utime, stime] = fields.slice(11, 13).map(Number);
		return utime + stime;
	});
	return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

/** MB of memory that a process holds. Linux only. */
export function residentMegabytes(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
