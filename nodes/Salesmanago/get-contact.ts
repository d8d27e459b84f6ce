import { UserError } from 'n8n-workflow';

import { addToItem } from '../shared/action/add-to-item';
import type { Asker } from '../shared/action/operation';
import { itemOf, parameterOf, showValue } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { contactReader, type LookUp } from './contact-reader';
import { readLookUp } from './look-up';
import { fillContact, profileOf } from './read-contact';

/**
 * Contact → Get: each item comes out with the gaps of its `contact` filled and with a `profile`. The
 * contacts of all items are read 50 at a time.
 */
export function getContacts(): (asker: Asker) => Prepared {
	const reader = contactReader();
	return (asker) => {
		const request = readLookUp(asker);
		const mayBeMissing = parameterOf(asker, 'ifNotFound') !== 'fail';
		if ('nobody' in request && !mayBeMissing) throw request.nobody;
		const lookUp = 'named' in request ? request.named : undefined;
		if (lookUp) reader.need(lookUp);
		return {
			carryOut: async () => {
				const contact = lookUp && (await reader.read(lookUp, asker));
				if (lookUp && !contact && !mayBeMissing) throw notFound(lookUp);
				const item = itemOf(asker);
				return addToItem(item, {
					contact: fillContact(item.contact, contact),
					profile: profileOf(contact, lookUp?.by ?? null),
				});
			},
		};
	};
}

function notFound({ by, key }: LookUp): UserError {
	const kind = by === 'email' ? 'email' : 'contact ID';
	return new UserError(`SALESmanago has no contact with this ${kind}: ${showValue(key)}`, {
		description: 'Set If Not Found to Pass the Item On to go on without the contact.',
	});
}
