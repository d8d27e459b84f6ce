import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { webhookSecret, webhookSecretTitle } from './webhook-secret';

export class EnvyboxWebhookApi implements ICredentialType {
	name = 'envyboxWebhookApi';

	displayName = webhookSecretTitle('Envybox');

	icon: Icon = {
		light: 'file:../nodes/EnvyboxTrigger/envybox.svg',
		dark: 'file:../nodes/EnvyboxTrigger/envybox.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/docs/envybox.md';

	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = webhookSecret;
}
