import type { IDataObject } from 'n8n-workflow';

import { numberKey } from '../RingostatTrigger/display';
import { isNotSet } from '../shared/action/parameters';
import { isMissed, valueIn, type Call } from './call';
import { loggedSeconds } from './log-row';

/** A shorter talk is an attempt. Source: the written specification of a firm that measures it. */
const SHORTEST_TALK_SECONDS = 10;
const MINUTE_MS = 60_000;

export const FOLLOW_UPS = ['open', 'attempted', 'returned'] as const;
export type FollowUpStatus = (typeof FOLLOW_UPS)[number];

/** What became of a missed call. */
export interface FollowUp extends IDataObject {
	status: FollowUpStatus;
	/** When the first talk started, failing that the first attempt: ISO 8601. */
	at: string | null;
	/** From the missed call until then. */
	minutes: number | null;
	/** The agent's name, failing that the line. */
	by: string | null;
	/** Until when the log was read: what came later is not known. */
	knownUntil: string;
}

/**
 * Tells what became of each missed call: returned by the first talk of 10 seconds or more with the same
 * number, in either direction; attempted by a shorter talk, or by a call of ours that nobody took.
 *
 * @param calls all that are known, the missed ones included, the oldest first
 * @param knownUntil ISO 8601
 */
export function followUpReader(
	calls: readonly Call[],
	knownUntil: string,
): (missed: Call) => FollowUp {
	const byNumber = groupByNumber(calls);
	return (missed) => {
		const number = clientOf(missed);
		const later = (number === undefined ? [] : (byNumber.get(number) ?? [])).filter((call) =>
			isLater(call, missed),
		);
		const talk = later.find(isTalk);
		const answer = talk ?? later.find((call) => !isMissed(call));
		if (answer === undefined) {
			return { status: 'open', at: null, minutes: null, by: null, knownUntil };
		}
		return {
			status: talk ? 'returned' : 'attempted',
			at: String(answer.event().occurredAt),
			minutes: minutesBetween(missed, answer),
			by: agentOf(answer),
			knownUntil,
		};
	};
}

/** Under each number that a call has: who is who differs between calls from the app, the API and a telephone. */
function groupByNumber(calls: readonly Call[]): Map<string, Call[]> {
	const groups = new Map<string, Call[]>();
	for (const call of calls) {
		const { caller, dst, connected_with } = call.row;
		const numbers = [clientOf(call), ...[caller, dst, connected_with].map(numberKey)];
		for (const number of new Set(numbers)) {
			if (number === undefined) continue;
			const group = groups.get(number);
			if (group) group.push(call);
			else groups.set(number, [call]);
		}
	}
	return groups;
}

function clientOf(call: Call): string | undefined {
	return numberKey(valueIn(call, 'contact', 'phone'));
}

function isLater({ startMs }: Call, missed: Call): boolean {
	return startMs !== undefined && missed.startMs !== undefined && startMs > missed.startMs;
}

function isTalk({ event, row }: Call): boolean {
	// A voicemail has seconds of talk, too, and is missed.
	const isOver = String(event().event).endsWith('.completed');
	return isOver && (loggedSeconds(row.billsec) ?? 0) >= SHORTEST_TALK_SECONDS;
}

function minutesBetween({ startMs: from = 0 }: Call, { startMs: to = 0 }: Call): number {
	return Math.round((to - from) / MINUTE_MS);
}

/** A call that the API started has the agent's SIP login in `dst`. */
function agentOf(call: Call): string | null {
	const { connected_with, dst } = call.row;
	const logins = [connected_with, dst].filter((line) => numberKey(line) === undefined);
	const known = [valueIn(call, 'agent', 'name'), valueIn(call, 'agent', 'line'), ...logins];
	const agent = known.find((each) => !isNotSet(each));
	return agent === undefined ? null : String(agent);
}
