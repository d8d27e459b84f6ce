import { sleep } from 'n8n-workflow';

/** Requests on their way at a time: enough to keep a slow line busy, few enough for a small CRM. */
export const MOST_AT_ONCE = 10;

/** How the items of a run are sent. */
export interface Batching {
	/** Items per batch, at least 1. */
	size: number;
	/** Pause before every batch but the first. */
	intervalMs: number;
}

/**
 * Does the same with every item of a run, some at a time, begun in the order of the items. After a
 * failure nothing more is begun, and what is on its way comes to its end.
 *
 * @param count of the items
 * @returns what came of each item, in their order
 * @throws the first error
 */
export async function inBatches<T>(
	count: number,
	{ size, intervalMs }: Batching,
	work: (itemIndex: number) => Promise<T>,
): Promise<T[]> {
	const results: T[] = [];
	for (let start = 0; start < count; start += size) {
		if (start > 0 && intervalMs > 0) await sleep(intervalMs);
		await inParallel(start, Math.min(start + size, count), async (itemIndex) => {
			results[itemIndex] = await work(itemIndex);
		});
	}
	return results;
}

async function inParallel(
	start: number,
	end: number,
	work: (itemIndex: number) => Promise<void>,
): Promise<void> {
	const failures: unknown[] = [];
	let next = start;
	const goOn = async () => {
		while (next < end && failures.length === 0) {
			await work(next++).catch((error: unknown) => failures.push(error));
		}
	};
	await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, end - start) }, goOn));
	if (failures.length > 0) throw failures[0];
}
