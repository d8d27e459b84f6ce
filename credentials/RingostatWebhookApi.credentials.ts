import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { webhookSecret, webhookSecretTitle } from './webhook-secret';

export class RingostatWebhookApi implements ICredentialType {
	name = 'ringostatWebhookApi';

	displayName = webhookSecretTitle('Ringostat');

	icon: Icon = {
		light: 'file:../nodes/RingostatTrigger/ringostat.svg',
		dark: 'file:../nodes/RingostatTrigger/ringostat.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/docs/ringostat.md';

	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = webhookSecret;
}
