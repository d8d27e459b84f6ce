import type { IssueCode } from '../messages';
import { visible, withPlainDigits } from './characters';
import { isNoNumber } from './nothing';
import { isNone, odd, reader, type Reading } from './reading';

/** Of texts so long no telephone number is read, so that no expression here has much to do. */
const LONGEST_TEXT = 250;
/** The shortest number that can hold a country code, an area code and a subscriber. */
const INTERNATIONAL_DIGITS = 11;
/** Fewer digits behind a number are its extension or another end of it. */
const SUBSCRIBER_DIGITS = 7;

/** E.164: no number on earth is longer than 15 digits. */
const NUMBER = /^(\+|00)?(\d{1,15})$/;
const PUNCTUATION = /[\s().[\]/\p{Pd}\u2212]/gu;
/** National numbers begin with 0, in Russia with 8 and an area code of 3, 4, 8 or 9. */
const NATIONAL = /^0|^8[3489]\d{9}$/;

const AROUND = /^['"`’=\s]+|['"`’\s]+$/g;
const LABEL = /^(?:tel|phone|callto|whatsapp|тел)\.?\s*:?\s*(?:\/\/)?(?=[+(\d])/i;
const EXTENSION =
	/\s*[([]?(?:[x#]|(?:ext(?:ension)?|доб|вн|ramal|wew)\.?)\s*[:=]?\s*\d{1,10}[)\]]?\s*$/i;
/** A spreadsheet's number: `380671234567.0`. */
const WITH_FRACTION = /^(\+?\d{7,15})[.,]0{1,2}$/;
/** A number that was written as a float: `3.80671234567e11`. */
const FLOAT = /^(\d)(?:[.,](\d{1,20}))?e\+?(\d{1,2})$/i;
/** A float leaves out zeros at its end; where more digits are missing, it was rounded. */
const MOST_ZEROS = 2;
/** `+44 (0)20 7946 0958`: a zero that is dialled inside the country only. */
const TRUNK_ZERO = /^((?:\+|00)?\s*\d{1,3}[\s.\p{Pd}]*)[([]\s*0\s*[)\]]/u;

/** What stands between two numbers; a slash also stands inside one. */
const SEPARATORS = [
	/[,;|&،、\t-\r\u2028\u2029]/,
	/\b(?:or|and|ou|e|oder|und|lub|i)\b/,
	/(?:или|и|або|та)(?<=[\s)]\p{L}+)(?=[\s(+])/u,
	/(?=\+)(?<=(?:\d\D*){7})/,
	/\s+(?<=\d{10}\s+)(?=\d{10})/,
	/\/(?<=(?:\d\D*){7})(?=(?:\D*\d){7})|\/(?<=(?:\d\D*){11})/,
];
const SEPARATOR = new RegExp(SEPARATORS.map(({ source }) => source).join('|'), 'iu');

/** A number out of several, or what stands behind one. */
interface Part {
	prefix?: string;
	/** Empty for an extension without a number. */
	digits: string;
	hasExtension: boolean;
}

/**
 * A telephone number as digits only. A country is never guessed: a number that was sent without a
 * country code stays as it is, with a fault. Of several numbers the first counts.
 */
export function phoneIn(value: unknown): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value !== 'string' && typeof value !== 'number') return { value };
	const sent = String(value);
	const isAmount = typeof value === 'number' && !(value > 0 && Number.isInteger(value));
	if (isNoNumber(sent)) return { value: null };
	if (isAmount || sent.length > LONGEST_TEXT) return odd(null, 'notPhone');

	const text = withPlainDigits(visible(sent)).replace(AROUND, '').replace(LABEL, '');
	if (isNoNumber(text.replace(PUNCTUATION, ''))) return { value: null };
	const parts = partsOf(withoutFraction(text));
	// Fewer digits in front of a number are an extension or a short code.
	const number = parts.find((part) => part && part.digits.length >= SUBSCRIBER_DIGITS) ?? parts[0];
	if (!number?.digits || parts.includes(undefined)) return odd(null, 'notPhone');
	const code = oddityOf(
		number,
		parts.filter((part) => part !== number),
	);
	return code === undefined ? { value: number.digits } : odd(number.digits, code);
}

/** Undefined in place of what is neither a number nor an extension. */
function partsOf(text: string): Array<Part | undefined> {
	return text
		.split(SEPARATOR)
		.filter((part) => part.trim() !== '')
		.map((part) => {
			const bare = part.replace(EXTENSION, '');
			const hasExtension = bare !== part;
			if (bare === '') return { digits: '', hasExtension };
			const dialled = bare.replace(TRUNK_ZERO, '$1').replace(PUNCTUATION, '');
			const [, prefix, digits] = NUMBER.exec(dialled) ?? [];
			return digits === undefined ? undefined : { prefix, digits, hasExtension };
		});
}

/** Whole numbers as they are written without a point or an exponent. */
function withoutFraction(text: string): string {
	const [, whole, fraction = '', exponent] = FLOAT.exec(text) ?? [];
	if (whole === undefined) return text.replace(WITH_FRACTION, '$1');
	const length = Number(exponent) + 1;
	const digits = (whole + fraction).padEnd(length, '0');
	const zeros = length - (whole + fraction).length;
	const isWhole = zeros <= MOST_ZEROS && /^0*$/.test(digits.slice(length));
	return isWhole ? digits.slice(0, length) : text;
}

function oddityOf(
	{ prefix, digits, hasExtension }: Part,
	others: ReadonlyArray<Part | undefined>,
): IssueCode | undefined {
	const isInternational = digits.length >= INTERNATIONAL_DIGITS && !NATIONAL.test(digits);
	if (prefix === undefined && !isInternational) return 'noCountryCode';
	if (others.some((other) => other && other.digits.length >= SUBSCRIBER_DIGITS)) {
		return 'severalPhones';
	}
	return hasExtension || others.length > 0 ? 'phoneExtension' : undefined;
}

/** The digits of a telephone number; undefined where there is none. */
export function phoneDigits(value: unknown): string | undefined {
	const { value: digits } = phoneIn(value);
	return typeof digits === 'string' ? digits : undefined;
}

export const phone = reader(phoneIn);
