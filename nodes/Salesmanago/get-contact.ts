import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import type { ReadCredential } from '../shared/action/credential-reader';
import { toNodeError } from '../shared/action/failure';
import { readTimeoutMs } from '../shared/action/request-options';
import type { Run } from '../shared/action/run-items';
import { addToItem } from './add-to-item';
import { ask } from './ask';
import { contactReader, type LookUp } from './contact-reader';
import { GET_CONTACT } from './operations';
import { lookUpPlaces, readLookUp } from './read-form';
import { fillContact, profileOf, type Contact } from './read-contact';

/**
 * Contact → Get: each item comes out with the gaps of its `contact` filled and with a `profile`. The
 * contacts of all items are read 50 at a time.
 */
export function getContact(context: IExecuteFunctions, readCredential: ReadCredential): Run {
	const reader = contactReader(
		async (path, body) =>
			await ask(context, readCredential, {
				path,
				body,
				operation: GET_CONTACT,
				timeoutMs: readTimeoutMs(context, 0),
			}),
	);
	const read = async (lookUp: LookUp, itemIndex: number): Promise<Contact | undefined> => {
		const lookedUp = await reader.read(lookUp);
		if ('contact' in lookedUp) return lookedUp.contact;
		throw toNodeError(context.getNode(), lookedUp.failure, GET_CONTACT, itemIndex);
	};
	return {
		operation: GET_CONTACT,
		prepare: (itemIndex) => {
			const lookUp = readLookUp(context, itemIndex);
			const mayBeMissing = context.getNodeParameter('ifNotFound', itemIndex) !== 'fail';
			if (lookUp) reader.need(lookUp);
			else if (!mayBeMissing) throw notNamed(context, itemIndex);
			return {
				carryOut: async () => {
					const contact = lookUp && (await read(lookUp, itemIndex));
					if (contact === undefined && !mayBeMissing) throw notFound(context, lookUp, itemIndex);
					const { json } = context.getInputData()[itemIndex];
					return addToItem(json, {
						contact: fillContact(json.contact, contact),
						profile: profileOf(contact, lookUp?.by ?? null),
					});
				},
			};
		},
	};
}

/** The item says neither an id nor an email. */
export function notNamed(context: IExecuteFunctions, itemIndex: number): NodeOperationError {
	return new NodeOperationError(
		context.getNode(),
		`No contact ID and no email: SALESmanago cannot tell whom the item is about [item ${itemIndex}]`,
		{
			itemIndex,
			description: `Looked at: ${lookUpPlaces(context, itemIndex)}. Nothing was sent.`,
		},
	);
}

function notFound(
	context: IExecuteFunctions,
	lookUp: LookUp | undefined,
	itemIndex: number,
): NodeOperationError {
	const by = lookUp?.by === 'email' ? 'email' : 'contact ID';
	return new NodeOperationError(
		context.getNode(),
		`SALESmanago has no contact with this ${by}: ${String(lookUp?.key)} [item ${itemIndex}]`,
		{
			itemIndex,
			description: 'Set If Not Found to Pass the Item On to go on without the contact.',
		},
	);
}
