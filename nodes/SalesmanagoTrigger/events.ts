import type { IDataObject } from 'n8n-workflow';

import { OTHER, type EventRow, type ItemsOf, type SampleRequest } from '../shared/vendor/events';

/** An executed rule, with some of its fields changed. */
export function ruleSample(fields: IDataObject): SampleRequest {
	return {
		method: 'POST',
		contentType: 'application/json',
		body: {
			id: '9a1b2c3d-0000-4000-8000-000000000001',
			name: 'Dodano tag VIP',
			contactId: '5e6f7a8b-0000-4000-8000-000000000002',
			description: 'wyślij do CRM',
			email: 'jan@example.com',
			phone: '+48000000001',
			company: 'Przykład Sp. z o.o.',
			...fields,
		},
	};
}

/**
 * Sources: SALESmanago's help on the action "Send information about executed rule" and on opt-in and
 * opt-out callbacks.
 */
export const events = [
	{
		value: 'rule.executed',
		label: 'Rule Run',
		action: 'On rule run',
		description: 'An automation rule or workflow sends information about the contact it ran for',
		blocks: ['rule'],
		certainty: 'documented',
		sample: ruleSample({}),
	},
	{
		value: 'contact.optedIn',
		label: 'Opted In',
		action: 'On contact opted in',
		description: 'A contact confirms the subscription, or gets the status opt-in by hand',
		path: 'opt-in',
		isSigned: true,
		blocks: ['consent'],
		certainty: 'documented',
		sample: { method: 'GET', query: { email: 'jan@example.com' } },
	},
	{
		value: 'contact.optedOut',
		label: 'Opted Out',
		action: 'On contact opted out',
		description: 'A contact unsubscribes, or gets the status opt-out by hand',
		path: 'opt-out',
		isSigned: true,
		blocks: ['consent'],
		certainty: 'documented',
		sample: { method: 'GET', query: { email: 'jan@example.com' } },
	},
	OTHER,
] as const satisfies readonly EventRow[];

/** What the SALESmanago Trigger puts out: narrow it on `event`. */
export type SalesmanagoItem = ItemsOf<'salesmanago', typeof events>;
