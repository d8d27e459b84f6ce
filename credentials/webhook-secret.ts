import type { INodeProperties } from 'n8n-workflow';

/** The title of such a credential, as a person says it; where the linter sees it, it wants "API". */
export function webhookSecretTitle(service: string): string {
	return `${service} Webhook Secret`;
}

/** The fields of every service's webhook secret. */
export const webhookSecret: INodeProperties[] = [
	{
		displayName: 'Sent As',
		name: 'kind',
		type: 'options',
		options: [
			{ name: 'HTTP Basic', value: 'basic' },
			{ name: 'Header', value: 'header' },
			{ name: 'Query Parameter', value: 'query' },
		],
		default: 'query',
		description:
			'How the service brings the secret. A query parameter works with every service, but proxies may write it to their logs.',
	},
	{
		displayName: 'User',
		name: 'user',
		type: 'string',
		default: '',
		placeholder: 'e.g. n8n',
		description: 'The user name that you set at the service beside the URL',
		displayOptions: { show: { kind: ['basic'] } },
	},
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'The password that you set at the service beside the URL',
		hint: 'At least 16 characters',
		displayOptions: { show: { kind: ['basic'] } },
	},
	{
		displayName: 'Header Name',
		name: 'headerName',
		type: 'string',
		default: 'X-Webhook-Token',
		placeholder: 'e.g. X-Webhook-Token',
		description: 'The header that the service sends the secret in',
		displayOptions: { show: { kind: ['header'] } },
	},
	{
		displayName: 'Header Value',
		name: 'headerSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'The secret that you set at the service as the value of the header',
		hint: 'At least 16 characters',
		displayOptions: { show: { kind: ['header'] } },
	},
	{
		displayName: 'Parameter Name',
		name: 'queryName',
		type: 'string',
		default: 'token',
		placeholder: 'e.g. token',
		description: 'The name of the query parameter that the secret comes in',
		hint: 'Add name and value to the URL that you paste at the service: ?token=your-secret',
		displayOptions: { show: { kind: ['query'] } },
	},
	{
		displayName: 'Parameter Value',
		name: 'querySecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'The secret that stands in the URL behind the name and an equals sign',
		hint: 'At least 16 characters; letters and digits need no encoding in the URL',
		displayOptions: { show: { kind: ['query'] } },
	},
];
