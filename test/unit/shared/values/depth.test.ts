import { limitDepth } from '../../../../nodes/shared/payload/depth';

/** `inner` in so many objects, each the member `a` of the one around it. */
const nested = (depth: number, inner: string) =>
	JSON.parse('{"a":'.repeat(depth) + inner + '}'.repeat(depth)) as object;

function depthOf(value: unknown): number {
	let depth = 0;
	for (let inner = value; typeof inner === 'object' && inner !== null; depth++) {
		inner = Object.values(inner)[0];
	}
	return depth;
}

const limited = (raw: object) => {
	const item = { raw, issues: [] };
	limitDepth(item);
	return item;
};

test('leaves 512 levels as they are', () => {
	const { raw, issues } = limited(nested(512, '1'));
	expect(raw).toEqual(nested(512, '1'));
	expect(issues).toEqual([]);
});

test.each([513, 10_000, 100_000])('of %d levels, the lower are JSON text', (depth) => {
	const { raw, issues } = limited(nested(depth, '1'));
	expect(depthOf(raw)).toBe(512);
	expect(issues).toEqual([
		{
			path: 'raw',
			message: 'is nested deeper than 512 levels; what is deeper is given as JSON text',
		},
	]);
	let inner: unknown = raw;
	while (typeof inner === 'object') inner = (inner as { a: unknown }).a;
	expect(inner).toBe('{"a":'.repeat(depth - 512) + '1' + '}'.repeat(depth - 512));
});

test('the text is what was sent: order, kinds, quotes, __proto__', () => {
	const deep =
		'{"__proto__":{"b":[1,-2.5,"\\"x\\u2028\\\\",null,true,{},[]],"a":{"10":"","9":""}},"k":[[{"z":0}]]}';
	const { raw } = limited(nested(511, deep));
	let inner = raw as Record<string, unknown>;
	for (let level = 1; level < 512; level++) inner = inner.a as Record<string, unknown>;
	const texts = Object.values(Object.getOwnPropertyDescriptors(inner)).map(({ value }) => value);
	const sent = JSON.parse(deep) as object;
	expect(texts).toEqual(Object.values(sent).map((value) => JSON.stringify(value)));
	expect(Object.getPrototypeOf(inner)).toBe(Object.prototype);
});

test('a wide item costs one look at each value', () => {
	const rows = Array.from({ length: 300_000 }, (_, index) => ({ index }));
	expect(limited({ rows }).issues).toEqual([]);
});
