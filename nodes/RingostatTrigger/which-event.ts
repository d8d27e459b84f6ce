import { issue, sentAs, type Issue } from '../shared/messages';
import type { Sent } from '../shared/vendor/vendor';
import type { Direction } from './direction';
import { events, type RingostatRow } from './events';

/** What the fields of a delivery say about a call. */
export interface Evidence {
	direction?: Direction;
	/** The status as it was sent, known or not. */
	status?: Sent;
	/** Whether they spoke, by the status; undefined where that is not known. */
	isTalk?: boolean;
	talkSeconds?: number;
	/** A total or a duration of talk was sent. */
	hasDuration: boolean;
	/** The agent's line was sent. */
	hasAgent: boolean;
	/** What only the AI moment has was sent. */
	hasAnalysis: boolean;
}

interface Decision {
	event: string;
	issues: readonly Issue[];
}

const rows: readonly RingostatRow[] = events;

/**
 * Which event a delivery is: the one that the URL names, otherwise what the fields say. No field of
 * Ringostat's names the event (its help and public receivers agree).
 */
export function whichEvent(named: readonly RingostatRow[], evidence: Evidence): Decision {
	const [row, ...others] = named;
	if (row === undefined) return byFields(evidence);
	const isAfter = named.every(({ isTalk }) => isTalk !== undefined);
	if (others.length > 0 && isAfter) {
		const { event, issues } = afterCall(named, evidence, misplaced(named, evidence));
		return { event, issues: [...unsure(event, named, evidence), ...issues] };
	}
	const { value } = named.find(({ direction }) => direction === evidence.direction) ?? row;
	return {
		event: value,
		issues: [
			...unsure(value, named, evidence),
			...misplaced(named, evidence),
			...denied(row, evidence),
		],
	};
}

/** The direction of a call that an address names; undefined where it names both or none. */
export function directionBy(named: readonly RingostatRow[]): Direction | undefined {
	const [row] = named;
	return named.every(({ direction }) => direction === row.direction) ? row?.direction : undefined;
}

/** An address that names calls of both directions, where no field says which one it is. */
function unsure(
	event: string,
	named: readonly RingostatRow[],
	{ direction }: Evidence,
): readonly Issue[] {
	const isSure = direction !== undefined || new Set(named.map((row) => row.direction)).size < 2;
	return isSure ? [] : assumed(event, "the call's direction was not sent").issues;
}

function byFields(evidence: Evidence): Decision {
	const { direction, status, hasDuration, hasAgent, hasAnalysis } = evidence;
	if (hasAnalysis) {
		return assumed('call.analyzed', 'the URL names no event, but an analysis was sent');
	}
	if (direction === undefined) {
		const why = 'Neither the URL nor the direction of a call says which event this is';
		return { event: 'other', issues: [issue('eventUnknown', 'event', why)] };
	}
	if (hasDuration || status !== undefined) {
		return afterCall(
			rows.filter((row) => row.direction === direction),
			evidence,
		);
	}
	const why = 'the URL names no event, and neither a status nor a duration was sent';
	if (direction === 'out') return assumed('outgoingCall.started', why);
	return hasAgent
		? assumed('incomingCall.answered', `${why}, but the agent's line was`)
		: assumed('incomingCall.started', why);
}

/**
 * By the status, failing that by the seconds of talk. What shows no talk counts as missed: a lead too
 * many costs a look, a lead too few is lost.
 */
function afterCall(
	named: readonly RingostatRow[],
	{ direction, isTalk, status, talkSeconds }: Evidence,
	issues: readonly Issue[] = [],
): Decision {
	const outcomes = named.filter((row) => row.isTalk === (isTalk ?? (talkSeconds ?? 0) > 0));
	const { value } = (outcomes.find((row) => row.direction === direction) ??
		outcomes[0]) as RingostatRow;
	if (isTalk !== undefined) return { event: value, issues };

	const about = [
		status
			? `${sentAs(status.name, status.value)} is not a known call status`
			: 'no status was sent',
		talkSeconds === undefined ? 'no talk time was sent' : `the talk time is ${talkSeconds} s`,
	];
	const why =
		status || talkSeconds !== undefined ? about.join(' and ') : 'no status or talk time was sent';
	return assumed(value, why, issues);
}

function assumed(event: string, why: string, issues: readonly Issue[] = []): Decision {
	return { event, issues: [...issues, issue('eventAssumed', 'event', event, why)] };
}

/** A URL that stands at the wrong moment in the cabinet. */
function misplaced(named: readonly RingostatRow[], { direction }: Evidence): Issue[] {
	const [row] = named;
	if (direction === undefined || row.direction === undefined) return [];
	if (named.some((each) => each.direction === direction)) return [];
	const found = `the call's direction is "${direction}"`;
	return [issue('eventContradicted', 'event', row.value, found)];
}

/** A URL that names one outcome, where the status names the other. */
function denied(row: RingostatRow, { isTalk, status }: Evidence): Issue[] {
	if (row.isTalk === undefined || isTalk === undefined || row.isTalk === isTalk) return [];
	const found = `the status is ${status ? sentAs(status.name, status.value) : 'another'}`;
	return [issue('eventContradicted', 'event', row.value, found)];
}
