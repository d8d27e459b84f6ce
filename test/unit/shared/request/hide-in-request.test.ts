import fc from 'fast-check';

import { hideInRequest } from '../../../../nodes/shared/request/hide-in-request';
import type { OpenRequest } from '../../../../nodes/shared/request/open';
import { doorbell } from '../../../support/doorbell';
import { openRequest, type Different } from '../../../support/open-request';

// Made up, and spelled so that nobody takes them for keys.
const WORDS = 'correct horse/battery+staple';
const PLAIN = 'correct-horse-battery';
const NAMES = 'корректный конь';
const LATIN = 'pässwörter für Äpfel?';
const MARKS = `"a'b\\c<d>e&f=g;h%i#j@k`;
const EMOJI = 'secret 😀 words';
const SECRETS = [WORDS, PLAIN, NAMES, LATIN, MARKS, EMOJI];

const hidden = (different: Different, ...secrets: string[]) =>
	hideInRequest(openRequest(doorbell, different), secrets);

const shownOf = (text: string, ...secrets: string[]) =>
	hidden({ body: text }, ...secrets).bodies[0];

const eachByte = (text: string, write: (hex: string) => string) =>
	[...Buffer.from(text)].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('');
const eachUnit = (text: string, write: (hex: string) => string) =>
	text
		.split('')
		.map((unit) => write(unit.charCodeAt(0).toString(16).padStart(4, '0')))
		.join('');
const eachCharacter = (text: string, write: (code: number) => string) =>
	[...text].map((character) => write(character.codePointAt(0) ?? 0)).join('');
const lower = (encoded: string) => encoded.replace(/%../g, (byte) => byte.toLowerCase());
const inForm = (text: string) => new URLSearchParams({ a: text }).toString().slice(2);
const inHtml = (text: string) =>
	text.replace(
		/[&<>"']/g,
		(mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[mark]};`,
	);
const inHeader = (text: string) => Buffer.from(text).toString('latin1');
const base64 = (text: string, charset: BufferEncoding = 'utf8') =>
	Buffer.from(text, charset).toString('base64');
const inUrl = (encoded: string) =>
	encoded.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

const SPELLINGS: Record<string, (secret: string) => string> = {
	'as it is': (secret) => secret,
	'percent-encoded by a browser': encodeURIComponent,
	'percent-encoded as a URL': (secret) =>
		encodeURI(secret).replace(/[?#&=+]/g, (mark) => encodeURIComponent(mark)),
	'percent-encoded by a form': inForm,
	'percent-encoded in lower case': (secret) => lower(encodeURIComponent(secret)),
	'percent-encoded by .NET': (secret) => lower(inForm(secret)),
	'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
	'percent-encoded twice by .NET': (secret) => lower(inForm(lower(inForm(secret)))),
	'percent-encoded by a form, then by a browser': (secret) => encodeURIComponent(inForm(secret)),
	'percent-encoded four times': (secret) =>
		[1, 2, 3, 4].reduce((text) => encodeURIComponent(text), secret),
	'percent-encoded in every byte': (secret) => eachByte(secret, (hex) => `%${hex}`),
	'by escape()': (secret) => eachUnit(secret, (hex) => `%u${hex}`),
	'as JSON': (secret) => JSON.stringify(secret).slice(1, -1),
	'as JSON with escaped slashes': (secret) =>
		JSON.stringify(secret).slice(1, -1).replace(/\//g, '\\/'),
	'as JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
	'in JSON escapes': (secret) => eachUnit(secret, (hex) => `\\u${hex}`),
	'in upper-case JSON escapes': (secret) => eachUnit(secret, (hex) => `\\u${hex.toUpperCase()}`),
	'in JSON escapes, percent-encoded': (secret) =>
		encodeURIComponent(eachUnit(secret, (hex) => `\\u${hex}`)),
	'as HTML': inHtml,
	'as HTML twice': (secret) => inHtml(inHtml(secret)),
	'in decimal entities': (secret) => eachCharacter(secret, (code) => `&#${code};`),
	'in hexadecimal entities': (secret) =>
		eachCharacter(secret, (code) => `&#x${code.toString(16)};`),
	'in upper-case entities': (secret) =>
		eachCharacter(secret, (code) => `&#X${code.toString(16).toUpperCase()};`),
	'in entities with zeros': (secret) =>
		eachCharacter(secret, (code) => `&#${String(code).padStart(7, '0')};`),
	'in entities, percent-encoded': (secret) =>
		encodeURIComponent(eachCharacter(secret, (code) => `&#${code};`)),
	'percent-encoded, as JSON': (secret) => JSON.stringify(encodeURIComponent(secret)).slice(1, -1),
	'in JavaScript’s escapes in braces': (secret) =>
		eachCharacter(secret, (code) => `\\u{${code.toString(16)}}`),
	'in Python’s escapes': (secret) =>
		eachCharacter(secret, (code) => `\\U${code.toString(16).padStart(8, '0')}`),
	'in escaped bytes': (secret) => eachByte(secret, (hex) => `\\x${hex}`),
	'in octal escapes': (secret) =>
		eachByte(secret, (hex) => `\\${parseInt(hex, 16).toString(8).padStart(3, '0')}`),
	'with a backslash before each mark': (secret) => secret.replace(/[!-/:-@[-`{-~ ]/g, '\\$&'),
	'in hexadecimal digits': (secret) => eachByte(secret, (hex) => hex),
	'in upper-case hexadecimal digits': (secret) => eachByte(secret, (hex) => hex.toUpperCase()),
	'percent-encoded, in hexadecimal digits': (secret) =>
		eachByte(encodeURIComponent(secret), (hex) => hex),
	'in lower case': (secret) => secret.toLowerCase(),
	'in upper case': (secret) =>
		[...secret].map((each) => (each === 'ß' ? each : each.toUpperCase())).join(''),
	'in lower case, percent-encoded': (secret) => lower(encodeURIComponent(secret.toLowerCase())),
	'as HTML with its space': (secret) => secret.replace(/&/g, '&amp;').replace(/ /g, '&nbsp;'),
	'as Node shows a header': inHeader,
	'as Node shows a header, percent-encoded': (secret) => encodeURIComponent(inHeader(secret)),
	'as Node shows a header, as JSON': (secret) => JSON.stringify(inHeader(secret)).slice(1, -1),
	'in base64': base64,
	'in unpadded base64': (secret) => base64(secret).replace(/=/g, ''),
	'in base64 for URLs': (secret) => inUrl(base64(secret)),
	'in base64, percent-encoded': (secret) => encodeURIComponent(base64(secret)),
	'in base64, percent-encoded in lower case': (secret) => lower(encodeURIComponent(base64(secret))),
	'in base64, once percent-encoded': (secret) => base64(encodeURIComponent(secret)),
	'in base64, once in a .NET form': (secret) => base64(lower(inForm(secret))),
};

describe.each(Object.entries(SPELLINGS))('a secret %s', (_, spell) => {
	test.each(SECRETS)('is hidden, and nothing around it: %s', (secret) => {
		expect(shownOf(`before?token="${spell(secret)}"&after`, secret)).toBe(
			'before?token="[hidden]"&after',
		);
	});

	test('is hidden as often as it comes', () => {
		const spelled = spell(WORDS);
		expect(shownOf(`${spelled}|${spelled} 100%25 &amp; ${spelled}`, WORDS)).toBe(
			'[hidden]|[hidden] 100%25 &amp; [hidden]',
		);
	});
});

describe('a secret in base64', () => {
	const pair = `shop:${WORDS}`;

	test.each(['utf8', 'latin1'] as const)('as HTTP Basic in %s', (charset) => {
		for (const secret of [PLAIN, LATIN, `${LATIN}a`, `${LATIN}ab`]) {
			const encoded = base64(`käufer:${secret}`, charset);
			for (const sent of [encoded, encoded.replace(/=/g, ''), inUrl(encoded)]) {
				expect(shownOf(`Basic ${sent}`, `käufer:${secret}`, secret)).toBe('Basic [hidden]');
			}
		}
	});

	test('with another last character that decodes to the same', () => {
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
		for (const secret of [pair, `${pair}1`, `${pair}12`]) {
			const encoded = base64(secret).replace(/=/g, '');
			const same = [...alphabet]
				.map((last) => encoded.slice(0, -1) + last)
				.filter((text) => Buffer.from(text, 'base64').toString() === secret);
			for (const text of same) expect(shownOf(`Basic ${text}`, secret)).toBe('Basic [hidden]');
		}
		expect.hasAssertions();
	});

	test('inside a longer text, of which the rest stays', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.boolean(), (before, after, isForUrl) => {
				const long = `${before}Basic ${pair}, ${after}`;
				const sent = isForUrl ? inUrl(base64(long)) : base64(long);
				const shown = shownOf(sent, pair, WORDS) as string;
				expect(shown).toMatch(/^[\w+/-]*\[hidden\][\w+/-]*=*$/);
				const [start, end] = shown.split('[hidden]');
				expect(sent.startsWith(start) && sent.endsWith(end)).toBe(true);
				// At most the two bytes on either side that share a group with the secret.
				const left = Buffer.byteLength(`${before}Basic `) - Buffer.from(start, 'base64').length;
				expect(left).toBeLessThanOrEqual(2);
				expect(Buffer.from(sent, 'base64').toString()).toContain(pair);
				expect(Buffer.from(shown, 'base64').toString()).not.toContain(WORDS);
			}),
		);
	});

	test('behind characters that base64 has too', () => {
		expect(shownOf(`/proxy/${base64(PLAIN)}/`, PLAIN)).toBe('/proxy/[hidden]/');
	});
});

describe('hideInRequest', () => {
	test('gives a request back that has no secret', () => {
		const request = openRequest(doorbell, { query: { a: '%20' }, body: { a: [1, { b: PLAIN }] } });
		expect(hideInRequest(request, [])).toBe(request);
		expect(hideInRequest(request, [WORDS])).toEqual(request);
		expect(hideInRequest(request, [WORDS]).bodies).toBe(request.bodies);
	});

	test.each<[string, Partial<OpenRequest>]>([
		['query', { query: { a: { b: [`x${PLAIN}`] } } }],
		['headers', { headers: { referer: `https://example.com/?token=${PLAIN}&a=1` } }],
		['a key', { bodies: [{ [`{"a":"${PLAIN}`]: '' }] }],
		['a key deep in a list', { bodies: [[{ a: [{ [PLAIN]: 1 }] }]] }],
		['text', { bodies: [`a=1&b=${PLAIN}`] }],
		['a list', { bodies: [[[[PLAIN]]]] }],
		['one of several bodies', { bodies: [{ a: 1 }, { a: PLAIN }] }],
		['a file', { files: [{ field: PLAIN, name: PLAIN, type: PLAIN, size: 1 }] }],
		['an issue', { issues: [{ code: 'sentAs', path: 'raw.body', message: `as ${PLAIN}` }] }],
	])('hides a secret in %s', (_, different) => {
		const shown = JSON.stringify(hidden(different, PLAIN));
		expect(shown).not.toContain(PLAIN);
		expect(shown).toContain('[hidden]');
	});

	test('keeps what is around a secret', () => {
		const { headers } = hidden({ headers: { referer: `/a?token=${PLAIN}&b=1` } }, PLAIN);
		expect(headers).toEqual({ referer: '/a?token=[hidden]&b=1' });
	});

	test('keeps a whole body of text around a secret', () => {
		const text = `{"name": "Иван & Co", "url": "https://example.com/?a=1%202&token=${encodeURIComponent(WORDS)}#x", "😀": "100 %", }`;
		expect(shownOf(text, WORDS)).toBe(text.replace(encodeURIComponent(WORDS), '[hidden]'));
	});

	test('keeps the order of keys, and a key named __proto__', () => {
		const body = JSON.parse(`{"z":1,"__proto__":{"a":"${PLAIN}"},"b ${PLAIN}":1,"a":2}`) as object;
		expect(JSON.stringify(hidden({ body }, PLAIN).bodies[0])).toBe(
			'{"z":1,"__proto__":{"a":"[hidden]"},"b [hidden]":1,"a":2}',
		);
	});

	test('leaves the host its headers and the request its body', () => {
		const headers = { referer: PLAIN };
		const body = { a: PLAIN };
		expect(hidden({ headers, body }, PLAIN)).toMatchObject({
			headers: { referer: '[hidden]' },
			bodies: [{ a: '[hidden]' }],
		});
		expect([headers, body]).toEqual([{ referer: PLAIN }, { a: PLAIN }]);
	});

	test('hides the longest of several secrets, each as one stretch', () => {
		expect(shownOf(`a shop:${PLAIN} b ${PLAIN}${PLAIN}`, PLAIN, `shop:${PLAIN}`)).toBe(
			'a [hidden] b [hidden][hidden]',
		);
		expect(shownOf('abcdefghijklmnop', 'abcdefghij', 'efghijklmnop')).not.toMatch(
			/abcd|mnop.*mnop/,
		);
	});

	test('finds a secret without the white space around it', () => {
		expect(shownOf(`a=${PLAIN}&`, ` ${PLAIN}\n`)).toBe('a=[hidden]&');
	});

	test('hides a number that is a secret', () => {
		const body = { a: 1234567890123456, b: [1234567890123457, 0, -1.5] };
		expect(hidden({ body }, '1234567890123456').bodies).toEqual([
			{ a: '[hidden]', b: [1234567890123457, 0, -1.5] },
		]);
	});

	test('leaves other things as they are', () => {
		const body = { a: null, b: true, c: [], d: {}, e: PLAIN };
		expect(hidden({ body }, PLAIN).bodies).toEqual([{ ...body, e: '[hidden]' }]);
	});

	test.each(['', 'a', 'abcdefg', '   abcdefg   '])(
		'takes no short word for a secret: %j',
		(word) => {
			expect(shownOf(`abcdefg ${word}`, word)).toBe(`abcdefg ${word}`);
		},
	);

	test('takes eight characters for a secret', () => {
		expect(shownOf('abcdefgh', 'abcdefgh')).toBe('[hidden]');
	});

	test.each([
		[PLAIN.slice(1)],
		[PLAIN.slice(0, -1)],
		[PLAIN.split('').reverse().join('')],
		[base64(PLAIN).slice(2)],
		['%', '&#', '\\u', '%u', '&amp', '%E0%80%80', '&#99999999;', '&#x110000;', '\\', '&none;'].map(
			(odd) => odd.repeat(9),
		),
	])('leaves what is not the secret: %j', (text) => {
		expect(hidden({ body: text }, PLAIN, NAMES).bodies).toEqual(
			openRequest(doorbell, { body: text }).bodies,
		);
	});

	test('leaves any text without a secret as it is', () => {
		const bits = [
			'%',
			'%25',
			'%41',
			'%D0%BA',
			'\\u0063',
			'&#99;',
			'&amp;',
			'+',
			' ',
			'ÐºÐ',
			'к',
			'Q29y',
		];
		const anyText = fc
			.array(fc.oneof(fc.string(), fc.constantFrom(...bits)))
			.map((all) => all.join(''));
		fc.assert(fc.property(anyText, (text) => expect(shownOf(text, ...SECRETS)).toBe(text)));
	});

	test('finds any secret in any text, in any usual spelling, and keeps the rest', () => {
		const anySecret = fc
			.string({ unit: 'grapheme', minLength: 8, maxLength: 40 })
			.filter((secret) => secret === secret.trim());
		const anySpelling = fc.constantFrom(
			...['as it is', 'percent-encoded by a browser', 'percent-encoded by .NET', 'in JSON escapes'],
			...['as Node shows a header', 'in decimal entities', 'in base64', 'percent-encoded twice'],
		);
		fc.assert(
			fc.property(anySecret, anySpelling, (secret, spelling) => {
				expect(shownOf(`<${SPELLINGS[spelling](secret)}>`, secret)).toBe('<[hidden]>');
			}),
			{
				examples: [
					['a secret with \uFFFD', 'percent-encoded twice'],
					['\\       ¡', 'as Node shows a header'],
				],
			},
		);
	});

	test.each(['as it is', 'as JSON', 'as HTML', 'as Node shows a header'])(
		'finds a secret that itself has what looks like an escape: %s',
		(spelling) => {
			const bit = fc.constantFrom(
				...['\\', '%41', '%', '\\u0063', '&#99;', '&amp;', '&', '"', ' ', '¡', 'к', 'Ð', 'a'],
			);
			const secret = fc
				.array(bit, { maxLength: 20 })
				.map((bits) => `made-up ${bits.join('')} secret`);
			fc.assert(
				fc.property(secret, (each) => {
					expect(shownOf(`<${SPELLINGS[spelling](each)}>`, each)).toBe('<[hidden]>');
				}),
			);
		},
	);
});
