import { MORSE_LETTER, WORD } from './characters';
import { isFieldName } from './field-name';
import { redactText, type Redaction } from './redact-text';

/** Stands for what is left out of a copy that nobody could read or paste. */
export const LEFT_OUT = '…';

/** No payload that a service means to be read is nested deeper. */
const DEEPEST = 32;
const LONGEST_TEXT = 2000;
/** Of 16 digits JavaScript does not keep the last one. */
const EXACT_DIGITS = 15;
/** Makes keys differ that look alike; it is punctuation, so that a copy of a copy is that copy. */
const COUNTERS = '*+-.^_~!';
const SHORTEST_SPELLING = 4;
const LONGEST_LETTER = 8;
/** Of Unicode's characters. */
const LAST_CODE = 0x10ffff;

/** Redacts JSON: the same keys, types and order, other values. */
export class Redactor {
	/** @param left about how many characters are shown; the rest is left out */
	constructor(
		private readonly redaction: Redaction,
		private left: number,
	) {}

	/** Never throws on what JSON can hold. */
	redact(value: unknown, depth = 0): unknown {
		if (depth > DEEPEST || this.left <= 0) return LEFT_OUT;
		this.left -= 1;
		if (typeof value === 'string') return this.text(value, depth);
		if (typeof value === 'number') return this.number(value);
		if (typeof value !== 'object' || value === null) return value;
		return Array.isArray(value) ? this.list(value, depth) : this.record(value, depth);
	}

	/**
	 * A service's name for a field, otherwise redacted. A name without a value is a text that became
	 * a form's field, unless it is known.
	 */
	key(key: string, value?: unknown): string {
		this.left -= key.length;
		const { vocabulary } = this.redaction;
		const isName = isFieldName(key, vocabulary) && (value !== '' || vocabulary.isField(key));
		return isName ? key : this.limited(key);
	}

	text(text: string, depth = 0): string {
		return this.json(text, depth) ?? this.limited(text);
	}

	private list(list: readonly unknown[], depth: number): unknown[] {
		const isSpelled = list.length >= SHORTEST_SPELLING && list.every(isLetter);
		const shown: unknown[] = [];
		for (const member of list) {
			if (this.left <= 0) break;
			shown.push(isSpelled ? this.letter(member) : this.redact(member, depth + 1));
		}
		return shown;
	}

	private record(record: object, depth: number): object {
		const shown = new Map<string, unknown>();
		const counts = new Map<string, number>();
		for (const [sent, value] of Object.entries(record)) {
			if (this.left <= 0) break;
			const name = this.key(sent, value);
			let key = name;
			while (shown.has(key)) {
				const count = (counts.get(name) ?? -1) + 1;
				counts.set(name, count);
				key =
					name + count.toString(COUNTERS.length).replace(/\d/g, (digit) => COUNTERS[Number(digit)]);
			}
			shown.set(key, this.redact(value, depth + 1));
		}
		return Object.fromEntries(shown);
	}

	/** One of many short members: together they could be the letters or the bytes of a text. */
	private letter(member: unknown): unknown {
		this.left -= 1;
		if (typeof member === 'number') return Math.sign(member);
		const text = String(member);
		if (this.redaction.vocabulary.isKnown(text)) return text;
		return text.replace(WORD, 'x').replace(MORSE_LETTER, '-');
	}

	/** JSON inside a text keeps its shape too; undefined where the text is not JSON. */
	private json(text: string, depth: number): string | undefined {
		if (!/^\s*[[{]/.test(text) || text.length > this.left) return undefined;
		try {
			return JSON.stringify(this.redact(JSON.parse(text), depth + 1));
		} catch {
			return undefined;
		}
	}

	private limited(text: string): string {
		this.left -= Math.min(text.length, LONGEST_TEXT);
		return text.length <= LONGEST_TEXT
			? redactText(text, this.redaction)
			: redactText(text.slice(0, LONGEST_TEXT), this.redaction) + LEFT_OUT;
	}

	/** As many digits, before and behind the point. */
	private number(value: number): number {
		const [digits, exponent] = String(Math.abs(value)).split('e');
		const sign = Math.sign(value);
		if (exponent !== undefined) return sign * Number(`1e${exponent}`);

		const [whole, fraction = ''] = digits.split('.');
		const { length } = whole + fraction;
		if (length <= 3) return value;
		if (length > EXACT_DIGITS) return sign * 10 ** (whole.length - 1);
		if (fraction === '') return sign * Number(this.redaction.fakes.word(whole));
		const shown = whole === '0' ? whole : `1${'0'.repeat(whole.length - 1)}`;
		return sign * Number(`${shown}.${'1'.padStart(fraction.length, '0')}`);
	}
}

function isLetter(member: unknown): boolean {
	if (typeof member === 'number') return Number.isInteger(member) && Math.abs(member) <= LAST_CODE;
	return typeof member === 'string' && member.length <= LONGEST_LETTER;
}
