import type { FieldRow } from '../vendor/events';
import { isNothing } from '../values/nothing';
import type { GivenNames, Lookup, Sent, Vendor } from '../vendor/vendor';

/** What was sent for a place of the item. */
export interface SentFor extends Sent {
	row: FieldRow;
	/** Found under the name that the user gave, so it is not a guess. */
	isGiven: boolean;
}

const tables = new WeakMap<Vendor, ReadonlyMap<string, readonly FieldRow[]>>();

/** The rows of a vendor's field table by place of the item; made once per vendor. */
export function rowsByPlace(vendor: Vendor): ReadonlyMap<string, readonly FieldRow[]> {
	let table = tables.get(vendor);
	if (table === undefined) {
		const places = [...new Set(vendor.fields.map(({ to }) => to))];
		table = new Map(places.map((place) => [place, vendor.fields.filter(({ to }) => to === place)]));
		tables.set(vendor, table);
	}
	return table;
}

/** What the user's own name for a place brings; no other name is looked at then. */
export function givenFor(
	place: string,
	rows: readonly FieldRow[],
	lookup: Lookup,
	given: GivenNames,
): SentFor | undefined {
	const own = given.get(place);
	const sent = own === undefined ? undefined : lookup(own);
	return sent && rows.length > 0 ? { ...sent, row: rows[0], isGiven: true } : undefined;
}

/** What the field table's names bring, the likeliest first. */
export function tabledFor(rows: readonly FieldRow[], lookup: Lookup): SentFor[] {
	const found: SentFor[] = [];
	for (const row of rows) {
		for (const name of row.from) {
			const sent = lookup(name);
			if (sent !== undefined) found.push({ ...sent, row, isGiven: false });
		}
	}
	return found;
}

/** The first of them that is not a word for nothing, else the first. */
export function firstFor(rows: readonly FieldRow[], lookup: Lookup): SentFor | undefined {
	const found = tabledFor(rows, lookup);
	return found.find(({ value }) => !isNothing(value)) ?? found[0];
}
