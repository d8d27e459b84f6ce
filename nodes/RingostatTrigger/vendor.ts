import type { Vendor } from '../shared/vendor';
import { callStatuses } from './call-status';
import { directions } from './direction';
import { events } from './events';
import { fields } from './fields';
import { spell } from './fields-of';
import { recognize } from './recognize';

export const ringostat: Vendor = {
	name: 'ringostat',
	displayName: 'Ringostat',
	credential: 'ringostatWebhookApi',
	path: 'ringostat',
	events,
	fields,
	knownValues: [...callStatuses, ...directions],
	spell,
	recognize,
};
