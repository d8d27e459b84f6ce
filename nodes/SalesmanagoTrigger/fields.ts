import { email } from '../shared/values/email';
import { phone } from '../shared/values/phone';
import { id } from '../shared/values/text';
import type { FieldRow } from '../shared/vendor/events';
import { documented } from '../shared/vendor/field-row';

/** Where each typed value comes from. Source: SALESmanago's help on the action and on callbacks. */
export const fields: readonly FieldRow[] = [
	documented('contact.email', 'email', email),
	documented('contact.phone', 'phone', phone),
	documented('contact.company', 'company'),

	documented('rule.id', 'id', id),
	documented('rule.name', 'name'),
	documented('rule.description', 'description'),

	documented('consent.status', [], undefined, 'not sent: the URL says it'),
];
