import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runChosen } from '../shared/action/run-items';
import { prepareLead } from './create-lead';
import { vionviWebhookTest } from './credential-test';
import { CREATE_LEAD } from './operations';
import { properties } from './form';

export class Vionvi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'vionvi',
		name: 'vionvi',
		icon: { light: 'file:vionvi.svg', dark: 'file:vionvi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Create leads in vionvi CRM',
		defaults: { name: 'vionvi' },
		usableAsTool: {
			replacements: {
				description:
					'Create a lead in vionvi CRM from a name and a phone number or an e-mail address. It makes a new lead each time, even for a contact that has one, and returns the lead’s ID. Call it once per person.',
			},
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'vionviWebhookApi', required: true, testedBy: 'vionviWebhookTest' }],
		properties,
	};

	methods = { credentialTest: { vionviWebhookTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChosen(this, { 'lead.create': { ...CREATE_LEAD, begin: () => prepareLead } });
	}
}
