import type { Operation, Runnable } from '../shared/action/operation';
import { secretHider } from '../shared/secrets/hide-secrets';
import { readAccount } from './account';
import { ANSWERS } from './answers';
import { prepareGetAgents } from './get-agents';
import { prepareGetCalls } from './get-calls';
import { prepareGetEmployees } from './get-employees';
import { prepareGetMissed } from './get-missed';
import { prepareStartCall } from './start-call';
import { prepareSyncContact } from './sync-contact';

/** How what only reads is put in words. */
export const READ: Operation = {
	service: {
		name: 'Ringostat',
		credentialType: 'ringostatApi',
		checkAddress: 'Try again later, and check the Base URL in the credential.',
		answers: ANSWERS,
		hider: (data) => secretHider([readAccount(data).authKey]),
	},
	notDone: 'nothing was read',
};

/** By `resource.operation`, as in the form. */
export const OPERATIONS: Readonly<Record<string, Runnable>> = {
	'call.getAll': { ...READ, begin: () => prepareGetCalls },
	'call.getMissed': { ...READ, begin: () => prepareGetMissed },
	'call.start': {
		...READ,
		notDone: 'no call was started',
		change: {
			mayBeDone: 'the phone may ring all the same',
			lookFirst:
				'Look into the call log before you start the call again: a second request is a second call, so do not turn on Retry On Fail.',
		},
		begin: () => prepareStartCall,
	},
	'agent.getAll': { ...READ, begin: () => prepareGetAgents },
	'employee.getAll': { ...READ, begin: () => prepareGetEmployees },
	'contact.sync': {
		...READ,
		notDone: 'no contact was changed',
		change: {
			mayBeDone: 'the contact may have been changed all the same',
			lookFirst: 'You can send it again: a contact with the same ID is not added twice.',
		},
		begin: () => prepareSyncContact,
	},
};
