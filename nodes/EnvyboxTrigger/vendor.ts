import type { Vendor } from '../shared/vendor';
import { events } from './events';
import { fields } from './fields';
import { recognize } from './recognize';

export const envybox: Vendor = {
	name: 'envybox',
	displayName: 'Envybox',
	path: 'envybox',
	events,
	fields,
	recognize,
	bodySecret: { field: 'key', option: 'expectedKey' },
};
