import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

export const DEFAULT_TIMEOUT_MS = 30_000;
const LONGEST_TIMEOUT_MS = 24 * 60 * 60_000;

/** What the Batching option starts with, as in HTTP Request. */
export const DEFAULT_BATCH_SIZE = 50;
export const DEFAULT_BATCH_INTERVAL_MS = 1000;

/** The parameters `mapping` and `options`, as an item of the run sees them. */
export interface Settings {
	isAutoMap: boolean;
	timeoutMs: number;
	/** Absent: no pauses. A size of -1 means the same, 0 means 1, as in HTTP Request. */
	batch?: { batchSize: number; batchInterval: number };
}

/** Reads what is no field of a lead from the node's parameters. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): Settings {
	const options = context.getNodeParameter('options', itemIndex, {}) as {
		timeout?: unknown;
		batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	} & IDataObject;
	const batch = options.batching?.batch;
	const { batchSize = DEFAULT_BATCH_SIZE, batchInterval = DEFAULT_BATCH_INTERVAL_MS } = batch ?? {};
	return {
		isAutoMap: context.getNodeParameter('mapping', itemIndex) === 'autoMap',
		timeoutMs: readTimeout(options.timeout),
		...(batch ? { batch: { batchSize, batchInterval } } : {}),
	};
}

/** An expression may yield anything. */
function readTimeout(value: unknown): number {
	const timeoutMs = Math.trunc(Number(value));
	return timeoutMs >= 1 && timeoutMs <= LONGEST_TIMEOUT_MS ? timeoutMs : DEFAULT_TIMEOUT_MS;
}

/** Waits before the first item of every batch but the first. */
export async function pauseBetweenBatches({ batch }: Settings, itemIndex: number): Promise<void> {
	if (!batch || batch.batchSize < 0 || batch.batchInterval <= 0 || itemIndex === 0) return;
	if (itemIndex % Math.max(1, batch.batchSize) === 0) await sleep(batch.batchInterval);
}
