import type { EventRow } from '../vendor/events';

/** The chosen event through which an event starts the workflow: itself, or its parent. */
export function chosenFor(
	{ value, parent }: EventRow,
	events: readonly string[],
): string | undefined {
	return [value, parent].find((each) => each !== undefined && events.includes(each));
}
