import { pause } from './time-limit';

/** Requests on their way at a time: enough to keep a slow line busy, few enough for a small service. */
export const MOST_AT_ONCE = 10;

/** How the items of a run are sent. */
export interface Batching {
	/** Items per batch, at least 1. */
	size: number;
	/** Pause before every batch but the first. */
	intervalMs: number;
}

/** What is done with the items of a run. */
export interface Work<T> {
	/** Of the items. */
	count: number;
	/** Items that share a key are done one after the other. */
	keysOf?(itemIndex: number): readonly string[];
	carryOut(itemIndex: number): Promise<T>;
	/** Aborts when a user stops the execution: pauses end at once then. */
	cancelled?: AbortSignal;
}

/**
 * Does the same with every item of a run, some at a time, begun in the order of the items. After a
 * failure nothing more is begun, and what is on its way comes to its end.
 *
 * @returns what came of each item, in their order
 * @throws the first error
 */
export async function inBatches<T>(
	{ size, intervalMs }: Batching,
	{ count, keysOf = () => [], carryOut, cancelled }: Work<T>,
): Promise<T[]> {
	const results: T[] = [];
	for (let start = 0; start < count; start += size) {
		if (start > 0 && intervalMs > 0) await pause(intervalMs, cancelled);
		await inParallel(start, Math.min(start + size, count), keysOf, async (itemIndex) => {
			results[itemIndex] = await carryOut(itemIndex);
		});
	}
	return results;
}

async function inParallel(
	start: number,
	end: number,
	keysOf: (itemIndex: number) => readonly string[],
	carryOut: (itemIndex: number) => Promise<void>,
): Promise<void> {
	const failures: unknown[] = [];
	const last = new Map<string, Promise<void>>();
	const begin = async (itemIndex: number, earlier: Array<Promise<void>>) => {
		if (earlier.length > 0) await Promise.all(earlier);
		if (failures.length > 0) return;
		await carryOut(itemIndex).catch((error: unknown) => failures.push(error));
	};
	let next = start;
	const goOn = async () => {
		while (next < end && failures.length === 0) {
			const itemIndex = next++;
			const keys = keysOf(itemIndex);
			const earlier = keys.flatMap((key) => last.get(key) ?? []);
			const done = begin(itemIndex, earlier);
			for (const key of keys) last.set(key, done);
			await done;
		}
	};
	await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, end - start) }, goOn));
	if (failures.length > 0) throw failures[0];
}
