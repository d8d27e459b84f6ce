/** Between two numbers in one text. */
const SEPARATOR = /[,;|/\n\r]|\s(?=\+)|\s(?:or|или|и)\s/i;
const EXTENSION = /\s*(?:[x#]|ext\.?|доб\.?)\s*\d{1,10}\s*$/i;
/** Fewer are an extension or a short code, unless there is nothing else. */
const FEWEST_DIGITS = 7;
/** E.164: no number on earth is longer. */
const MOST_DIGITS = 15;

/**
 * The digits of the first phone number in a text, without an extension. `undefined` if there is
 * none, or if the digits are more than any number has.
 */
export function firstPhone(text: string): string | undefined {
	const numbers = text
		.split(SEPARATOR)
		.map((part) => part.replace(EXTENSION, '').replace(/\D/g, ''))
		.filter(Boolean);
	const first = numbers.find(({ length }) => length >= FEWEST_DIGITS) ?? numbers[0];
	return first === undefined || first.length > MOST_DIGITS ? undefined : first;
}
