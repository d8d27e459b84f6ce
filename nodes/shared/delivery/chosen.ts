import type { EventRow } from '../vendor/events';

/** The chosen event through which an event starts the workflow: itself, or its parent. */
export function chosenFor(
	{ value, parent }: EventRow,
	events: readonly string[],
): string | undefined {
	return [value, parent].find((each) => each !== undefined && events.includes(each));
}

/** A sample of any event goes out, through the output that a real event would take. */
export function chosenForSamples(
	table: readonly EventRow[],
	events: readonly string[],
): readonly string[] {
	const notChosen = table.filter((row) => chosenFor(row, events) === undefined);
	return [...events, ...notChosen.map(({ value }) => value)];
}
