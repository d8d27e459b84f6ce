import { cutAt, isDeeper } from '../../../../nodes/shared/values/depth';

/** `inner` in so many objects, each the member `a` of the one around it. */
const nested = (depth: number, inner: string) =>
	JSON.parse('{"a":'.repeat(depth) + inner + '}'.repeat(depth)) as unknown;

test('counts objects and lists', () => {
	expect([isDeeper(1, 0), isDeeper({}, 0), isDeeper([], 1), isDeeper([[]], 1)]).toEqual([
		...[false, true, false, true],
	]);
	expect([isDeeper(nested(5, '[1]'), 6), isDeeper(nested(5, '[1]'), 5)]).toEqual([false, true]);
});

test('a wide value costs one look at each member', () => {
	const rows = Array.from({ length: 300_000 }, (_, index) => ({ index }));
	expect(isDeeper(rows, 2)).toBe(false);
});

test.each([1, 10, 3000])('of %d more levels, the lower are JSON text', (more) => {
	expect(cutAt(5, nested(5 + more, '1'))).toEqual(
		nested(5, JSON.stringify('{"a":'.repeat(more) + '1' + '}'.repeat(more))),
	);
	expect(cutAt(5, nested(5, '1'))).toEqual(nested(5, '1'));
});

test('the text is what was sent: order, kinds, quotes, __proto__', () => {
	const deep =
		'{"__proto__":{"b":[1,-2.5,"\\"x\\u2028\\\\",null,true,{},[]],"a":{"10":"","9":""}},"k":[[{"z":0}]]}';
	const value = cutAt(1, JSON.parse(deep)) as object;
	const texts = Object.values(Object.getOwnPropertyDescriptors(value)).map(
		({ value: text }) => text,
	);
	expect(texts).toEqual(
		Object.values(JSON.parse(deep) as object).map((each) => JSON.stringify(each)),
	);
	expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('what is deeper than the call stack goes is told', () => {
	expect(() => cutAt(5, nested(100_000, '1'))).toThrow(RangeError);
});
