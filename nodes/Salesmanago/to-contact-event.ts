import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../shared/action/item-places';
import {
	DESCRIPTION_PLACES,
	DETAILS,
	EXTERNAL_ID_PLACES,
	MOST_CHARACTERS,
	TIME_PLACES,
} from './event-fields';

/** `contactEvent` of `/v2/contact/addContactExtEvent`. Nothing in it is null or empty. */
export interface ContactEvent {
	contactExtEventType: string;
	/** Milliseconds since 1970. */
	date: number;
	description?: string;
	products?: string;
	location?: string;
	value?: number;
	externalId?: string;
	/** detail1 to detail20. */
	[detail: `detail${number}`]: string;
}

/** What a contact event is made of, before its limits are kept. */
export interface EventParts extends Omit<ContactEvent, `detail${number}`> {
	/** Position from 1 → text. */
	details: ReadonlyMap<number, string>;
}

/** *Automatic*: a call is a phone call to SALESmanago, anything else is "other". */
export function eventTypeOf({ call }: IDataObject): string {
	return typeof call === 'object' && call !== null ? 'PHONE_CALL' : 'OTHER';
}

/** What a trigger's item says of its event, by the tables in `event-fields.ts`. Never throws. */
export function readEventParts(item: IDataObject): Partial<EventParts> {
	const times = TIME_PLACES.map((place) => Date.parse(String(item[place] ?? '')));
	return {
		date: times.find(Number.isFinite),
		description: textAt(item, DESCRIPTION_PLACES),
		externalId: textAt(item, EXTERNAL_ID_PLACES),
		details: new Map(
			DETAILS.flatMap(({ places }, index): Array<[number, string]> => {
				const text = textAt(item, places);
				return text === undefined ? [] : [[index + 1, text]];
			}),
		),
	};
}

/** The event as SALESmanago takes it: texts are cut to its limits, an id that is too long is hashed. */
export function toContactEvent({ details, ...parts }: EventParts): ContactEvent {
	const { description, products, externalId } = parts;
	const event: ContactEvent = {
		...parts,
		description: description && cut(description, MOST_CHARACTERS.description),
		products: products && cut(products, MOST_CHARACTERS.products),
		externalId: externalId && shortId(externalId, MOST_CHARACTERS.externalId),
	};
	for (const [position, text] of details) event[`detail${position}`] = text;
	return Object.fromEntries(
		Object.entries(event).filter(([, value]) => value !== undefined && value !== ''),
	) as unknown as ContactEvent;
}

/** At most so many UTF-16 units, an ellipsis included, and no half of a character. */
function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A cut would make one id of two. */
function shortId(id: string, most: number): string {
	return id.length <= most ? id : createHash('sha256').update(id, 'utf8').digest('hex');
}
