import { memoOfObject } from '../memo';
import { isNothing } from '../values/nothing';
import type { FieldRow } from '../vendor/events';
import type { GivenNames, Lookup, Sent, Vendor } from '../vendor/vendor';

/** Where the values of a delivery are looked for. */
export interface Source {
	vendor: Vendor;
	lookup: Lookup;
	given: GivenNames;
}

/** What was sent for a place of the item. */
export interface SentFor extends Sent {
	/** Has the reader of its value. */
	row: FieldRow;
}

const rowsByPlace = memoOfObject(({ fields }: Vendor): ReadonlyMap<string, FieldRow[]> => {
	const rows = new Map(fields.map(({ to }): [string, FieldRow[]] => [to, []]));
	for (const row of fields) rows.get(row.to)?.push(row);
	return rows;
});

/**
 * All that was sent for a place, the likeliest first: what the user's own name for it brings, and no
 * other then; otherwise what the names of the field table bring.
 */
export function* allSentFor({ vendor, lookup, given }: Source, place: string): Generator<SentFor> {
	const rows = rowsByPlace(vendor).get(place) ?? [];
	const own = given.get(place);
	const sent = own === undefined ? undefined : lookup(own);
	if (sent && rows.length > 0) return yield { ...sent, row: rows[0], isGiven: true };
	for (const row of rows) {
		for (const name of row.from) {
			const named = lookup(name);
			if (named !== undefined) yield { ...named, row };
		}
	}
}

/** The first of it that is not a word for nothing, else the first. */
export function sentFor(source: Source, place: string): SentFor | undefined {
	let nothing: SentFor | undefined;
	for (const sent of allSentFor(source, place)) {
		if (sent.isGiven || !isNothing(sent.value)) return sent;
		nothing ??= sent;
	}
	return nothing;
}
