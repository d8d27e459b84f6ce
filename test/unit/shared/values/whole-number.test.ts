import fc from 'fast-check';

import { seconds, secondsIn, wholeNumberIn } from '../../../../nodes/shared/values/whole-number';
import { readWith } from '../../../support/reading';

const NUMBERS: Array<[sent: unknown, value: number | null]> = [
	[14, 14],
	[14.6, 15],
	[-3, -3],
	[-0.4, 0],
	['0', 0],
	['-0', 0],
	['14', 14],
	[' 14\n', 14],
	['+14', 14],
	['-3', -3],
	['14.6', 15],
	['14,6', 15],
	['14,4', 14],
	['007', 7],
	['123456789012345', 123456789012345],
	['1.123456789012345', 1],
	['4.70000000000000018', 5],
	['', null],
	[' ', null],
	['NaN', null],
	['null', null],
	[null, null],
];

const REFUSED: Array<[title: string, sent: unknown]> = [
	['a word', 'three'],
	['a number with a unit', '14s'],
	['a number after something', 's14'],
	['an exponent', '1e3'],
	['two fractions', '1.2.3'],
	['a fraction alone', '.5'],
	['a point alone', '5.'],
	['more digits than a number can hold', '1234567890123456'],
	['more digits after the point', '1.123456789012345678901'],
	['infinity as text', 'Infinity'],
	['an object', { seconds: 14 }],
	['a boolean', true],
	['no number', NaN],
	['infinity', Infinity],
];

describe('wholeNumberIn', () => {
	test.each(NUMBERS)('reads %j as %j', (sent, value) => {
		expect(wholeNumberIn(sent)).toEqual({ value });
	});

	test.each<[string, unknown]>([...REFUSED, ['a duration', '0:14']])(
		'hands %s back for the schema to refuse',
		(_, sent) => {
			expect(wholeNumberIn(sent)).toEqual({ value: sent });
		},
	);
});

describe('secondsIn', () => {
	test.each<[unknown, number | null]>([
		...NUMBERS,
		['00:00:00', 0],
		['0:00', 0],
		['00:14', 14],
		['1:02:03', 3723],
		['01:02:03', 3723],
		['75:30', 4530],
		['100:00:01', 360001],
		['0:00:14.6', 15],
		['0:00:14,4', 14],
		[' 00:01:00 ', 60],
	])('reads %j as %j', (sent, value) => {
		expect(secondsIn(sent)).toEqual({ value });
	});

	test.each<[string, unknown]>([
		...REFUSED,
		['sixty seconds on a clock', '0:60'],
		['sixty minutes before an hour', '1:60:00'],
		['a fraction of sixty', '0:00:60.5'],
		['seconds of one digit', '1:2'],
		['days', '1:02:03:04'],
		['a negative duration', '-0:14'],
		['a clock without seconds', '12:'],
	])('hands %s back for the schema to refuse', (_, sent) => {
		expect(secondsIn(sent)).toEqual({ value: sent });
	});

	test('reads any duration that a clock can show', () => {
		const part = fc.integer({ min: 0, max: 59 });
		const two = (number: number) => String(number).padStart(2, '0');
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9999 }), part, part, (h, m, s) => {
				expect(secondsIn(`${h}:${two(m)}:${two(s)}`).value).toBe(h * 3600 + m * 60 + s);
			}),
		);
	});
});

describe('their readers', () => {
	test('take the first of several', () => {
		const fault = { code: 'repeated' };
		expect(readWith(seconds)(['3', '4'])).toEqual({ value: 3, fault });
		expect(readWith(seconds)(['', '0:03', '4'])).toEqual({ value: 3, fault });
	});
});
