import type { INodeExecutionData } from 'n8n-workflow';

import type { EventRow } from './event-table';

/** An item and the row of its event. */
export interface Routable {
	row: EventRow;
	item: INodeExecutionData;
}

/** The node's parameters that decide about outputs. */
export interface Routing {
	/** Values of the chosen events. */
	events: readonly string[];
	outputMode: 'perEvent' | 'single';
}

/**
 * Puts each item on the output of its event, or of the event's parent if only that is chosen.
 *
 * @returns a list of items per output, in the order of the table; undefined when nothing is left
 */
export function route(
	items: readonly Routable[],
	table: readonly EventRow[],
	{ events, outputMode }: Routing,
): INodeExecutionData[][] | undefined {
	const outputs: INodeExecutionData[][] = outputMode === 'single' ? [[]] : table.map(() => []);
	for (const { row, item } of items) {
		const event = [row.value, row.parent].find((value) => value && events.includes(value));
		if (event === undefined) continue;
		const index = outputMode === 'single' ? 0 : table.findIndex(({ value }) => value === event);
		outputs[index].push(item);
	}
	return outputs.some((output) => output.length > 0) ? outputs : undefined;
}
