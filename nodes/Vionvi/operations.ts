import type { Operation } from '../shared/action/operation';
import { ANSWERS, CHECK_SOURCE } from './answers';
import { readWebhookUrl, urlHider } from './webhook-url';

/** How Lead → Create is put in words. */
export const CREATE_LEAD: Operation = {
	service: {
		name: 'vionvi',
		credentialType: 'vionviWebhookApi',
		checkAddress: CHECK_SOURCE,
		answers: ANSWERS,
		hider: (data) => urlHider(readWebhookUrl(data)),
	},
	notDone: 'no lead was created',
	change: {
		mayBeDone: 'the lead may exist all the same',
		lookFirst:
			'Look for the lead in vionvi before you send it again: vionvi cannot tell a repeated request from a new one, so neither run this item again nor turn on Retry On Fail blindly.',
	},
};
