import { memoOfObject } from '../memo';
import { firstOf, type ReadContext, type Reading } from '../values/reading';
import type { Certainty, FieldRow } from '../vendor/events';
import type { GivenNames, Lookup, Sent, Vendor } from '../vendor/vendor';

/** The rows of a field table by the place that they fill, in its order. */
export type RowsByPlace = ReadonlyMap<string, readonly FieldRow[]>;

/** Where the values of a delivery are looked for, and how they are read. */
export interface Source {
	rows: RowsByPlace;
	lookup: Lookup;
	given: GivenNames;
	context: ReadContext;
}

/** What was sent for a place of the item, read. */
export interface SentFor extends Sent {
	reading: Reading;
	/** How sure it is that its name means this place. */
	certainty: Certainty;
}

export const rowsByPlace = memoOfObject(({ fields }: Vendor): RowsByPlace => {
	const rows = new Map(fields.map(({ to }): [string, FieldRow[]] => [to, []]));
	for (const row of fields) rows.get(row.to)?.push(row);
	return rows;
});

/**
 * What was sent for a place: by the user's own name for it, and no other then; otherwise the first by
 * the field table's names that its reader makes something of. If its reader makes nothing of any, an
 * object that holds fields, else the first.
 */
export function sentFor(source: Source, place: string): SentFor | undefined {
	const { lookup, given, context } = source;
	const rows = source.rows.get(place) ?? [];
	const own = given.get(place);
	const givenSent = own === undefined ? undefined : lookup(own);
	if (givenSent && rows.length > 0) {
		return { ...read(givenSent, rows[0], context), certainty: 'documented', isGiven: true };
	}
	let holder: SentFor | undefined;
	let nothing: SentFor | undefined;
	for (const row of rows) {
		for (const name of row.from) {
			const sent = lookup(name);
			if (sent === undefined) continue;
			const found = read(sent, row, context);
			const { value, fault } = found.reading;
			const isUnread =
				typeof value === 'object' && [sent.value, firstOf(sent.value)].includes(value);
			if (value === null && fault === undefined) nothing ??= found;
			else if (isUnread) holder ??= found;
			else return found;
		}
	}
	return holder ?? nothing;
}

function read({ name, value }: Sent, { as, certainty }: FieldRow, context: ReadContext): SentFor {
	return { name, value, reading: as(value, context), certainty };
}
