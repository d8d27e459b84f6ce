import { badRatingOptions } from '../../../../nodes/shared/editor/bad-rating';
import { BAD_RATING } from '../../../../nodes/shared/values/rating';
import { openParts, silentParts } from '../../../support/form-parts';

describe('the options for Bad Rating', () => {
	test('say what they are for, and take no expression', () => {
		expect(silentParts(badRatingOptions)).toEqual([]);
		expect(openParts(badRatingOptions)).toEqual([]);
	});

	test('say by default what a node does that has none of them', () => {
		const defaults = badRatingOptions.map((option) => [option.name, option.default]);
		expect(Object.fromEntries(defaults)).toEqual(BAD_RATING);
	});
});
