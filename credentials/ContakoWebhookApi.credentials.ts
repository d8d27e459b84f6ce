import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { webhookSecret, webhookSecretTitle } from './webhook-secret';

export class ContakoWebhookApi implements ICredentialType {
	name = 'contakoWebhookApi';

	displayName = webhookSecretTitle('Contako');

	icon: Icon = {
		light: 'file:../nodes/ContakoTrigger/contako.svg',
		dark: 'file:../nodes/ContakoTrigger/contako.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/docs/contako.md';

	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = webhookSecret;
}
