import { UserError, type IDataObject } from 'n8n-workflow';

import { idAt, textAt } from '../shared/action/item-places';
import type { Asker } from '../shared/action/operation';
import { isAutoMap, itemOf, readCollection, readText } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { labelsIn } from '../shared/editor/action-parameters';
import { phoneDigits } from '../shared/values/phone';
import { askForEffect, projectIdOf } from './ask';
import { contactProperties } from './form-contact';

/** A field of the contact, and where an item has it, the surest place first. */
const FIELDS: ReadonlyArray<[name: string, paths: readonly string[]]> = [
	['fullName', ['fullName', 'contact.name', 'name']],
	['phone', ['phone', 'contact.phone']],
	['email', ['email', 'contact.email']],
	['origin', ['origin']],
	['externalId', ['externalId']],
	['leadId', ['leadId']],
	['responsible', ['responsible']],
	['staffId', ['staffId']],
	['contactLink', ['contactLink']],
	['leadLink', ['leadLink']],
	['dealLink', ['dealLink']],
	['googleClientId', ['googleClientId', 'attribution.googleClientId']],
];
const LABELS = labelsIn(contactProperties, 'contactFields');
const DEFAULT_ORIGIN = 'n8n';
/** Of a client's number or address: the name that the documentation's example has. */
const MAIN = 'main';

/**
 * Contact → Sync. Ringostat needs an external id or a lead's id (documented); where there is neither, the
 * number or the e-mail address is the id.
 *
 * @throws UserError where there is neither a number nor an e-mail address
 */
export function prepareSyncContact(asker: Asker): Prepared {
	const { phone: number, email, ...found } = readFields(asker);
	const phone = phoneDigits(number) ?? null;
	const person = phone ?? email;
	if (person === null) {
		throw new UserError('Neither Phone nor Email is known: Ringostat needs one of them');
	}
	const { leadId } = found;
	const externalId = found.externalId ?? (leadId === null ? person.toLowerCase() : null);
	const contact: IDataObject = {
		...found,
		fullName: found.fullName ?? person,
		origin: found.origin ?? DEFAULT_ORIGIN,
		externalId,
		contactDirections: Object.entries({ phone, email })
			.filter(([, value]) => value !== null)
			.map(([type, value]) => ({ type, value, name: MAIN })),
		organizations: null,
	};
	const id = String(externalId ?? leadId);
	return {
		keys: [id],
		carryOut: async () => {
			const projectId = await projectIdOf(asker);
			const sent: IDataObject = { projectId, ...contact };
			const answer = await askForEffect(asker, {
				method: 'POST',
				url: '/minicrm/contacts/sync',
				headers: { 'x-project-id': String(projectId) },
				body: { contacts: [sent] },
			});
			return { synced: true, contact: sent, answer } as IDataObject;
		},
		nameMade: () => `contact ${id}`,
	};
}

function readFields(asker: Asker): Record<string, string | null> {
	const given = readCollection(asker, 'contactFields');
	const item = isAutoMap(asker) ? itemOf(asker) : {};
	return Object.fromEntries(
		FIELDS.map(([name, paths]) => {
			const find = name.endsWith('Id') ? idAt : textAt;
			const text = readText(given[name], LABELS.get(name) ?? name);
			return [name, find({ text }, ['text']) ?? find(item, paths) ?? null];
		}),
	);
}
