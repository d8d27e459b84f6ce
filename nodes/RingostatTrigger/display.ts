import { unescaped } from '../shared/values/escapes';
import { phoneIn } from '../shared/values/phone';
import { reader, type Reader, type Reading } from '../shared/values/reading';
import { textIn } from '../shared/values/text';

/** Shorter values are extensions and short codes. */
const SHORTEST_NUMBER = 9;
/** The end of a number that stays the same with and without a country code. */
const SUBSCRIBER_DIGITS = 9;

/** A quote, a plus or a bracket of a caller that was percent-encoded, and what then stands nowhere. */
const PERCENT_ENCODED = /%(?:22|2B|3C)/i;
const NOT_ENCODED = /[\s<>"]/;

/** Of longer texts nobody is shown. */
const LONGEST = 250;

/** Around or in a name; a hub may have escaped them. */
const QUOTES = /\\?["„“”«»]|^\s*'|'\s*$/g;
/** `sip:380000000001@192.0.2.7:5060` */
const SIP_NUMBER = /^sips?:(\+?\d+)@/i;
/** Callers who withhold their number. */
const HIDDEN =
	/^(?:anonymous|restricted|private|unknown|unavailable|hidden|withheld)(?:[ _-]?(?:number|caller))?$/i;

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
	const isEncoded = PERCENT_ENCODED.test(value) && !NOT_ENCODED.test(value);
	const decoded = isEncoded ? value.replace(/\+/g, ' ') : value;
	const shown = unescaped(unescaped(decoded)).trim();
	const open = shown.lastIndexOf('<');
	if (open < 0 || !shown.endsWith('>')) return { name: '', line: withoutScheme(shown) };

	const line = withoutScheme(shown.slice(open + 1, -1).trim());
	const name = shown.slice(0, open).replace(QUOTES, '').trim();
	const isName = name !== line && !isHidden(name) && numberIn(name) === undefined;
	return { name: isName ? name : '', line };
}

/** Whether a caller withheld the number: a word stands in its place. */
export function isHidden(line: string): boolean {
	return HIDDEN.test(line);
}

function withoutScheme(line: string): string {
	return SIP_NUMBER.exec(line)?.[1] ?? line;
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

/** What such numbers of one client have in common, with and without a country code. */
export function numberKey(sent: unknown): string | undefined {
	return numberIn(sent)?.slice(-SUBSCRIBER_DIGITS);
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
