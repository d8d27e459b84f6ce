import type { Issue } from '../shared/event-table';
import { excerpt } from '../shared/values/reading';
import type { Direction } from './direction';
import { events, type RingostatRow } from './events';

/** What the fields of a delivery say about a call. */
export interface Evidence {
	direction?: Direction;
	/** The status as it was sent, known or not. */
	status?: unknown;
	/** Whether they spoke, by the status; undefined where that is not known. */
	isTalk?: boolean;
	talkSeconds?: number;
	/** A total or a duration of talk was sent. */
	hasDuration: boolean;
	/** The agent's line was sent. */
	hasAgent: boolean;
}

interface Decision {
	event: string;
	issues: Issue[];
}

const rows: readonly RingostatRow[] = events;

/**
 * Which event a delivery is: the one that the URL names, otherwise what the fields say. No field of
 * Ringostat's names the event (its help and public receivers agree).
 */
export function whichEvent(named: readonly RingostatRow[], evidence: Evidence): Decision {
	const [row, ...others] = named;
	if (row === undefined) return byFields(evidence);
	if (others.length > 0) return afterCall(named, evidence, misplaced(row, evidence));
	return { event: row.value, issues: [...misplaced(row, evidence), ...denied(row, evidence)] };
}

function byFields(evidence: Evidence): Decision {
	const { direction, status, hasDuration, hasAgent } = evidence;
	if (direction === undefined) {
		return decision('other', 'neither the URL nor the direction of a call says which event it is');
	}
	if (hasDuration || status !== undefined) {
		return afterCall(
			rows.filter((row) => row.direction === direction),
			evidence,
		);
	}
	const why = 'is a guess: the URL names no event, and neither a status nor a duration was sent';
	if (direction === 'out') return decision('outgoingCall.started', why);
	return hasAgent
		? decision('incomingCall.answered', `${why}, but an agent's line`)
		: decision('incomingCall.started', why);
}

/** By the status, failing that by the seconds of talk. */
function afterCall(
	candidates: readonly RingostatRow[],
	{ isTalk, status, talkSeconds }: Evidence,
	issues: Issue[] = [],
): Decision {
	const { value } = candidates.find(
		(row) => row.isTalk === (isTalk ?? (talkSeconds === undefined || talkSeconds > 0)),
	) as RingostatRow;
	if (isTalk !== undefined) return { event: value, issues };

	const what =
		status === undefined ? 'no status was sent' : `"${excerpt(status)}" is no known status`;
	const how = talkSeconds === undefined ? 'nothing' : 'the seconds of talk';
	return decision(value, `${what}, so ${how} decided on ${value}`, issues);
}

function decision(event: string, message: string, issues: Issue[] = []): Decision {
	return { event, issues: [...issues, { path: 'event', message }] };
}

/** A URL that stands at the wrong moment in the cabinet. */
function misplaced(row: RingostatRow, { direction }: Evidence): Issue[] {
	if (row.direction === undefined || direction === undefined) return [];
	if (row.direction === direction) return [];
	const message = `the URL says ${row.value}, but the call's direction is "${direction}"`;
	return [{ path: 'event', message }];
}

/** A URL that names one outcome, where the status names the other. */
function denied(row: RingostatRow, { isTalk, status }: Evidence): Issue[] {
	if (row.isTalk === undefined || isTalk === undefined || row.isTalk === isTalk) return [];
	const message = `the URL says ${row.value}, but the status is "${excerpt(status)}"`;
	return [{ path: 'event', message }];
}
