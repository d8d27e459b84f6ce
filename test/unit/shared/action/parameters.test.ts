import {
	readWholeNumber,
	showValue,
	toWholeNumber,
} from '../../../../nodes/shared/action/parameters';

const BOUNDS = { label: 'Timeout', least: -1, most: 100 };

describe('readWholeNumber', () => {
	test.each([
		[5, 5],
		['7', 7],
		[' 100 ', 100],
		[-1, -1],
		['-1', -1],
		[0, 0],
	])('reads %j', (value, expected) => {
		expect(readWholeNumber(value, BOUNDS)).toBe(expected);
	});

	test.each([undefined, null, '', '  '])('takes %j for not set', (value) => {
		expect(readWholeNumber(value, BOUNDS)).toBeUndefined();
	});

	test.each([
		['abc', '"abc"'],
		[1.5, '1.5'],
		['1.5', '"1.5"'],
		[NaN, 'NaN'],
		[Infinity, 'Infinity'],
		[-2, '-2'],
		[101, '101'],
		[true, 'true'],
		[[], '[]'],
		[[5], '[5]'],
		[{ valueOf: 5 }, '{"valueOf":5}'],
	])('refuses %j, and says what it must be and what it is', (value, shown) => {
		expect(() => readWholeNumber(value, BOUNDS)).toThrow(
			`Timeout must be a whole number from -1 to 100, but it is ${shown}`,
		);
	});
});

test('a number that JavaScript cannot hold exactly is none', () => {
	expect(toWholeNumber('99999999999999999999')).toBeUndefined();
	expect(toWholeNumber('9007199254740991')).toBe(9007199254740991);
});

test('a long value is cut where it is shown', () => {
	expect(showValue('x'.repeat(500))).toHaveLength(81);
});
