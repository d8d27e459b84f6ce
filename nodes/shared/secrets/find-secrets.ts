import { placesInEscaped, unescaped } from '../values/escapes';

/** From a place in a text up to another. */
type Stretch = readonly [from: number, to: number];

/** What a secret may look like once escapes are undone. */
interface Spelling {
	text: string;
	/** Found only where it is a word of its own. */
	isWord?: boolean;
	/** In base64 a character before or after may hold some bits of the secret. */
	base64?: { before: number; after: number };
}

/** What stands instead of a secret. */
export const HIDDEN = '[hidden]';

/** Shorter secrets would be found inside of what is not secret: they are found as words only. */
export const SHORTEST_INSIDE = 8;
/** Of what is shorter nothing is secret. */
const SHORTEST = 3;
const WORD = /^[\p{L}\p{N}]+$/u;
const IN_WORD = /[\p{L}\p{N}]/u;
/** A proxy that passes a URL on encodes it again, and so does the next one. */
const MOST_LAYERS = 8;
const BASE64_BITS = 6;
const IN_BASE64 = /[\w+/-]/;
/** Of the numbers that a text's first characters are told from others by; a power of 2. */
const BEGINNINGS = 1 << 12;

/**
 * A function that finds secrets in a text, in every usual spelling: percent-encoded, as JSON or HTML
 * escapes, once or several times, in base64 and in hexadecimal digits, in upper or lower case. Its work
 * grows with the text, not with the secrets.
 */
export function secretFinder(secrets: readonly string[]): (text: string) => readonly Stretch[] {
	const find = finderOf(secrets.filter(({ length }) => length >= SHORTEST).flatMap(spellingsOf));
	const findIn = (text: string, layers: number): readonly Stretch[] => {
		const found = find(text);
		const inner = layers > 0 ? unescaped(text) : text;
		if (inner === text) return joined(found);
		const deeper = findIn(inner, layers - 1);
		if (deeper.length === 0) return joined(found);
		const places = placesInEscaped(text, deeper.flat());
		return joined([
			...found,
			...deeper.map((_, at) => [places[2 * at], places[2 * at + 1]] as const),
		]);
	};
	return (text) => findIn(text, MOST_LAYERS);
}

function spellingsOf(secret: string): Spelling[] {
	if (secret.length < SHORTEST_INSIDE) return [{ text: secret, isWord: WORD.test(secret) }];
	// Node shows each byte as the character of its number.
	const inHeader = Buffer.from(secret).toString('latin1');
	const inUrl = encodeURIComponent(Buffer.from(secret).toString());
	const inForm = new URLSearchParams({ '': secret }).toString().slice('='.length);
	// The bytes it may be sent as; for most secrets all are the same.
	const written = new Set([
		inHeader,
		Buffer.from(secret, 'latin1').toString('latin1'),
		...[inUrl, inForm].flatMap((encoded) => [encoded, withLowerCaseHex(encoded)]),
	]);
	const inHex = [...written].map((each) => ({ text: Buffer.from(each, 'latin1').toString('hex') }));
	const asText = [
		secret,
		inHeader,
		JSON.stringify(secret).slice(1, -1),
		secret.replace(/&/g, '&amp;'),
	];
	return [
		...withoutEscapes(asText).map((text) => ({ text })),
		...inHex,
		...[...written].flatMap(spellingsInBase64),
	];
}

/**
 * Texts, and what is left of them when what only looks like an escape is undone, too: a header, JSON
 * or HTML leaves most of a secret as it is, so `%41` in it becomes an A with the escapes around it.
 */
function withoutEscapes(texts: readonly string[]): string[] {
	const all = new Set(texts);
	for (const text of all) {
		const inner = unescaped(text);
		if (inner.length >= SHORTEST_INSIDE) all.add(inner);
	}
	return [...all];
}

/** As .NET percent-encodes. */
function withLowerCaseHex(encoded: string): string {
	return encoded.replace(/%../g, (byte) => byte.toLowerCase());
}

/** A text in base64 begins with a secret, or one or two bytes of a group stand before it. */
function spellingsInBase64(secret: string): Spelling[] {
	const bytes = Buffer.from(secret, 'latin1');
	return [0, 1, 2].flatMap((before) => {
		const bits = 8 * (before + bytes.length);
		const core = Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64')
			.slice(Math.ceil((8 * before) / BASE64_BITS), Math.floor(bits / BASE64_BITS));
		const base64 = { before: Math.sign(before), after: Math.sign(bits % BASE64_BITS) };
		const inUrl = core.replace(/\+/g, '-').replace(/\//g, '_');
		return [core, inUrl].map((text) => ({ text, base64 }));
	});
}

/** Finds spellings one after the other, the longest of those that begin at the same place. */
function finderOf(spellings: readonly Spelling[]): (text: string) => Stretch[] {
	const known = new Map(spellings.map((spelling) => [folded(spelling.text), spelling]));
	const lengths = [...new Set(spellings.map(({ text }) => text.length))].sort((a, b) => b - a);
	const beginnings = new Uint8Array(BEGINNINGS);
	for (const text of known.keys()) beginnings[beginningAt(text, 0)] = 1;
	const spellingAt = (text: string, at: number): Spelling | undefined => {
		for (const length of lengths) {
			const spelling = known.get(text.slice(at, at + length));
			if (spelling && !(spelling.isWord && isInWord(text, at, at + length))) return spelling;
		}
		return undefined;
	};

	return (text) => {
		const searched = folded(text);
		const last = text.length - (lengths[lengths.length - 1] ?? Infinity);
		const found: Stretch[] = [];
		for (let at = 0; at <= last; at += 1) {
			if (beginnings[beginningAt(searched, at)] === 0) continue;
			const spelling = spellingAt(searched, at);
			if (spelling === undefined) continue;
			const stretch = stretchOf(spelling, text, at);
			found.push(stretch);
			at = stretch[1] - 1;
		}
		return found;
	};
}

function isInWord(text: string, from: number, to: number): boolean {
	return IN_WORD.test(text.charAt(from - 1)) || IN_WORD.test(text.charAt(to));
}

/**
 * A text of the same length in which differences do not count: forms write a space as a plus, Node
 * writes the names of headers in lower case.
 */
function folded(text: string): string {
	return text
		.replace(/\u0130/g, 'i')
		.toLowerCase()
		.replace(/ς/g, 'σ')
		.replace(/\+/g, ' ');
}

/** A number for the three characters at a place, by which most places are passed over at once. */
function beginningAt(text: string, at: number): number {
	return (
		(text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) %
		BEGINNINGS
	);
}

function stretchOf({ text: spelled, base64 }: Spelling, text: string, at: number): Stretch {
	const end = at + spelled.length;
	if (base64 === undefined) return [at, end];
	const start = base64.before > 0 && IN_BASE64.test(text.charAt(at - 1)) ? at - 1 : at;
	const last = base64.after > 0 && IN_BASE64.test(text.charAt(end)) ? end + 1 : end;
	const padding = [0, 1].filter((each) => text.startsWith('='.repeat(each + 1), last)).length;
	return [start, last + padding];
}

/** Stretches in order, those that overlap as one. */
function joined(stretches: Stretch[]): Stretch[] {
	if (stretches.length < 2) return stretches;
	const ordered = stretches.sort(([one], [other]) => one - other);
	const apart: Stretch[] = [];
	for (const [from, to] of ordered) {
		const last = apart[apart.length - 1];
		if (last === undefined || from >= last[1]) apart.push([from, to]);
		else apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
	}
	return apart;
}
