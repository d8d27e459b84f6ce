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
		description: 'The last number of the scale that still counts as bad',
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

/** Of a scale of five steps; they are not bad unless the user says so. */
const FINE_WORDS = ['excelente', 'otimo', 'otima', 'bom', 'boa', 'regular'];

/**
 * Whether a rating is bad by the node's options; `null` where it is neither a number nor a word of
 * which that is known.
 */
export function isBadRating(value: RatingValue, options: IDataObject): boolean | null {
	const { badRatingIs, badRatingLimit, badRatingWords } = { ...DEFAULTS, ...options };
	const number = ratingNumber(value);
	if (number !== undefined) {
		const limit = Number(badRatingLimit);
		return badRatingIs === 'atLeast' ? number >= limit : number <= limit;
	}
	const words = String(badRatingWords).split(',').map(plain).filter(Boolean);
	const word = plain(String(value));
	if (words.includes(word)) return true;
	return FINE_WORDS.includes(word) ? false : null;
}

/** The number that a rating is or that its text is; undefined where it is none. */
export function ratingNumber(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	if (typeof value !== 'string') return undefined;
	const trimmed = value.trim().replace(',', '.');
	return /^-?\d{1,9}(\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Lower case without accents: «Péssimo» and «pessimo» are one word. */
export function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
