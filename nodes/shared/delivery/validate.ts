import { issue, sentAs, valueIssue, type Issue, type IssueCode } from '../messages';
import { blocksOf, type Blocks } from '../vendor/blocks';
import type { EventRow } from '../vendor/events';
import type { Conclusion, Fields, Recognized } from '../vendor/vendor';
import { blankBlock, choicesOf, placesOf } from './places';
import type { SentFor } from './sent-for';

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

/**
 * Fills the event's blocks, place by place, from what was sent and what `recognize` concluded. What
 * does not fit its schema is left out and an issue.
 */
export function validate(
	row: EventRow,
	sentFor: (place: string) => SentFor | undefined,
	concluded: Recognized['concluded'],
): Validated {
	const typed: Fields = { occurredAt: null };
	for (const name of blocksOf(row.blocks)) typed[name] = blankBlock(name);
	const result: Validated = { typed: typed as Typed, guesses: {}, issues: [], isAnyTyped: false };

	for (const { to, block, key, schema } of placesOf(row.blocks)) {
		const picked = pick(sentFor(to), concluded?.get(to));
		if (picked === undefined) continue;
		const { value, fault, from, sent = value, certainty } = picked;
		const name = from ?? '';
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
		if (value === null || from === undefined) continue;
		if (certainty === 'guessed') result.guesses[to] = from;
		result.isAnyTyped = true;
	}
	return result;
}

/** The user's own name counts before what `recognize` concluded, and that before the field table. */
function pick(
	found: SentFor | undefined,
	concluded: Conclusion | undefined,
): Conclusion | undefined {
	if (found === undefined || (concluded && !found.isGiven)) return concluded;
	// Field by field, here and in sentFor: for each place of each event a spread takes long.
	const { reading, name, value: sent, certainty } = found;
	return { value: reading.value, fault: reading.fault, from: name, sent, certainty };
}
