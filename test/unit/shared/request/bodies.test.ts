import { deliveries } from '../../../../nodes/shared/request/bodies';

describe('deliveries', () => {
	test('an object is one, with the query’s fields beside its own', () => {
		expect(deliveries({ query: { q: '1' }, body: { a: 2 } })).toEqual([
			{ fields: { q: '1', a: 2 }, body: { a: 2 } },
		]);
	});

	test('the body wins over the query', () => {
		const [{ fields }] = deliveries({ query: { a: 'query' }, body: { a: 'body' } });
		expect(fields).toEqual({ a: 'body' });
	});

	test('a list of objects is one each', () => {
		expect(deliveries({ query: { q: '1' }, body: [{ a: 1 }, { b: 2 }] })).toEqual([
			{ fields: { q: '1', a: 1 }, body: { a: 1 } },
			{ fields: { q: '1', b: 2 }, body: { b: 2 } },
		]);
	});

	test('1,000 objects are as many events, one more is one with an issue', () => {
		const list = (length: number) => Array.from({ length }, () => ({}));
		expect(deliveries({ query: {}, body: list(1000) })).toHaveLength(1000);

		const [part, ...others] = deliveries({ query: { q: '1' }, body: list(1001) });
		expect(others).toEqual([]);
		expect(part.fields).toEqual({ q: '1' });
		expect(part.body).toHaveLength(1001);
		expect(part.issues).toEqual([
			{ path: 'raw.body', message: 'is a list of 1001 objects, more than 1000: it is one item' },
		]);
	});

	test.each([
		['nothing', null],
		['a text', 'words'],
		['a number', 3],
		['an empty list', []],
		['a list of other things', [1, 'a']],
		['a list of objects and others', [{ a: 1 }, null]],
		['a list of lists', [[{ a: 1 }]]],
	])('%s is one, with the query’s fields', (_, body) => {
		expect(deliveries({ query: { q: '1' }, body })).toEqual([{ fields: { q: '1' }, body }]);
	});

	test('a key named __proto__ stays a key', () => {
		const body = JSON.parse('{"__proto__":{"polluted":true}}') as object;
		const [{ fields }] = deliveries({ query: {}, body });
		expect(Object.keys(fields)).toEqual(['__proto__']);
		expect(fields.polluted).toBeUndefined();
	});
});
