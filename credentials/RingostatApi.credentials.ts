import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { readAccount, RINGOSTAT_URL } from '../nodes/Ringostat/account';
import { withTimeLimit } from '../nodes/shared/action/time-limit';

export class RingostatApi implements ICredentialType {
	name = 'ringostatApi';

	displayName = 'Ringostat API';

	icon: Icon = {
		light: 'file:../nodes/RingostatTrigger/ringostat.svg',
		dark: 'file:../nodes/RingostatTrigger/ringostat.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/docs/ringostat.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Auth Key',
			name: 'authKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The project’s key, which Ringostat shows under Інтеграція → API (Integration → API). Anyone who has it can read calls and start them.',
		},
		{
			displayName: 'Project ID',
			name: 'projectId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10001',
			description:
				'Number of the project, which stands in the address of its pages in Ringostat. Needed to start calls with marketing data, to list employees and to sync contacts.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: RINGOSTAT_URL,
			description: 'Address of the API. Change it only if Ringostat tells you to.',
		},
	];

	authenticate: IAuthenticate = async (credential, requestOptions) => {
		const { authKey, baseUrl } = readAccount(credential);
		return withTimeLimit({
			...requestOptions,
			url: baseUrl + requestOptions.url,
			headers: { ...requestOptions.headers, 'Auth-key': authKey },
		});
	};
}
