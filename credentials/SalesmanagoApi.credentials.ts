import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { readAccount } from '../nodes/Salesmanago/account';
import { sign } from '../nodes/Salesmanago/sign';
import { withTimeLimit } from '../nodes/shared/action/time-limit';

export class SalesmanagoApi implements ICredentialType {
	name = 'salesmanagoApi';

	displayName = 'SALESmanago API';

	icon: Icon = {
		light: 'file:../nodes/SalesmanagoTrigger/salesmanago.svg',
		dark: 'file:../nodes/SalesmanagoTrigger/salesmanago.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/docs/salesmanago.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Endpoint',
			name: 'endpoint',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. app2.salesmanago.com',
			description:
				'The server of your account, as SALESmanago shows it under Integration Center → API («Centrum Integracji → API»)',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'The ID of your account, on the same page',
		},
		{
			displayName: 'API Secret',
			name: 'apiSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The secret on the same page. It signs every request and is never sent itself.',
		},
		{
			displayName: 'Owner Email',
			name: 'owner',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. name@example.com',
			description: 'The email of the SALESmanago user to whom the contacts belong',
		},
	];

	authenticate: IAuthenticate = async (data, requestOptions) => {
		const account = readAccount(data);
		return withTimeLimit({
			...requestOptions,
			url: `${account.endpoint}${requestOptions.url}`,
			body: { ...sign(account), ...(requestOptions.body as object) },
		});
	};
}
