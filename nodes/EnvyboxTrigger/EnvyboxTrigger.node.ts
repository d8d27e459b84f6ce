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
import { envybox } from './vendor';

export class EnvyboxTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Envybox Trigger',
		name: 'envyboxTrigger',
		icon: { light: 'file:envybox.svg', dark: 'file:envybox.dark.svg' },
		group: ['trigger'],
		// Exactly 1 would make the host evaluate an expression on every request.
		version: [1.1],
		defaultVersion: 1.1,
		subtitle: subtitleOf(envybox.events),
		description: 'Starts when something happens in an Envybox widget: calls, chats, forms, quizzes',
		defaults: { name: 'Envybox Trigger' },
		inputs: [],
		credentials: [{ name: 'envyboxWebhookApi', testedBy: 'testWebhookSecret', ...IF_ASKED }],
		...triggerParts(envybox, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	webhookMethods = WEBHOOK_METHODS;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, envybox);
	}
}
