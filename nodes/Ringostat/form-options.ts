import { optionsWith } from '../shared/action/request-options';
import { byName } from '../shared/editor/by-name';
import { LOG_COLUMNS, USUAL_COLUMNS } from './log-columns';
import { DEFAULT_FOLLOW_UP_HOURS } from './settings';

const ofLog = { show: { '/operation': ['getAll', 'getMissed'], '/resource': ['call'] } };
const ofMissed = { show: { '/operation': ['getMissed'], '/resource': ['call'] } };

/** The collection of options, which differ from operation to operation. */
export const options = optionsWith([
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'multiOptions',
		displayOptions: ofLog,
		options: byName(
			LOG_COLUMNS.map(({ name, label }) => ({ name: `${label} (${name})`, value: name })),
		),
		default: [...USUAL_COLUMNS],
		description:
			'Which fields of a call to ask Ringostat for. Not every account has all of them, and Ringostat refuses a request that names an unknown one. Those from which an event is made are always asked for.',
	},
	{
		displayName: 'Follow-Up Within (Hours)',
		name: 'followUpHours',
		type: 'number',
		displayOptions: ofMissed,
		typeOptions: { minValue: 0 },
		default: DEFAULT_FOLLOW_UP_HOURS,
		description:
			'How many hours after the end of the period to look for calls that return a missed one. The log is never read beyond now.',
	},
	{
		displayName: 'Include Raw Payload',
		name: 'includeRaw',
		type: 'boolean',
		displayOptions: ofLog,
		default: true,
		description: 'Whether each event has the row of the log as Ringostat sent it',
	},
	{
		displayName: 'Report Empty Result',
		name: 'reportEmpty',
		type: 'boolean',
		displayOptions: ofLog,
		default: false,
		description:
			'Whether to output one item with the time when the log was read if no call in it matches. Ringostat also answers with an empty log during some outages.',
	},
]);
