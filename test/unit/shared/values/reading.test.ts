import { excerpt, isEmpty, single } from '../../../../nodes/shared/values/reading';
import { readWith } from '../../../support/reading';

describe('isEmpty', () => {
	test.each([[undefined], [null], [''], [' \t\n'], [['', null]], [['']]])('%j is', (value) => {
		expect(isEmpty(value)).toBe(true);
	});

	test.each([[0], [false], ['0'], ['a'], [['', 'a']], [[]], [{}], [[['']]]])(
		'%j is not',
		(value) => {
			expect(isEmpty(value)).toBe(false);
		},
	);

	test('a list in a list in a list … is looked at no deeper than a form can be', () => {
		const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
		expect(isEmpty(deep)).toBe(false);
	});
});

describe('single', () => {
	const shout = readWith(
		single((value, { zone }) => ({ value: `${String(value)}! in ${zone}` })),
		'UTC',
	);

	test('hands one value and the context on', () => {
		expect(shout('a')).toEqual({ value: 'a! in UTC' });
	});

	test('hands on the first that is not empty and says so', () => {
		expect(shout(['', 'a', 'b'])).toEqual({
			value: 'a! in UTC',
			issue: 'was sent several times; the first is taken',
		});
	});

	test('keeps an issue that matters more', () => {
		const odd = readWith(single((value) => ({ value, issue: 'is odd' })));
		expect(odd(['a', 'b'])).toEqual({ value: 'a', issue: 'is odd' });
	});
});

describe('excerpt', () => {
	test.each([
		['text', 'text'],
		[12, '12'],
		[null, 'null'],
		[['a'], 'a list'],
		[{ a: 1 }, 'an object'],
		['x'.repeat(80), 'x'.repeat(80)],
		['x'.repeat(81), `${'x'.repeat(79)}…`],
	])('shows %j as %j', (value, shown) => {
		expect(excerpt(value)).toBe(shown);
	});
});
