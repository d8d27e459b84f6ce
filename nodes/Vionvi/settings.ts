import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Batching } from './in-batches';

export const DEFAULT_TIMEOUT_MS = 30_000;
const LONGEST_TIMEOUT_MS = 24 * 60 * 60_000;

/** What the Batching option starts with, as in HTTP Request. */
export const DEFAULT_BATCH_SIZE = 50;
export const DEFAULT_BATCH_INTERVAL_MS = 1000;

interface Options extends IDataObject {
	timeout?: IDataObject[string];
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
}

/** The parameters `mapping` and `options`, as an item of the run sees them. */
export interface Settings {
	isAutoMap: boolean;
	timeoutMs: number;
}

/** Reads what is no field of a lead from the node's parameters. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): Settings {
	return {
		isAutoMap: context.getNodeParameter('mapping', itemIndex) === 'autoMap',
		timeoutMs: readTimeout(readOptions(context, itemIndex).timeout),
	};
}

/**
 * Reads the option Batching, as the first item sees it; without it all items are one batch. A size
 * of -1 means the same, 0 means 1, as in HTTP Request.
 */
export function readBatching(context: IExecuteFunctions): Batching {
	const batch = readOptions(context, 0).batching?.batch;
	const { batchSize = DEFAULT_BATCH_SIZE, batchInterval = DEFAULT_BATCH_INTERVAL_MS } = batch ?? {};
	const isOff = !batch || batchSize < 0;
	return { size: isOff ? Infinity : Math.max(1, batchSize), intervalMs: batchInterval };
}

function readOptions(context: IExecuteFunctions, itemIndex: number): Options {
	return context.getNodeParameter('options', itemIndex, {}) as Options;
}

/** An expression may yield anything. */
function readTimeout(value: unknown): number {
	const timeoutMs = Math.trunc(Number(value));
	return timeoutMs >= 1 && timeoutMs <= LONGEST_TIMEOUT_MS ? timeoutMs : DEFAULT_TIMEOUT_MS;
}
