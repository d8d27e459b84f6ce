import { bytesIn } from './percent-encoding';

const HEX = '[\\da-fA-F]';
const NEXT_BYTE = `%[89abAB]${HEX}`;

/** One character as others write it; an alternative that is longer comes first. */
const ESCAPE = new RegExp(
	[
		// Percent-encoded UTF-8, or a byte that is not
		`%[cCdD]${HEX}${NEXT_BYTE}`,
		`%[eE]${HEX}(?:${NEXT_BYTE}){2}`,
		`%[fF][0-4](?:${NEXT_BYTE}){3}`,
		`%${HEX}{2}`,
		// JavaScript's escape()
		`%u${HEX}{4}`,
		// JSON, JavaScript, Python, C
		`\\\\u${HEX}{4}`,
		`\\\\u\\{${HEX}{1,6}\\}`,
		`\\\\U${HEX}{8}`,
		`\\\\x${HEX}{2}`,
		'\\\\[0-3][0-7]{2}',
		'\\\\[^\\da-zA-Z]',
		// HTML
		`&#[xX]${HEX}{1,6};?`,
		'&#\\d{1,7};?',
		'&[a-zA-Z]{2,6};',
		// UTF-8 of which each byte is shown as the character of its number, as Node shows a header
		'[\\xC2-\\xDF][\\x80-\\xBF]',
		'[\\xE0-\\xEF][\\x80-\\xBF]{2}',
		'[\\xF0-\\xF4][\\x80-\\xBF]{3}',
	].join('|'),
	'g',
);

/** Of an escape: most texts have none, which is known at once. */
const BEGINNING = /[%\\&\xC2-\xF4]/;

/** Characters of ASCII that HTML has a name for, and a space. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['apos', "'"],
	['ast', '*'],
	['bsol', '\\'],
	['colon', ':'],
	['comma', ','],
	['commat', '@'],
	['dollar', '$'],
	['equals', '='],
	['excl', '!'],
	['grave', '`'],
	['gt', '>'],
	['Hat', '^'],
	['hyphen', '-'],
	['lbrace', '{'],
	['lbrack', '['],
	['lcub', '{'],
	['lowbar', '_'],
	['lpar', '('],
	['lsqb', '['],
	['lt', '<'],
	['nbsp', ' '],
	['num', '#'],
	['percnt', '%'],
	['period', '.'],
	['plus', '+'],
	['quest', '?'],
	['quot', '"'],
	['rbrace', '}'],
	['rbrack', ']'],
	['rcub', '}'],
	['rpar', ')'],
	['rsqb', ']'],
	['semi', ';'],
	['sol', '/'],
	['verbar', '|'],
	['vert', '|'],
]);

/** A text with one layer of its escapes undone, whatever they are; the same text where it has none. */
export function unescaped(text: string): string {
	return BEGINNING.test(text) ? text.replace(ESCAPE, characterOf) : text;
}

/**
 * Where places of the unescaped text are in the text itself.
 *
 * @param places ascending
 */
export function placesInEscaped(text: string, places: readonly number[]): number[] {
	const found: number[] = [];
	let saved = 0;
	for (const { 0: escape, index = 0 } of text.matchAll(ESCAPE)) {
		if (found.length === places.length) break;
		while (places[found.length] <= index - saved) found.push(places[found.length] + saved);
		saved += escape.length - characterOf(escape).length;
	}
	while (found.length < places.length) found.push(places[found.length] + saved);
	return found;
}

function characterOf(escape: string): string {
	switch (escape[0]) {
		case '%':
			return escape[1] === 'u' ? ofNumber(escape.slice(2), 16, escape) : ofBytes(escape);
		case '\\':
			return ofBackslash(escape);
		case '&':
			return ofEntity(escape);
		default:
			return ofUtf8(Buffer.from(escape, 'latin1'));
	}
}

function ofBackslash(escape: string): string {
	if (escape.length === 2) return escape[1];
	return /\d/.test(escape[1])
		? ofNumber(escape.slice(1), 8, escape)
		: ofNumber(escape.replace(/[\\uUx{}]/g, ''), 16, escape);
}

function ofBytes(escape: string): string {
	return escape.length === 3 ? ofNumber(escape.slice(1), 16, escape) : ofUtf8(bytesIn(escape));
}

function ofUtf8(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	return Buffer.from(text).equals(bytes) ? text : bytes.toString('latin1');
}

function ofEntity(entity: string): string {
	const name = entity.slice(1).replace(';', '');
	if (!name.startsWith('#'))
		return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? entity;
	return /^#x/i.test(name)
		? ofNumber(name.slice(2), 16, entity)
		: ofNumber(name.slice(1), 10, entity);
}

function ofNumber(digits: string, base: number, otherwise: string): string {
	const number = parseInt(digits, base);
	return number <= 0x10ffff ? String.fromCodePoint(number) : otherwise;
}
