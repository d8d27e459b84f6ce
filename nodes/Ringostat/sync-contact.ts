import { UserError, type IDataObject } from 'n8n-workflow';

import { idAt, textAt } from '../shared/action/item-places';
import type { Asker } from '../shared/action/operation';
import { parameterOf, readCollection, readText } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { phoneDigits } from '../shared/values/phone';
import { askForEffect, projectIdOf } from './ask';

/** A field of the contact, and where an item has it, the surest place first. */
const FIELDS: ReadonlyArray<[name: string, paths: readonly string[]]> = [
	['fullName', ['fullName', 'contact.name', 'name']],
	['phone', ['phone', 'contact.phone']],
	['email', ['email', 'contact.email']],
	['externalId', ['externalId']],
	['leadId', ['leadId']],
	['responsible', ['responsible']],
	['staffId', ['staffId']],
	['contactLink', ['contactLink']],
	['leadLink', ['leadLink']],
	['dealLink', ['dealLink']],
	['googleClientId', ['googleClientId', 'attribution.googleClientId']],
	['origin', ['origin']],
];
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
	const { email, origin = DEFAULT_ORIGIN, ...found } = readFields(asker);
	const phone = phoneDigits(found.phone);
	const person = phone ?? email;
	if (person === undefined) {
		throw new UserError('Neither Phone nor Email is known: Ringostat needs one of them');
	}
	const { leadId = null } = found;
	const externalId = found.externalId ?? (leadId === null ? person.toLowerCase() : null);
	const contact = {
		fullName: found.fullName ?? person,
		origin,
		externalId,
		leadId,
		responsible: found.responsible ?? null,
		staffId: found.staffId ?? null,
		contactLink: found.contactLink ?? null,
		leadLink: found.leadLink ?? null,
		dealLink: found.dealLink ?? null,
		googleClientId: found.googleClientId ?? null,
		contactDirections: Object.entries({ phone, email })
			.filter(([, value]) => value !== undefined)
			.map(([type, value]) => ({ type, value, name: MAIN })),
		organizations: null,
	} as IDataObject;
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

function readFields(asker: Asker): Partial<Record<string, string>> {
	const given = readCollection(asker, 'contactFields');
	const isAutoMap = parameterOf(asker, 'mapping') !== 'defineBelow';
	const item = isAutoMap ? asker.context.getInputData()[asker.itemIndex].json : {};
	return Object.fromEntries(
		FIELDS.map(([name, paths]) => {
			const find = name.endsWith('Id') ? idAt : textAt;
			const text = readText(given[name], name);
			return [name, find({ text }, ['text']) ?? find(item, paths)];
		}).filter(([, text]) => text !== undefined),
	) as Partial<Record<string, string>>;
}
