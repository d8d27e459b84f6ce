import type { IssueCode } from '../messages';
import { visible, withPlainDigits } from './characters';
import { unescaped } from './escapes';
import { isNoNumber } from './nothing';
import { isNone, odd, reader, type Reading } from './reading';

/** Of texts so long no telephone number is read, so that no expression here has much to do. */
const LONGEST_TEXT = 250;
/** Most numbers are sent like this, and need no clean-up. */
const PLAIN = /^\+?\d{7,15}$/;
/** The shortest number that can hold a country code, an area code and a subscriber. */
const INTERNATIONAL_DIGITS = 11;
/** Fewer digits beside a number are its extension or another end of it. */
const SUBSCRIBER_DIGITS = 7;

/** Source: the list of country codes of ITU-T E.164. */
export const COUNTRY_CODE =
	'(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[1-9]\\d\\d)';
/** E.164: no number on earth is longer than 15 digits. */
const NUMBER = /^(\+?00(?=[1-9])|\+)?(\d{1,15})$/;
const PUNCTUATION = /[\s().[\]/·•\p{Pd}\u2212]/gu;
/** National numbers begin with 0, where the Soviet Union was with 8, and calls abroad there with 810. */
const NATIONAL = /^0|^8[034789]\d{9}$|^810\d{10}/;
/** Of these, what begins with no country code, so that a plus before it is wrong. */
const NO_COUNTRY = /^0|^8[39]\d{9}$/;

/** A word that only says that a number follows. */
const LABEL =
	/(?<![\p{L}\p{N}_])(?:tel(?:efone?)?|fone|phone|mob(?:ile)?|cel(?:l|ular)?|callto|sips?|sms|whatsapp|viber|тел(?:ефон)?|моб)\.?\s*:?\s*(?:\/\/)?(?=[+(\d])/giu;
/** What a link says beside its number: `sip:380671234567@pbx.example.com;user=phone`. */
const BESIDE = /@[\w.-]+(?::\d+)?|;(?:phone-context|isub|transport|user)=[^;\s>]*/gi;
/** A spreadsheet's number: `380671234567.0`. */
const WITH_FRACTION = /^(\+?\d{7,15})[.,]0+$/;
/** A number that was written as a float: `3.80671234567e11`. */
const FLOAT = /^\+?([1-9]\d{0,14})(?:[.,](\d{1,20}))?e\+?(\d{1,3})$/i;
/** A float leaves out zeros at its end; where more digits are missing, it was rounded. */
const MOST_ZEROS = 2;
/**
 * `+44 (0)20 7946 0958`: a zero that is dialled inside the country only. That of `+38 (0)67` is part
 * of the country code, for there is no 38.
 */
const TRUNK_ZERO = new RegExp(
	`^([(\\s]*(?:\\+|00)?[(\\s]*${COUNTRY_CODE}[).\\s/\\p{Pd}]*)[([]\\s*0\\s*[)\\]]`,
	'u',
);
/**
 * `+380 (067) 123-45-67`, `+55 011 …`, `+7 8 495 …`: what is dialled inside the country only, where no
 * number abroad has so many digits. Source: the numbering plans of Ukraine, Brazil, Poland and +7.
 */
const TRUNK_PREFIX =
	/^(\+|00)?(380(?=0[1-9]\d{8}$)|55(?=0[1-9]\d{9,10}$)|48(?=0[1-9]\d{8}$)|7(?=8\d{10}$))[08]/;

/** What stands between two numbers, or between a number and its extension. */
const SEPARATORS = [
	// Words; where they are one with digits, it is a login or an id.
	/(?<![\p{L}\p{N}_]-?)\p{L}+(?:[-'’.]\p{L}+)*(?!-?[\p{L}\p{N}_])/u,
	/(?<=\d\s*)(?:x|ext|[prw]|доб|вн|ramal|wewn?)(?=\d)/u,
	// Marks that are not those inside a number; some mean it even between two digits.
	/(?<!\d)[^\p{L}\p{N}_\s+().[\]/·•\p{Pd}\u2212]|[^\p{L}\p{N}_\s+().[\]/·•\p{Pd}\u2212](?!\d)|[,;|&#=\\\t-\r\u2028\u2029]/u,
	/(?=\+)(?<=(?:\d\D*){7})/u,
	// Behind what is long enough to be a number.
	/(?<=\d{11})[^\p{L}\p{N}]+|(?<=\d{10})\s+(?=\d{10})/u,
	/\s\p{Pd}\s(?<=(?:\d\D*){11})(?=\d{1,6}$)|\((?<=(?:\d\D*){7})(?=\d+\)$)/u,
	/\/(?<=(?:\d\D*){7})(?=(?:\D*\d){7})|\/(?<=(?:\d\D*){11})/u,
];
const SEPARATOR = new RegExp(SEPARATORS.map(({ source }) => source).join('|'), 'iu');
const LONG = new RegExp(`(?:\\d\\D*){${SUBSCRIBER_DIGITS}}`);

/**
 * A telephone number as digits only. A country is never guessed: a number that was sent without a
 * country code stays as it is, with a fault. Of several numbers the first counts.
 *
 * @param national what else is a number without a country code, unless a plus stands before it
 */
export function phoneIn(value: unknown, national = NATIONAL): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value !== 'string' && typeof value !== 'number') return { value };
	const sent = String(value);
	const isAmount = typeof value === 'number' && !(value > 0 && Number.isInteger(value));
	if (isNoNumber(sent)) return { value: null };
	if (isAmount || sent.length > LONGEST_TEXT) return odd(null, 'notPhone');

	if (PLAIN.test(sent)) return readNumber(sent, { bare: sent, parts: [sent] }, national);
	const text = withPlainDigits(visible(unescaped(sent))).trim();
	if (isNoNumber(text.replace(PUNCTUATION, ''))) return { value: null };
	const bare = withoutFraction(text).replace(BESIDE, '').replace(LABEL, unlabelled);
	const parts = bare.split(SEPARATOR).filter((part) => /\d/.test(part));
	const number = parts.find((part) => LONG.test(part)) ?? bare;
	return readNumber(number, { bare, parts }, national);
}

/** @param text the whole text without labels, and its parts that have digits */
function readNumber(
	number: string,
	text: { bare: string; parts: readonly string[] },
	national: RegExp,
): Reading {
	const [, prefix, digits] = NUMBER.exec(dialled(number)) ?? [];
	if (digits === undefined || (prefix !== undefined && !LONG.test(digits))) {
		return odd(null, 'notPhone');
	}
	const isNational = NATIONAL.test(digits) || national.test(digits);
	const hasCountry =
		prefix === undefined
			? digits.length >= INTERNATIONAL_DIGITS && !isNational
			: !NO_COUNTRY.test(digits);
	const others = text.parts.filter((part) => !dialled(part).endsWith(digits));
	const rest = text.bare.replace(number, '');
	const code = !hasCountry ? 'noCountryCode' : oddityOf(others, rest);
	return code === undefined ? { value: digits } : odd(digits, code);
}

function dialled(part: string): string {
	return part.replace(TRUNK_ZERO, '$1').replace(PUNCTUATION, '').replace(TRUNK_PREFIX, '$1$2');
}

/** A label behind a number begins the next one. */
function unlabelled(_label: string, at: number, text: string): string {
	return LONG.test(text.slice(0, at)) ? ';' : '';
}

/** Whole numbers as they are written without a point or an exponent. */
function withoutFraction(text: string): string {
	const [, whole, fraction = '', exponent] = FLOAT.exec(text) ?? [];
	if (whole === undefined) return text.replace(WITH_FRACTION, '$1');
	const length = whole.length + Number(exponent);
	const digits = (whole + fraction).padEnd(length, '0');
	const zeros = length - (whole + fraction).length;
	const isWhole = zeros <= MOST_ZEROS && /^0*$/.test(digits.slice(length));
	return isWhole ? digits.slice(0, length) : text;
}

function oddityOf(others: readonly string[], rest: string): IssueCode | undefined {
	if (others.some((other) => LONG.test(other))) return 'severalPhones';
	if (others.length > 0) return 'phoneExtension';
	return /\p{L}/u.test(rest) ? 'wordsLeftOut' : undefined;
}

/** The digits of a telephone number; undefined where there is none. */
export function phoneDigits(value: unknown): string | undefined {
	const { value: digits } = phoneIn(value);
	return typeof digits === 'string' ? digits : undefined;
}

export const phone = reader((value) => phoneIn(value));
