import fc from 'fast-check';

import {
	decodeBytes,
	decodeForm,
	decodeJson,
	decodeJsonAgain,
	decodeText,
} from '../../../../nodes/shared/request/decode';
import { hostRequestOf } from '../../../support/host-request';

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

const odd = (code: string, message: string) => [{ code, path: 'raw.body', message }];
const sentAs = (how: string) => odd('sentAs', `The body is JSON that was sent ${how}`);
const straightened = (how: string) =>
	odd(
		'quotesStraightened',
		`The body is JSON with typographic quotes that was sent ${how}; the quotes were straightened`,
	);
const BASE64 = odd('notUtf8', 'The body has bytes that are not UTF-8 and is given as base64');
const BROKEN = odd('brokenJson', 'The body is broken JSON and was left as text');

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
			issues: sentAs('as a form'),
		});
	});

	test('reads JSON with typographic quotes that was sent as a form', async () => {
		expect(await decodedForm('{ „phone”: „+48000000001”, „a”: „b&c=d” }')).toEqual({
			body: { phone: '+48000000001', a: 'b&c=d' },
			issues: straightened('as a form'),
		});
	});

	test.each(['[{"a":1}]', '%5B%7B%22a%22%3A1%7D%5D', '%5b{"a":1}%5d'])(
		'reads a JSON list that was sent as a form: %s',
		async (body) => {
			expect(await decodedForm(body)).toEqual({
				body: [{ a: 1 }],
				issues: sentAs('as a form'),
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
			issues: odd(
				'badEncoding',
				'3 names or values are not valid percent-encoded UTF-8 and were left as sent',
			),
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
			issues: odd(
				'badEncoding',
				'1 name or value is not valid percent-encoded UTF-8 and was left as sent',
			),
		});
	});

	test('looks for another charset in repeated keys too', async () => {
		const { body } = await decodedForm('a=1&a=%E9');
		expect(body).toEqual({ a: ['1', '%E9'] });
	});

	test('gives bytes that are not UTF-8 as base64', async () => {
		const bytes = Buffer.from('place=Кра', 'utf16le');
		bytes[0] = 0xff;
		expect(await decodedForm(bytes)).toEqual({
			body: bytes.toString('base64'),
			issues: BASE64,
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
	const decoded = (text: string, charset: BufferEncoding = 'utf8') =>
		decodeJson(Buffer.from(text, charset), JSON.parse(text.replace('\uFEFF', '')), charset);

	test.each([
		['{"uniqueid":12345678901234567890}', { uniqueid: '12345678901234567890' }],
		['{"uniqueid":12345678901234567891}', { uniqueid: '12345678901234567891' }],
		['{"yclid": 5550001112223334445}', { yclid: '5550001112223334445' }],
		['{"yclid":\n-5550001112223334445\n}', { yclid: '-5550001112223334445' }],
		['[1,9007199254740993]', [1, '9007199254740993']],
		['[1e400]', ['1e400']],
		['[-1E+400]', ['-1E+400']],
		['[1e-400]', ['1e-400']],
		['[0.12345678901234567890]', ['0.12345678901234567890']],
		['12345678901234567890', '12345678901234567890'],
		['\uFEFF[12345678901234567890]', ['12345678901234567890']],
	])('keeps every digit of %s', (text, body) => {
		expect(decoded(text)).toEqual({ body, issues: [] });
	});

	test('keeps every digit in any charset', () => {
		const body = { setor: 'São Paulo', id: '12345678901234567890' };
		const text = '{"setor":"São Paulo","id":12345678901234567890}';
		for (const charset of ['utf8', 'latin1', 'utf16le'] as const) {
			expect(decoded(text, charset)).toEqual({ body, issues: [] });
		}
	});

	test('keeps every digit of JSON in a JSON text', () => {
		expect(decoded('"{\\"id\\":12345678901234567890}"').body).toEqual({
			id: '12345678901234567890',
		});
	});

	test.each([
		'{"a":1,"b":[2.5,-3,1e5,900719925474099]}',
		'[9007199254740992,1.0000000000000000000,1e300]',
		'{"a":"12345678901234567890","b":"see 1e400, 12345678901234567890"}',
	])('leaves numbers that JavaScript holds, and text, as they are: %s', (text) => {
		expect(decoded(text)).toEqual({ body: JSON.parse(text) as unknown, issues: [] });
	});

	test('gives on what n8n parsed where no number can have lost anything', () => {
		const parsed = { a: 123456789012345 };
		const bytes = Buffer.from('{"a":123456789012345,"b":"x12345678901234567890"}');
		expect(decodeJson(bytes, parsed, 'utf8').body).toBe(parsed);
		expect(decodeJson(undefined, parsed, 'utf8').body).toBe(parsed);
	});
});

describe('decodeJsonAgain', () => {
	test('keeps every digit', () => {
		expect(decodeJsonAgain(Buffer.from('[12345678901234567890,"é"]', 'latin1')).body).toEqual([
			'12345678901234567890',
			'é',
		]);
	});

	const READ = odd(
		'otherCharset',
		'The body is not in the charset it was sent as; what is not UTF-8 was read as ISO-8859-1',
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
		expect(decodeJsonAgain(bytes)).toEqual({ body, issues: READ });
	});

	test('keeps every byte that is not part of UTF-8', () => {
		const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
		const { body } = decodeJsonAgain(Buffer.concat([Buffer.from('"'), bytes, Buffer.from('"')]));
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
			issues: sentAs('as text/json'),
		});
	});

	test('takes a replacement character that was sent for text', () => {
		expect(decodeBytes(Buffer.from('a\uFFFDb'), undefined)).toEqual({
			body: 'a\uFFFDb',
			issues: [],
		});
	});

	test('gives bytes that are not UTF-8 as base64', () => {
		expect(decodeBytes(Buffer.from([0x7b, 0xff, 0x7d]), undefined)).toEqual({
			body: 'e/99',
			issues: BASE64,
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
			issues: sentAs('as text/plain'),
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
			issues: straightened('as text/plain'),
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
			issues: BROKEN,
		});
	});

	test('keeps every digit of JSON under another name', () => {
		const body = [{ id: '12345678901234567890' }, '1e400'];
		const text = '[{"id":12345678901234567890},1e400]';
		expect(decodeText(text, 'text/plain').body).toEqual(body);
		expect(decodeText(text.replace(/"/g, '”'), 'text/plain').body).toEqual(body);
		expect(decodeForm(Buffer.from(text), undefined).body).toEqual(body);
	});

	test('cuts a content type that is too long to be read', () => {
		const [{ message }] = decodeText('[]', 'x'.repeat(10_000)).issues;
		expect(message.length).toBeLessThan(150);
	});

	test.each([undefined, ''])('says where no content type was named', (contentType) => {
		expect(decodeText('[]', contentType).issues).toEqual(sentAs('without a content type'));
	});

	test.each(['{"a":', '{a}'])('leaves broken JSON as text: %s', (text) => {
		expect(decodeText(text, 'text/plain')).toEqual({
			body: text,
			issues: BROKEN,
		});
	});
});
