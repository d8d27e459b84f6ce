import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runChosen } from '../shared/action/run-items';
import { ringostatApiTest } from './credential-test';
import { properties } from './form';
import { OPERATIONS } from './operations';

export class Ringostat implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ringostat',
		name: 'ringostat',
		icon: {
			light: 'file:../RingostatTrigger/ringostat.svg',
			dark: 'file:../RingostatTrigger/ringostat.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Read the call log, find missed calls, start calls and sync contacts in Ringostat',
		defaults: { name: 'Ringostat' },
		usableAsTool: {
			replacements: {
				description:
					'Ask Ringostat about calls, agents and employees, start a call between an agent and a client, or show a client’s card to the agents. Reading the log costs nothing; starting a call makes two telephones ring.',
			},
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ringostatApi', required: true, testedBy: 'ringostatApiTest' }],
		properties,
	};

	methods = { credentialTest: { ringostatApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChosen(this, OPERATIONS);
	}
}
