import type { INodeProperties } from 'n8n-workflow';

import { ifNobodyIsNamed } from '../shared/action/nobody';
import { optionsWith } from '../shared/action/request-options';
import {
	chooseOperation,
	collection,
	field,
	mappingMode,
	notice,
} from '../shared/editor/action-parameters';
import { byName } from '../shared/editor/by-name';
import { LEAD_FIELDS, type LeadFieldGroup } from './fields';
import type { LeadFieldType } from './lead-field';

/** The groups that are collections in the form, in its order. Their keys are parameter names. */
export const COLLECTIONS: ReadonlyArray<{
	name: Exclude<LeadFieldGroup, 'contact'>;
	label: string;
}> = [
	{ name: 'crmFields', label: 'CRM Fields' },
	{ name: 'advertising', label: 'Advertising' },
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

const options = optionsWith(
	[
		ifNobodyIsNamed(
			'What to do with an item without phone and email, for example a call from a hidden number',
		),
		{
			displayName: 'Name if Empty',
			name: 'nameIfEmpty',
			type: 'string',
			default: '',
			placeholder: 'e.g. Missed call',
			description: 'Name of the lead where the item has none, as with most calls',
		},
	],
	{ displayOptions: { show: leadCreate } },
);

/** Every parameter of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	...chooseOperation(
		[
			{
				name: 'Lead',
				value: 'lead',
				operations: [
					{
						name: 'Create',
						value: 'create',
						description: 'Create a lead, even when one with the same contacts exists',
						action: 'Create a lead',
					},
				],
			},
		],
		'lead',
	),
	mappingMode(
		'Take the fields from the incoming item: the contact and attribution of a lead event, or fields that are named as vionvi names them',
		{
			displayOptions: { show: leadCreate },
			builderHint: {
				propertyHint:
					'Behind a trigger of this package keep autoMap: contact and attribution of the item are found without expressions',
			},
		},
	),
	notice(
		'fixedValuesNotice',
		'The lead is filled from the incoming item (its contact and attribution, or fields that are named as below). What you add below is a fixed value for every lead and wins over the item, for example a funnel stage. vionvi has no field for comments: quiz answers and recordings belong in a message beside the lead.',
		{ ...leadCreate, mapping: ['autoMap'] },
	),
	...fieldsOf('contact').map((property) => ({
		...property,
		displayOptions: { show: { ...leadCreate, mapping: ['defineBelow'] } },
	})),
	...COLLECTIONS.map(({ name, label }) =>
		collection(label, name, leadCreate, byName(fieldsOf(name))),
	),
	options,
];

function fieldsOf(group: LeadFieldGroup): INodeProperties[] {
	return LEAD_FIELDS.filter((row) => row.group === group).map((row) =>
		field(row, INPUTS[row.type]),
	);
}
