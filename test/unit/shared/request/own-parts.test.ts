import { without, withoutFields } from '../../../../nodes/shared/request/own-parts';

describe('without', () => {
	test('leaves keys out and keeps the order of the others', () => {
		const shown = without({ z: 1, token: 2, a: 3, key: 4 }, ['key', 'token']);
		expect(JSON.stringify(shown)).toBe('{"z":1,"a":3}');
	});

	test('gives an object back that has none of them', () => {
		const source = { a: 1 };
		expect(without(source, ['b', 'A'])).toBe(source);
		expect(without(source, [])).toBe(source);
	});

	test('keeps keys that only look like others', () => {
		const source = JSON.parse('{"__proto__":1,"constructor":2,"Key":3}') as object;
		expect(Object.entries(without({ ...source, key: 4 }, ['key']))).toEqual([
			['__proto__', 1],
			['constructor', 2],
			['Key', 3],
		]);
	});
});

describe('withoutFields', () => {
	test('takes fields out of an object at its top', () => {
		const body = { key: 'x', a: { key: 'y' } };
		expect(withoutFields(body, ['key'])).toEqual({ a: { key: 'y' } });
		expect(body).toHaveProperty('key');
	});

	test.each([[null], [1], [true], [['key']]])('leaves %j as it is', (body) => {
		expect(withoutFields(body, ['key'])).toBe(body);
	});

	test.each([
		['a=1&key=x1y2&b=2', 'a=1&key=[hidden]&b=2'],
		['key=x1y2', 'key=[hidden]'],
		['key = x1y2\nb = 2', 'key = [hidden]\nb = 2'],
		['{"a":1,"key":"x1y2","b":2', '{"a":1,"key":"[hidden]","b":2'],
		['{"key":12}', '{"key":[hidden]}'],
		["{'key': 'x1y2'}", "{'key': '[hidden]'}"],
		['{„key”: „x1y2”, „b”: „"”}', '{„key”: „[hidden]”, „b”: „"”}'],
		['{\\"key\\":\\"x1y2\\",\\"b\\":1', '{\\"key\\":\\"[hidden]\\",\\"b\\":1'],
		['key=x1y2&key=z3', 'key=[hidden]&key=[hidden]'],
	])('takes a field’s value out of a text: %s', (text, shown) => {
		expect(withoutFields(text, ['key'])).toBe(shown);
	});

	test.each(['monkey=x1y2', 'keys=x1y2', 'the key is lost', 'key=', ''])(
		'leaves %j as it is',
		(text) => {
			expect(withoutFields(text, ['key'])).toBe(text);
		},
	);

	test('takes several fields out of a text', () => {
		expect(withoutFields('sum=1&a=2&key=3', ['key', 'sum'])).toBe('sum=[hidden]&a=2&key=[hidden]');
	});
});
