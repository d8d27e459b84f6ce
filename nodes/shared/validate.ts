import type { EventRow, FieldRow, Issue } from './event-table';
import { givenNames, sentName } from './field-names';
import { COMMON_BLOCKS, blankBlock, placesOf, type BlockName, type Place } from './shapes';
import { excerpt, type ReadContext } from './values/reading';
import type { Fields, Vendor } from './vendor';

/** The typed half of an item, by the schema of its event. */
export type Typed = { occurredAt: string | null } & Partial<Record<BlockName, unknown>>;

/** What it takes to type an event; made once per vendor. */
interface Plan {
	row: EventRow;
	blocks: readonly BlockName[];
	fields: readonly Target[];
}

interface Target extends FieldRow, Place {
	/** Counts the places in the order of the event's schema. */
	rank: number;
}

/** A value that is left out because its place does not take it. */
interface Misfit {
	rank: number;
	issue: Issue;
}

const plans = new WeakMap<Vendor, Map<string, Plan>>();

/**
 * Fills the event's blocks from the vendor's fields. What does not fit its schema is left out and an
 * issue; an event that the vendor's table does not have is typed as the table's last resort, *Other*.
 */
export function validate(
	vendor: Vendor,
	event: string,
	fields: Fields,
	context: ReadContext,
): { row: EventRow; typed: Typed; issues: Issue[] } {
	const plan = planOf(vendor, event);
	const typed: Fields = { occurredAt: null };
	for (const name of plan.blocks) typed[name] = blankBlock(name);

	const issues: Issue[] = [];
	const misfits: Misfit[] = [];
	const given = givenNames(context.options);
	const filled = new Set<string>();
	for (const field of plan.fields) {
		const { to, as, certainty, block, key, schema, rank } = field;
		const sent = filled.has(to) ? undefined : sentName(field, fields, given, vendor.spell);
		if (sent === undefined) continue;
		filled.add(to);

		const value = fields[sent.name];
		const reading = as(value, context);
		const name = context.origins?.get(sent.name) ?? sent.name;
		if (certainty === 'guessed' && !sent.isGiven && reading.value !== null) {
			issues.push({ path: to, message: `is a guess, taken from ${name}` });
		}
		if (reading.issue !== undefined) {
			issues.push({ path: to, message: `${name} "${excerpt(value)}" ${reading.issue}` });
		}
		const { error } = schema.safeParse(reading.value);
		if (error !== undefined) {
			// One issue per place, however many members of a list do not fit.
			const message = `"${excerpt(reading.value)}" ${error.issues[0].message}`;
			misfits.push({ rank, issue: { path: to, message } });
		} else if (key === undefined) typed[block] = reading.value;
		else (typed[block] as Fields)[key] = reading.value;
	}
	misfits.sort((one, other) => one.rank - other.rank);
	issues.push(...misfits.map(({ issue }) => issue));
	return { row: plan.row, typed: typed as Typed, issues };
}

function planOf(vendor: Vendor, event: string): Plan {
	let ofVendor = plans.get(vendor);
	if (ofVendor === undefined) {
		ofVendor = new Map(vendor.events.map((row) => [row.value, makePlan(vendor, row)]));
		plans.set(vendor, ofVendor);
	}
	return (ofVendor.get(event) ?? ofVendor.get('other')) as Plan;
}

function makePlan(vendor: Vendor, row: EventRow): Plan {
	const places = new Map(placesOf(row.blocks).map((place, rank) => [place.to, { ...place, rank }]));
	return {
		row,
		blocks: [...COMMON_BLOCKS, ...row.blocks],
		fields: vendor.fields.flatMap((field) => {
			const place = places.get(field.to);
			return place === undefined ? [] : [{ ...field, ...place }];
		}),
	};
}
