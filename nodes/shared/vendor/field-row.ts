import type { Certainty, FieldRow } from './events';
import type { Reader } from '../values/reading';
import { text } from '../values/text';

/** Writes rows of a vendor's field table whose facts are of one certainty; the vendor's likeliest name first. */
function rowOf(certainty: Certainty) {
	return (
		to: string,
		from: string | readonly string[],
		as: Reader = text,
		note?: string,
	): FieldRow => ({ to, from: [from].flat(), as, certainty, note });
}

export const documented = rowOf('documented');
export const seen = rowOf('seen');
export const guessed = rowOf('guessed');
