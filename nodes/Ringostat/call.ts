import type { IDataObject } from 'n8n-workflow';

import { once } from '../shared/memo';
import { startOf, type LogRow } from './log-row';

/** A row of the log and the event that it is. */
export interface Call {
	row: LogRow;
	event(): IDataObject;
	/** When it started, in milliseconds since 1970; unknown where the log has no time. */
	startMs: number | undefined;
}

/** What a missed call is as an event. */
const MISSED = 'incomingCall.missed';

/** @param zone of times without an offset */
export function toCall(row: LogRow, zone: string, toEvent: (row: LogRow) => IDataObject): Call {
	return { row, event: once(() => toEvent(row)), startMs: startOf(row, zone) };
}

/** A value in a block of the event, such as `agent` and `line`; `undefined` where there is none. */
export function valueIn(call: Call, block: string, key: string): unknown {
	const values = call.event()[block] as IDataObject | null | undefined;
	return values?.[key] ?? undefined;
}

/** Whether we missed a call; a call-back that the client did not take is our attempt instead. */
export function isMissed(call: Call): boolean {
	return call.event().event === MISSED && valueIn(call, 'call', 'missedBy') !== 'client';
}

/** Makes a test that a call passes unless one with the same eventId did: a log may hold a call twice. */
export function newEvents(): (call: Call) => boolean {
	const seen = new Set<unknown>();
	return ({ event }) => {
		const { eventId } = event();
		return !seen.has(eventId) && Boolean(seen.add(eventId));
	};
}
