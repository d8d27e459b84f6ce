import { DateTime, FixedOffsetZone, type Zone } from 'luxon';

import { visible, withPlainDigits } from './characters';
import { unescaped } from './escapes';
import { isNoNumber } from './nothing';
import { firstOf, isNone, odd, single, type Reading } from './reading';
import { zoneNamed } from './zone';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** No clock on earth is further from UTC. */
const MOST_OFFSET_MINUTES = 14 * 60;

/** Of longer texts no time is read. */
const LONGEST_TEXT = 100;
const CLOCK = String.raw`(?<hour>\d{1,2})[:h](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?: ?(?<half>[ap])\.? ?m\.?)?`;
/** A plus that was not encoded in a URL has become a space. */
const OFFSET = String.raw`(?: ?(?<offset>Z|(?:UTC|GMT)?[-+]\d{1,2}(?::?\d{2})?|UTC|GMT)| (?<bare>\d{2}:\d{2}))`;
const TIME_OF_DAY = String.raw`(?:(?:T|,?\s+(?:в |at |às )?)${CLOCK}${OFFSET}?)?`;
/**
 * A zone's name is not read: luxon keeps every name that it has ever seen, and anybody may send one.
 * The day first is as in Russia, Ukraine, Poland and Brazil's typed dates.
 */
const SPELLINGS = [
	String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})`,
	String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})`,
].map((date) => new RegExp(`^${date}${TIME_OF_DAY}$`, 'i'));

/** Seconds since 1970, or milliseconds, microseconds or nanoseconds: with so many more digits. */
const EPOCH = /^(\d{10})(\d{3}|\d{6}|\d{9})?(?:[.,](\d{1,9}))?$/;
/** MySQL's nothing, what PHP makes of it, .NET's, and the days from which computers count. */
const NO_DATE =
	/^(?:0+([-/.])0+\1(?:0+|\d{4})|0000-\d{2}-\d{2}|-0001-11-30|(?:0001-01-01|1601-01-01|1899-12-30|1900-01-01|1970-01-01)(?=$|[T ]00:00))(?:[T ,]|$)/i;

/**
 * A time as ISO 8601 with offset and milliseconds, from a text in any of SPELLINGS or since 1970.
 *
 * @param zone IANA zone for a time that was sent without an offset
 */
export function timeIn(value: unknown, zone: string): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value !== 'string' && typeof value !== 'number') return { value };
	const text = plainText(value);
	if (isNoNumber(text) || NO_DATE.test(text)) return { value: null };

	const epoch = epochIn(text);
	if (epoch !== undefined) return { value: isoAt(epoch, zoneNamed(zone)) };
	const { clock, offset, isDay } = writtenIn(text) ?? {};
	if (clock === undefined || Number.isNaN(offset)) return odd(null, 'notTime');
	if (offset !== undefined) {
		return { value: isoAt(clock - offset * MINUTE_MS, FixedOffsetZone.instance(offset)) };
	}
	const reading = localReading(clock, zone);
	return isDay
		? { value: reading.value, fault: reading.fault ?? { code: 'noTimeOfDay' } }
		: reading;
}

/** A time as ISO 8601 with offset; without a zone of its own it is read in the node's *Time Zone*. */
export const localTime = single((value, { zone }) => timeIn(value, zone));

/** Whether a time was sent with an offset or counted since 1970, so that no setting touches it. */
export function hasOwnZone(sent: unknown): boolean {
	const first = firstOf(sent);
	if (typeof first !== 'string' && typeof first !== 'number') return false;
	const text = plainText(first);
	const parts = partsIn(text);
	return parts === undefined
		? epochIn(text) !== undefined || writtenInMail(text) !== undefined
		: (parts.offset ?? parts.bare) !== undefined;
}

/** Without escapes, foreign digits, printer's dashes and marks that nobody sees. */
function plainText(sent: string | number): string {
	const text = String(sent);
	return text.length > LONGEST_TEXT
		? text.slice(0, LONGEST_TEXT + 1)
		: withPlainDigits(visible(unescaped(text)))
				.replace(/[\p{Pd}\u2212]/gu, '-')
				.trim();
}

/** Milliseconds since 1970. */
function epochIn(text: string): number | undefined {
	const [, seconds, more = '', fraction = ''] = EPOCH.exec(text) ?? [];
	return seconds === undefined ? undefined : Number(seconds) * 1000 + thousandths(more + fraction);
}

interface Written {
	/** What a clock shows, in milliseconds as if it were in UTC. */
	clock: number;
	/** In minutes; undefined if none was sent, NaN if it is not a valid one. */
	offset: number | undefined;
	/** A day without a time of day. */
	isDay?: boolean;
}

/** Undefined if the text is not a valid date and time. */
function writtenIn(text: string): Written | undefined {
	const parts = partsIn(text);
	if (parts === undefined) return writtenInMail(text);
	const { year, month, day, hour = 0, minute = 0, second = 0, fraction = '', half } = parts;
	const [y, mo, d, h, min, s] = [year, month, day, hour, minute, second].map(Number);
	const time = DateTime.utc(y, mo, d, hourOf(h, half), min, s, thousandths(fraction));
	return time.isValid
		? {
				clock: time.toMillis(),
				offset: minutesOf(parts.offset ?? (parts.bare && `+${parts.bare}`)),
				isDay: parts.hour === undefined,
			}
		: undefined;
}

function partsIn(text: string): Partial<Record<string, string>> | undefined {
	return SPELLINGS.map((spelling) => spelling.exec(text)).find(Boolean)?.groups;
}

/** `Wed, 30 Sep 2026 15:37:38 +0300`, as RFC 2822 writes it. */
function writtenInMail(text: string): Written | undefined {
	const time = DateTime.fromRFC2822(text, { setZone: true });
	const offset = Math.abs(time.offset) <= MOST_OFFSET_MINUTES ? time.offset : NaN;
	return time.isValid ? { clock: time.toMillis() + time.offset * MINUTE_MS, offset } : undefined;
}

/** NaN for an hour that a clock of twelve hours has not. */
function hourOf(hour: number, half: string | undefined): number {
	if (half === undefined) return hour;
	if (hour < 1 || hour > 12) return NaN;
	return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

/** Of a fraction's digits: what is finer is left out. */
function thousandths(digits: string): number {
	return Number(digits.slice(0, 3).padEnd(3, '0'));
}

function minutesOf(offset: string | undefined): number | undefined {
	if (offset === undefined) return undefined;
	const [, sign, hours, minutes = '0'] = /([-+])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
	if (sign === undefined) return 0;
	const total = Number(hours) * 60 + Number(minutes);
	if (Number(minutes) >= 60 || total > MOST_OFFSET_MINUTES) return NaN;
	return sign === '-' ? -total : total;
}

/**
 * Where a zone's clocks are put forward they skip an hour, where they are put back they show one
 * twice. Offsets are asked at the turns of days, which are known after the first time of a day.
 */
function localReading(clock: number, name: string): Reading {
	const zone = zoneNamed(name);
	const at = (offset: number) => clock - offset * MINUTE_MS;
	const day = Math.floor(clock / DAY_MS) * DAY_MS;
	const [before, after] = [zone.offset(day - DAY_MS), zone.offset(day + 2 * DAY_MS)];
	if (before === after) return { value: isoAt(at(before), zone) };

	const existing = [before, after].filter((offset) => zone.offset(at(offset)) === offset);
	if (existing.length === 1) return { value: isoAt(at(existing[0]), zone) };
	if (existing.length === 2) return odd(isoAt(at(before), zone), 'timeTwice', name);
	const later = isoAt(at(Math.min(before, after)), zone);
	return later === null ? odd(null, 'notTime') : odd(later, 'timeSkipped', name, later);
}

function isoAt(time: number, zone: Zone): string | null {
	return DateTime.fromMillis(time, { zone }).toISO();
}
