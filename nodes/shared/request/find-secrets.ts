import { placesInEscaped, unescaped } from './escapes';

/** From a place in a text up to another. */
type Stretch = readonly [from: number, to: number];

/** What a secret may look like once escapes are undone. */
interface Spelling {
	text: string;
	/** In base64 a character before or after may hold some bits of the secret. */
	base64?: { before: number; after: number };
}

/** Shorter secrets, which the credential's test rejects, would be found in what is not secret. */
export const SHORTEST_SEARCHED = 8;
/** A proxy that passes a URL on encodes it again, and so does the next one. */
const MOST_LAYERS = 8;
const BASE64_BITS = 6;
const IN_BASE64 = /[\w+/-]/;

/**
 * A function that finds secrets in a text, in every usual spelling: percent-encoded, as JSON or HTML
 * escapes, once or several times, and in base64. Its work grows with the text, not with the secrets.
 */
export function secretFinder(secrets: readonly string[]): (text: string) => readonly Stretch[] {
	const find = finderOf(secrets.flatMap(spellingsOf));
	const findIn = (text: string, layers: number): readonly Stretch[] => {
		const found = find(text);
		const inner = layers > 0 ? unescaped(text) : text;
		if (inner === text) return found;
		const deeper = findIn(inner, layers - 1);
		if (deeper.length === 0) return found;
		const places = placesInEscaped(text, deeper.flat());
		return joined([
			...found,
			...deeper.map((_, at) => [places[2 * at], places[2 * at + 1]] as const),
		]);
	};
	return (text) => findIn(text, MOST_LAYERS);
}

function spellingsOf(secret: string): Spelling[] {
	const encoded = encodeURIComponent(Buffer.from(secret).toString());
	const bytes = [
		Buffer.from(secret),
		Buffer.from(secret, 'latin1'),
		...[encoded, encoded.replace(/%20/g, '+')].flatMap((text) => [
			Buffer.from(text),
			Buffer.from(text.replace(/%../g, (byte) => byte.toLowerCase())),
		]),
	];
	return [{ text: secret }, ...bytes.flatMap(spellingsInBase64)];
}

/** A text in base64 begins with a secret, or one or two bytes of a group stand before it. */
function spellingsInBase64(secret: Buffer): Spelling[] {
	return [0, 1, 2].flatMap((before) => {
		const bits = 8 * (before + secret.length);
		const core = Buffer.concat([Buffer.alloc(before), secret])
			.toString('base64')
			.slice(Math.ceil((8 * before) / BASE64_BITS), Math.floor(bits / BASE64_BITS));
		const base64 = { before: Math.sign(before), after: Math.sign(bits % BASE64_BITS) };
		const inUrl = core.replace(/\+/g, '-').replace(/\//g, '_');
		return [core, inUrl].map((text) => ({ text, base64 }));
	});
}

/** Finds texts one after the other, the longest of those that begin at the same place. */
function finderOf(spellings: readonly Spelling[]): (text: string) => Stretch[] {
	const known = new Map(spellings.map((spelling) => [formDecoded(spelling.text), spelling]));
	const lengths = [...new Set([...known.keys()].map(({ length }) => length))].sort((a, b) => b - a);
	const shortest = Math.min(...lengths);
	const beginnings = new Uint8Array(MOST_BEGINNINGS);
	for (const text of known.keys()) beginnings[beginningAt(text, 0)] = 1;

	return (text) => {
		const searched = formDecoded(text);
		const found: Stretch[] = [];
		for (let at = 0; at + shortest <= searched.length; at += 1) {
			if (beginnings[beginningAt(searched, at)] === 0) continue;
			const length = lengths.find((each) => known.has(searched.slice(at, at + each)));
			if (length === undefined) continue;
			const end = at + length;
			const spelling = known.get(searched.slice(at, end));
			const stretch = spelling?.base64
				? widened(text, [at, end], spelling.base64)
				: ([at, end] as const);
			found.push(stretch);
			at = stretch[1] - 1;
		}
		return found;
	};
}

/** Forms write a space as a plus, which others read as one. */
function formDecoded(text: string): string {
	return text.includes('+') ? text.replace(/\+/g, ' ') : text;
}

const MOST_BEGINNINGS = 1 << 12;

/** A number for the three characters at a place, by which most places are passed over at once. */
function beginningAt(text: string, at: number): number {
	const [one, two, three] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
	return (one * 961 + two * 31 + three) % MOST_BEGINNINGS;
}

function widened(
	text: string,
	[from, to]: Stretch,
	{ before, after }: { before: number; after: number },
): Stretch {
	const start = before > 0 && IN_BASE64.test(text.charAt(from - 1)) ? from - 1 : from;
	let end = after > 0 && IN_BASE64.test(text.charAt(to)) ? to + 1 : to;
	for (let padding = 0; padding < 2 && text[end] === '='; padding += 1) end += 1;
	return [start, end];
}

/** Stretches in order, those that overlap as one. */
function joined(stretches: Stretch[]): Stretch[] {
	const ordered = stretches.sort(([one], [other]) => one - other);
	const apart: Stretch[] = [];
	for (const [from, to] of ordered) {
		const last = apart[apart.length - 1];
		if (last === undefined || from >= last[1]) apart.push([from, to]);
		else apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
	}
	return apart;
}
