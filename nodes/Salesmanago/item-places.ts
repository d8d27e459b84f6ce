import type { IDataObject } from 'n8n-workflow';

/** A value that was found, and where, for messages. */
export interface Found {
	value: unknown;
	origin: string;
}

/** Where an item says which contact it is about, the surest place first. */
export const CONTACT_ID_PLACES = ['contactId', 'salesmanago.contactId', 'profile.id'] as const;
export const EMAIL_PLACES = ['email', 'contact.email'] as const;

/** A rule's webhook names its contact here; other services may mean another id by that name. */
export const RULE_CONTACT_ID = 'raw.body.contactId';

/** The places of a contact's id in this item. */
export function contactIdPlaces(item: IDataObject): string[] {
	return item.vendor === 'salesmanago'
		? [...CONTACT_ID_PLACES, RULE_CONTACT_ID]
		: [...CONTACT_ID_PLACES];
}

/** The first place of an item that holds text or a number; blank text is nothing. */
export function findIn(item: IDataObject, places: readonly string[]): Found | undefined {
	return places
		.map((origin) => ({ origin, value: readPath(item, origin) }))
		.find(({ value }) =>
			typeof value === 'string' ? value.trim() !== '' : Number.isFinite(value),
		);
}

/** The text at the first of these places that holds any, trimmed. */
export function textIn(item: IDataObject, places: readonly string[]): string | undefined {
	const found = findIn(item, places);
	return found && String(found.value).trim();
}

/** `undefined` where the path leads nowhere. */
export function readPath(item: IDataObject, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(value, key) =>
				typeof value === 'object' && value !== null ? (value as IDataObject)[key] : undefined,
			item,
		);
}
