/**
 * Regular expressions in a time that grows with the text and never explodes. The host's own would let
 * one unlucky expression, met by one unlucky text, stop n8n for all workflows. It reads what JavaScript
 * reads, save look-around and back references, which cannot be had in such a time. Upper and lower
 * case do not matter.
 *
 * How: https://swtch.com/~rsc/regexp/regexp2.html, "Regular Expression Matching: the Virtual Machine
 * Approach" (all threads step through the text together).
 */
type Instruction =
	| { take: (character: string) => boolean }
	| { fork: readonly [number, number] }
	| { only: (text: string, at: number) => boolean }
	| 'matched';

/** An expression, ready to be matched. */
export type Pattern = readonly Instruction[];

const LONGEST_EXPRESSION = 500;
const MOST_INSTRUCTIONS = 2000;
const TOO_LARGE = 'repeats too much';

/** One character's worth of an expression: an escape, a class, or any other character. */
const ATOM = /^(?:\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|[^])|\[(?:\\[^]|[^\]\\])*\]|[^])/i;
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/;
const GROUP = /^\((?:\?:|\?<[^=!>]+>)?/;
const UNSUPPORTED = /^\\[\dk]|^\(\?(?!:|<[^=!])/;

const isWord = (character: string | undefined) => character !== undefined && /\w/.test(character);
const atEdge = (text: string, at: number) => isWord(text[at - 1]) !== isWord(text[at]);

const ASSERTIONS: ReadonlyMap<string, (text: string, at: number) => boolean> = new Map([
	['^', (_, at) => at === 0],
	['$', (text, at) => at === text.length],
	['\\b', atEdge],
	['\\B', (text, at) => !atEdge(text, at)],
]);

/** Instructions whose forks count from their own first; so they can be put anywhere. */
type Part = Instruction[];

/** The expression made ready, or why it cannot be used, in words that follow the expression. */
export function compilePattern(expression: string): Pattern | string {
	if (expression.length > LONGEST_EXPRESSION) {
		return `is longer than ${LONGEST_EXPRESSION} characters`;
	}
	try {
		new RegExp(expression, 'i');
	} catch {
		return 'is no regular expression';
	}
	const parser = new Parser(expression);
	const part = parser.alternatives();
	if (part.length > MOST_INSTRUCTIONS) return TOO_LARGE;
	return parser.objection ?? [...part, 'matched'];
}

/** Whether any stretch of the text matches. */
export function matchesSomewhere(pattern: Pattern, text: string): boolean {
	let threads = new Set<number>();
	for (let at = 0; at <= text.length; at += 1) {
		threads.add(0);
		const waiting = follow(pattern, threads, text, at);
		if (waiting === 'matched') return true;
		threads = new Set(
			waiting.filter(([, take]) => at < text.length && take(text[at])).map(([next]) => next),
		);
	}
	return false;
}

type Waiting = Array<[next: number, take: (character: string) => boolean]>;

/** Runs all threads up to where they take a character; each instruction runs once per character. */
function follow(
	pattern: Pattern,
	threads: ReadonlySet<number>,
	text: string,
	at: number,
): Waiting | 'matched' {
	const waiting: Waiting = [];
	// A set that grows while it is walked is walked to its new end.
	const reached = new Set(threads);
	for (const place of reached) {
		const instruction = pattern[place];
		if (instruction === 'matched') return 'matched';
		if ('take' in instruction) waiting.push([place + 1, instruction.take]);
		else if ('fork' in instruction) instruction.fork.forEach((way) => reached.add(place + way));
		else if (instruction.only(text, at)) reached.add(place + 1);
	}
	return waiting;
}

/** Reads an expression that is known to be valid, which spares it all questions of syntax. */
class Parser {
	/** Why a valid expression cannot be used all the same. */
	objection: string | undefined;

	private at = 0;

	constructor(private readonly expression: string) {}

	alternatives(): Part {
		const first = this.sequence();
		if (!this.skip('|')) return first;
		return either(first, this.alternatives());
	}

	private sequence(): Part {
		let part: Part = [];
		while (this.at < this.expression.length && !'|)'.includes(this.expression[this.at])) {
			part = [...part, ...this.quantified(this.item())];
			if (part.length > MOST_INSTRUCTIONS) this.object(TOO_LARGE);
			if (this.objection !== undefined) return [];
		}
		return part;
	}

	private item(): Part {
		if (UNSUPPORTED.test(this.rest())) {
			this.object('has look-around or a back reference, which are not supported');
			return [];
		}
		if (this.read(GROUP) !== undefined) {
			const inner = this.alternatives();
			this.skip(')');
			return inner;
		}
		const atom = this.read(ATOM) as string;
		const only = ASSERTIONS.get(atom);
		return only ? [{ only }] : [{ take: takes(atom) }];
	}

	private quantified(part: Part): Part {
		const [whole, sign, least, comma, most] = QUANTIFIER.exec(this.rest()) ?? [];
		if (whole === undefined) return part;
		this.at += whole.length;
		const from = sign === undefined ? Number(least) : Number(sign === '+');
		const isOpen = sign === undefined ? comma !== '' && most === '' : sign !== '?';
		const to = sign === '?' ? 1 : comma === '' ? from : Number(most);
		const copies = isOpen ? from + 1 : to;
		if (copies * (part.length + 2) > MOST_INSTRUCTIONS) {
			this.object(TOO_LARGE);
			return [];
		}
		const needed = Array.from({ length: from }, () => part).flat();
		return isOpen ? [...needed, ...anyNumber(part)] : [...needed, ...upTo(to - from, part)];
	}

	private object(objection: string): void {
		this.objection ??= objection;
	}

	private rest(): string {
		return this.expression.slice(this.at);
	}

	private read(token: RegExp): string | undefined {
		const [read] = token.exec(this.rest()) ?? [];
		this.at += read?.length ?? 0;
		return read;
	}

	private skip(character: string): boolean {
		const isThere = this.expression[this.at] === character;
		if (isThere) this.at += 1;
		return isThere;
	}
}

/** An atom takes one character, which any expression does safely. */
function takes(atom: string): (character: string) => boolean {
	const expression = new RegExp(`^${atom}$`, 'i');
	return (character) => expression.test(character);
}

function either(first: Part, second: Part): Part {
	const beyondFirst = first.length + 2;
	const beyondSecond = second.length + 1;
	return [{ fork: [1, beyondFirst] }, ...first, { fork: [beyondSecond, beyondSecond] }, ...second];
}

function anyNumber(part: Part): Part {
	return [{ fork: [1, part.length + 2] }, ...part, { fork: [-part.length - 1, 1] }];
}

function upTo(times: number, part: Part): Part {
	let optional: Part = [];
	for (let copy = 0; copy < times; copy += 1) {
		const inner = [...part, ...optional];
		optional = [{ fork: [1, inner.length + 1] }, ...inner];
	}
	return optional;
}
