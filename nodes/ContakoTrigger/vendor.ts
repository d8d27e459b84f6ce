import type { Vendor } from '../shared/vendor';
import { events } from './events';
import { fields } from './fields';
import { spell } from './own-name';
import { recognize } from './recognize';

export const contako: Vendor = {
	name: 'contako',
	displayName: 'Contako',
	// That Contako has a box for each event's URL is a guess; this one serves all of them.
	path: 'contako',
	events,
	fields,
	spell,
	recognize,
};
