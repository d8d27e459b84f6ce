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
export const MISSED = 'incomingCall.missed';

/** @param zone of times without an offset */
export function toCall(row: LogRow, zone: string, toEvent: (row: LogRow) => IDataObject): Call {
	return { row, event: once(() => toEvent(row)), startMs: startOf(row, zone) };
}

/** A value in a block of the event, such as `agent` and `line`; `undefined` where there is none. */
export function valueIn(call: Call, block: string, key: string): unknown {
	const values = call.event()[block] as IDataObject | null | undefined;
	return values?.[key] ?? undefined;
}

/** Makes a test that a call passes unless one with the same eventId did: a log may hold a call twice. */
export function newEvents(): (call: Call) => boolean {
	const seen = new Set<unknown>();
	return ({ event }) => {
		const { eventId } = event();
		return !seen.has(eventId) && Boolean(seen.add(eventId));
	};
}
