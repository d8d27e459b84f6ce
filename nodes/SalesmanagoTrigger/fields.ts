import type { FieldRow } from '../shared/event-table';
import { field } from '../shared/field-row';
import { phone } from '../shared/values/phone';
import { single, type Reader } from '../shared/values/reading';
import { text } from '../shared/values/text';
import { CALLBACK } from './recognize';

const CONSENT: ReadonlyMap<unknown, string> = new Map([
	['opt-in', 'optedIn'],
	['opt-out', 'optedOut'],
]);

const consentStatus: Reader = (sent) => ({ value: CONSENT.get(sent) });

/** A placeholder that SALESmanago did not fill in would otherwise travel on as an address. */
const email: Reader = single((sent, context) => {
	const { value } = text(sent, context);
	return typeof value === 'string' && !value.includes('@')
		? { value: null, issue: 'is no e-mail address' }
		: { value };
});

/** Where each typed value comes from. Source: SALESmanago's help on the action and on callbacks. */
export const fields: readonly FieldRow[] = [
	field('contact.email', 'email', email),
	field('contact.phone', 'phone', phone),
	field('contact.company', 'company'),

	field('rule.id', 'id'),
	field('rule.name', 'name'),
	field('rule.description', 'description'),

	field('consent.status', CALLBACK, consentStatus, 'documented', 'not sent: the URL says it'),
];
