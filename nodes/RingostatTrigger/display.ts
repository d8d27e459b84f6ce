import { unescaped } from '../shared/values/escapes';
import { phoneIn } from '../shared/values/phone';
import { reader, type Reader, type Reading } from '../shared/values/reading';
import { textIn } from '../shared/values/text';

/** Shorter values are extensions and short codes. */
const SHORTEST_NUMBER = 9;
/** The end of a number that stays the same with and without a country code. */
const SUBSCRIBER_DIGITS = 9;

/** Of longer texts nobody is shown. */
const LONGEST = 250;

/** A caller as telephones display it. */
interface Display {
	/** Empty where only a number was sent. */
	name: string;
	/** Telephone number, extension or SIP login. */
	line: string;
}

/**
 * The parts of `"Name" <380000000001>`; any other text is a line without a name. Source: a hub between
 * Ringostat and a receiver escapes callers as HTML; two hubs do it twice.
 */
export function displayOf(sent: unknown): Display {
	const { value } = textIn(sent);
	if (typeof value !== 'string') return { name: '', line: '' };
	if (value.length > LONGEST) return { name: '', line: value };
	const shown = unescaped(unescaped(value)).trim();
	const open = shown.lastIndexOf('<');
	if (open < 0 || !shown.endsWith('>')) return { name: '', line: shown };

	const line = shown.slice(open + 1, -1).trim();
	const name = shown.slice(0, open).replace(/"/g, '').trim();
	return { name: name === line || numberIn(name) !== undefined ? '' : name, line };
}

/** What a value reads as, if it is a telephone number that can be a client's. */
export function numberReading(sent: unknown): Reading | undefined {
	const reading = phoneIn(displayOf(sent).line);
	return typeof reading.value === 'string' && reading.value.length >= SHORTEST_NUMBER
		? reading
		: undefined;
}

/** The digits of such a number. */
export function numberIn(sent: unknown): string | undefined {
	const value = numberReading(sent)?.value;
	return typeof value === 'string' ? value : undefined;
}

/** Whether two numbers are one, with and without a country code. */
export function isSameNumber(one: string, other: string): boolean {
	return one === other || one.slice(-SUBSCRIBER_DIGITS) === other.slice(-SUBSCRIBER_DIGITS);
}

/** A telephone number, with or without a name before it. */
export const displayedPhone: Reader = reader((sent) =>
	phoneIn(typeof sent === 'string' ? displayOf(sent).line : sent),
);

/** A telephone number where there is one; a SIP login or an extension is ordinary, and left out. */
export const phoneIfAny: Reader = reader((sent) => ({ value: numberIn(sent) ?? null }));

/** A line as it was sent, without a name before it. */
export const line: Reader = reader((sent) =>
	typeof sent === 'string' ? { value: displayOf(sent).line || null } : textIn(sent),
);
