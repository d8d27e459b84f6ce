import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { createLead } from './create-lead';
import { credentialReader } from './credential';
import { vionviWebhookTest } from './credential-test';
import { asNodeError, toErrorItem } from './failure';
import { inBatches } from './in-batches';
import { properties } from './properties';
import { readBatching, readSettings } from './settings';

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
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'vionviWebhookApi', required: true, testedBy: 'vionviWebhookTest' }],
		properties,
	};

	methods = { credentialTest: { vionviWebhookTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const readCredential = credentialReader(this);
		const create = async (itemIndex: number): Promise<INodeExecutionData> => {
			try {
				const settings = readSettings(this, itemIndex);
				const lead = await createLead(this, itemIndex, settings, readCredential);
				return { json: lead, pairedItem: { item: itemIndex } };
			} catch (error) {
				const nodeError = asNodeError(this.getNode(), error, itemIndex);
				if (!this.continueOnFail()) throw nodeError;
				return toErrorItem(nodeError, itemIndex);
			}
		};
		return [await inBatches(this.getInputData().length, readBatching(this), create)];
	}
}
