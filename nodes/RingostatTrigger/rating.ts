import type { IDataObject } from 'n8n-workflow';

import { isBadRating, ratingNumber, type RatingValue } from '../shared/bad-rating';
import { single, type Reader } from '../shared/values/reading';

/** `rating.value`: a number where one was sent, otherwise the text. */
export const ratingValue: Reader = single((sent) => {
	const value = typeof sent === 'string' ? sent.trim() : sent;
	return { value: ratingNumber(value) ?? value };
});

/**
 * `rating.isBad`: `null` unless the user has said what is bad. Nobody knows Ringostat's scale, so
 * the options' defaults decide nothing here.
 */
export const ratingIsBad: Reader = single((sent, context) => {
	const { value } = ratingValue(sent, context);
	if (!isRating(value) || !isDecided(value, context.options)) return { value: null };
	return { value: isBadRating(value, context.options) };
});

function isRating(value: unknown): value is RatingValue {
	return typeof value === 'number' || typeof value === 'string';
}

function isDecided(
	value: RatingValue,
	{ badRatingIs, badRatingLimit, badRatingWords }: IDataObject,
) {
	return typeof value === 'number'
		? badRatingIs !== undefined || badRatingLimit !== undefined
		: badRatingWords !== undefined;
}
