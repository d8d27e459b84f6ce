import type { IDataObject } from 'n8n-workflow';

import { withoutAccents } from './characters';
import { isNone, reader, type Reading } from './reading';
import { textIn } from './text';

/** A rating as it was found: a number, or a text that may hold one. */
export type RatingValue = number | string;

/** The options by which a user says which ratings are bad. */
export interface BadRating {
	badRatingIs: 'atLeast' | 'atMost';
	badRatingLimit: number;
	badRatingWords: string;
}

/** What they are until the user sets them. */
export const BAD_RATING: BadRating = {
	badRatingIs: 'atMost',
	badRatingLimit: 2,
	badRatingWords: 'ruim, péssimo',
};

/** Of a scale of five steps, without accents; they are not bad unless the user says so. */
const FINE_WORDS = [
	...['excelente', 'otimo', 'otima', 'bom', 'boa', 'regular'],
	...['відмінно', 'чудово', 'добре', 'задовільно', 'нормально'],
	...['отлично', 'хорошо', 'удовлетворительно', 'excellent', 'good', 'satisfactory'],
];
const NUMBER = /^[-+]?\d{1,9}(?:[.,]\d{1,20})?$/;

/** A rating: a number where it is one, otherwise its text. */
export function ratingIn(value: unknown): Reading {
	const number = ratingNumber(value);
	return number === undefined ? textIn(value) : { value: number };
}

export const rating = reader(ratingIn);

/** The number that a rating is or that its text is; undefined where it is not a number. */
export function ratingNumber(value: unknown): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string' || isNone(value)) return undefined;
	const trimmed = value.trim();
	return NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}

/**
 * Whether a rating is bad by the node's options; `null` where it is neither a number nor a word of
 * which that is known.
 */
export function isBadRating(value: RatingValue, options: IDataObject): boolean | null {
	const { badRatingIs, badRatingLimit, badRatingWords }: IDataObject = {
		...BAD_RATING,
		...options,
	};
	const number = ratingNumber(value);
	if (number !== undefined) {
		const limit = ratingNumber(badRatingLimit) ?? BAD_RATING.badRatingLimit;
		return badRatingIs === 'atLeast' ? number >= limit : number <= limit;
	}
	const words = String(badRatingWords).split(',').map(plain).filter(Boolean);
	const word = plain(String(value));
	if (words.includes(word)) return true;
	return FINE_WORDS.includes(word) ? false : null;
}

/** Lower case without accents: «Péssimo» and «pessimo» are one word. */
export function plain(text: string): string {
	return withoutAccents(text).trim().toLowerCase();
}
