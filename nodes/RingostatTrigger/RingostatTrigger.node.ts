import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { IF_ASKED, subtitleOf, triggerParts, WEBHOOK_METHODS } from '../shared/editor/description';
import { receive } from '../shared/receive';
import { testWebhookSecret } from '../shared/request/test-webhook-secret';
import { form } from './form';
import { ringostat } from './vendor';

export class RingostatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ringostat Trigger',
		name: 'ringostatTrigger',
		icon: { light: 'file:ringostat.svg', dark: 'file:ringostat.dark.svg' },
		group: ['trigger'],
		// Exactly 1 would make the host evaluate an expression on every request.
		version: [1.1],
		defaultVersion: 1.1,
		subtitle: subtitleOf(ringostat.events),
		description: 'Starts when something happens in Ringostat: calls, forms, chats, deals',
		defaults: { name: 'Ringostat Trigger' },
		inputs: [],
		credentials: [{ name: 'ringostatWebhookApi', testedBy: 'testWebhookSecret', ...IF_ASKED }],
		...triggerParts(ringostat, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	webhookMethods = WEBHOOK_METHODS;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, ringostat);
	}
}
