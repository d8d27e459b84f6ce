import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { collection, field } from '../shared/editor/action-parameters';
import { byName } from '../shared/editor/by-name';
import { UNCHANGED } from './consent';
import {
	CONTACT_FIELDS,
	CONTACT_STATES,
	type ContactField,
	type ContactFieldType,
} from './contact-fields';

const upsert = { resource: ['contact'], operation: ['upsert'] };

const STATES: INodeProperties['options'] = CONTACT_STATES.map((state) => ({
	name: `${state[0]}${state.slice(1).toLowerCase()}`,
	value: state,
}));

const INPUTS: Record<ContactFieldType, Pick<INodeProperties, 'type' | 'default' | 'options'>> = {
	text: { type: 'string', default: '' },
	email: { type: 'string', default: '' },
	phone: { type: 'string', default: '' },
	date: { type: 'dateTime', default: '' },
	state: { type: 'options', default: 'PROSPECT', options: STATES },
};

/** Parameters of Contact → Get. */
export const getParameters: INodeProperties[] = [
	{
		displayName: 'If Not Found',
		name: 'ifNotFound',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['contact'], operation: ['get'] } },
		options: [
			{
				name: 'Pass the Item On',
				value: 'passOn',
				description: 'Let the item through; its profile says that no contact was found',
			},
			{ name: 'Fail', value: 'fail', description: 'Treat the item as an error' },
		],
		default: 'passOn',
		description:
			'What to do when SALESmanago has no such contact, or the item names neither an ID nor an email',
	},
];

/** Parameters of Contact → Create or Update. */
export const upsertParameters: INodeProperties[] = [
	// The email is a field of all operations.
	...CONTACT_FIELDS.filter(({ group, name }) => group === 'contact' && name !== 'email').map(
		(field) => ({
			...toProperty(field),
			displayOptions: { show: { ...upsert, mapping: ['defineBelow'] } },
		}),
	),
	...[
		field({
			label: 'Tags to Add',
			name: 'tags',
			description: 'Tags that the contact gets, separated by commas',
			example: 'CALLED, VIP',
		}),
		field({
			label: 'Tags to Remove',
			name: 'removeTags',
			description: 'Tags that the contact loses, separated by commas',
			example: 'NEW',
		}),
		consent('Email Consent', 'emailConsent', 'newsletters', [
			{
				name: 'Ask by Email (Double Opt-In)',
				value: 'doubleOptIn',
				description: 'Let SALESmanago send its email of confirmation',
			},
		]),
		consent('Phone Consent', 'phoneConsent', 'text messages'),
	].map((property) => ({ ...property, displayOptions: { show: upsert } })),
	collection(
		'Contact Fields',
		'contactFields',
		upsert,
		byName(CONTACT_FIELDS.filter(({ group }) => group === 'contactFields').map(toProperty)),
	),
	{
		displayName: 'Properties',
		name: 'properties',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add property',
		displayOptions: { show: upsert },
		default: {},
		description: 'Fields of your own in SALESmanago, such as a number of a customer',
		options: [
			{
				displayName: 'Property',
				name: 'property',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. lastCallResult',
						description: 'The name of the property, as SALESmanago shows it',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'The value that the contact gets',
					},
				],
			},
		],
	},
];

function toProperty(row: ContactField): INodeProperties {
	return field(row, INPUTS[row.type]);
}

function consent(
	label: string,
	name: string,
	channel: string,
	more: INodePropertyOptions[] = [],
): INodeProperties {
	return {
		displayName: label,
		name,
		type: 'options',
		options: [
			{
				name: 'Leave as It Is',
				value: UNCHANGED,
				description: `Send nothing about the consent to ${channel}`,
			},
			...more,
			{
				name: 'Opt In',
				value: 'optIn',
				description: `The contact has agreed to ${channel}`,
			},
			{
				name: 'Opt Out',
				value: 'optOut',
				description: `The contact refuses ${channel}`,
			},
		],
		default: UNCHANGED,
		description: `Whether the contact wants ${channel}. Choose Opt In only where you can prove the consent.`,
	};
}
