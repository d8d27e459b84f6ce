import type { EventRow, FieldRow, Issue } from './event-table';
import { givenNames, sentName } from './field-names';
import { COMMON_BLOCKS, blankBlock, eventSchema, shapes, type BlockName } from './shapes';
import { excerpt, type ReadContext } from './values/reading';
import type { Fields, Vendor } from './vendor';

/** The typed half of an item, by the schema of its event. */
export type Typed = { occurredAt: string | null } & Partial<Record<BlockName, unknown>>;

/** What it takes to type an event; made once per vendor. */
interface Plan {
	row: EventRow;
	blocks: readonly BlockName[];
	schema: ReturnType<typeof eventSchema>;
	fields: readonly Target[];
}

interface Target extends FieldRow {
	block: string;
	/** Undefined where the block is one value. */
	key: string | undefined;
}

const plans = new WeakMap<Vendor, Map<string, Plan>>();

/**
 * Fills the event's blocks from the vendor's fields. What does not fit its schema is `null` and an
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
	const given = givenNames(context.options);
	const filled = new Set<string>();
	for (const field of plan.fields) {
		const { to, as, certainty, block, key } = field;
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
		if (key === undefined) typed[block] = reading.value;
		else (typed[block] as Fields)[key] = reading.value;
	}
	issues.push(...takeOutMisfits(plan, typed));
	return { row: plan.row, typed: typed as Typed, issues };
}

/** One issue per place, however many members of a list do not fit. */
function takeOutMisfits({ schema }: Plan, typed: Fields): Issue[] {
	const misfits = new Map<string, Issue>();
	const { error } = schema.safeParse(typed);
	for (const issue of error?.issues ?? []) {
		const [block, key] = issue.path;
		const isWhole = key === undefined || Array.isArray(typed[block]);
		const path = isWhole ? String(block) : `${block}.${key}`;
		if (misfits.has(path)) continue;

		const holder = isWhole ? typed : (typed[block] as Fields);
		const place = isWhole ? block : key;
		misfits.set(path, { path, message: `"${excerpt(holder[place])}" ${issue.message}` });
		holder[place] = isWhole && isBlock(place) ? blankBlock(place) : null;
	}
	return [...misfits.values()];
}

function isBlock(name: string | number): name is BlockName {
	return name in shapes;
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
	const blocks = [...COMMON_BLOCKS, ...row.blocks];
	const targets = vendor.fields.map((field) => {
		const [block, key] = field.to.split('.');
		return { ...field, block, key };
	});
	return {
		row,
		blocks,
		schema: eventSchema(row.blocks),
		fields: targets.filter(
			({ block }) => block === 'occurredAt' || blocks.includes(block as BlockName),
		),
	};
}
