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
import { contako } from './vendor';

export class ContakoTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Contako Trigger',
		name: 'contakoTrigger',
		icon: { light: 'file:contako.svg', dark: 'file:contako.dark.svg' },
		group: ['trigger'],
		// Exactly 1 would make the host evaluate an expression on every request.
		version: [1.1],
		defaultVersion: 1.1,
		subtitle: subtitleOf(contako.events),
		description:
			'Starts when something happens in a Contako site chat: requests, conversations, ratings, tags',
		defaults: { name: 'Contako Trigger' },
		inputs: [],
		credentials: [{ name: 'contakoWebhookApi', testedBy: 'testWebhookSecret', ...IF_ASKED }],
		...triggerParts(contako, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	webhookMethods = WEBHOOK_METHODS;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, contako);
	}
}
