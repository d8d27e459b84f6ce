import type { Certainty, FieldRow } from './events';
import type { Reader } from '../values/reading';
import { text } from '../values/text';

/**
 * A row of a vendor's field table, written short.
 *
 * @param from the vendor's names, the likeliest first
 */
export function field(
	to: string,
	from: string | readonly string[],
	as: Reader = text,
	certainty: Certainty = 'documented',
	note?: string,
): FieldRow {
	return { to, from: [from].flat(), as, certainty, note };
}

/** The same for the facts of one certainty. */
export function fieldOf(certainty: Certainty) {
	return (
		to: string,
		from: string | readonly string[],
		as: Reader = text,
		note?: string,
	): FieldRow => field(to, from, as, certainty, note);
}
