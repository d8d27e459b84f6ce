/** Punctuation and white space, which stay: anything else could be a letter of somebody's name. */
const PLAIN = '\\t\\n\\r -/:-@\\[-`{-~\\u00A0«»№–—…“”„‘’‚';

/** What belongs to a word: letters of any script, digits, marks, symbols, invisible characters. */
export const WORD = new RegExp(`[^${PLAIN}]+`, 'gu');

/** Dots and dashes, with which one can write too. */
export const MORSE_LETTER = /[.\-–—]+/gu;

const PLAIN_TEXT = new RegExp(`^[${PLAIN}]*$`, 'u');
const ORDINARY_TEXT = new RegExp(`^[\\p{L}\\d${PLAIN}]*$`, 'u');
const INVISIBLE = '[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]?';
const BETWEEN_MARKS = new RegExp(`^(${INVISIBLE})(.*?)(${INVISIBLE})$`, 'su');

/** Whether a text tells nothing at all. */
export function isPlain(text: string): boolean {
	return PLAIN_TEXT.test(text);
}

/** Whether a text has nothing but letters, ASCII digits and punctuation: nothing is hidden in it. */
export function isOrdinary(text: string): boolean {
	return ORDINARY_TEXT.test(text.normalize('NFC'));
}

/**
 * A text without one invisible mark at its start and one at its end, as address books put them around
 * a number; more of them could spell something.
 */
export function betweenMarks(text: string): [before: string, text: string, after: string] {
	const [, before, inner, after] = BETWEEN_MARKS.exec(text) as RegExpExecArray;
	return [before, inner, after];
}

/** What white space beyond ASCII is shown as: there are enough kinds of it to write with. */
export function withPlainSpaces(text: string): string {
	return text.replace(/[\p{Z}\v\f]/gu, (space) => (isPlain(space) ? space : ' '));
}
