import type { Vendor } from '../shared/vendor/vendor';
import { callStates } from './call-state';
import { events, type EnvyboxRow } from './events';
import { admits } from './expected-key';
import { fields } from './fields';
import { recognize } from './recognize';

export const envybox: Vendor<EnvyboxRow> = {
	name: 'envybox',
	displayName: 'Envybox',
	credential: 'envyboxWebhookApi',
	path: 'envybox',
	events,
	fields,
	admits,
	recognize,
	aliases: {
		missed: ['call.missed'],
		ordered: ['call.ordered'],
		callback: ['call.ordered'],
		form: ['form.submitted'],
	},
	knownValues: callStates,
};
