const { cpuUsage } = jest.requireActual<typeof import('node:process')>('node:process');

/** Microseconds of the processor that something takes, which other processes do not lengthen. */
export async function cpuTime(work: () => Promise<unknown>): Promise<number> {
	const begun = cpuUsage();
	await work();
	const { user, system } = cpuUsage(begun);
	return user + system;
}
