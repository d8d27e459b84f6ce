import type { INodeProperties } from 'n8n-workflow';

import { chooseOperation, type Resource } from '../shared/editor/action-parameters';
import { agentProperties } from './form-agent';
import { getAllProperties, getMissedProperties, logProperties } from './form-call';
import { contactProperties } from './form-contact';
import { employeeProperties } from './form-employee';
import { options } from './form-options';
import { startProperties } from './form-start';

const RESOURCES: Resource[] = [
	{
		name: 'Agent',
		value: 'agent',
		operations: [
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'Get the SIP logins that are online or speaking',
				action: 'Get many agents',
			},
		],
	},
	{
		name: 'Call',
		value: 'call',
		operations: [
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'Get calls from the log as events, with the eventId of their webhooks',
				action: 'Get many calls',
			},
			{
				name: 'Get Missed',
				value: 'getMissed',
				description: 'Get missed calls and what became of them',
				action: 'Get missed calls',
			},
			{
				name: 'Start',
				value: 'start',
				description: 'Start a call between a client and an employee',
				action: 'Start a call',
			},
		],
	},
	{
		name: 'Contact',
		value: 'contact',
		operations: [
			{
				name: 'Sync',
				value: 'sync',
				description: 'Show a client’s name and links to agents when the client calls',
				action: 'Sync a contact',
			},
		],
	},
	{
		name: 'Employee',
		value: 'employee',
		operations: [
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'Get the employees of the project with their numbers and departments',
				action: 'Get many employees',
			},
		],
	},
];

/** Every parameter of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	...chooseOperation(RESOURCES, 'call'),
	...logProperties,
	...getAllProperties,
	...getMissedProperties,
	...startProperties,
	...agentProperties,
	...employeeProperties,
	...contactProperties,
	options,
];
