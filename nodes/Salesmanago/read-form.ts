import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isNotSet } from '../shared/action/whole-number';
import { contactIdPlaces, EMAIL_PLACES, textIn, type Found } from './item-places';
import type { LookUp } from './contact-reader';

/** Whether the node looks into the incoming item, beside what its form says. */
export function isAutoMap(context: IExecuteFunctions, itemIndex: number): boolean {
	return context.getNodeParameter('mapping', itemIndex) === 'autoMap';
}

/** The contact that an item is about: by its id where there is one, otherwise by its email. */
export function readLookUp(context: IExecuteFunctions, itemIndex: number): LookUp | undefined {
	const item = context.getInputData()[itemIndex].json;
	const [contactId, email] = isAutoMap(context, itemIndex)
		? [textIn(item, contactIdPlaces(item)), textIn(item, EMAIL_PLACES)]
		: [readText(context, itemIndex, 'contactId'), readText(context, itemIndex, 'email')];
	if (contactId !== undefined) return { by: 'contactId', key: contactId };
	return email === undefined ? undefined : { by: 'email', key: email };
}

/** The places that a message names where no contact was found. */
export function lookUpPlaces(context: IExecuteFunctions, itemIndex: number): string {
	if (!isAutoMap(context, itemIndex)) return 'Contact ID and Email of this node';
	const item = context.getInputData()[itemIndex].json;
	return [...contactIdPlaces(item), ...EMAIL_PLACES].join(', ');
}

/** What the form holds of these fields, as far as they are filled in. */
export function filledIn<Name extends string>(
	given: IDataObject,
	fields: ReadonlyArray<{ name: Name; label: string }>,
): Partial<Record<Name, Found>> {
	const found: Partial<Record<Name, Found>> = {};
	for (const { name, label } of fields) {
		const value = given[name];
		if (!isNotSet(value)) found[name] = { value, origin: `${label} of this node` };
	}
	return found;
}

function readText(context: IExecuteFunctions, itemIndex: number, name: string): string | undefined {
	return textIn({ [name]: context.getNodeParameter(name, itemIndex, '') } as IDataObject, [name]);
}
