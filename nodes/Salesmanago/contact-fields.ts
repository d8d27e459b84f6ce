import type { FieldRow } from '../shared/editor/action-parameters';

/** `phone` is text of digits only, `date` is sent as yyyymmdd. */
export type ContactFieldType = 'text' | 'email' | 'phone' | 'date' | 'state';

/** What one field of a contact is, and where Map Automatically takes it from. */
export interface ContactFieldRow extends Omit<FieldRow, 'name'> {
	type: ContactFieldType;
	/** Where it stands in the request: in `contact`, in `contact.address`, or at the top. */
	at: 'contact' | 'address' | 'top';
	/** A parameter of its own, or one of the collection *Contact Fields*. */
	group: 'contact' | 'contactFields';
	/** Where Map Automatically looks in an item, the first place first. */
	itemPlaces: readonly string[];
}

/** Source: SALESmanago's API, `/contact/upsert`. */
const TABLE = {
	email: {
		type: 'email',
		at: 'contact',
		group: 'contact',
		label: 'Email',
		description: 'Email by which SALESmanago finds the contact, or creates one',
		example: 'name@example.com',
		itemPlaces: ['email', 'contact.email'],
	},
	name: {
		type: 'text',
		at: 'contact',
		group: 'contact',
		label: 'Name',
		description: 'First and last name of the contact',
		example: 'Nathan Smith',
		itemPlaces: ['name', 'contact.name'],
	},
	phone: {
		type: 'phone',
		at: 'contact',
		group: 'contact',
		label: 'Phone',
		description: 'Phone number with the country code. Everything but its digits is left out.',
		example: '48000000001',
		itemPlaces: ['phone', 'contact.phone'],
	},
	company: {
		type: 'text',
		at: 'contact',
		group: 'contact',
		label: 'Company',
		description: 'Company of the contact',
		example: 'Example Ltd.',
		itemPlaces: ['company', 'contact.company'],
	},
	birthday: {
		type: 'date',
		at: 'top',
		group: 'contactFields',
		label: 'Birthday',
		description: 'Date of birth',
		itemPlaces: ['birthday'],
	},
	city: {
		type: 'text',
		at: 'address',
		group: 'contactFields',
		label: 'City',
		description: 'City of the address',
		itemPlaces: ['city'],
	},
	country: {
		type: 'text',
		at: 'address',
		group: 'contactFields',
		label: 'Country',
		description: 'Country of the address',
		example: 'PL',
		itemPlaces: ['country'],
	},
	externalId: {
		type: 'text',
		at: 'top',
		group: 'contactFields',
		label: 'External ID',
		description: 'ID of the contact in another system',
		itemPlaces: ['externalId'],
	},
	lang: {
		type: 'text',
		at: 'top',
		group: 'contactFields',
		label: 'Language',
		description: 'Language in which SALESmanago writes to the contact, as a code of two letters',
		example: 'PL',
		itemPlaces: ['lang'],
	},
	newEmail: {
		type: 'email',
		at: 'top',
		group: 'contactFields',
		label: 'New Email',
		description: 'Email that replaces the one by which the contact was found',
		example: 'new.name@example.com',
		itemPlaces: [],
	},
	state: {
		type: 'state',
		at: 'contact',
		group: 'contactFields',
		label: 'State',
		description: 'What the contact is to you',
		itemPlaces: [],
	},
	streetAddress: {
		type: 'text',
		at: 'address',
		group: 'contactFields',
		label: 'Street',
		description: 'Street and number of the address',
		itemPlaces: ['streetAddress'],
	},
	zipCode: {
		type: 'text',
		at: 'address',
		group: 'contactFields',
		label: 'Zip Code',
		description: 'Postal code of the address',
		itemPlaces: ['zipCode'],
	},
} as const satisfies Record<string, ContactFieldRow>;

/** SALESmanago's own name of a field. */
export type ContactFieldName = keyof typeof TABLE;

export interface ContactField extends ContactFieldRow {
	name: ContactFieldName;
}

/** The fields of a contact that can be written. The form and the request are built from this list. */
export const CONTACT_FIELDS: readonly ContactField[] = Object.entries<ContactFieldRow>(TABLE).map(
	([name, row]) => ({ ...row, name: name as ContactFieldName }),
);

/** What a contact can be to the account. */
export const CONTACT_STATES = ['CUSTOMER', 'OTHER', 'PARTNER', 'PROSPECT', 'UNKNOWN'] as const;
