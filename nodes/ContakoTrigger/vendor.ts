import type { Vendor } from '../shared/vendor';
import { events, type ContakoRow } from './events';
import { fields } from './fields';
import { spell } from './own-name';
import { recognize } from './recognize';

export const contako: Vendor = {
	name: 'contako',
	displayName: 'Contako',
	credential: 'contakoWebhookApi',
	// That Contako has a box for each event's URL is a guess; this one serves all of them.
	path: 'contako',
	events,
	fields,
	knownValues: (events as readonly ContakoRow[]).flatMap(({ names = [] }) => names),
	spell,
	recognize,
};
