import type { Vendor } from '../shared/vendor';
import { events } from './events';
import { fields } from './fields';
import { spell } from './fields-of';
import { recognize } from './recognize';

export const ringostat: Vendor = {
	name: 'ringostat',
	displayName: 'Ringostat',
	path: 'ringostat',
	events,
	fields,
	spell,
	recognize,
};
