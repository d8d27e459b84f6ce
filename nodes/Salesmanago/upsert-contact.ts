import { UserError, type IDataObject } from 'n8n-workflow';

import { addToItem } from '../shared/action/add-to-item';
import { filledIn, findIn } from '../shared/action/item-places';
import { orPassOn, type Named } from '../shared/action/nobody';
import type { Asker } from '../shared/action/operation';
import {
	isAutoMap,
	isNotSet,
	itemOf,
	parameterOf,
	readCollection,
	readRows,
	readText,
	readTextList,
} from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { askApi } from './ask';
import { consentFlags } from './consent';
import { CONTACT_FIELDS } from './contact-fields';
import { blockOf } from './look-up';
import { toUpsertRequest, type Additions, type FoundContact } from './to-upsert-request';

/**
 * Contact → Create or Update: the item comes out with the contact's id.
 *
 * @throws UserError where it has no email, or a value that SALESmanago could not read
 */
export function prepareUpsert(asker: Asker): Prepared {
	return orPassOn(asker, readContactFields(asker), (found) => {
		const body = toUpsertRequest(found, readAdditions(asker));
		return {
			keys: [String(body.contact.email).toLowerCase()],
			carryOut: async () => {
				const answered = await askApi(asker, '/contact/upsert', body);
				const { contactId = null, externalId = null } = answered;
				const item = itemOf(asker);
				return addToItem(item, { salesmanago: { ...blockOf(item), contactId, externalId } });
			},
			nameMade: (output) => `contact ${String(blockOf(output).contactId)}`,
		};
	});
}

/** Parameters win over what is found in the item. */
function readContactFields(asker: Asker): Named<FoundContact> {
	const isAuto = isAutoMap(asker);
	const own = CONTACT_FIELDS.filter(({ group }) => group === 'contact' && !isAuto);
	const given: IDataObject = Object.assign(
		Object.fromEntries(own.map(({ name }) => [name, parameterOf(asker, name)])),
		readCollection(asker, 'contactFields'),
	);
	const found = {
		...(isAuto ? mapContact(itemOf(asker)) : {}),
		...filledIn(given, CONTACT_FIELDS, (_, value) => isNotSet(value)),
	};
	if (found.email) return { named: found };
	const places = isAuto ? 'email, contact.email' : 'Email of this node';
	return {
		nobody: new UserError('No email: SALESmanago needs it to find or create a contact', {
			description: `Looked at: ${places}. Nothing was sent.`,
		}),
	};
}

/** Map Automatically: finds the fields of a contact in an item, by the table in `contact-fields.ts`. */
export function mapContact(item: IDataObject): FoundContact {
	return Object.fromEntries(
		CONTACT_FIELDS.flatMap(({ name, itemPlaces }) => {
			const found = findIn(item, itemPlaces);
			return found ? [[name, found]] : [];
		}),
	) as FoundContact;
}

function readAdditions(asker: Asker): Additions {
	return {
		tags: readTextList(parameterOf(asker, 'tags'), 'Tags to Add'),
		removeTags: readTextList(parameterOf(asker, 'removeTags'), 'Tags to Remove'),
		properties: readProperties(asker),
		consent: consentFlags({
			emailConsent: parameterOf(asker, 'emailConsent'),
			phoneConsent: parameterOf(asker, 'phoneConsent'),
		}),
	};
}

/** Rows without a name or a value are not sent. */
function readProperties(asker: Asker): Record<string, string> {
	return Object.fromEntries(
		readRows(asker, 'properties', 'property').flatMap((row) => {
			const name = readText(row.name, 'Name of a property');
			const value = readText(row.value, 'Value of a property');
			return name === undefined || value === undefined ? [] : [[name, value]];
		}),
	);
}
