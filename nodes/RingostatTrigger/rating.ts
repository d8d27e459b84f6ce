import type { IDataObject } from 'n8n-workflow';

import { isBadRating, ratingIn, type RatingValue } from '../shared/values/rating';
import { single, type Reader } from '../shared/values/reading';

/**
 * `rating.isBad`: `null` unless the user has said what is bad. Nobody knows Ringostat's scale, so
 * the options' defaults decide nothing here.
 */
export const ratingIsBad: Reader = single((sent, { options }) => {
	const { value } = ratingIn(sent);
	const isRating = typeof value === 'number' || typeof value === 'string';
	return { value: isRating && isDecided(value, options) ? isBadRating(value, options) : null };
});

function isDecided(
	value: RatingValue,
	{ badRatingIs, badRatingLimit, badRatingWords }: IDataObject,
): boolean {
	return typeof value === 'number'
		? badRatingIs !== undefined || badRatingLimit !== undefined
		: badRatingWords !== undefined;
}
