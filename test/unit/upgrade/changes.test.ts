import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

import { RULE_OUTPUTS } from '../../../nodes/SalesmanagoTrigger/rules';
import { salesmanago } from '../../../nodes/SalesmanagoTrigger/vendor';
import { outputsOf } from '../../../nodes/shared/editor/description';
import type { EventRow } from '../../../nodes/shared/vendor/events';
import { changesSince } from '../../../scripts/upgrade/changes';
import { nodeContract, type Contract } from '../../../scripts/upgrade/contract';
import { descriptionOf, parameterOf } from '../../support/node-description';

type NodeName = Parameters<typeof descriptionOf>[0];
type Mutate = (description: INodeTypeDescription) => unknown;

/** What the check says when somebody changes a node. */
function changesBy(name: NodeName, mutate: Mutate) {
	const before = descriptionOf(name);
	const after = descriptionOf(name);
	mutate(after);
	const contractOf = (description: INodeTypeDescription) =>
		nodeContract({ description }, [before.version].flat()[0]);
	return changesSince(contractOf(before), contractOf(after));
}

const SALESMANAGO = 'SalesmanagoTrigger';
const VIONVI = 'Vionvi';

const choices = (description: INodeTypeDescription, name: string) =>
	parameterOf(description, name).options as INodePropertyOptions[];
const relabel =
	(from: RegExp, to: string): Mutate =>
	(description) => {
		description.outputs = String(description.outputs).replace(from, to) as `={{${string}}}`;
	};
const nickname = {
	displayName: 'Nickname',
	name: 'nickname',
	type: 'string',
	default: '',
} as const;

const NEW: EventRow = {
	value: 'contact.deleted',
	label: 'Deleted',
	action: 'On contact deleted',
	description: 'A contact is deleted',
	blocks: [],
	certainty: 'guessed',
};

describe('a change that breaks workflows is told from others', () => {
	test.each<[what: string, node: NodeName, mutate: Mutate, told: string]>([
		['the name of the node', VIONVI, (d) => (d.name = 'vionviCrm'), 'the name: was "vionvi"'],
		['no tool any more', VIONVI, (d) => delete d.usableAsTool, 'usable as a tool: was true'],
		['an input less', VIONVI, (d) => (d.inputs = []), 'inputs: place 1 was "main", is nothing'],
		[
			'an output renamed',
			SALESMANAGO,
			relabel(/Opted Out/, 'Left'),
			'outputs: place 3 was "Opted Out", is "Left"',
		],
		[
			'outputs changing places',
			SALESMANAGO,
			relabel(/(Opted In)(.*)(Opted Out)/, '$3$2$1'),
			'outputs: place 2 was "Opted In", is "Opted Out"',
		],
		[
			'an output gone',
			SALESMANAGO,
			(d) => (d.outputs = outputsOf(salesmanago.events.slice(1), RULE_OUTPUTS)),
			'outputs: place 4 was "Other", is nothing',
		],
		[
			'an output before those of the user',
			SALESMANAGO,
			(d) => (d.outputs = outputsOf([...salesmanago.events, NEW], RULE_OUTPUTS)),
			'outputs when two rows in rules: place 5 was "Rule 1", is "Deleted"',
		],
		[
			'the single output renamed',
			SALESMANAGO,
			relabel(/"Event"/, '"All"'),
			'outputs when outputMode is single: place 1 was "Event", is "All"',
		],
		['a URL gone', SALESMANAGO, (d) => d.webhooks?.pop(), 'webhooks: "GET opt-out" is gone'],
		[
			'another path',
			SALESMANAGO,
			(d) => Object.assign(d.webhooks?.[2] ?? {}, { path: 'optIn' }),
			'webhooks: "POST opt-in" is gone',
		],
		[
			'a parameter renamed',
			SALESMANAGO,
			(d) => (parameterOf(d, 'outputMode').name = 'mode'),
			'parameter outputMode: is gone',
		],
		[
			'a parameter at another place',
			SALESMANAGO,
			(d) =>
				d.properties.push(...(parameterOf(d, 'options').options as INodeProperties[]).splice(0, 1)),
			'parameter options.includeHeaders: is gone',
		],
		[
			'another type',
			SALESMANAGO,
			(d) => (parameterOf(d, 'includeRaw').type = 'string'),
			'parameter options.includeRaw: the type: was "boolean", is "string"',
		],
		[
			'another default',
			SALESMANAGO,
			(d) => (parameterOf(d, 'includeRaw').default = false),
			'parameter options.includeRaw: the default: was true, is false',
		],
		[
			'a choice gone',
			SALESMANAGO,
			(d) => choices(d, 'authentication').pop(),
			'parameter authentication: choices: "webhookSecret" is gone',
		],
		[
			'a choice with another value',
			SALESMANAGO,
			(d) => (choices(d, 'outputMode')[1].value = 'one'),
			'parameter outputMode: choices: "single" is gone',
		],
		[
			'one row where there were several',
			SALESMANAGO,
			(d) => delete parameterOf(d, 'rules').typeOptions,
			'parameter rules: any number of rows: was true',
		],
		[
			'a group of rows renamed',
			SALESMANAGO,
			(d) => (choices(d, 'rules')[0].name = 'row'),
			'parameter rules.rule.output: is gone',
		],
		[
			'a parameter that must be filled in now',
			VIONVI,
			(d) => (parameterOf(d, 'mapping').required = true),
			'parameter mapping: is required now',
		],
		[
			'a new parameter that must be filled in',
			VIONVI,
			(d) => d.properties.push({ ...nickname, required: true }),
			'parameter nickname: is new and required',
		],
		[
			'a parameter that is shown less often',
			VIONVI,
			(d) => (parameterOf(d, 'resource').displayOptions = { show: { mapping: ['autoMap'] } }),
			'parameter resource: shown when: was nothing, is {"mapping":["autoMap"]}',
		],
		[
			'a parameter that is hidden',
			VIONVI,
			(d) => (parameterOf(d, 'resource').displayOptions = { hide: { mapping: ['autoMap'] } }),
			'parameter resource: hidden when: was nothing, is {"mapping":["autoMap"]}',
		],
		[
			'another credential',
			VIONVI,
			(d) => (d.credentials = [{ name: 'envyboxWebhookApi' }]),
			'credential vionviWebhookApi: is gone',
		],
		[
			'one more credential for everybody',
			VIONVI,
			(d) => d.credentials?.push({ name: 'envyboxWebhookApi', required: true }),
			'credential envyboxWebhookApi: is new and required',
		],
		[
			'a credential that is asked for more often',
			SALESMANAGO,
			(d) => delete d.credentials?.[0].displayOptions,
			'credential salesmanagoWebhookApi: shown when: was {"authentication":["webhookSecret"]}, is nothing',
		],
	])('%s', (_, node, mutate, told) => {
		const { breaking } = changesBy(node, mutate);
		expect(breaking.join('\n')).toContain(told);
	});

	test.each<[what: string, mutate: (contract: Contract) => unknown, told: string]>([
		['an event gone', (c) => delete c.events?.quiz, 'event quiz: is gone'],
		['a block that an event had', (c) => c.events?.call.pop(), 'event call: "widget" is gone'],
		['a key of a block', (c) => c.blocks?.call.pop(), 'block call: "status" is gone'],
	])('in its items: %s', (_, mutate, told) => {
		const contract = (): Contract => ({
			name: 'anyTrigger',
			parameters: {},
			events: { call: ['call', 'widget'], quiz: [] },
			blocks: { call: ['id', 'status'] },
		});
		const after = contract();
		mutate(after);
		expect(changesSince(contract(), after)).toEqual({ breaking: [told], growth: [] });
	});

	test.each<[what: string, node: NodeName, mutate: Mutate, told: string[]]>([
		[
			'other words',
			SALESMANAGO,
			(d) => {
				d.displayName = 'Manago AI Trigger';
				Object.assign(parameterOf(d, 'events'), { displayName: 'Moments', description: 'Which' });
				choices(d, 'outputMode').reverse()[0].name = 'Together';
			},
			[],
		],
		['a parameter', VIONVI, (d) => d.properties.push(nickname), ['parameter nickname: is new']],
		[
			'a parameter that must be filled in where something new is chosen',
			VIONVI,
			(d) =>
				d.properties.push({
					...nickname,
					required: true,
					displayOptions: { show: { resource: ['contact'] } },
				}),
			['parameter nickname: is new'],
		],
		[
			'a choice, and a parameter that is shown for it too',
			VIONVI,
			(d) => {
				choices(d, 'resource').push({ name: 'Contact', value: 'contact' });
				parameterOf(d, 'operation').displayOptions = { show: { resource: ['lead', 'contact'] } };
			},
			['parameter resource: choices: "contact" is new'],
		],
		[
			'a URL',
			SALESMANAGO,
			(d) => d.webhooks?.push({ ...d.webhooks[0], path: 'deleted' }),
			['webhooks: "POST deleted" is new'],
		],
	])('allows %s', (_, node, mutate, told) => {
		expect(changesBy(node, mutate)).toEqual({ breaking: [], growth: told });
	});
});
