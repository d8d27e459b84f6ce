import {
	firstOf,
	isEmpty,
	isNone,
	odd,
	reader,
	single,
} from '../../../../nodes/shared/values/reading';
import { readWith } from '../../../support/reading';

describe('isEmpty', () => {
	test.each([
		[undefined],
		[null],
		[''],
		[' \t\n'],
		[['', null]],
		[['']],
		[[]],
		['\u200B \uFEFF\u3164'],
	])('%j is', (value) => {
		expect(isEmpty(value)).toBe(true);
	});

	test.each([[0], [false], ['0'], ['a'], [['', 'a']], [{}], [[['']]]])('%j is not', (value) => {
		expect(isEmpty(value)).toBe(false);
	});

	test('a list in a list in a list … is looked at no deeper than a form can be', () => {
		const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
		expect(isEmpty(deep)).toBe(false);
	});
});

describe('isNone', () => {
	test.each([[''], [null], [['', null]], [[]], ['null'], ['(not set)']])('%j is', (value) => {
		expect(isNone(value)).toBe(true);
	});

	test.each([[0], [false], ['0'], ['none'], [['null']]])('%j is not', (value) => {
		expect(isNone(value)).toBe(false);
	});
});

describe('firstOf', () => {
	test.each([
		['a', 'a'],
		[['', 'a', 'b'], 'a'],
		[['', null], undefined],
		[['(none)', 'google'], 'google'],
		[['', '(none)'], '(none)'],
		[{ 0: 'a' }, { 0: 'a' }],
	])('of %j is %j', (value, first) => {
		expect(firstOf(value)).toEqual(first);
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
		expect(shout(['', 'a', 'b'])).toEqual({ value: 'a! in UTC', fault: { code: 'repeated' } });
	});

	test('keeps a fault that matters more', () => {
		const read = readWith(reader((value) => odd(value, 'outOfRange', '1', '5')));
		const reading = { value: 'a', fault: { code: 'outOfRange', details: ['1', '5'] } };
		expect(read(['a', 'b'])).toEqual(reading);
		expect(read('a')).toEqual(reading);
	});
});
