import type { Operation } from '../shared/action/operation';
import { secretHider } from '../shared/secrets/hide-secrets';
import { readAccount } from './account';
import { ANSWERS, CHECK_ENDPOINT } from './answers';
import { hashOf } from './sign';

/** How Contact → Get is put in words. */
export const GET_CONTACT: Operation = {
	service: {
		name: 'SALESmanago',
		credentialType: 'salesmanagoApi',
		checkAddress: CHECK_ENDPOINT,
		answers: ANSWERS,
		hider: (data) => {
			const account = readAccount(data);
			return secretHider([account.apiSecret, hashOf(account)]);
		},
	},
	notDone: 'no contact was read',
};

/** How Contact → Create or Update is put in words. */
export const UPSERT_CONTACT: Operation = {
	...GET_CONTACT,
	notDone: 'no contact was written',
	change: {
		mayBeDone: 'the contact may have been written all the same',
		lookFirst:
			'You can run this item again: SALESmanago finds the contact by its email and does not create a second one.',
	},
};

/** How Event → Add is put in words. */
export const ADD_EVENT: Operation = {
	...GET_CONTACT,
	notDone: 'no event was added',
	change: {
		mayBeDone: 'the event may have been added all the same',
		lookFirst:
			'Look at the contact in SALESmanago before you run this item again: SALESmanago may add a repeated event a second time.',
	},
};
