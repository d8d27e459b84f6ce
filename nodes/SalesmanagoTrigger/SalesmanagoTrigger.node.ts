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
import { RULE_OUTPUTS } from './rules';
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
		subtitle:
			'={{ $parameter["events"].length === 1 ? "1 event" : $parameter["events"].length + " events" }}',
		description:
			'Starts when SALESmanago (Manago AI) runs an automation rule, or a contact opts in or out',
		eventTriggerDescription: listeningHint('SALESmanago', 'rule.executed'),
		defaults: { name: 'SALESmanago Trigger' },
		inputs: [],
		outputs: outputsOf(salesmanago.events, RULE_OUTPUTS),
		credentials: [
			{
				name: 'salesmanagoWebhookApi',
				required: true,
				testedBy: 'testWebhookSecret',
				displayOptions: { show: { authentication: ['webhookSecret'] } },
			},
		],
		webhooks: webhooksOf(salesmanago),
		properties: propertiesOf(salesmanago, form),
	};

	methods = { credentialTest: { testWebhookSecret } };

	// SALESmanago has no API for its webhooks: the URL is pasted in its panel by hand.
	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, salesmanago);
	}
}
