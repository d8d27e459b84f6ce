import type { Issue } from '../shared/event-table';
import { isEmpty } from '../shared/values/reading';
import type { Delivery, Fields, Recognized } from '../shared/vendor';
import { addressOf } from './callback-key';
import { matchRule } from './rules';

/** A field of our own making: the path of the callback's URL. */
export const CALLBACK = 'callback';

/** The event whose output a row of *Rules* may take over. */
const RULE_EVENT = 'rule.executed';

/**
 * Which event a request of SALESmanago's is: the one that the URL names, otherwise an executed rule
 * where the fields of one are there. Nothing in the payload names the event.
 */
export function recognize({ named, fields, options }: Delivery): Recognized {
	const [row] = named;
	if (row?.path !== undefined) return callback(row.value, row.path, fields);
	if (row?.value === RULE_EVENT || isRule(fields)) {
		return { event: RULE_EVENT, fields, ...matchRule(fields, options.rules) };
	}
	const message = 'holds neither the fields of an executed rule nor a callback’s URL';
	return { event: row?.value ?? 'other', fields, issues: row ? [] : [{ path: 'event', message }] };
}

function callback(event: string, path: string, sent: Fields): Recognized {
	const email = addressOf(sent.email);
	const fields = { ...sent, [CALLBACK]: path, email: email ?? sent.email };
	const issues: Issue[] = [];
	if (isEmpty(sent.email)) {
		const message = 'is missing: the callback’s URL has to hold email=$email$';
		issues.push({ path: 'contact.email', message });
	} else if (email !== undefined && email !== sent.email) {
		const message = 'came with a space, which stands for a plus that was not encoded';
		issues.push({ path: 'contact.email', message });
	}
	if (isRule(sent)) {
		const message =
			'looks like an executed rule: rules belong on the URL that ends in /salesmanago';
		issues.push({ path: 'event', message });
	}
	return { event, fields, issues };
}

/**
 * Any of a rule's seven fields may be empty. A name and an e-mail alone could be anybody's form, so
 * without SALESmanago's id of the contact it takes the rule's id or description.
 */
function isRule(fields: Fields): boolean {
	const has = (name: string) => !isEmpty(fields[name]);
	const names = has('contactId') ? ['id', 'name', 'description'] : ['id', 'description'];
	return (has('contactId') || has('email')) && names.some(has);
}
