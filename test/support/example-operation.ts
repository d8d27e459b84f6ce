import type { Operation } from '../../nodes/shared/action/operation';
import { secretHider } from '../../nodes/shared/secrets/hide-secrets';

/** An operation of a made-up service. */
export const CREATE: Operation = {
	service: {
		name: 'Example',
		credentialType: 'exampleApi',
		checkAddress: 'Check the address.',
		answers: [],
		hider: ({ key }) => secretHider([String(key)]),
	},
	notDone: 'no lead was created',
	change: { mayBeDone: 'the lead may exist all the same', lookFirst: 'Look first.' },
};
