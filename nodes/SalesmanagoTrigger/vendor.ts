import type { Vendor } from '../shared/vendor/vendor';
import { admits } from './callback-key';
import { events } from './events';
import { fields } from './fields';
import { recognize } from './recognize';
import { ruleOutputs } from './rules';

export const salesmanago: Vendor = {
	name: 'salesmanago',
	displayName: 'SALESmanago',
	credential: 'salesmanagoWebhookApi',
	path: 'salesmanago',
	events,
	fields,
	aliases: {
		rule: ['rule.executed'],
		optin: ['contact.optedIn'],
		subscribe: ['contact.optedIn'],
		subscribed: ['contact.optedIn'],
		optout: ['contact.optedOut'],
		unsubscribe: ['contact.optedOut'],
		unsubscribed: ['contact.optedOut'],
	},
	admits,
	recognize,
	extraOutputs: ruleOutputs,
	parameters: ['rules'],
};
