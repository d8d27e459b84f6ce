import { UserError } from 'n8n-workflow';

import type { Found } from '../shared/action/item-places';
import type { Named } from '../shared/action/nobody';
import { isScalar, showValue, toWholeNumber } from '../shared/action/parameters';
import { phoneDigits } from '../shared/values/phone';
import { LEAD_FIELDS, type LeadField, type LeadRequest } from './fields';
import type { LeadFieldType } from './lead-field';
import { itemPlaces, type FoundValues } from './map-item';

/**
 * Turns what was found into the body of the request: whole numbers as numbers, the first phone
 * as digits, the rest as trimmed text. A phone without digits ("anonymous") is left out. A value that vionvi
 * would refuse, and a lead without phone and email, are told before anything is sent.
 *
 * @param places where a phone and an email were looked for, for the message
 * @throws UserError where vionvi would refuse the lead
 */
export function toLeadRequest(values: FoundValues, places: string[]): Named<LeadRequest> {
	const lead: LeadRequest = {};
	for (const field of LEAD_FIELDS) {
		const found = values[field.name];
		if (!found) continue;
		const value = CONVERT[field.type](found.value);
		if (value !== undefined) lead[field.name] = value;
		else if (field.type !== 'phone') throw wrongType(field, found);
	}
	const hasContact = lead.phone !== undefined || lead.email !== undefined;
	return hasContact ? { named: lead } : { nobody: noContact(values, places) };
}

/** The places to name when neither phone nor email is found. */
export function contactPlaces(isAutoMap: boolean): string[] {
	const fields = LEAD_FIELDS.filter(({ name }) => name === 'phone' || name === 'email');
	return fields.flatMap((field) => (isAutoMap ? itemPlaces(field) : [field.label]));
}

/** `undefined`: the value is not of this type. */
const CONVERT: Record<LeadFieldType, (value: unknown) => string | number | undefined> = {
	text: (value) => (isScalar(value) ? String(value).trim() : undefined),
	int: toWholeNumber,
	id: (value) => {
		const number = toWholeNumber(value);
		return number !== undefined && number > 0 ? number : undefined;
	},
	phone: phoneDigits,
};

const WANTED: Record<LeadFieldType, string> = {
	text: 'text',
	int: 'a whole number',
	id: 'a whole number above 0',
	phone: 'a phone number',
};

function wrongType({ name, label, type }: LeadField, { value, origin }: Found): UserError {
	return new UserError(
		`${label} (${name}) must be ${WANTED[type]}, but it is ${showValue(value)}`,
		{
			description: `The value comes from: ${origin}. vionvi would refuse the lead, so it was not sent.`,
		},
	);
}

function noContact({ phone }: FoundValues, places: string[]): UserError {
	const noNumber = phone ? ` ${phone.origin} is not a phone number.` : '';
	return new UserError('No phone and no email: vionvi needs one of them to create a lead', {
		description: `Looked at: ${places.join(', ')}.${noNumber} Nothing was sent. To pass such items on, add the option If Nobody Is Named.`,
	});
}
