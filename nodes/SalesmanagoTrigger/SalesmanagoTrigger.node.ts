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
import { salesmanago } from './vendor';

export class SalesmanagoTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SALESmanago Trigger',
		name: 'salesmanagoTrigger',
		icon: { light: 'file:salesmanago.svg', dark: 'file:salesmanago.dark.svg' },
		group: ['trigger'],
		// Exactly 1 would make the host evaluate an expression on every request.
		version: [1.1],
		defaultVersion: 1.1,
		subtitle: subtitleOf(salesmanago.events),
		description:
			'Starts when SALESmanago (Manago AI) runs an automation rule, or a contact opts in or out',
		defaults: { name: 'SALESmanago Trigger' },
		inputs: [],
		credentials: [{ name: 'salesmanagoWebhookApi', testedBy: 'testWebhookSecret', ...IF_ASKED }],
		...triggerParts(salesmanago, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	webhookMethods = WEBHOOK_METHODS;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, salesmanago);
	}
}
