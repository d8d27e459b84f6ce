import { issue, type Issue } from '../shared/messages';
import { emailIn } from '../shared/values/email';
import { isNone } from '../shared/values/reading';
import type { Conclusion, Delivery, Recognized } from '../shared/vendor/vendor';
import { emailAddressOf } from './callback-key';
import { matchRule, RULE_EVENT } from './rules';

const RULE_PATH = 'salesmanago';
const CONSENT: ReadonlyMap<string, string> = new Map([
	['contact.optedIn', 'optedIn'],
	['contact.optedOut', 'optedOut'],
]);

/**
 * Which event a request of SALESmanago's is: the one that the URL names, otherwise an executed rule
 * where the fields of one are there. Nothing in the payload names the event.
 */
export function recognize(delivery: Delivery): Recognized {
	const { named, options } = delivery;
	const [row] = named;
	const consent = row && CONSENT.get(row.value);
	if (row && consent !== undefined) return callback(delivery, row.value, consent);
	if (row?.value === RULE_EVENT || isRule(delivery)) {
		return { event: RULE_EVENT, ...matchRule(delivery, options.rules) };
	}
	if (row) return { event: row.value };
	const why = 'The request has neither the fields of an executed rule nor the URL of a callback';
	return { event: 'other', issues: [issue('eventUnknown', 'event', why)] };
}

function callback(delivery: Delivery, event: string, consent: string): Recognized {
	const sent = delivery.lookup('email');
	const address = emailAddressOf(sent?.value);
	const issues: Issue[] = [];
	const concluded = new Map<string, Conclusion>([
		['consent.status', { value: consent, from: undefined, certainty: 'documented' }],
	]);
	if (sent === undefined || isNone(sent.value)) issues.push(issue('emailMissing', 'contact.email'));
	else if (address !== undefined && address !== sent.value) {
		const { value, fault = { code: 'plusRestored' } } = emailIn(address);
		const from = sent.name;
		concluded.set('contact.email', {
			value,
			fault,
			from,
			sent: sent.value,
			certainty: 'documented',
		});
	}
	if (isRule(delivery)) issues.push(issue('looksLikeRule', 'event', RULE_PATH));
	return { event, concluded, issues };
}

/**
 * Any of a rule's seven fields may be empty. A name and an e-mail alone could be anybody's form, so
 * without SALESmanago's id of the contact it takes the rule's id or description.
 */
function isRule({ lookup }: Delivery): boolean {
	const has = (name: string) => lookup(name) !== undefined;
	const names = has('contactId') ? ['id', 'name', 'description'] : ['id', 'description'];
	return (has('contactId') || has('email')) && names.some(has);
}
