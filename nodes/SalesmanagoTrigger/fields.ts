import { email } from '../shared/values/email';
import { phone } from '../shared/values/phone';
import { id } from '../shared/values/text';
import type { FieldRow } from '../shared/vendor/events';
import { field } from '../shared/vendor/field-row';

/** Where each typed value comes from. Source: SALESmanago's help on the action and on callbacks. */
export const fields: readonly FieldRow[] = [
	field('contact.email', 'email', email),
	field('contact.phone', 'phone', phone),
	field('contact.company', 'company'),

	field('rule.id', 'id', id),
	field('rule.name', 'name'),
	field('rule.description', 'description'),

	field('consent.status', [], undefined, 'documented', 'not sent: the URL says it'),
];
