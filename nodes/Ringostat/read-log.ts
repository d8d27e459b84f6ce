import type { DateTime } from 'luxon';

import { startOf, type LogRow } from './log-row';

/** Ringostat gives no more calls at once, and there is no second page (documented). */
export const MOST_ROWS = 6500;

const LONGEST_SLICE = { days: 7 };
/** Whether Ringostat counts the first and the last second in is not known. */
const OVERLAP = { seconds: 1 };
/** Where clocks are set back, a time without an offset is two times. */
const AROUND_CHANGE = { hours: 2 };

/** From one time to another; both in the project's zone. */
export interface Period {
	from: DateTime;
	to: DateTime;
}

/**
 * Asks for the calls between two times as Ringostat takes them: `YYYY-MM-DD HH:MM:SS` in the zone of
 * the project.
 */
export type AskLog = (from: string, to: string) => Promise<LogRow[]>;

/**
 * Reads the log of a period, the oldest call first, in parts that are small enough. A full answer may
 * have been cut off: its time is halved until no answer is full.
 *
 * @throws RangeError when one second has too many calls
 */
export async function* readLog({ from, to }: Period, ask: AskLog): AsyncGenerator<LogRow[]> {
	const zone = from.zoneName ?? 'utc';
	const seen = new Set<string>();
	const isNew = (row: LogRow) => {
		const text = JSON.stringify(row);
		return !seen.has(text) && Boolean(seen.add(text));
	};
	for (let start = from; start < to; start = start.plus(LONGEST_SLICE)) {
		const end = start.plus(LONGEST_SLICE);
		for await (const rows of readSlice({ from: start, to: end < to ? end : to }, ask)) {
			yield oldestFirst(rows.filter(isNew), zone);
		}
	}
}

async function* readSlice({ from, to }: Period, ask: AskLog): AsyncGenerator<LogRow[]> {
	const rows = await ask(firstText(from), lastText(to));
	if (rows.length < MOST_ROWS) {
		yield rows;
		return;
	}
	const middle = from.plus(Math.floor(to.diff(from).toMillis() / 2)).startOf('second');
	if (middle <= from) throw new RangeError(`More than ${MOST_ROWS} calls at ${firstText(from)}`);
	yield* readSlice({ from, to: middle }, ask);
	yield* readSlice({ from: middle, to }, ask);
}

function firstText(from: DateTime): string {
	return inLog(isTwice(from) ? from.minus(AROUND_CHANGE) : from.minus(OVERLAP));
}

function lastText(to: DateTime): string {
	return inLog(isTwice(to) ? to.plus(AROUND_CHANGE) : to);
}

function isTwice(time: DateTime): boolean {
	return time.getPossibleOffsets().length > 1;
}

function inLog(time: DateTime): string {
	return time.toFormat('yyyy-MM-dd HH:mm:ss');
}

function oldestFirst(rows: LogRow[], zone: string): LogRow[] {
	return rows
		.map((row) => ({ row, start: startOf(row, zone) ?? 0 }))
		.sort((one, other) => one.start - other.start)
		.map(({ row }) => row);
}
