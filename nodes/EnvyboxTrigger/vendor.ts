import type { Vendor } from '../shared/vendor';
import { callStates } from './call-state';
import { events } from './events';
import { fields } from './fields';
import { recognize } from './recognize';

export const envybox: Vendor = {
	name: 'envybox',
	displayName: 'Envybox',
	credential: 'envyboxWebhookApi',
	path: 'envybox',
	events,
	fields,
	recognize,
	knownValues: callStates,
	bodySecret: { field: 'key', option: 'expectedKey' },
};
