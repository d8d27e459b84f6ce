import type { IDataObject } from 'n8n-workflow';

import { ask } from '../shared/action/ask';
import { orPassOn } from '../shared/action/nobody';
import type { Asker } from '../shared/action/operation';
import type { Prepared } from '../shared/action/run-items';
import { hideInValue, type Hide } from '../shared/secrets/hide-secrets';
import type { LeadRequest } from './fields';
import { readLead } from './read-lead';
import { readLeadRequest } from './read-lead-request';

/**
 * Lead → Create: one item to one lead.
 *
 * @throws UserError where vionvi would refuse the lead
 */
export function prepareLead(asker: Asker): Prepared {
	return orPassOn(asker, readLeadRequest(asker), (lead) => ({
		keys: personsOf(lead),
		carryOut: async () => {
			const question = { method: 'POST', url: '', body: lead, wanted: 'a lead' } as const;
			// The credential puts the URL in.
			const created = await ask(asker, { ...question, read: readLead });
			const { hide } = await asker.readCredential();
			return withOwnValues(created, lead, hide);
		},
		nameMade: ({ id }) => `lead ${String(id)}`,
	}));
}

/** vionvi finds an earlier lead by these; two at the same moment would not find each other. */
function personsOf({ phone, email }: LeadRequest): string[] {
	return [phone, email].flatMap((each) => each ?? []).map((each) => String(each).toLowerCase());
}

/** vionvi may repeat its own URL, which is hidden. What it repeats of the lead is the user's and stays as it is. */
function withOwnValues(created: IDataObject, lead: LeadRequest, hide: Hide): IDataObject {
	const own = Object.entries(lead).filter(
		([name, value]) => name in created && created[name] === hideInValue(value, hide),
	);
	return { ...created, ...Object.fromEntries(own) };
}
