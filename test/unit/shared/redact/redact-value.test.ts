import { LEFT_OUT } from '../../../../nodes/shared/redact/redact-value';
import { redactorFor } from '../../../support/redaction';

const shown = (sent: unknown) => redactorFor().redact(sent);

describe('types', () => {
	test.each([null, true, false, 0, 7, -3, 999, 0.25, 12.5])('%j stays', (value) => {
		expect(shown(value)).toBe(value);
	});

	test.each([
		[6002540, 1000000],
		[-22.90556, -10.00001],
		[0.1234, 0.0001],
		[380671234567, 380000000000],
		[1795342272, 1790763072],
		[1.5e300, 1e300],
		[-2.5e-9, -1e-9],
		[12345678901234567000, 10000000000000000000],
		[1234567890.1234567, 1000000000],
	])('the number %d has as many digits: %d', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each([
		[
			['I', 'v', 'a', 'n'],
			['x', 'x', 'x', 'x'],
		],
		[
			[73, 118, 97, 0],
			[1, 1, 1, 0],
		],
		[
			['new', 'VIP', '12', '%D0%98'],
			['new', 'x', 'x', '%x%x'],
		],
		[
			[5, 4, 250],
			[5, 4, 250],
		],
		[
			[73, 118, 97, 'Ivan Petrov'],
			[73, 118, 97, 'Xxxx Xxxxxx'],
		],
	])('a list of what can be letters tells nothing: %j', (sent, expected) => {
		expect(shown({ type: 'form', data: sent })).toEqual({ type: 'form', data: expected });
	});

	test('JSON in a text is redacted as JSON', () => {
		expect(shown('[{"manager_name":"Olga","phone":"380671234567"}]')).toBe(
			'[{"manager_name":"Xxxx","phone":"380000000000"}]',
		);
		expect(shown('[]')).toBe('[]');
		expect(shown('[broken')).toBe('[xxxxxx');
	});
});

describe('keys', () => {
	test.each([
		'phone',
		'utm_source',
		'ClienteLatitude',
		'Номер клієнта',
		'call_card_link',
		'customerNo',
		'contact[0][name]',
		'{{Дата}}',
		'field_1234',
		'a.b',
		'',
		'__proto__',
	])('%j stays', (key) => {
		const sent = JSON.parse(`{${JSON.stringify(key)}:1}`) as object;
		expect(Object.keys(shown(sent) as object)).toEqual([key]);
	});

	test.each([
		['ivan@mail.ru', 'xxxx@example.com'],
		['+380671234567', '+380000000000'],
		['380 67 123 45 67', '380 00 000 00 00'],
		['f94c2baa94dbc6e9eabd3c181093c08f', 'a00a0aaa00aaa0a0aaaa0a000000a00a'],
		['sk4Jq9vR2mLw8TzXb5Nc', 'xx0Xx0xX0xXx0XxXx0Xx'],
		['call me, ivan', 'xxxx xx, xxxy'],
		['Ivan Petrov', 'Xxxx Xxxxxx'],
		['Иван', 'Жжжж'],
		['SXZhbg', 'WHh4eA'],
		['4976616f', '58787878'],
		['https://shop.ru/', 'https://example.com/'],
	])('%j is redacted: %j', (key, expected) => {
		expect(shown({ [key]: 1 })).toEqual({ [expected]: 1 });
	});

	test.each([
		['Ivan', 'Xxxx'],
		['how_are_you', 'xxx_xxx_xxx'],
		['phone', 'phone'],
		['Имя клиента', 'Имя клиента'],
		['call_status', 'call_status'],
	])('%j without a value is a text unless it is known: %j', (key, expected) => {
		expect(shown({ [key]: '' })).toEqual({ [expected]: '' });
	});

	test.each(['tel:974507', 'tel: +380671234567', 'phone 380671234567', 'номер: +380671234567'])(
		'show no number of a text that became a form: %j',
		(text) => {
			const [shown] = Object.keys(redactorFor().redact({ [text]: '' }) as object);
			expect(shown).not.toMatch(/974507|1234567/);
			expect(shown).toMatch(/\d{6}/);
		},
	);

	test('stay different from each other, soon', () => {
		const keys = Array.from({ length: 15_000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
		const sent = Object.fromEntries(keys.map((key) => [key, '']));
		const started = performance.now();
		const copy = Object.keys(shown(sent) as object);
		expect(copy.slice(0, 4)).toEqual(['x', 'x*', 'x+', 'x-']);
		expect(copy).toHaveLength(keys.length);
		expect(performance.now() - started).toBeLessThan(5000);
	});

	test('of a prototype are plain ones', () => {
		const copy = shown(JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')) as object;
		expect(Object.keys(copy)).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

describe('what is too much to be read', () => {
	test('is left out below 32 levels, however deep it goes', () => {
		const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
		expect(shown(deep(30))).toEqual(deep(30));
		const copy = JSON.stringify(shown(deep(5000)));
		expect(copy).toBe(`${'['.repeat(33)}"${LEFT_OUT}"${']'.repeat(33)}`);
		expect(JSON.stringify(shown({ text: '['.repeat(90_000) })).length).toBeLessThan(5000);
	});

	test('is left out after as much as a comment on GitHub takes', () => {
		const texts = Array.from({ length: 2000 }, () => 'b'.repeat(100));
		const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
		for (const sent of [texts, keys, { list: keys, next: texts }]) {
			expect(JSON.stringify(shown(sent)).length).toBeLessThan(200_000);
		}
		expect((shown(texts) as string[]).length).toBeLessThan(600);
	});
});
