import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

export const DEFAULT_TIMEOUT_MS = 30_000;

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
		timeout?: number;
		batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	} & IDataObject;
	const batch = options.batching?.batch;
	const { batchSize = DEFAULT_BATCH_SIZE, batchInterval = DEFAULT_BATCH_INTERVAL_MS } = batch ?? {};
	return {
		isAutoMap: context.getNodeParameter('mapping', itemIndex) === 'autoMap',
		timeoutMs: options.timeout ?? DEFAULT_TIMEOUT_MS,
		...(batch ? { batch: { batchSize, batchInterval } } : {}),
	};
}

/** Waits before the first item of every batch but the first. */
export async function pauseBetweenBatches({ batch }: Settings, itemIndex: number): Promise<void> {
	if (!batch || batch.batchSize < 0 || batch.batchInterval <= 0 || itemIndex === 0) return;
	if (itemIndex % Math.max(1, batch.batchSize) === 0) await sleep(batch.batchInterval);
}
