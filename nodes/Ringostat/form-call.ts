import type { INodeProperties } from 'n8n-workflow';

import { byName } from '../shared/editor/by-name';
import { timeZones } from '../shared/editor/time-zones';
import { CALL_STATUSES } from '../shared/vendor/blocks';
import { DEFAULT_LOOK_BACK_MINUTES } from './settings';

const log = { resource: ['call'], operation: ['getAll', 'getMissed'] };
const getAll = { resource: ['call'], operation: ['getAll'] };
const getMissed = { resource: ['call'], operation: ['getMissed'] };

/** Call → Get Many and Get Missed: which part of the log. */
export const logProperties: INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: log },
		options: [
			{
				name: 'Last Minutes',
				value: 'lastMinutes',
				description: 'Calls that started in the last minutes',
			},
			{
				name: 'Between Two Times',
				value: 'between',
				description: 'Calls that started from one time to another',
			},
		],
		default: 'lastMinutes',
		description: 'Which part of the call log to read',
	},
	{
		displayName: 'Minutes',
		name: 'minutes',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { ...log, period: ['lastMinutes'] } },
		default: DEFAULT_LOOK_BACK_MINUTES,
		description:
			'How many minutes to look back. Take much more than the time between two looks: the log may show a call late, and n8n may have been off.',
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		required: true,
		displayOptions: { show: { ...log, period: ['between'] } },
		default: '',
		description: "Start of the period. A time without an offset is in the project's time zone.",
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'dateTime',
		displayOptions: { show: { ...log, period: ['between'] } },
		default: '',
		description: 'End of the period. Empty means now.',
	},
	{
		displayName: "Project's Time Zone",
		name: 'timeZone',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: log },
		options: timeZones,
		default: '',
		description:
			'Time zone in the settings of your Ringostat project. Ringostat reads times in it and has no way to ask for it; with a wrong one you get calls from other hours.',
	},
];

/** `noAnswer` → "No Answer" */
function titleOf(status: string): string {
	return status.replace(
		/^[a-z]|[A-Z]/g,
		(letter, at) => `${at > 0 ? ' ' : ''}${letter.toUpperCase()}`,
	);
}

/** Call → Get Many. */
export const getAllProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		displayOptions: { show: getAll },
		default: true,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { ...getAll, returnAll: [false] } },
		default: 50,
		description: 'Max number of results to return',
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: getAll },
		options: [
			{
				name: 'Events',
				value: 'events',
				description:
					'Items as the Ringostat Trigger puts them out, with the same eventId as the webhook of the same call',
			},
			{
				name: 'As Sent',
				value: 'asSent',
				description: 'Rows of the log as Ringostat sends them',
			},
		],
		default: 'events',
		description: 'What each item holds',
	},
	{
		displayName: 'Settled Only',
		name: 'settledOnly',
		type: 'boolean',
		displayOptions: { show: getAll },
		default: true,
		description:
			'Whether to leave out calls that may still change. While a call goes on, the log shows it as not answered: a call without an answer counts 10 minutes after its start, and one that shows no duration after an hour.',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		displayOptions: { show: getAll },
		default: {},
		options: [
			{
				displayName: "Client's Number",
				name: 'phone',
				type: 'string',
				default: '',
				placeholder: 'e.g. 380670000002',
				description: 'Only calls with this number, with or without its country code',
			},
			{
				displayName: 'Direction',
				name: 'direction',
				type: 'options',
				options: [
					{ name: 'Incoming', value: 'in', description: 'Calls of clients, callbacks included' },
					{ name: 'Outgoing', value: 'out', description: 'Calls to clients' },
				],
				default: 'in',
				description: 'Only calls of this direction',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'multiOptions',
				options: byName(CALL_STATUSES.map((value) => ({ name: titleOf(value), value }))),
				default: [],
				description: 'Only calls that ended with one of these',
			},
		],
	},
];

/** Call → Get Missed. */
export const getMissedProperties: INodeProperties[] = [
	{
		displayName: 'Follow-Up',
		name: 'followUp',
		type: 'multiOptions',
		displayOptions: { show: getMissed },
		options: [
			{
				name: 'Attempted',
				value: 'attempted',
				description: 'Somebody called back, and it came to no talk of 10 seconds or more',
			},
			{ name: 'Open', value: 'open', description: 'Nobody has called back' },
			{
				name: 'Returned',
				value: 'returned',
				description: 'A talk of 10 seconds or more followed, in either direction',
			},
		],
		default: ['attempted', 'open', 'returned'],
		description: 'Only missed calls with one of these outcomes',
	},
	{
		displayName: 'Minutes Since Missed',
		name: 'minimumAge',
		type: 'number',
		typeOptions: { minValue: 0 },
		displayOptions: { show: getMissed },
		default: 0,
		description:
			'Only calls that were missed at least so many minutes ago. Calls of the last 10 minutes never count, because they may still go on.',
	},
];
