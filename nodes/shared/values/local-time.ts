import { DateTime, FixedOffsetZone, type Zone } from 'luxon';

import { isNoNumber } from './nothing';
import { firstOf, isNone, odd, single, type Reading } from './reading';
import { zoneNamed } from './zone';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** No clock on earth is further from UTC. */
const MOST_OFFSET_MINUTES = 14 * 60;

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw` ?(?<offset>Z|UTC|GMT|[-+]\d{2}(?::?\d{2})?)`;
/**
 * A zone's name is not read: luxon keeps every name that it has ever seen, and anybody may send one.
 * The day first is as in Russia, Ukraine, Poland and Brazil's typed dates.
 */
const SPELLINGS = [
	String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]${CLOCK}(?:${OFFSET})?)?`,
	String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:,? ${CLOCK}(?:${OFFSET})?)?`,
].map((source) => new RegExp(`^${source}$`, 'i'));

/** Seconds since 1970, or milliseconds or microseconds: with three or six more digits. */
const EPOCH = /^(\d{10})(\d{3}|\d{6})?(?:[.,](\d{1,9}))?$/;
/** MySQL's nothing, what PHP makes of it, and .NET's. */
const NO_DATE = /^(?:0000-\d{2}-\d{2}|-0001-11-30|0001-01-01|00?[./]00?[./]0000)(?:[T ,]|$)/i;

/**
 * A time as ISO 8601 with offset and milliseconds, from a text in any of SPELLINGS or since 1970.
 *
 * @param zone IANA zone for a time that was sent without an offset
 */
export function timeIn(value: unknown, zone: string): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value !== 'string' && typeof value !== 'number') return { value };
	const text = String(value).trim();
	if (isNoNumber(text) || NO_DATE.test(text)) return { value: null };

	const epoch = epochIn(text);
	if (epoch !== undefined) return { value: isoAt(epoch, zoneNamed(zone)) };
	const { clock, offset } = writtenIn(text) ?? {};
	if (clock === undefined || Number.isNaN(offset)) return odd(null, 'notTime');
	return offset === undefined
		? localReading(clock, zone)
		: { value: isoAt(clock - offset * MINUTE_MS, FixedOffsetZone.instance(offset)) };
}

/** A time as ISO 8601 with offset; without a zone of its own it is read in the node's *Time Zone*. */
export const localTime = single((value, { zone }) => timeIn(value, zone));

/** Whether a time was sent with an offset or counted since 1970, so that no setting touches it. */
export function hasOwnZone(sent: unknown): boolean {
	const first = firstOf(sent);
	if (typeof first !== 'string' && typeof first !== 'number') return false;
	const text = String(first).trim();
	return epochIn(text) !== undefined || writtenIn(text)?.offset !== undefined;
}

/** Milliseconds since 1970. */
function epochIn(text: string): number | undefined {
	const [, seconds, more = '', fraction = ''] = EPOCH.exec(text) ?? [];
	return seconds === undefined ? undefined : Number(seconds) * 1000 + thousandths(more + fraction);
}

/**
 * What a clock shows, in milliseconds as if it were in UTC, and its offset in minutes: undefined where
 * none was sent, NaN where there is no such offset. Undefined where there is no such date or hour.
 */
function writtenIn(text: string): { clock: number; offset: number | undefined } | undefined {
	const parts = SPELLINGS.map((spelling) => spelling.exec(text)).find(Boolean)?.groups;
	if (parts === undefined) return undefined;
	const { year, month, day, hour = 0, minute = 0, second = 0, fraction = '', offset } = parts;
	const [y, mo, d, h, min, s] = [year, month, day, hour, minute, second].map(Number);
	const time = DateTime.utc(y, mo, d, h, min, s, thousandths(fraction));
	return time.isValid ? { clock: time.toMillis(), offset: minutesOf(offset) } : undefined;
}

/** Of a fraction's digits: what is finer is left out. */
function thousandths(digits: string): number {
	return Number(digits.slice(0, 3).padEnd(3, '0'));
}

function minutesOf(offset: string | undefined): number | undefined {
	if (offset === undefined) return undefined;
	const [, sign, hours, minutes = '0'] = /^([-+])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
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
