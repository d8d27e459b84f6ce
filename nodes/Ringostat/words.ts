import type { Operation } from '../shared/action/failure';

const SERVICE = 'Ringostat';

/** How the failures of operations that only read are put in words. */
export const READ: Operation = { service: SERVICE, notDone: 'nothing was read' };

/** How those of Call → Start are. */
export const START_CALL: Operation = {
	service: SERVICE,
	notDone: 'no call was started',
	change: {
		mayBeDone: 'the phone may ring all the same',
		lookFirst:
			'Look into the call log before you start the call again: a second request is a second call, so do not turn on Retry On Fail.',
	},
};

/** How those of Contact → Sync are. */
export const SYNC_CONTACT: Operation = {
	service: SERVICE,
	notDone: 'no contact was changed',
	change: {
		mayBeDone: 'the contact may have been changed all the same',
		lookFirst: 'You can send it again: a contact with the same ID is not added twice.',
	},
};
