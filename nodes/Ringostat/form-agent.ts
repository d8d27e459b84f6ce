import type { INodeProperties } from 'n8n-workflow';

const agents = { resource: ['agent'], operation: ['getAll'] };

/** Agent → Get Many. */
export const agentProperties: INodeProperties[] = [
	{
		displayName: 'Return',
		name: 'agents',
		type: 'options',
		displayOptions: { show: agents },
		options: [
			{ name: 'All That Ringostat Names', value: 'all', description: 'Online, speaking or both' },
			{ name: 'Free Agents', value: 'free', description: 'Online and not speaking' },
			{ name: 'Online Agents', value: 'online', description: 'Online, speaking or not' },
		],
		default: 'all',
		description: 'Which agents to return. Ringostat names no agents that are offline.',
	},
];
