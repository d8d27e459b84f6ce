import { DateTime, type Zone } from 'luxon';

import { single } from './reading';
import { zoneNamed } from './zone';

type Parse = (text: string, zone: Zone) => DateTime;

/**
 * Which parser reads which spelling; an offset in the text wins over the given zone. A zone's name
 * in the text is not read: luxon keeps every name that it has ever seen, and anybody may send one.
 */
const SPELLINGS: ReadonlyArray<[RegExp, Parse]> = [
	[
		/^\d{4}-\d{2}-\d{2} [\d:.]+ ?(?:Z|[+-][\d:]+)?$/,
		(text, zone) => DateTime.fromSQL(text, { zone, setZone: true }),
	],
	[
		/^\d{4}-\d{2}-\d{2}(?:T[\d:.,]+(?:Z|[+-][\d:]+)?)?$/,
		(text, zone) => DateTime.fromISO(text, { zone, setZone: true }),
	],
	[/^\d{1,2}\.\d{1,2}\.\d{4} /, (text, zone) => dotted(text, zone)],
	[/^\d{10}$/, (text, zone) => DateTime.fromSeconds(Number(text), { zone })],
	[/^\d{13}$/, (text, zone) => DateTime.fromMillis(Number(text), { zone })],
];

/** `30.09.2026 9:05:00`, the day first, as in Russia, Ukraine, Poland and Brazil's typed dates. */
function dotted(text: string, zone: Zone): DateTime {
	const format = text.split(':').length > 2 ? 'd.M.yyyy H:mm:ss' : 'd.M.yyyy H:mm';
	return DateTime.fromFormat(text, format, { zone });
}

/** ISO 8601 with offset and milliseconds, from a text in any of SPELLINGS; otherwise undefined. */
export function isoTime(sent: string, zone: string): string | undefined {
	const text = sent.trim();
	const [, parse] = SPELLINGS.find(([spelling]) => spelling.test(text)) ?? [];
	return parse?.(text, zoneNamed(zone)).toISO() ?? undefined;
}

/** A time as ISO 8601 with offset; without a zone of its own it is read in the node's *Time Zone*. */
export const localTime = single((value, { zone }) => {
	if (typeof value !== 'string' && typeof value !== 'number') return { value };
	const iso = isoTime(String(value), zone);
	return iso === undefined ? { value: null, issue: 'is no date and time' } : { value: iso };
});
