import type { INodeExecutionData } from 'n8n-workflow';

import type { EventRow } from './event-table';

/** An item and the row of its event. */
export interface Routable {
	row: EventRow;
	item: INodeExecutionData;
	/** Counted from 0 behind the table's outputs. */
	extraOutput?: number;
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
	for (const { row, item, extraOutput } of items) {
		const event = [row.value, row.parent].find((value) => value && events.includes(value));
		if (event === undefined) continue;
		const ofEvent = table.findIndex(({ value }) => value === event);
		const index = extraOutput === undefined ? ofEvent : table.length + extraOutput;
		if (outputMode === 'perEvent') while (outputs.length <= index) outputs.push([]);
		outputs[outputMode === 'single' ? 0 : index].push(item);
	}
	return outputs.some((output) => output.length > 0) ? outputs : undefined;
}
