import {
	isBadRating,
	plain,
	rating,
	ratingIn,
	ratingNumber,
} from '../../../../nodes/shared/values/rating';
import { readWith } from '../../../support/reading';

describe('ratingNumber', () => {
	test.each([
		[5, 5],
		[-1, -1],
		[4.5, 4.5],
		['5', 5],
		[' 4,5 ', 4.5],
		['+3', 3],
		['-2', -2],
		['4.7000000000000002', 4.7],
		['007', 7],
	])('reads %j as %d', (sent, number) => {
		expect(ratingNumber(sent)).toBe(number);
	});

	test.each([
		...['five', '4/5', '', '  ', 'NaN', '1e3', '1.2.3', '.5', '1234567890'],
		...[NaN, Infinity, null, undefined, true, [5], { value: 5 }],
	])('%j is no number', (sent) => {
		expect(ratingNumber(sent)).toBeUndefined();
	});
});

describe('ratingIn', () => {
	test.each([
		['4', 4],
		[3, 3],
		[' Ruim ', 'Ruim'],
		['(not set)', null],
		['', null],
	])('reads %j as %j', (sent, value) => {
		expect(ratingIn(sent)).toEqual({ value });
	});

	test('takes the first of several', () => {
		expect(readWith(rating)(['2', '5'])).toEqual({ value: 2, fault: { code: 'repeated' } });
	});

	test('hands an object back for the schema to refuse', () => {
		expect(ratingIn({ stars: 5 })).toEqual({ value: { stars: 5 } });
	});
});

describe('isBadRating', () => {
	test.each([
		[2, {}, true],
		[3, {}, false],
		['2', {}, true],
		['2,5', {}, false],
		[-1, {}, true],
		[4, { badRatingIs: 'atLeast', badRatingLimit: 4 }, true],
		[3, { badRatingIs: 'atLeast', badRatingLimit: 4 }, false],
		[5, { badRatingLimit: '5' }, true],
		['Péssimo', {}, true],
		['  PESSIMO ', {}, true],
		['Ótimo', {}, false],
		['regular', {}, false],
		['Добре', {}, false],
		['отлично', { badRatingWords: 'погано' }, false],
		['дуже погано', { badRatingWords: 'погано' }, null],
		['regular', { badRatingWords: 'regular' }, true],
		['ruim', { badRatingWords: 'terrible, ' }, null],
		['so-so', {}, null],
		['', { badRatingWords: ' , ' }, null],
	])('%j with %j: %j', (value, options, isBad) => {
		expect(isBadRating(value, options)).toBe(isBad);
	});

	test.each([['high'], [null], [undefined], [{}], [NaN]])(
		'keeps the default limit where the option is %j',
		(badRatingLimit) => {
			const isBad = (value: number) =>
				isBadRating(value, { badRatingLimit: badRatingLimit as string });
			expect([isBad(2), isBad(3)]).toEqual([true, false]);
		},
	);
});

describe('plain', () => {
	test.each([
		['Péssimo', 'pessimo'],
		['  ÓTIMA\n', 'otima'],
		['Ё', 'е'],
		['ok', 'ok'],
	])('%j is %j', (text, word) => {
		expect(plain(text)).toBe(word);
	});
});
