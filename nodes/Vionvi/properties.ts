import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { requestOptions } from '../shared/action/request-options';
import { byName } from '../shared/editor/by-name';
import { LEAD_FIELDS, type LeadField, type LeadFieldGroup } from './fields';
import type { LeadFieldType } from './lead-field';

/** The groups that are collections in the form, in its order. Their keys are parameter names. */
export const COLLECTIONS: ReadonlyArray<{
	name: Exclude<LeadFieldGroup, 'contact'>;
	label: string;
}> = [
	{ name: 'crmFields', label: 'CRM Fields' },
	{ name: 'advertising', label: 'Advertising' },
];

const MAPPINGS: INodePropertyOptions[] = [
	{
		name: 'Map Automatically',
		value: 'autoMap',
		description:
			'Take the fields from the incoming item: the contact and attribution of a lead event, or fields that are named as vionvi names them',
	},
	{
		name: 'Define Below',
		value: 'defineBelow',
		description: 'Set each field yourself',
	},
];

/** Empty, because a 0 that nobody has typed looks like a value. */
const WHOLE_NUMBER = { type: 'number', default: '', typeOptions: { numberPrecision: 0 } } as const;

const INPUTS: Record<LeadFieldType, Pick<INodeProperties, 'type' | 'default' | 'typeOptions'>> = {
	text: { type: 'string', default: '' },
	phone: { type: 'string', default: '' },
	int: WHOLE_NUMBER,
	id: WHOLE_NUMBER,
};

const leadCreate = { resource: ['lead'], operation: ['create'] };

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [{ name: 'Lead', value: 'lead' }],
	default: 'lead',
};

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['lead'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			description: 'Create a lead, even when one with the same contacts exists',
			action: 'Create a lead',
		},
	],
	default: 'create',
};

const mapping: INodeProperties = {
	displayName: 'Mapping Mode',
	name: 'mapping',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: leadCreate },
	options: MAPPINGS,
	default: 'autoMap',
	builderHint: {
		propertyHint:
			'Behind a trigger of this package keep autoMap: contact and attribution of the item are found without expressions',
	},
	description: 'Whether the node finds the fields of the lead by itself or you set them',
};

const fixedValuesNotice: INodeProperties = {
	displayName:
		'The lead is filled from the incoming item (its contact and attribution, or fields that are named as below). What you add below is a fixed value for every lead and wins over the item, for example a funnel stage. vionvi has no field for comments: quiz answers and recordings belong in a message beside the lead.',
	name: 'fixedValuesNotice',
	type: 'notice',
	displayOptions: { show: { ...leadCreate, mapping: ['autoMap'] } },
	default: '',
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	displayOptions: { show: leadCreate },
	default: {},
	options: byName([
		{
			displayName: 'If Nobody Is Named',
			name: 'ifNobodyIsNamed',
			type: 'options',
			options: [
				{
					name: 'Fail',
					value: 'fail',
					description: 'Fail the item, or the run if On Error says so',
				},
				{
					name: 'Pass the Item On',
					value: 'passOn',
					description: 'Put the item out with skipped: true and send nothing',
				},
			],
			default: 'fail',
			description:
				'What to do with an item without phone and email, for example a call from a hidden number',
		},
		{
			displayName: 'Name if Empty',
			name: 'nameIfEmpty',
			type: 'string',
			default: '',
			placeholder: 'e.g. Missed call',
			description: 'Name of the lead where the item has none, as with most calls',
		},
		...requestOptions,
	]),
};

/** Every parameter of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	resource,
	operation,
	mapping,
	fixedValuesNotice,
	...fieldsOf('contact').map((field) => ({
		...toProperty(field),
		displayOptions: { show: { ...leadCreate, mapping: ['defineBelow'] } },
	})),
	...COLLECTIONS.map(toCollection),
	options,
];

function toCollection({ name, label }: (typeof COLLECTIONS)[number]): INodeProperties {
	const fields = fieldsOf(name).map(toProperty);
	return {
		displayName: label,
		name,
		type: 'collection',
		placeholder: 'Add field',
		displayOptions: { show: leadCreate },
		default: {},
		options: byName(fields),
	};
}

function toProperty({ name, type, label, description, hint, example }: LeadField): INodeProperties {
	return {
		displayName: label,
		name,
		...INPUTS[type],
		...(example === undefined ? {} : { placeholder: `e.g. ${example}` }),
		description,
		...(hint === undefined ? {} : { hint }),
	};
}

function fieldsOf(group: LeadFieldGroup): LeadField[] {
	return LEAD_FIELDS.filter((field) => field.group === group);
}
