type Spelling = (text: string) => string;

const each =
	(spell: (code: number, letter: string) => string): Spelling =>
	(text) =>
		[...text].map((letter) => spell(letter.codePointAt(0) as number, letter)).join('');
/** Letters by their distance from the first of another alphabet. */
const shifted = (first: number, letters = 26): Spelling =>
	each((code) => String.fromCodePoint(first + (code % letters)));
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
const bytes = (text: string) => [...Buffer.from(text)];
const encoded = (text: string, encoding: BufferEncoding) => Buffer.from(text).toString(encoding);
const MORSE = [
	'.-',
	'-...',
	'-.-.',
	'-..',
	'.',
	'..-.',
	'--.',
	'....',
	'..',
	'.---',
	'-.-',
	'.-..',
];

/** Ways to write a name so that whoever looks for its letters does not find them. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
	'as it is': (text) => text,
	circled: shifted(0x24d0),
	'full width': shifted(0xff41),
	mathematical: shifted(0x1d41a),
	fraktur: shifted(0x1d586),
	'small capitals': shifted(0x1d00),
	superscript: shifted(0x1d2c),
	'regional indicators': shifted(0x1f1e6),
	tags: shifted(0xe0061),
	'variation selectors': shifted(0xe0100),
	braille: shifted(0x2801),
	'hexagram symbols': shifted(0x4dc0),
	'box drawing': shifted(0x2500),
	emoji: shifted(0x1f600),
	ideographs: shifted(0x4e00),
	hebrew: shifted(0x5d0),
	arabic: shifted(0x628),
	devanagari: shifted(0x905),
	'combining letters': (text) => `a${shifted(0x2de0)(text)}`,
	'digits of another script': shifted(0x660, 10),
	'private use': shifted(0xe000),
	'zero width between': each((_, letter) => `${letter}\u200B`),
	'combining marks between': each((_, letter) => `${letter}\u0335`),
	'soft hyphens between': each((_, letter) => `${letter}\u00AD`),
	'from right to left': (text) => `\u202E${[...text].reverse().join('')}\u202C`,
	backwards: (text) => [...text].reverse().join(''),
	'decimal entities': each((code) => `&#${code};`),
	'decimal entities without an end': each((code) => `&#${code}`),
	'hexadecimal entities': each((code) => `&#x${hex(code, 4)};`),
	'named entities': each((code) => `&${'abcdefghijklmnopqrstuvwxyz'[code % 26]}cy;`),
	'entities escaped again': each((code) => `&amp;#${code};`),
	'unicode escapes': each((code) => `\\u${hex(code, 4)}`),
	'unicode escapes in braces': each((code) => `\\u{${hex(code, 1)}}`),
	'unicode escapes, escaped again': each((code) => `\\\\u${hex(code, 4)}`),
	'bytes in escapes': (text) =>
		bytes(text)
			.map((byte) => `\\x${hex(byte, 2)}`)
			.join(''),
	'escapes of the old escape()': each((code) => `%u${hex(code, 4)}`),
	'code points': each((code) => `U+${hex(code, 4)} `),
	'percent-encoding': (text) =>
		bytes(text)
			.map((byte) => `%${hex(byte, 2)}`)
			.join(''),
	'percent-encoding, twice': (text) =>
		bytes(text)
			.map((byte) => `%25${hex(byte, 2)}`)
			.join(''),
	'percent-encoding of no UTF-8': each((code) => `%${hex(0xc0 + (code % 32), 2)}`),
	'quoted printable': (text) =>
		bytes(text)
			.map((byte) => `=${hex(byte, 2).toUpperCase()}`)
			.join(''),
	base64: (text) => encoded(`Jo ${text}`, 'base64'),
	'base64 for URLs': (text) => encoded(`Jo ${text}`, 'base64url'),
	'base64, twice': (text) => encoded(encoded(`Jo ${text}`, 'base64'), 'base64'),
	'hexadecimal bytes': (text) => encoded(`Jo ${text}`, 'hex'),
	'letters apart': (text) => [...text].join(' '),
	'letters with hyphens': (text) => [...text].join('-'),
	'codes with spaces': (text) =>
		[...text].map((letter) => 1000 + (letter.codePointAt(0) as number)).join(' '),
	morse: (text) =>
		[...text].map((letter) => MORSE[(letter.codePointAt(0) as number) % 12]).join(' '),
	'in a sentence': (text) => `please call ${text} back`,
	'in a link': (text) => `https://${text}.ru/${encodeURIComponent(text)}?q=${text}#${text}`,
	'in JSON': (text) => JSON.stringify({ name: text }),
	'in broken JSON': (text) => `{"name": "${text}`,
	'as a file': (text) => `${text}.jpg`,
};

/** Those that make an ordinary name of a field out of an ordinary name of somebody. */
export const LIKE_FIELDS: readonly string[] = [
	'as it is',
	'backwards',
	'letters with hyphens',
	'as a file',
];

/** Those of a whole text rather than of letters. */
export const OF_TEXTS: readonly string[] = [
	'in a sentence',
	'in a link',
	'in JSON',
	'in broken JSON',
	'as a file',
];
