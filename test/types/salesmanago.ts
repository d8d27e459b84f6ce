import type { SalesmanagoItem } from '../../nodes/SalesmanagoTrigger/events';

declare const item: SalesmanagoItem;

export const vendor: 'salesmanago' = item.vendor;
export const email: string | null = item.contact.email;
export const occurredAt: string | null = item.occurredAt;

// @ts-expect-error not every event is an executed rule
export const rule = item.rule;

if (item.event === 'rule.executed') {
	const name: string | null = item.rule.name;
	// @ts-expect-error a rule says nothing of a consent
	const { consent } = item;
	// @ts-expect-error the id of the contact is in raw only
	const { contactId } = item.rule;
	// @ts-expect-error a name may be missing
	const certain: string = item.rule.name;
	void [name, consent, contactId, certain];
}

if (item.event === 'contact.optedIn' || item.event === 'contact.optedOut') {
	const status: 'optedIn' | 'optedOut' | null = item.consent.status;
	// @ts-expect-error a callback names no rule
	const { rule: ofCallback } = item;
	// @ts-expect-error there is no such status
	const wrong: 'subscribed' = item.consent.status;
	void [status, ofCallback, wrong];
}

if (item.event === 'other') {
	const raw: unknown = item.raw?.body;
	// @ts-expect-error nobody knows what is in it
	const { consent } = item;
	void [raw, consent];
}

// @ts-expect-error there is no such event
export const isUnknown = item.event === 'contact.deleted';
