import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { webhookSecret, webhookSecretTitle } from './webhook-secret';

export class SalesmanagoWebhookApi implements ICredentialType {
	name = 'salesmanagoWebhookApi';

	displayName = webhookSecretTitle('SALESmanago');

	icon: Icon = {
		light: 'file:../nodes/SalesmanagoTrigger/salesmanago.svg',
		dark: 'file:../nodes/SalesmanagoTrigger/salesmanago.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/docs/salesmanago.md';

	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		...webhookSecret,
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The constant after $email$ in key=sha1($email$…). A right key lets a callback in without the secret above.',
			hint: 'Only for opt-in and opt-out callbacks, at least 16 letters and digits; otherwise leave it empty',
		},
	];
}
