import { firstOf, type ReadContext, type Reading } from '../values/reading';
import type { FieldRow } from '../vendor/events';
import type { GivenNames, Lookup, Sent, Vendor } from '../vendor/vendor';

/** What was sent for a place of the item, read. */
export interface SentFor extends Sent {
	row: FieldRow;
	reading: Reading;
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
	context: ReadContext,
): SentFor | undefined {
	const own = given.get(place);
	const sent = own === undefined ? undefined : lookup(own);
	if (sent === undefined || rows.length === 0) return undefined;
	const [row] = rows;
	return { ...sent, row, reading: row.as(sent.value, context), isGiven: true };
}

/**
 * The first of what the field table's names bring that its reader makes something of. Where there is no
 * such one, an object that holds fields, else the first.
 */
export function firstFor(
	rows: readonly FieldRow[],
	lookup: Lookup,
	context: ReadContext,
): SentFor | undefined {
	let holder: SentFor | undefined;
	let nothing: SentFor | undefined;
	for (const row of rows) {
		for (const name of row.from) {
			const sent = lookup(name);
			if (sent === undefined) continue;
			const found = { ...sent, row, reading: row.as(sent.value, context), isGiven: false };
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
