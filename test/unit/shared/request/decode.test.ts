import fc from 'fast-check';

import {
	decodeBytes,
	decodeForm,
	decodeJson,
	decodeText,
	isIn,
} from '../../../nodes/shared/request/decode';
import { hostRequestOf } from '../../support/host-request';

const FORM = 'application/x-www-form-urlencoded';

/** Decodes a form after n8n's own parser, as `read` does. */
async function decodedForm(body: Buffer | string) {
	const { rawBody, body: parsed } = await hostRequestOf({
		headers: { 'content-type': FORM },
		body,
	});
	return decodeForm(rawBody as Buffer, (parsed ?? {}) as never);
}

function orUndefined<T>(make: () => T): T | undefined {
	try {
		return make();
	} catch {
		return undefined;
	}
}

const odd = (message: string) => [{ path: 'raw.body', message }];

describe('decodeForm', () => {
	test.each([
		['nothing', '', {}],
		['a pair', 'a=1', { a: '1' }],
		['a repeated key', 'a=1&a=2', { a: ['1', '2'] }],
		['a key in brackets', 'a[b]=1', { 'a[b]': '1' }],
		['percent-encoding', 'name=%D0%98%D0%B2%D0%B0%D0%BD+I', { name: 'Иван I' }],
		['UTF-8 as it is', 'name=Иван', { name: 'Иван' }],
		['a byte order mark', '\uFEFFa=1', { a: '1' }],
		['a percent sign that encodes nothing', 'discount=10%', { discount: '10%' }],
		['a replacement character that was sent', 'a=%EF%BF%BD', { a: '\uFFFD' }],
		['a key that begins with a bracket', '[a]=1', { '[a]': '1' }],
		['a key that begins with a brace', '{a=1', { '{a': '1' }],
		['JSON in a value', 'a={"b":1}', { a: '{"b":1}' }],
		['a key that is a number', '123', { 123: '' }],
		['a key in quotes', '"[a]"', { '"[a]"': '' }],
	])('reads %s', async (_, body, fields) => {
		expect(await decodedForm(body)).toEqual({ body: fields, issues: [] });
	});

	test('takes a byte order mark out of the first key where the host has left it', () => {
		const parsed = { '\uFEFFa': '1', b: '2' };
		expect(decodeForm(Buffer.from('\uFEFFa=1&b=2'), parsed).body).toEqual({ a: '1', b: '2' });
	});

	test.each([
		['as it is', '{"phone":"+70000000001","text":"a&b=c"}'],
		['percent-encoded', encodeURIComponent('{"phone":"+70000000001","text":"a&b=c"}')],
		['percent-encoded in lower case', '%7b"phone":"%2B70000000001","text":"a%26b=c"}'],
		['after white space', ' \n{"phone":"+70000000001","text":"a&b=c"}'],
		[
			'percent-encoded after white space',
			` ${encodeURIComponent('{"phone":"+70000000001","text":"a&b=c"}')}`,
		],
		['after a byte order mark', '\uFEFF{"phone":"+70000000001","text":"a&b=c"}'],
		['as the only key of a form', '{"phone":"+70000000001","text":"a&b=c"}='],
		[
			'as the only key of a form, percent-encoded',
			new URLSearchParams({ '{"phone":"+70000000001","text":"a&b=c"}': '' }).toString(),
		],
	])('reads JSON that was sent as a form %s', async (_, body) => {
		expect(await decodedForm(body)).toEqual({
			body: { phone: '+70000000001', text: 'a&b=c' },
			issues: odd('is JSON that was sent as a form'),
		});
	});

	test('reads JSON with typographic quotes that was sent as a form', async () => {
		expect(await decodedForm('{ „phone”: „+48000000001”, „a”: „b&c=d” }')).toEqual({
			body: { phone: '+48000000001', a: 'b&c=d' },
			issues: odd('is JSON with typographic quotes that was sent as a form'),
		});
	});

	test.each(['[{"a":1}]', '%5B%7B%22a%22%3A1%7D%5D', '%5b{"a":1}%5d'])(
		'reads a JSON list that was sent as a form: %s',
		async (body) => {
			expect(await decodedForm(body)).toEqual({
				body: [{ a: 1 }],
				issues: odd('is JSON that was sent as a form'),
			});
		},
	);

	test.each([999, 1000, 1001, 5000])('keeps all of %d keys', async (count) => {
		const pairs = Array.from({ length: count }, (_, at): [string, string] => [`k${at}`, `v ${at}`]);
		const body = new URLSearchParams(pairs).toString();
		expect(await decodedForm(body)).toEqual({ body: Object.fromEntries(pairs), issues: [] });
	});

	test('keeps all values of one key beyond a thousand', async () => {
		const body = `${'a=1&'.repeat(1500)}last=2`;
		expect(await decodedForm(body)).toEqual({
			body: { a: Array.from({ length: 1500 }, () => '1'), last: '2' },
			issues: [],
		});
	});

	test('keeps a pair that comes after a thousand empty ones', async () => {
		expect(await decodedForm(`${'&'.repeat(1000)}last=2`)).toEqual({
			body: { last: '2' },
			issues: [],
		});
	});

	test('reads a long form like a short one', async () => {
		const many = '&x=1'.repeat(1000);
		const { body } = await decodedForm(`\uFEFFa+b=c+d%21&e&=f&g=1=2&h=${many}`);
		expect(body).toMatchObject({ 'a b': 'c d!', e: '', '': 'f', g: '1=2', h: '' });
	});

	test('leaves percent-encoding of another charset as it was sent', async () => {
		expect(await decodedForm('place=%CA%F0%E0&caf%E9=%E9&ok=%C3%A9')).toEqual({
			body: { place: '%CA%F0%E0', 'caf%E9': '%E9', ok: 'é' },
			issues: odd('has 3 names or values that are no percent-encoded UTF-8, left as sent'),
		});
	});

	test('decodes exactly what is percent-encoded UTF-8', () => {
		const bits = [
			'%',
			'%4',
			'%zz',
			'%41',
			'%c3',
			'%A9',
			'%ED%A0%80',
			'%F0%9F%98%80',
			'%EF',
			'%BB%BF',
		];
		const sent = fc.array(fc.constantFrom('a', 'é', ...bits)).map((parts) => parts.join(''));
		fc.assert(
			fc.property(sent, (value) => {
				// So long that it is not left to n8n's parser.
				const bytes = Buffer.from(`${'&x=1'.repeat(1000)}&f=${value}`);
				const { body, issues } = decodeForm(bytes, {});
				const decoded = orUndefined(() => decodeURIComponent(value));
				expect(body).toMatchObject({ f: decoded ?? value });
				expect(issues).toHaveLength(decoded === undefined ? 1 : 0);
			}),
		);
	});

	test('takes what begins like JSON of another charset for a form', async () => {
		expect(await decodedForm('%7B%E9=1')).toEqual({
			body: { '%7B%E9': '1' },
			issues: odd('has 1 names or values that are no percent-encoded UTF-8, left as sent'),
		});
	});

	test('looks for another charset in repeated keys too', async () => {
		const { body } = await decodedForm('a=1&a=%E9');
		expect(body).toEqual({ a: ['1', '%E9'] });
	});

	test('gives bytes that are no UTF-8 as base64', async () => {
		const bytes = Buffer.from('place=Кра', 'utf16le');
		bytes[0] = 0xff;
		expect(await decodedForm(bytes)).toEqual({
			body: bytes.toString('base64'),
			issues: odd('has bytes that are no UTF-8 and is given as base64'),
		});
	});

	test('keeps a key named __proto__ as a key', async () => {
		const { body } = await decodedForm('__proto__=1&a=2');
		expect(Object.entries(body as object)).toEqual([
			['__proto__', '1'],
			['a', '2'],
		]);
		expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
	});
});

describe('decodeJson', () => {
	const READ = odd(
		'is in another charset than it was sent as; what is no UTF-8 in it is read as ISO-8859-1',
	);

	test.each([
		['ISO-8859-1', Buffer.from('{"setor":"São Paulo"}', 'latin1'), { setor: 'São Paulo' }],
		[
			'a character that was cut in two',
			Buffer.concat([Buffer.from('{"a":"Ива'), Buffer.from([0xd0]), Buffer.from('"}')]),
			{ a: 'ИваÐ' },
		],
		[
			'both charsets',
			Buffer.concat([Buffer.from('\uFEFF["☎️","'), Buffer.from([0xe9]), Buffer.from('"]')]),
			['☎️', 'é'],
		],
	])('reads %s', (_, bytes, body) => {
		expect(decodeJson(bytes)).toEqual({ body, issues: READ });
	});

	test('keeps every byte that is no part of UTF-8', () => {
		const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
		const { body } = decodeJson(Buffer.concat([Buffer.from('"'), bytes, Buffer.from('"')]));
		expect(Buffer.from(body as string, 'latin1').equals(bytes)).toBe(true);
	});
});

describe('decodeBytes', () => {
	test('makes null of nothing', () => {
		expect(decodeBytes(undefined, undefined)).toEqual({ body: null, issues: [] });
		expect(decodeBytes(Buffer.alloc(0), 'text/plain')).toEqual({ body: null, issues: [] });
	});

	test('reads text, without the byte order mark', () => {
		expect(decodeBytes(Buffer.from('\uFEFFпривіт'), 'text/plain').body).toBe('привіт');
	});

	test('reads JSON whatever it was called', () => {
		expect(decodeBytes(Buffer.from('{"a":1}'), 'text/json')).toEqual({
			body: { a: 1 },
			issues: odd('is JSON that was sent as text/json'),
		});
	});

	test('takes a replacement character that was sent for text', () => {
		expect(decodeBytes(Buffer.from('a\uFFFDb'), undefined)).toEqual({
			body: 'a\uFFFDb',
			issues: [],
		});
	});

	test('gives bytes that are no UTF-8 as base64', () => {
		expect(decodeBytes(Buffer.from([0x7b, 0xff, 0x7d]), undefined)).toEqual({
			body: 'e/99',
			issues: odd('has bytes that are no UTF-8 and is given as base64'),
		});
	});
});

describe('decodeText', () => {
	test.each(['words', '', '3', 'null', '"text"', 'a {"b":1}'])('leaves %j as text', (text) => {
		expect(decodeText(text, 'text/plain')).toEqual({ body: text, issues: [] });
	});

	test.each([
		['{"a":1}', { a: 1 }],
		[' \n[1]', [1]],
	])('reads JSON from %j', (text, body) => {
		expect(decodeText(text, 'text/plain')).toEqual({
			body,
			issues: odd('is JSON that was sent as text/plain'),
		});
	});

	test.each([
		['Polish', '{ „name”: „Reguła” }', { name: 'Reguła' }],
		['English', '{“name”: “Reguła”}', { name: 'Reguła' }],
		['German', '[{„a“: „b“}]', [{ a: 'b' }]],
		['French', '{«a»: «l’autre»}', { a: 'l’autre' }],
	])('reads JSON with %s typographic quotes', (_, text, body) => {
		expect(decodeText(text, 'text/plain')).toEqual({
			body,
			issues: odd('is JSON with typographic quotes that was sent as text/plain'),
		});
	});

	test.each([
		['quotes of both kinds', '{„a”: "b"}'],
		['a straight quote inside a value', '{„a”: „b "c"”}'],
		['typographic quotes inside a value', '{„a”: „b „c” d”}'],
		['a value without quotes', '{ „email”: contact’s email address, „phone”: „1” }'],
	])('leaves %s as text, rather than guess', (_, text) => {
		expect(decodeText(text, 'text/plain')).toEqual({
			body: text,
			issues: odd('is broken JSON and left as text'),
		});
	});

	test.each([undefined, ''])('says where no content type was named', (contentType) => {
		expect(decodeText('[]', contentType).issues).toEqual(
			odd('is JSON that was sent as nothing named'),
		);
	});

	test.each(['{"a":', '{a}'])('leaves broken JSON as text: %s', (text) => {
		expect(decodeText(text, 'text/plain')).toEqual({
			body: text,
			issues: odd('is broken JSON and left as text'),
		});
	});
});

describe('isIn', () => {
	test.each([
		['utf-8', 'é\uFFFD', 'utf8', true],
		['utf8', 'é', 'latin1', false],
		['latin1', 'é', 'latin1', true],
		['latin1', 'é', 'utf8', true],
		['ascii', 'e', 'utf8', true],
		['ascii', 'é', 'utf8', false],
		['utf-16le', 'é', 'utf16le', true],
		['utf-16le', 'odd', 'utf8', false],
		['windows-1251', 'e', 'utf8', false],
	] as const)('%s has %j in %s: %s', (charset, text, encoding, expected) => {
		expect(isIn(charset, Buffer.from(text, encoding))).toBe(expected);
	});
});
