import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import type { Runnable } from '../shared/action/operation';
import { runChosen } from '../shared/action/run-items';
import { prepareAddEvent } from './add-event';
import { salesmanagoApiTest } from './credential-test';
import { getContacts } from './get-contact';
import { ADD_EVENT, GET_CONTACT, UPSERT_CONTACT } from './operations';
import { properties } from './form';
import { prepareUpsert } from './upsert-contact';

/** By `resource.operation`, as in the form. */
const OPERATIONS: Readonly<Record<string, Runnable>> = {
	'contact.get': { ...GET_CONTACT, begin: getContacts },
	'contact.upsert': { ...UPSERT_CONTACT, begin: () => prepareUpsert },
	'event.add': { ...ADD_EVENT, begin: () => prepareAddEvent },
};

export class Salesmanago implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SALESmanago',
		name: 'salesmanago',
		icon: {
			light: 'file:../SalesmanagoTrigger/salesmanago.svg',
			dark: 'file:../SalesmanagoTrigger/salesmanago.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Get and update contacts and add events in SALESmanago (Manago AI)',
		defaults: { name: 'SALESmanago' },
		usableAsTool: {
			replacements: {
				description:
					'Look a contact up in SALESmanago by e-mail address or contact ID, add or remove tags and properties, or add an event to the contact’s history. Writing changes the contact at once.',
			},
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'salesmanagoApi', required: true, testedBy: 'salesmanagoApiTest' }],
		properties,
	};

	methods = { credentialTest: { salesmanagoApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChosen(this, OPERATIONS);
	}
}
