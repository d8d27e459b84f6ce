import type { INodeProperties } from 'n8n-workflow';

import { byName } from '../shared/editor/by-name';
import { EVENT_TYPES, MOST_CHARACTERS, MOST_DETAILS } from './event-fields';

const add = { resource: ['event'], operation: ['add'] };

/** Parameters of Event → Add. */
export const addParameters: INodeProperties[] = [
	{
		displayName: 'Event Type',
		name: 'eventType',
		type: 'options',
		displayOptions: { show: add },
		options: byName([
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Phone Call where the incoming item is a call, Other for anything else',
			},
			...EVENT_TYPES,
		]),
		default: 'auto',
		description: 'What kind of event SALESmanago shows',
	},
	{
		displayName: 'Event Fields',
		name: 'eventFields',
		type: 'collection',
		placeholder: 'Add field',
		displayOptions: { show: add },
		default: {},
		options: [
			{
				displayName: 'Date',
				name: 'date',
				type: 'dateTime',
				default: '',
				description:
					"When it happened. Without an offset it is read in the workflow's time zone. By default the time of the incoming event, otherwise now.",
			},
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				description: `What happened, cut to ${MOST_CHARACTERS.description} characters`,
			},
			{
				displayName: 'External ID',
				name: 'externalId',
				type: 'string',
				default: '',
				description: 'ID of the event in another system. By default the ID of the incoming event.',
			},
			{
				displayName: 'Location',
				name: 'location',
				type: 'string',
				default: '',
				description: 'ID of the shop or the site',
			},
			{
				displayName: 'Products',
				name: 'products',
				type: 'string',
				default: '',
				description: `IDs of products, separated by commas, cut to ${MOST_CHARACTERS.products} characters`,
			},
			{
				displayName: 'Value',
				name: 'value',
				type: 'number',
				default: 0,
				description: 'A sum of money. 0 is not sent.',
			},
		],
	},
	{
		displayName: 'Details',
		name: 'details',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add detail',
		displayOptions: { show: add },
		default: {},
		description:
			'Texts by which SALESmanago can select contacts. Map Automatically fills the first 15; what you add wins.',
		options: [
			{
				displayName: 'Detail',
				name: 'detail',
				values: [
					{
						displayName: 'Position',
						name: 'position',
						type: 'number',
						typeOptions: { minValue: 1, maxValue: MOST_DETAILS, numberPrecision: 0 },
						default: 16,
						description: `Which of the ${MOST_DETAILS} details`,
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						default: '',
						description: 'What it says',
					},
				],
			},
		],
	},
];
