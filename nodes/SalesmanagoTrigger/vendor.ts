import type { Vendor } from '../shared/vendor';
import { callbackKey } from './callback-key';
import { events } from './events';
import { fields } from './fields';
import { recognize } from './recognize';

export const salesmanago: Vendor = {
	name: 'salesmanago',
	displayName: 'SALESmanago',
	credential: 'salesmanagoWebhookApi',
	path: 'salesmanago',
	events,
	fields,
	recognize,
	ownSecret: callbackKey,
	parameters: ['rules'],
};
