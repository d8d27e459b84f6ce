import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { outputsOf, propertiesOf, webhooksOf } from '../shared/description';
import { listeningHint } from '../shared/notice';
import { receive } from '../shared/receive';
import { testWebhookSecret } from '../shared/test-webhook-secret';
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
		subtitle:
			'={{ $parameter["events"].length === 1 ? "1 event" : $parameter["events"].length + " events" }}',
		description: 'Starts when something happens in Ringostat: calls, forms, chats, deals',
		eventTriggerDescription: listeningHint('Ringostat', 'incomingCall.missed'),
		defaults: { name: 'Ringostat Trigger' },
		inputs: [],
		outputs: outputsOf(ringostat.events),
		credentials: [
			{
				name: 'ringostatWebhookApi',
				required: true,
				testedBy: 'testWebhookSecret',
				displayOptions: { show: { authentication: ['webhookSecret'] } },
			},
		],
		webhooks: webhooksOf(ringostat),
		properties: propertiesOf(ringostat, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	// Ringostat has no API for its webhooks: the URLs are pasted in its cabinet by hand.
	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, ringostat);
	}
}
