import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

/** A call in Ringostat's log, as Ringostat sends it: numbers and texts mixed. */
export type LogRow = IDataObject;

/**
 * When a call started, in milliseconds since 1970. The offset of `calldate` has no colon; without an
 * offset it is read in the given zone. `undefined`: there is no such time.
 */
export function startOf(row: LogRow, zone: string): number | undefined {
	return startsOf(row, zone)[0];
}

/** The same with each time that it may be: where clocks are set back, one without an offset is two. */
export function startsOf({ calldate }: LogRow, zone: string): number[] {
	if (typeof calldate !== 'string') return [];
	const text = calldate
		.trim()
		.replace(' ', 'T')
		.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
	if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) {
		const time = Date.parse(text);
		return Number.isNaN(time) ? [] : [time];
	}
	const local = DateTime.fromISO(text, { zone });
	return local.isValid ? local.getPossibleOffsets().map((time) => time.toMillis()) : [];
}

/** Seconds in a column that is a number in some answers and text in others; `undefined`: not sent. */
export function loggedSeconds(value: unknown): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const seconds = Number(value);
	return Number.isFinite(seconds) ? seconds : undefined;
}
