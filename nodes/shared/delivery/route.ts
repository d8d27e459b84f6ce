import type { INodeExecutionData } from 'n8n-workflow';

import type { Settings } from '../request/settings';
import type { EventRow } from '../vendor/events';
import { chosenFor } from './chosen';

/** An item and the row of its event. */
export interface Routable {
	row: EventRow;
	item: INodeExecutionData;
	/** Counted from 0 behind the table's outputs. */
	extraOutput?: number;
}

/** Where the items of a request go. */
export interface Routed {
	/** A list of items per output, in the order of the table. */
	outputs: INodeExecutionData[][];
	/** Of the items that go nowhere: their events' rows, each once. */
	notChosen: EventRow[];
}

/** Puts each item on the output of its event, or of the event's parent if only that is chosen. */
export function route(
	items: readonly Routable[],
	table: readonly EventRow[],
	{ events, outputMode }: Pick<Settings, 'events' | 'outputMode'>,
): Routed {
	const outputs: INodeExecutionData[][] = outputMode === 'single' ? [[]] : table.map(() => []);
	const notChosen = new Set<EventRow>();
	for (const { row, item, extraOutput } of items) {
		const event = chosenFor(row, events);
		if (event === undefined) {
			notChosen.add(row);
			continue;
		}
		const ofEvent = table.findIndex(({ value }) => value === event);
		const index = extraOutput === undefined ? ofEvent : table.length + extraOutput;
		if (outputMode === 'perEvent') while (outputs.length <= index) outputs.push([]);
		outputs[outputMode === 'single' ? 0 : index].push(item);
	}
	return { outputs, notChosen: [...notChosen] };
}
