import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { byName } from '../editor/by-name';
import type { Batching } from './in-batches';
import { readCollection, readWholeNumber } from './parameters';

export const DEFAULT_TIMEOUT_MS = 30_000;
const LONGEST_MS = 24 * 60 * 60_000;

/** What the Batching option starts with, as in HTTP Request. */
export const DEFAULT_BATCH_SIZE = 50;
export const DEFAULT_BATCH_INTERVAL_MS = 1000;

const BOUNDS = {
	timeout: { label: 'Timeout', least: 1, most: LONGEST_MS },
	batchSize: { label: 'Items per Batch', least: -1, most: 1_000_000 },
	batchInterval: { label: 'Batch Interval (ms)', least: 0, most: LONGEST_MS },
};

/** What every request can be told. */
const requestOptions: INodeProperties[] = [
	{
		displayName: 'Batching',
		name: 'batching',
		placeholder: 'Add batching',
		type: 'fixedCollection',
		typeOptions: { multipleValues: false },
		default: { batch: {} },
		description:
			'Pauses between batches of requests. At most 10 requests are on their way at a time; with 1 item per batch they go one after the other.',
		options: [
			{
				displayName: 'Batching',
				name: 'batch',
				values: [
					{
						displayName: BOUNDS.batchSize.label,
						name: 'batchSize',
						type: 'number',
						typeOptions: { minValue: BOUNDS.batchSize.least },
						default: DEFAULT_BATCH_SIZE,
						description:
							'Input will be split in batches to throttle requests. -1 for disabled. 0 will be treated as 1.',
					},
					{
						displayName: BOUNDS.batchInterval.label,
						name: 'batchInterval',
						type: 'number',
						typeOptions: { minValue: BOUNDS.batchInterval.least },
						default: DEFAULT_BATCH_INTERVAL_MS,
						description: 'Time (in milliseconds) between each batch of requests. 0 for disabled.',
					},
				],
			},
		],
	},
	{
		displayName: BOUNDS.timeout.label,
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: BOUNDS.timeout.least },
		default: DEFAULT_TIMEOUT_MS,
		description: 'Time in milliseconds to wait for the answer to one request',
	},
];

/** The collection *Options* of an action node: its own options and those of every request, by name. */
export function optionsWith(
	own: INodeProperties[],
	different: Partial<INodeProperties> = {},
): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byName([...requestOptions, ...own]),
		...different,
	};
}

/**
 * The option Timeout, in milliseconds, as one item sees it.
 *
 * @throws UserError when it is not a whole number within bounds
 */
export function readTimeoutMs(context: IExecuteFunctions, itemIndex: number): number {
	const { timeout } = readCollection({ context, itemIndex }, 'options');
	return readWholeNumber(timeout, BOUNDS.timeout) ?? DEFAULT_TIMEOUT_MS;
}

/**
 * The option Batching, as the first item sees it; without it all items are one batch. A size of -1
 * means the same, 0 means 1, as in HTTP Request.
 *
 * @throws UserError when a number is not whole or not within bounds
 */
export function readBatching(context: IExecuteFunctions): Batching {
	const { batch } = readCollection({ context, itemIndex: 0 }, 'options.batching');
	const { batchSize, batchInterval } = (batch ?? {}) as IDataObject;
	const size = readWholeNumber(batchSize, BOUNDS.batchSize) ?? DEFAULT_BATCH_SIZE;
	const intervalMs =
		readWholeNumber(batchInterval, BOUNDS.batchInterval) ?? DEFAULT_BATCH_INTERVAL_MS;
	return { size: !batch || size < 0 ? Infinity : Math.max(1, size), intervalMs };
}
