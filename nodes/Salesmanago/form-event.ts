import type { INodeProperties } from 'n8n-workflow';

import { collection, field } from '../shared/editor/action-parameters';
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
	collection('Event Fields', 'eventFields', add, [
		field(
			{
				label: 'Date',
				name: 'date',
				description:
					"When it happened. Without an offset it is read in the workflow's time zone. By default the time of the incoming event, otherwise now.",
			},
			{ type: 'dateTime', default: '' },
		),
		field({
			label: 'Description',
			name: 'description',
			description: `What happened, cut to ${MOST_CHARACTERS.description} characters`,
		}),
		field({
			label: 'External ID',
			name: 'externalId',
			description: 'ID of the event in another system. By default the ID of the incoming event.',
		}),
		field({ label: 'Location', name: 'location', description: 'ID of the shop or the site' }),
		field({
			label: 'Products',
			name: 'products',
			description: `IDs of products, separated by commas, cut to ${MOST_CHARACTERS.products} characters`,
		}),
		field(
			{ label: 'Value', name: 'value', description: 'A sum of money. 0 is not sent.' },
			{ type: 'number', default: 0 },
		),
	]),
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
