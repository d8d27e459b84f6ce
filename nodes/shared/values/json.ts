import { isNone, odd, type Reading } from './reading';

const MOST_LEVELS = 100;
/** JavaScript holds any number of 15 digits without an exponent; this is another, or a text like it. */
const SUSPECT = /\d[\d.]{15}|\d[eE][-+\d]/;
const QUOTE_OR_BRACKET = /["[\]{}]/g;
const QUOTE_OR_SUSPECT = /"|-?\d(?:[\d.]{15}|[\d.]{0,15}[eE])[-+.\deE]*/g;

/**
 * JSON that was sent inside a text field. What is not JSON, or is nested too deeply, stays as text. A
 * list is a value of its own here, and not a field that was sent several times.
 */
export function jsonIn(value: unknown): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value !== 'string') return { value };
	const json = parseJson(value);
	if (json === undefined) return odd(value, 'notJson');
	return isDeeper(json, MOST_LEVELS)
		? odd(value, 'tooDeepValue', String(MOST_LEVELS))
		: { value: json };
}

/** Whether objects or lists are nested deeper than a number of levels. */
export function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (levels === 0) return true;
	for (const key in value) {
		if (isDeeper((value as Record<string, unknown>)[key], levels - 1)) return true;
	}
	return false;
}

/**
 * JSON in which no digit is lost: a number that JavaScript would write as another one, such as
 * `12345678901234567890` or `1e400`, is given as text. Undefined where the text is not JSON.
 */
export function parseJson(text: string): unknown {
	const json = parsed(text);
	if (json === undefined || !SUSPECT.test(text)) return json;
	const quoted = withQuotedNumbers(text);
	return quoted === undefined ? json : parsed(quoted);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Valid JSON with quotes around the numbers that JavaScript cannot hold; undefined if there are none. */
function withQuotedNumbers(text: string): string | undefined {
	const parts: string[] = [];
	let copied = 0;
	QUOTE_OR_SUSPECT.lastIndex = 0;
	for (let found; (found = QUOTE_OR_SUSPECT.exec(text)) !== null; ) {
		const [number] = found;
		if (number === '"') {
			QUOTE_OR_SUSPECT.lastIndex = endOfString(text, found.index);
		} else if (!isHeld(number)) {
			parts.push(text.slice(copied, found.index), `"${number}"`);
			copied = QUOTE_OR_SUSPECT.lastIndex;
		}
	}
	return parts.length === 0 ? undefined : parts.join('') + text.slice(copied);
}

/**
 * JSON in which what is nested deeper than some levels stands as a text. n8n can store an execution
 * of any depth, but from some thousand levels on it can no longer read it, nor any list of executions
 * that it is in; and no call stack goes so deep.
 *
 * @param text valid JSON
 */
export function flattened(text: string, levels: number): string {
	const parts: string[] = [];
	let copied = 0;
	let depth = 0;
	let start = 0;
	QUOTE_OR_BRACKET.lastIndex = 0;
	for (let found; (found = QUOTE_OR_BRACKET.exec(text)) !== null; ) {
		const [mark] = found;
		if (mark === '"') QUOTE_OR_BRACKET.lastIndex = endOfString(text, found.index);
		else if (mark === '[' || mark === '{') {
			depth += 1;
			if (depth === levels + 1) start = found.index;
		} else {
			if (depth === levels + 1) {
				const end = QUOTE_OR_BRACKET.lastIndex;
				parts.push(text.slice(copied, start), JSON.stringify(text.slice(start, end)));
				copied = end;
			}
			depth -= 1;
		}
	}
	return parts.join('') + text.slice(copied);
}

function endOfString(text: string, start: number): number {
	let quote = text.indexOf('"', start + 1);
	while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
	return quote + 1;
}

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(text: string, index: number): boolean {
	let first = index;
	while (text[first - 1] === '\\') first -= 1;
	return (index - first) % 2 === 1;
}

/** Whether JavaScript writes the same number again, if not in the same way: `1.0` is 1. */
function isHeld(number: string): boolean {
	const held = Number(number);
	return Number.isFinite(held) && digitsOf(String(held)) === digitsOf(number);
}

/** The digits of a number without zeros around them: of the nearest that JavaScript has, they say enough. */
function digitsOf(number: string): string {
	const [mantissa] = number.split(/e/i);
	return mantissa.replace(/\D/g, '').replace(/^0+|(?<!0)0+$/g, '');
}
