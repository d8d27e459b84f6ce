import type { IDataObject, INodeProperties } from 'n8n-workflow';

/** A rating as it was found: a number, or a text that may hold one. */
export type RatingValue = number | string;

/** The options by which a user says which ratings are bad. */
export const badRatingOptions: INodeProperties[] = [
	{
		displayName: 'Bad Rating Is',
		name: 'badRatingIs',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'At Least the Limit', value: 'atLeast' },
			{ name: 'At Most the Limit', value: 'atMost' },
		],
		default: 'atMost',
		description: 'Which end of the scale is bad',
	},
	{
		displayName: 'Bad Rating Limit',
		name: 'badRatingLimit',
		type: 'number',
		noDataExpression: true,
		default: 2,
		description: 'A rating of this number is still a bad one',
	},
	{
		displayName: 'Bad Rating Words',
		name: 'badRatingWords',
		type: 'string',
		noDataExpression: true,
		default: 'ruim, péssimo',
		placeholder: 'e.g. ruim, péssimo',
		description: 'Ratings that are bad, separated by commas; case and accents do not matter',
	},
];

const DEFAULTS: IDataObject = Object.fromEntries(
	badRatingOptions.map((option) => [option.name, option.default]),
);

/**
 * Whether a rating is bad by the node's options; `null` where it is neither a number nor one of the
 * words that decide.
 */
export function isBadRating(value: RatingValue, options: IDataObject): boolean | null {
	const { badRatingIs, badRatingLimit, badRatingWords } = { ...DEFAULTS, ...options };
	const number = typeof value === 'number' ? value : numberIn(value);
	if (number !== undefined) {
		const limit = Number(badRatingLimit);
		return badRatingIs === 'atLeast' ? number >= limit : number <= limit;
	}
	const words = String(badRatingWords).split(',').map(plain).filter(Boolean);
	return words.includes(plain(String(value))) ? true : null;
}

function numberIn(text: string): number | undefined {
	const trimmed = text.trim().replace(',', '.');
	return /^-?\d{1,9}(\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Lower case without accents: «Péssimo» and «pessimo» are one word. */
export function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
