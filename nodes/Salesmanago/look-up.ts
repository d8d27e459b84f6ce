import { UserError, type IDataObject } from 'n8n-workflow';

import { idAt, readPath, textAt } from '../shared/action/item-places';
import type { Named } from '../shared/action/nobody';
import type { Asker } from '../shared/action/operation';
import { isAutoMap, itemOf, parameterOf, readText } from '../shared/action/parameters';
import type { LookUp } from './contact-reader';

/** Where an item says which contact it is about, the surest place first. */
export const CONTACT_ID_PLACES = ['contactId', 'salesmanago.contactId', 'profile.id'] as const;
export const EMAIL_PLACES = ['email', 'contact.email'] as const;

/** A rule's webhook names its contact here; other services may mean another id by that name. */
export const RULE_CONTACT_ID = 'raw.body.contactId';

/** What earlier nodes of ours have put into an item's block `salesmanago`. */
export function blockOf(item: IDataObject): IDataObject {
	const block = readPath(item, 'salesmanago');
	return typeof block === 'object' && block !== null ? (block as IDataObject) : {};
}

/** The contact that an item is about: by its id where there is one, otherwise by its email. */
export function readLookUp(asker: Asker): Named<LookUp> {
	const isAuto = isAutoMap(asker);
	const item = isAuto
		? itemOf(asker)
		: {
				contactId: readText(parameterOf(asker, 'contactId'), 'Contact ID'),
				email: readText(parameterOf(asker, 'email'), 'Email'),
			};
	const idPlaces =
		item.vendor === 'salesmanago' ? [...CONTACT_ID_PLACES, RULE_CONTACT_ID] : CONTACT_ID_PLACES;
	const contactId = idAt(item, idPlaces);
	if (contactId !== undefined) return { named: { by: 'contactId', key: contactId } };
	const email = textAt(item, EMAIL_PLACES);
	if (email !== undefined) return { named: { by: 'email', key: email } };
	const places = isAuto
		? [...idPlaces, ...EMAIL_PLACES].join(', ')
		: 'Contact ID and Email of this node';
	return {
		nobody: new UserError(
			'No contact ID and no email: SALESmanago cannot tell whom the item is about',
			{ description: `Looked at: ${places}. Nothing was sent.` },
		),
	};
}
