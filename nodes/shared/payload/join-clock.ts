import { firstOf } from '../values/reading';
import type { Sent } from '../vendor/vendor';

const DAY = /^\s*\d{1,4}([-/.])\d{1,2}\1\d{1,4}\s*$/;
const CLOCK = /^\s*\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]m)?\s*$/i;

/** Puts the time of day behind a day that was sent without one, where they came as two fields. */
export function joinClock(
	found: Map<string, Sent>,
	days: readonly string[],
	clocks: readonly string[],
): void {
	const clock = clocks.map((name) => firstOf(found.get(name)?.value)).find(fits(CLOCK));
	if (clock === undefined) return;
	for (const name of days) {
		const sent = found.get(name);
		const day = firstOf(sent?.value);
		if (sent && fits(DAY)(day))
			found.set(name, { ...sent, value: `${day.trim()} ${clock.trim()}` });
	}
}

function fits(pattern: RegExp) {
	return (value: unknown): value is string => typeof value === 'string' && pattern.test(value);
}
