import type { INodeProperties } from 'n8n-workflow';

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
