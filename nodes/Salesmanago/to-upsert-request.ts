import { UserError } from 'n8n-workflow';

import type { Found } from '../shared/action/item-places';
import { isScalar, showValue, toTime } from '../shared/action/parameters';
import { phoneDigits } from '../shared/values/phone';
import type { ConsentFlags } from './consent';
import {
	CONTACT_FIELDS,
	CONTACT_STATES,
	type ContactField,
	type ContactFieldName,
	type ContactFieldType,
} from './contact-fields';

/** Values of a contact on their way into a request, never null or blank. */
export type FoundContact = Partial<Record<ContactFieldName, Found>>;

/** What a request has beside the fields of the contact. */
export interface Additions {
	tags: string[];
	removeTags: string[];
	/** Name → value. */
	properties: Record<string, string>;
	consent: ConsentFlags;
}

/** The body of `/contact/upsert`, without the part that signs it. Nothing in it is null or empty. */
export interface UpsertRequest extends ConsentFlags {
	contact: Record<string, string | Record<string, string>>;
	tags?: string[];
	removeTags?: string[];
	properties?: Record<string, string>;
	[top: string]: unknown;
}

/**
 * Puts the values of a contact where SALESmanago takes them. A phone without digits is left out.
 *
 * @throws UserError that names the field, its value and where that comes from, when SALESmanago could
 * not read it
 */
export function toUpsertRequest(
	found: FoundContact,
	{ tags, removeTags, properties, consent }: Additions,
): UpsertRequest {
	const at = { contact: {}, address: {}, top: {} } as Record<
		ContactField['at'],
		Record<string, string>
	>;
	for (const field of CONTACT_FIELDS) {
		const each = found[field.name];
		const value = each && convert(field, each);
		if (value) at[field.at][field.name] = value;
	}
	return {
		contact: { ...at.contact, ...unlessEmpty({ address: at.address }) },
		...at.top,
		...unlessEmpty({ tags, removeTags, properties }),
		...consent,
	};
}

/** `undefined`: the value is not of this type. */
const CONVERT: Record<ContactFieldType, (text: string) => string | undefined> = {
	text: (text) => text,
	email: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined),
	// A hidden number is left out.
	phone: (text) => phoneDigits(text) ?? '',
	date: (text) => toTime(text)?.toFormat('yyyyMMdd'),
	state: (text) => CONTACT_STATES.find((state) => state === text.toUpperCase()),
};

const WANTED: Record<ContactFieldType, string> = {
	text: 'text',
	email: 'an email address',
	phone: 'a phone number',
	date: 'a date such as 1990-12-31',
	state: `one of ${CONTACT_STATES.join(', ')}`,
};

function convert({ label, name, type }: ContactField, { value, origin }: Found): string {
	const converted = isScalar(value) ? CONVERT[type](String(value).trim()) : undefined;
	if (converted !== undefined) return converted;
	throw new UserError(
		`${label} (${name}) must be ${WANTED[type]}, but it is ${showValue(value)}, from: ${origin}`,
	);
}

function unlessEmpty<T extends Record<string, object>>(lists: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(lists).filter(([, list]) => Object.keys(list).length > 0),
	) as Partial<T>;
}
