import { HEX } from './fakes';
import { redactText, type Redaction } from './redact-text';

/** Stands for what is left out of a copy that nobody could read or paste. */
export const LEFT_OUT = '…';

/** No payload that a service means to be read is nested deeper. */
const DEEPEST = 32;
const LONGEST_TEXT = 2000;
/** A comment on GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 50_000;
const MOST_DIGITS_OF_A_KEY = 4;
/** Of 16 digits JavaScript keeps the last one no more. */
const EXACT_DIGITS = 15;

const PLAIN_KEY = /^[\p{L}\p{M}\p{N} _.\-[\]{}()$#№/*?]{0,60}$/u;
/** Letters and digits mixed as only a token has them. */
const TOKEN = /(?=[^\W_]{0,80}\d)[^\W_]{20,}|[^\W_]{40,}/;

/** Redacts JSON: the same keys, types and order, other values. */
export class Redactor {
	private left = MOST_CHARACTERS;

	constructor(private readonly redaction: Redaction) {}

	/** Never throws on what JSON can hold. */
	redact(value: unknown, depth = 0): unknown {
		if (depth > DEEPEST || this.left <= 0) return LEFT_OUT;
		this.left -= 1;
		if (typeof value === 'string') return this.text(value, depth);
		if (typeof value === 'number') return this.number(value);
		if (typeof value !== 'object' || value === null) return value;
		return Array.isArray(value) ? this.list(value, depth) : this.record(value, depth);
	}

	private list(list: readonly unknown[], depth: number): unknown[] {
		const shown: unknown[] = [];
		for (const member of list) {
			if (this.left <= 0) break;
			shown.push(this.redact(member, depth + 1));
		}
		return shown;
	}

	private record(record: object, depth: number): object {
		const shown = new Map<string, unknown>();
		for (const [sent, value] of Object.entries(record)) {
			if (this.left <= 0) break;
			let key = this.key(sent);
			while (shown.has(key)) key += 'x';
			shown.set(key, this.redact(value, depth + 1));
		}
		return Object.fromEntries(shown);
	}

	/** A service's name for a field, unless it looks like somebody's number, address or token. */
	key(key: string): string {
		this.left -= key.length;
		const isPersonal =
			!PLAIN_KEY.test(key) ||
			key.replace(/\P{N}/gu, '').length > MOST_DIGITS_OF_A_KEY ||
			TOKEN.test(key) ||
			key.split(/[^\p{L}\p{N}]/u).some((part) => HEX.test(part));
		return isPersonal ? this.limited(key) : key;
	}

	text(text: string, depth = 0): string {
		return this.json(text, depth) ?? this.limited(text);
	}

	/** JSON inside a text keeps its shape too; undefined where the text is none. */
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
		return (
			sign *
			Number(
				fraction ? `${ones(whole)}.${ones(fraction, 'end')}` : this.redaction.fakes.word(whole),
			)
		);
	}
}

/** 1 and zeros, as many digits as these; a single 0 stays. */
function ones(digits: string, place: 'start' | 'end' = 'start'): string {
	if (digits === '0') return digits;
	const zeros = '0'.repeat(digits.length - 1);
	return place === 'start' ? `1${zeros}` : `${zeros}1`;
}
