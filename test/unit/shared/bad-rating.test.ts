import { badRatingOptions, isBadRating, plain } from '../../../nodes/shared/bad-rating';
import { openParts, silentParts } from '../../support/form-parts';

describe('isBadRating', () => {
	test.each([
		[1, true],
		[2, true],
		[2.5, false],
		[3, false],
		[-1, true],
		['2', true],
		[' 2 ', true],
		['2,0', true],
		['2.5', false],
		['1.75', true],
		['10', false],
		['-3', true],
		['ruim', true],
		['Péssimo', true],
		['PESSIMO', true],
		[' ruim\n', true],
		['Ótimo', false],
		['bom', false],
		[' REGULAR ', false],
		['mais ou menos', null],
		['ruim mesmo', null],
		['', null],
		['2 de 5', null],
		['nota 2', null],
		['1234567890', null],
		['1.2.3', null],
	])('by default %j: %j', (value, isBad) => {
		expect(isBadRating(value, {})).toBe(isBad);
	});

	test.each([
		['at most', { badRatingLimit: 6 }, 6, true],
		['at most', { badRatingLimit: 6 }, 7, false],
		['at least', { badRatingIs: 'atLeast', badRatingLimit: 4 }, 4, true],
		['at least', { badRatingIs: 'atLeast', badRatingLimit: 4 }, 3, false],
		['a limit given as text', { badRatingLimit: '6' }, 6, true],
	])('%s, by the options %j: %j is %j', (_, options, value, isBad) => {
		expect(isBadRating(value, options)).toBe(isBad);
	});

	test.each([
		['words of the user’s own', { badRatingWords: 'schlecht , Übel' }, 'ubel', true],
		['instead of the usual ones', { badRatingWords: 'schlecht' }, 'ruim', null],
		['a usual one that is fine to others', { badRatingWords: 'regular' }, 'regular', true],
		['no words', { badRatingWords: '' }, '', null],
		['a comma too many', { badRatingWords: 'schlecht,,' }, ' ', null],
	])('%s', (_, options, value, isBad) => {
		expect(isBadRating(value, options)).toBe(isBad);
	});
});

describe('plain', () => {
	test.each([
		[' Péssimo ', 'pessimo'],
		['e\u0301', 'e'],
		['ЁЖ', 'еж'],
	])('makes %j %j', (text, word) => {
		expect(plain(text)).toBe(word);
	});
});

describe('the options', () => {
	test('say what they are for, and take no expression', () => {
		expect(silentParts(badRatingOptions)).toEqual([]);
		expect(openParts(badRatingOptions)).toEqual([]);
	});

	test('say by default what isBadRating does by default', () => {
		const defaults = badRatingOptions.map((option) => [option.name, option.default]);
		expect(Object.fromEntries(defaults)).toEqual({
			badRatingIs: 'atMost',
			badRatingLimit: 2,
			badRatingWords: 'ruim, péssimo',
		});
	});
});
