import { DateTime } from 'luxon';

import { startOf, startsOf, type LogRow } from './log-row';

/** Ringostat gives no more calls at once, and there is no second page (documented). */
export const MOST_ROWS = 6500;

const LOG_TIME = 'yyyy-MM-dd HH:mm:ss';
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
	const first = isTwice(from) ? from.minus(AROUND_CHANGE) : from;
	const last = isTwice(to) ? to.plus(AROUND_CHANGE) : to;
	const wanted = [from.startOf('second'), to].map(Number);
	const asked = [first.minus(OVERLAP), last].map(Number);
	const isMore = (time: number) =>
		(time >= asked[0] && time < wanted[0]) || (time > wanted[1] && time <= asked[1]);
	const seen = new Set<string>();
	const isWanted = (row: LogRow) => {
		const text = JSON.stringify(row);
		const starts = startsOf(row, zone);
		const isExtra = starts.length > 0 && starts.every(isMore);
		return !isExtra && !seen.has(text) && Boolean(seen.add(text));
	};
	// Where clocks change, only their hands know neither a gap nor an hour that comes twice.
	const hands = (time: DateTime) => time.setZone('utc', { keepLocalTime: true });
	const inLog = (time: DateTime) => time.setZone(zone, { keepLocalTime: true });
	const askHands = async (start: DateTime, end: DateTime) => {
		// At the end of a gap the hands of a second ago never were, and would be those of an hour later.
		const before = DateTime.min(inLog(start.minus(OVERLAP)), inLog(start).minus(OVERLAP));
		return await ask(before.toFormat(LOG_TIME), inLog(end).toFormat(LOG_TIME));
	};
	for (let start = hands(first); start < hands(last); start = start.plus(LONGEST_SLICE)) {
		const end = DateTime.min(start.plus(LONGEST_SLICE), hands(last));
		for await (const rows of readSlice(start, end, askHands)) {
			yield oldestFirst(rows.filter(isWanted), zone);
		}
	}
}

async function* readSlice(
	from: DateTime,
	to: DateTime,
	ask: (from: DateTime, to: DateTime) => Promise<LogRow[]>,
): AsyncGenerator<LogRow[]> {
	const rows = await ask(from, to);
	if (rows.length < MOST_ROWS) {
		yield rows;
		return;
	}
	const middle = from.plus(Math.floor(to.diff(from).toMillis() / 2)).startOf('second');
	if (middle <= from) {
		throw new RangeError(`More than ${MOST_ROWS} calls at ${from.toFormat(LOG_TIME)}`);
	}
	yield* readSlice(from, middle, ask);
	yield* readSlice(middle, to, ask);
}

function isTwice(time: DateTime): boolean {
	return time.getPossibleOffsets().length > 1;
}

function oldestFirst(rows: LogRow[], zone: string): LogRow[] {
	return rows
		.map((row) => ({ row, start: startOf(row, zone) ?? 0 }))
		.sort((one, other) => one.start - other.start)
		.map(({ row }) => row);
}
