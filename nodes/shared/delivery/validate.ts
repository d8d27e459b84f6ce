import { issue, sentAs, valueIssue, type Fault, type Issue, type IssueCode } from '../messages';
import type { ReadContext } from '../values/reading';
import { blocksOf, type Blocks } from '../vendor/blocks';
import type { EventRow, FieldRow } from '../vendor/events';
import type { Conclusion, Fields, GivenNames, Lookup, Vendor } from '../vendor/vendor';
import { blankBlock, choicesOf, placesOf, type Place } from './places';
import { firstFor, givenFor, rowsByPlace, type SentFor } from './sent-for';

/** The typed half of an item, by the schema of its event. */
export type Typed = { occurredAt: string | null } & Pick<
	Blocks,
	'contact' | 'agent' | 'attribution'
> &
	Partial<Blocks>;

/** What came of the fields of a delivery. */
export interface Validated {
	typed: Typed;
	/** Place of the item → name as it was sent. */
	guesses: Record<string, string>;
	issues: Issue[];
	/** Whether any value that was sent has found its place. */
	isAnyTyped: boolean;
	/** What `occurredAt` was read from. */
	sentTime?: unknown;
}

/** A value for a place, read. */
interface Candidate {
	value: unknown;
	fault?: Fault;
	/** For messages: the name as it was sent, and what was sent. */
	name: string;
	sent: unknown;
	isGuess: boolean;
	isSent: boolean;
}

/** A place that an event has, and the rows of the field table for it. */
interface Target extends Place {
	rows: readonly FieldRow[];
}

const plans = new WeakMap<Vendor, Map<EventRow, readonly Target[]>>();

/**
 * Fills the event's blocks, place by place: from the user's own name for it, then from what
 * `recognize` concluded, then by the field table. What does not fit its schema is left out and an issue.
 */
export function validate(
	vendor: Vendor,
	row: EventRow,
	{ lookup, given }: { lookup: Lookup; given: GivenNames },
	concluded: ReadonlyMap<string, Conclusion>,
	context: ReadContext,
): Validated {
	const typed: Fields = { occurredAt: null };
	for (const name of blocksOf(row.blocks)) typed[name] = blankBlock(name);
	const result: Validated = { typed: typed as Typed, guesses: {}, issues: [], isAnyTyped: false };

	for (const target of targetsOf(vendor, row)) {
		const { to, rows, block, key, schema } = target;
		const candidate =
			candidateOf(givenFor(to, rows, lookup, given, context)) ??
			conclude(concluded.get(to)) ??
			candidateOf(firstFor(rows, lookup, context));
		if (candidate === undefined) continue;
		const { value, fault, name, sent, isGuess, isSent } = candidate;
		if (to === 'occurredAt') result.sentTime = sent;
		if (fault) result.issues.push(valueIssue(fault, to, name, sent));
		const { error } = schema.safeParse(value);
		if (error !== undefined) {
			// One issue per place, however many members of a list do not fit.
			const code = error.issues[0].message as IssueCode;
			result.issues.push(issue(code, to, sentAs(name, value), choicesOf(schema)));
			continue;
		}
		if (key === undefined) typed[block] = value;
		else (typed[block] as Fields)[key] = value;
		if (value === null) continue;
		if (isGuess) result.guesses[to] = name;
		if (isSent) result.isAnyTyped = true;
	}
	return result;
}

function candidateOf(found: SentFor | undefined): Candidate | undefined {
	if (found === undefined) return undefined;
	const { row, reading, name, value: sent, isGiven } = found;
	const isGuess = row.certainty === 'guessed' && !isGiven;
	return { ...reading, name, sent, isGuess, isSent: true };
}

function conclude(conclusion: Conclusion | undefined): Candidate | undefined {
	if (conclusion === undefined) return undefined;
	const { value, fault, from, sent = value, certainty } = conclusion;
	const isSent = from !== undefined;
	return {
		value,
		fault,
		name: from ?? '',
		sent,
		isGuess: isSent && certainty === 'guessed',
		isSent,
	};
}

function targetsOf(vendor: Vendor, row: EventRow): readonly Target[] {
	let plan = plans.get(vendor);
	if (plan === undefined) plans.set(vendor, (plan = new Map()));
	let targets = plan.get(row);
	if (targets === undefined) {
		const rows = rowsByPlace(vendor);
		targets = placesOf(row.blocks).map((place) => ({ ...place, rows: rows.get(place.to) ?? [] }));
		plan.set(row, targets);
	}
	return targets;
}
