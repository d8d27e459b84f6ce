import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import type { ReadCredential } from '../shared/action/credential-reader';
import { toNodeError } from '../shared/action/failure';
import { readTimeoutMs } from '../shared/action/request-options';
import type { Run } from '../shared/action/run-items';
import { addToItem } from './add-to-item';
import { ask } from './ask';
import { consentFlags } from './consent';
import { CONTACT_FIELDS } from './contact-fields';
import { findIn } from './item-places';
import { UPSERT_CONTACT } from './operations';
import { filledIn, isAutoMap } from './read-form';
import { readTextList } from './text-list';
import { toUpsertRequest, type Additions, type FoundContact } from './to-upsert-request';
import { blockOf, nameWritten, skipped, skipsNobody } from './written-item';

/** Contact → Create or Update: each item comes out with the contact's id. */
export function upsertContact(context: IExecuteFunctions, readCredential: ReadCredential): Run {
	return {
		operation: UPSERT_CONTACT,
		nameMade: (output) => nameWritten('contact', output, 'contactId'),
		prepare: (itemIndex) => {
			const item = context.getInputData()[itemIndex].json;
			const timeoutMs = readTimeoutMs(context, itemIndex);
			const found = readContactFields(context, itemIndex);
			if (!found.email) {
				if (skipsNobody(context, itemIndex)) return skipped(item);
				throw noEmail(context, itemIndex);
			}
			const body = toUpsertRequest(found, readAdditions(context, itemIndex));
			return {
				keys: [String(found.email.value).trim().toLowerCase()],
				carryOut: async () => {
					const operation = UPSERT_CONTACT;
					const path = '/contact/upsert';
					const asked = await ask(context, readCredential, { path, body, operation, timeoutMs });
					if ('failure' in asked) {
						throw toNodeError(context.getNode(), asked.failure, operation, itemIndex);
					}
					const { contactId = null, externalId = null } = asked.answered;
					return addToItem(item, { salesmanago: { ...blockOf(item), contactId, externalId } });
				},
			};
		},
	};
}

/** Parameters win over what is found in the item. */
function readContactFields(context: IExecuteFunctions, itemIndex: number): FoundContact {
	const isAuto = isAutoMap(context, itemIndex);
	const own = CONTACT_FIELDS.filter(({ group }) => group === 'contact' && !isAuto);
	const given: IDataObject = {
		...Object.fromEntries(
			own.map(({ name }) => [name, context.getNodeParameter(name, itemIndex, '')]),
		),
		...(context.getNodeParameter('contactFields', itemIndex, {}) as IDataObject),
	};
	return {
		...(isAuto ? mapContact(context.getInputData()[itemIndex].json) : {}),
		...filledIn(given, CONTACT_FIELDS),
	};
}

/** Map Automatically: finds the fields of a contact in an item, by the table in `contact-fields.ts`. */
export function mapContact(item: IDataObject): FoundContact {
	const found: FoundContact = {};
	for (const { name, itemPlaces } of CONTACT_FIELDS) {
		const first = findIn(item, itemPlaces);
		if (first) found[name] = first;
	}
	return found;
}

function readAdditions(context: IExecuteFunctions, itemIndex: number): Additions {
	const parameter = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, itemIndex, fallback) as unknown;
	const { property = [] } = parameter('properties', {}) as { property?: IDataObject[] };
	const [emailConsent, phoneConsent] = ['emailConsent', 'phoneConsent'].map((name) =>
		parameter(name, undefined),
	);
	return {
		tags: readTextList(parameter('tags', '')),
		removeTags: readTextList(parameter('removeTags', '')),
		properties: readProperties(property),
		consent: consentFlags({ emailConsent, phoneConsent }),
	};
}

/** Rows without a name or a value are not sent. */
function readProperties(rows: IDataObject[]): Record<string, string> {
	const texts = rows.map(({ name, value }) =>
		[name, value].map((each) => String(each ?? '').trim()),
	);
	return Object.fromEntries(texts.filter((row) => row.every((text) => text !== ''))) as Record<
		string,
		string
	>;
}

function noEmail(context: IExecuteFunctions, itemIndex: number): NodeOperationError {
	const places = isAutoMap(context, itemIndex) ? 'email, contact.email' : 'Email of this node';
	return new NodeOperationError(
		context.getNode(),
		`No email: SALESmanago needs it to find or create a contact [item ${itemIndex}]`,
		{ itemIndex, description: `Looked at: ${places}. Nothing was sent.` },
	);
}
