import type { INodeProperties } from 'n8n-workflow';

import { collection } from '../shared/editor/action-parameters';
import { text } from './form-text';

const start = { resource: ['call'], operation: ['start'] };
const connect = { ...start, startWith: ['connect'] };
const simple = { ...start, startWith: ['simple'] };

const BY_ITEM = "Empty means the incoming item's attribution";

/** Call → Start. */
export const startProperties: INodeProperties[] = [
	{
		displayName: 'Start With',
		name: 'startWith',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: start },
		options: [
			{
				name: 'Client and Employee',
				value: 'connect',
				description:
					'Connect a client with an employee or a forwarding scheme, and tell Ringostat which advertisement the client came from',
			},
			{
				name: 'Project Number and Destination',
				value: 'simple',
				description: 'Call a number or a SIP login through a number of the project',
			},
		],
		default: 'connect',
		description: 'What the call is made of',
	},
	text(
		"Client's Number",
		'client',
		"Number of the client. Empty means the incoming item's contact.phone.",
		'380670000002',
		connect,
	),
	{
		displayName: 'Connect With',
		name: 'calleeType',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: connect },
		options: [
			{ name: 'Employee', value: 'default', description: 'An employee’s number or SIP login' },
			{
				name: 'Forwarding Scheme',
				value: 'scheme',
				description: 'Anyone whom the scheme with this ID reaches',
			},
		],
		default: 'default',
		description: 'Who talks with the client',
	},
	text(
		'Employee or Scheme',
		'callee',
		"Number or SIP login of the employee, or ID of the forwarding scheme. Empty means the incoming item's login or agent.line.",
		'project_agent1',
		connect,
	),
	{
		displayName: 'Who Rings First',
		name: 'ringsFirst',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: connect },
		options: [
			{
				name: 'Employee',
				value: 'employee',
				description: 'The employee answers, then Ringostat calls the client',
			},
			{
				name: 'Client',
				value: 'client',
				description: 'The client answers, then Ringostat calls the employee',
			},
		],
		default: 'employee',
		description: 'Whose telephone rings first',
	},
	collection('Marketing Data', 'marketing', connect, [
		text('Client ID of Google Analytics', 'clientId', BY_ITEM),
		text('IP Address', 'clientIp', BY_ITEM),
		text('User Agent', 'clientUserAgent', 'Browser of the client, as it names itself'),
		...['Campaign', 'Content', 'Medium', 'Source', 'Term'].map((part) =>
			text(`UTM ${part}`, `utm${part}`, BY_ITEM),
		),
	]),
	{
		...text(
			'Project Number',
			'extension',
			'Number of your Ringostat project that is connected as incoming',
			'380440000001',
			simple,
		),
		required: true,
	},
	text(
		'Destination',
		'destination',
		"Number or SIP login to call. Empty means the incoming item's contact.phone. Ringostat does not say whose telephone rings first.",
		'380670000002',
		simple,
	),
];
