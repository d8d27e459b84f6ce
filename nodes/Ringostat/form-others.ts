import type { INodeProperties } from 'n8n-workflow';

import {
	collection,
	field,
	mappingMode,
	notice,
	type Show,
} from '../shared/editor/action-parameters';

const start = { resource: ['call'], operation: ['start'] };
const connect = { ...start, startWith: ['connect'] };
const simple = { ...start, startWith: ['simple'] };
const agents = { resource: ['agent'], operation: ['getAll'] };
const employees = { resource: ['employee'], operation: ['getAll'] };
const sync = { resource: ['contact'], operation: ['sync'] };

const BY_ITEM = "Empty means the incoming item's attribution";

function text(
	label: string,
	name: string,
	description: string,
	example?: string,
	show?: Show,
): INodeProperties {
	return {
		...field({ label, name, description, example }),
		...(show && { displayOptions: { show } }),
	};
}

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

/** Employee → Get Many. */
export const employeeProperties: INodeProperties[] = [
	collection(
		'Filters',
		'employeeFilters',
		employees,
		[
			text('Email', 'email', 'Only the employee with this e-mail address', 'olena@example.com'),
			text('Full Name', 'fio', 'Only employees of this name'),
			text('Staff ID', 'staffId', 'Only the employee with this ID', '1111'),
		],
		'Add filter',
	),
];

/** Contact → Sync. */
export const contactProperties: INodeProperties[] = [
	mappingMode(
		"Take the client from the incoming item: an event's contact, or fields that are named as below",
		{ displayOptions: { show: sync } },
	),
	notice(
		'syncNotice',
		"The contact is filled from the incoming item: its fullName or contact.name, phone, email, externalId, leadId and links. What you add below wins. Without an ID the client's number is the ID, so that the same client is never added twice.",
		{ ...sync, mapping: ['autoMap'] },
	),
	collection('Contact Fields', 'contactFields', sync, [
		text(
			'Contact Link',
			'contactLink',
			'Page of the contact in your CRM',
			'https://crm.example.com/42',
		),
		text('Deal Link', 'dealLink', 'Page of the deal in your CRM'),
		text('Email', 'email', 'E-mail address of the client', 'ivan@example.com'),
		text('External ID', 'externalId', 'ID of the contact in your CRM', '42'),
		text('Full Name', 'fullName', 'Name that agents see when the client calls'),
		text('Google Client ID', 'googleClientId', 'ID that Google Analytics gave the visitor'),
		text('Lead ID', 'leadId', 'ID of the lead in your CRM'),
		text('Lead Link', 'leadLink', 'Page of the lead in your CRM'),
		text(
			'Origin',
			'origin',
			'Name of the system that the contact comes from; n8n if empty',
			'KeyCRM',
		),
		text('Phone', 'phone', 'Number of the client', '380670000002'),
		text('Responsible', 'responsible', 'Who is responsible for the client in your CRM'),
		text('Staff ID', 'staffId', 'ID of the employee in Ringostat who is responsible'),
	]),
];
