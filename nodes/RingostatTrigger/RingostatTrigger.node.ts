import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { builderHintOf } from '../shared/editor/builder-hint';
import { outputsOf, propertiesOf, subtitleOf, webhooksOf } from '../shared/editor/description';
import { guessedHint, LISTENING, publishedMessage, triggerPanelOf } from '../shared/editor/moments';
import { WEBHOOK_METHODS } from '../shared/editor/webhook-methods';
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
		eventTriggerDescription: LISTENING,
		activationMessage: publishedMessage('Ringostat'),
		triggerPanel: triggerPanelOf('Ringostat'),
		hints: [guessedHint('Ringostat')],
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
		builderHint: builderHintOf(ringostat),
		webhooks: webhooksOf(ringostat),
		properties: propertiesOf(ringostat, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	webhookMethods = WEBHOOK_METHODS;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, ringostat);
	}
}
