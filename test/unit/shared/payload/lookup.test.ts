import { either, lookupIn } from '../../../../nodes/shared/payload/lookup';

describe('what is looked up in a payload', () => {
	test('is what was sent at its top', () => {
		const lookup = lookupIn({ name: 'Ana', zero: 0, no: false, deep: { name: 'Bia' } });
		expect(lookup('name')).toEqual({ name: 'name', value: 'Ana' });
		expect(lookup('zero')).toEqual({ name: 'zero', value: 0 });
		expect(lookup('no')).toEqual({ name: 'no', value: false });
		expect(lookup('deep')).toEqual({ name: 'deep', value: { name: 'Bia' } });
	});

	test.each(['missing', 'empty', 'blank', 'none', 'list', 'toString', 'constructor', '__proto__'])(
		'is nothing for %s',
		(name) => {
			const payload = { empty: '', blank: ' ', none: null, list: ['', null] };
			expect(lookupIn(payload)(name)).toBeUndefined();
		},
	);

	test.each([['text'], [null], [undefined], [7], [['a']]])('is nothing in %j', (payload) => {
		expect(lookupIn(payload)('length')).toBeUndefined();
		expect(lookupIn(payload)('0')).toBeUndefined();
	});
});

describe('of two lookups', () => {
	const both = either(
		lookupIn({ one: 1, both: 'first', null: 'null', object: {}, alone: 'null' }),
		lookupIn({ two: 2, both: 'second', null: 'said', object: 'said' }),
	);

	test.each([
		['one', 1],
		['two', 2],
		['both', 'first'],
		['null', 'said'],
		['object', 'said'],
		['alone', 'null'],
	])('%s is %j', (name, value) => {
		expect(both(name)).toEqual({ name, value });
	});

	test('neither may know a name', () => {
		expect(both('neither')).toBeUndefined();
	});
});
