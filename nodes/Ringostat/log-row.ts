import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

/** A call in Ringostat's log, as Ringostat sends it: numbers and texts mixed. */
export type LogRow = IDataObject;

/**
 * When a call started, in milliseconds since 1970. The offset of `calldate` has no colon; without an
 * offset it is read in the given zone. `undefined`: there is no such time.
 */
export function startOf({ calldate }: LogRow, zone: string): number | undefined {
	if (typeof calldate !== 'string') return undefined;
	const text = calldate
		.trim()
		.replace(' ', 'T')
		.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
	const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
	const time = hasOffset ? Date.parse(text) : DateTime.fromISO(text, { zone }).toMillis();
	return Number.isNaN(time) ? undefined : time;
}

/** Seconds in a column that is a number in some answers and text in others; `undefined`: not sent. */
export function secondsIn(value: unknown): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const seconds = Number(value);
	return Number.isFinite(seconds) ? seconds : undefined;
}
