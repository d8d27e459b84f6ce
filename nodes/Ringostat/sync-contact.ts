import { UserError, type IDataObject } from 'n8n-workflow';

import type { Prepared } from '../shared/action/run-items';
import { askForEffect, readProjectId, type Asker } from './ask';
import { firstTextAt } from './from-item';
import { readCollection, textIn } from './settings';

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

/**
 * Contact → Sync. Ringostat needs an external id or a lead's id (documented); where there is neither, the
 * number or the e-mail address is the id.
 *
 * @throws UserError where there is neither a number nor an e-mail address
 */
export function prepareSyncContact(asker: Asker): Prepared {
	const { phone, email, origin = DEFAULT_ORIGIN, ...found } = readFields(asker);
	if (phone === undefined && email === undefined) {
		throw new UserError('Neither Phone nor Email is known: Ringostat needs one of them');
	}
	const { leadId = null } = found;
	const externalId = found.externalId ?? (leadId === null ? (phone ?? email) : null);
	const contact = {
		fullName: found.fullName ?? phone ?? email,
		origin,
		externalId,
		leadId,
		responsible: found.responsible ?? null,
		staffId: found.staffId ?? null,
		contactLink: found.contactLink ?? null,
		leadLink: found.leadLink ?? null,
		dealLink: found.dealLink ?? null,
		googleClientId: found.googleClientId ?? null,
		contactDirections: directions([
			['phone', phone?.replace(/\D/g, '')],
			['email', email],
		]),
		organizations: null,
	} as IDataObject;
	return {
		keys: [String(externalId ?? leadId)],
		carryOut: async () => {
			const projectId = await readProjectId(asker);
			const sent: IDataObject = { projectId, ...contact };
			const answer = await askForEffect(asker, {
				method: 'POST',
				url: '/minicrm/contacts/sync',
				headers: { 'x-project-id': String(projectId) },
				body: { contacts: [sent] },
			});
			return { synced: true, contact: sent, answer } as IDataObject;
		},
	};
}

function readFields({ context, itemIndex }: Asker): Partial<Record<string, string>> {
	const given = readCollection(context, 'contactFields', itemIndex);
	const isAutoMap = context.getNodeParameter('mapping', itemIndex) !== 'defineBelow';
	const item = isAutoMap ? context.getInputData()[itemIndex].json : {};
	return Object.fromEntries(
		FIELDS.map(([name, paths]) => [name, textIn(given[name]) ?? firstTextAt(item, paths)]).filter(
			([, text]) => text !== undefined,
		),
	) as Partial<Record<string, string>>;
}

/** Of the client: `main` is the name that the documentation's example has. */
function directions(values: Array<[type: string, value: string | undefined]>): IDataObject[] {
	const name = 'main';
	return values
		.filter(([, value]) => value !== undefined)
		.map(([type, value]) => ({ type, name, value: value as string }));
}
