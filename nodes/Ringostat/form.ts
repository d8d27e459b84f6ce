import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { getAllProperties, getMissedProperties, logProperties } from './form-call';
import {
	agentProperties,
	contactProperties,
	employeeProperties,
	startProperties,
} from './form-others';
import { options } from './form-options';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Agent', value: 'agent' },
		{ name: 'Call', value: 'call' },
		{ name: 'Contact', value: 'contact' },
		{ name: 'Employee', value: 'employee' },
	],
	default: 'call',
};

const OPERATIONS: Record<string, INodePropertyOptions[]> = {
	agent: [
		{
			name: 'Get Many',
			value: 'getAll',
			description: 'Get the SIP logins that are online or speaking',
			action: 'Get many agents',
		},
	],
	call: [
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
	contact: [
		{
			name: 'Sync',
			value: 'sync',
			description: 'Show a client’s name and links to agents when the client calls',
			action: 'Sync a contact',
		},
	],
	employee: [
		{
			name: 'Get Many',
			value: 'getAll',
			description: 'Get the employees of the project with their numbers and departments',
			action: 'Get many employees',
		},
	],
};

const operations: INodeProperties[] = [
	operationOf('agent'),
	operationOf('call'),
	{ ...operationOf('contact'), default: 'sync' },
	operationOf('employee'),
];

/** Every parameter of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	resource,
	...operations,
	...logProperties,
	...getAllProperties,
	...getMissedProperties,
	...startProperties,
	...agentProperties,
	...employeeProperties,
	...contactProperties,
	options,
];

function operationOf(resourceName: string): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resourceName] } },
		options: OPERATIONS[resourceName],
		default: 'getAll',
	};
}
