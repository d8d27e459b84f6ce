import type { INodeProperties } from 'n8n-workflow';

import { ifNobodyIsNamed } from '../shared/action/nobody';
import { optionsWith } from '../shared/action/request-options';
import {
	chooseOperation,
	mappingMode,
	notice,
	type Resource,
} from '../shared/editor/action-parameters';
import { getParameters, upsertParameters } from './form-contact';
import { addParameters } from './form-event';

const RESOURCES: Resource[] = [
	{
		name: 'Contact',
		value: 'contact',
		operations: [
			{
				name: 'Create or Update',
				value: 'upsert',
				description:
					'Create a new contact, or update the current one if it already exists (upsert)',
				action: 'Create or update a contact',
			},
			{
				name: 'Get',
				value: 'get',
				description: 'Add the name, score, tags and consent of the contact to each item',
				action: 'Get a contact',
			},
		],
		default: 'get',
	},
	{
		name: 'Event',
		value: 'event',
		operations: [
			{
				name: 'Add',
				value: 'add',
				description:
					'Add a call, a form or anything else that happened to the history of a contact',
				action: 'Add an event to a contact',
			},
		],
	},
];

/** What Map Automatically does, by operation. */
const NOTICES: Record<string, string> = {
	get: 'The contact is found by the ID or the email in the incoming item. The item comes out with its contact completed and with a profile: score, state, tags, consent and properties.',
	upsert:
		'Email, name, phone and company come from the contact of the incoming item. What you add below is a fixed value for every contact and wins over the item. Nobody is opted in or out unless you choose it.',
	add: 'Time, description and details come from the incoming event: a call becomes a phone call with its result, seconds, agent and recording. What you add below wins. The contact must exist: put Create or Update in front of this node where it may not.',
};

const contactId: INodeProperties = {
	displayName: 'Contact ID',
	name: 'contactId',
	type: 'string',
	displayOptions: { show: { operation: ['get', 'add'], mapping: ['defineBelow'] } },
	default: '',
	placeholder: 'e.g. 5e6f7a8b-0000-4000-8000-000000000002',
	description: 'ID of the contact in SALESmanago. It wins over the email.',
};

const email: INodeProperties = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	displayOptions: { show: { mapping: ['defineBelow'] } },
	default: '',
	placeholder: 'e.g. name@example.com',
	description: 'Email by which SALESmanago finds the contact',
};

const options = optionsWith([
	ifNobodyIsNamed('What to do with an item that does not say which contact it is about', {
		displayOptions: { show: { '/operation': ['upsert', 'add'] } },
	}),
]);

/** Every parameter of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	...chooseOperation(RESOURCES, 'contact'),
	mappingMode(
		'Take the contact and the event from the incoming item of a trigger, or from fields that are named as SALESmanago names them',
	),
	...Object.entries(NOTICES).map(([operation, text]) =>
		notice(`${operation}Notice`, text, { operation: [operation], mapping: ['autoMap'] }),
	),
	contactId,
	email,
	...getParameters,
	...upsertParameters,
	...addParameters,
	options,
];
