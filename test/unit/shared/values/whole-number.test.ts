import { wholeNumber } from '../../../../nodes/shared/values/whole-number';
import { readWith } from '../../../support/reading';

const read = readWith(wholeNumber);

describe('wholeNumber', () => {
	test.each([
		[14, 14],
		[14.6, 15],
		[-3, -3],
		['0', 0],
		['14', 14],
		[' 14 ', 14],
		['14.6', 15],
		['14,4', 14],
		['007', 7],
		['123456789012345', 123456789012345],
		['1.123456789012345', 1],
	])('reads %j as %d', (sent, value) => {
		expect(read(sent)).toEqual({ value });
	});

	test.each([
		['a word', 'three'],
		['a number with a unit', '14s'],
		['a number after something', 's14'],
		['an exponent', '1e3'],
		['a negative text', '-3'],
		['two fractions', '1.2.3'],
		['a fraction alone', '.5'],
		['a point alone', '5.'],
		['more digits than a number can hold', '1234567890123456'],
		['more digits after the point', '1.1234567890123456'],
		['an object', { seconds: 14 }],
		['a boolean', true],
	])('hands %s back for the schema to refuse', (_, sent) => {
		expect(read(sent)).toEqual({ value: sent });
	});

	test('takes the first of several', () => {
		expect(read(['3', '4'])).toEqual({
			value: 3,
			issue: 'was sent several times; the first is taken',
		});
	});
});
