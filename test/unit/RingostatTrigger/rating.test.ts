import { itemOf } from '../../support/ringostat-delivery';

function ratingOf(category_mark: unknown, options = {}) {
	const { rating } = itemOf(
		{ call_type: 'in', category_mark },
		{ path: 'incoming-call-rated', options },
	);
	return [rating.value, rating.isBad];
}

describe('a rating', () => {
	test.each([
		['5', 5],
		[1, 1],
		['4,5', 4.5],
		['-1', null],
		[0, null],
		['0.0', null],
		[['0', '3'], 0],
		[' good ', 'good'],
		['', null],
	])('%j is %j, and bad nowhere that the user has not said so', (sent, value) => {
		expect(ratingOf(sent)).toEqual([value, null]);
	});

	test('that is neither text nor number is null', () => {
		expect(ratingOf({ a: 1 })).toEqual([null, null]);
	});
});

describe('a bad rating', () => {
	test.each([
		[2, { badRatingLimit: 2 }, true],
		['3', { badRatingLimit: 2 }, false],
		[2, { badRatingIs: 'atMost' }, true],
		[5, { badRatingIs: 'atLeast', badRatingLimit: 4 }, true],
		[3, { badRatingIs: 'atLeast', badRatingLimit: 4 }, false],
		[2, { badRatingWords: 'погано' }, null],
		['Погано', { badRatingWords: 'погано, жахливо' }, true],
		['добре', { badRatingWords: 'погано' }, false],
		['жахливо', { badRatingWords: 'погано' }, null],
		['погано', { badRatingLimit: 2 }, null],
		['ruim', { badRatingLimit: 2 }, null],
	])('%j by %j: %p', (sent, options, isBad) => {
		expect(ratingOf(sent, options)[1]).toBe(isBad);
	});
});
