import type { Operation } from '../shared/action/failure';

/** How the failures of Lead → Create are put in words. */
export const CREATE_LEAD: Operation = {
	service: 'vionvi',
	notDone: 'no lead was created',
	change: {
		mayBeDone: 'the lead may exist all the same',
		lookFirst:
			'Look for the lead in vionvi before you send it again: vionvi cannot tell a repeated request from a new one, so neither run this item again nor turn on Retry On Fail blindly.',
	},
};
