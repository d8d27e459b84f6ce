import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { credentialReader, type ReadCredential } from '../shared/action/credential-reader';
import { runItems, type Run } from '../shared/action/run-items';
import { addEvent } from './add-event';
import { salesmanagoApiTest } from './credential-test';
import { getContact } from './get-contact';
import { properties } from './properties';
import { upsertContact } from './upsert-contact';

/** By operation, each of which belongs to one resource. */
const OPERATIONS: Record<
	string,
	(context: IExecuteFunctions, readCredential: ReadCredential) => Run
> = {
	add: addEvent,
	get: getContact,
	upsert: upsertContact,
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
		const readCredential = credentialReader(this, 'salesmanagoApi');
		const operation = this.getNodeParameter('operation', 0) as string;
		return [await runItems(this, OPERATIONS[operation](this, readCredential))];
	}
}
