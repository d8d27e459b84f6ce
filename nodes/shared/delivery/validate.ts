import { issue, sentAs, valueIssue, type Fault, type Issue, type IssueCode } from '../messages';
import type { ReadContext } from '../values/reading';
import { blocksOf, type Blocks } from '../vendor/blocks';
import type { EventRow } from '../vendor/events';
import type { Conclusion, Fields, Recognized } from '../vendor/vendor';
import { blankBlock, choicesOf, placesOf } from './places';
import { allSentFor, type SentFor, type Source } from './sent-for';

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

/**
 * Fills the event's blocks, place by place: from the user's own name for it, then from what
 * `recognize` concluded, then by the field table. What does not fit its schema is left out and an issue.
 */
export function validate(
	row: EventRow,
	source: Source,
	concluded: Recognized['concluded'],
	context: ReadContext,
): Validated {
	const typed: Fields = { occurredAt: null };
	for (const name of blocksOf(row.blocks)) typed[name] = blankBlock(name);
	const result: Validated = { typed: typed as Typed, guesses: {}, issues: [], isAnyTyped: false };

	for (const { to, block, key, schema } of placesOf(row.blocks)) {
		const candidate = candidateFor(allSentFor(source, to), concluded?.get(to), context);
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

/** What the user's own name brings, then a conclusion, then the first that is not read as nothing. */
function candidateFor(
	all: Iterable<SentFor>,
	conclusion: Conclusion | undefined,
	context: ReadContext,
): Candidate | undefined {
	let nothing: Candidate | undefined;
	for (const { row, name, value: sent, isGiven } of all) {
		if (conclusion && !isGiven) break;
		const isGuess = row.certainty === 'guessed' && !isGiven;
		const candidate = { ...row.as(sent, context), name, sent, isGuess, isSent: true };
		if (isGiven || candidate.value !== null || candidate.fault) return candidate;
		nothing ??= candidate;
	}
	return conclusion ? conclude(conclusion) : nothing;
}

function conclude({ value, fault, from, sent = value, certainty }: Conclusion): Candidate {
	const isSent = from !== undefined;
	const isGuess = isSent && certainty === 'guessed';
	return { value, fault, name: from ?? '', sent, isGuess, isSent };
}
