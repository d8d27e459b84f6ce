import { memoOfObject } from '../memo';
import type { ReadContext, Reading } from '../values/reading';
import type { Certainty, FieldRow } from '../vendor/events';
import type { GivenNames, Lookup, Sent, Vendor } from '../vendor/vendor';

/** Where the values of a delivery are looked for, and how they are read. */
export interface Source {
	vendor: Vendor;
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

const rowsByPlace = memoOfObject(({ fields }: Vendor): ReadonlyMap<string, FieldRow[]> => {
	const rows = new Map(fields.map(({ to }): [string, FieldRow[]] => [to, []]));
	for (const row of fields) rows.get(row.to)?.push(row);
	return rows;
});

/**
 * What was sent for a place: by the user's own name for it, and no other then; otherwise the first by
 * the field table's names that its reader does not take for nothing, else the first.
 */
export function sentFor(source: Source, place: string): SentFor | undefined {
	const { vendor, lookup, given, context } = source;
	const rows = rowsByPlace(vendor).get(place) ?? [];
	const read = (sent: Sent, { as, certainty }: FieldRow): SentFor => {
		return { ...sent, reading: as(sent.value, context), certainty };
	};
	const own = given.get(place);
	const givenSent = own === undefined ? undefined : lookup(own);
	if (givenSent && rows.length > 0) {
		return { ...read(givenSent, rows[0]), certainty: 'documented', isGiven: true };
	}
	let nothing: SentFor | undefined;
	for (const row of rows) {
		for (const name of row.from) {
			const sent = lookup(name);
			const found = sent && read(sent, row);
			if (found && (found.reading.value !== null || found.reading.fault)) return found;
			nothing ??= found;
		}
	}
	return nothing;
}
