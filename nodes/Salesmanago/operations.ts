import type { Operation } from '../shared/action/failure';

const SERVICE = 'SALESmanago';

/** How the failures of Contact → Get are put in words. */
export const GET_CONTACT: Operation = { service: SERVICE, notDone: 'no contact was read' };

/** How the failures of Contact → Create or Update are put in words. */
export const UPSERT_CONTACT: Operation = {
	service: SERVICE,
	notDone: 'no contact was written',
	change: {
		mayBeDone: 'the contact may have been written all the same',
		lookFirst:
			'You can run this item again: SALESmanago finds the contact by its email and does not create a second one.',
	},
};

/** How the failures of Event → Add are put in words. */
export const ADD_EVENT: Operation = {
	service: SERVICE,
	notDone: 'no event was added',
	change: {
		mayBeDone: 'the event may have been added all the same',
		lookFirst:
			'Look at the contact in SALESmanago before you run this item again: SALESmanago may add a repeated event a second time.',
	},
};
