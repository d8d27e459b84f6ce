import type { INodeProperties } from 'n8n-workflow';

import type { Form } from '../shared/editor/description';
import { RULE_OUTPUTS } from './rules';

const rules: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	noDataExpression: true,
	typeOptions: { multipleValues: true },
	placeholder: 'Add rule',
	default: {},
	description:
		'Outputs of your own. An executed rule that a row matches goes to that row’s output instead of Rule Run; the first row that matches wins. Upper and lower case do not matter.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'Output Name',
					name: 'output',
					type: 'string',
					noDataExpression: true,
					default: '',
					placeholder: 'e.g. VIP',
					description: 'The canvas cuts names that are longer than 12 characters',
				},
				{
					displayName: 'Match By',
					name: 'field',
					type: 'options',
					noDataExpression: true,
					options: [
						{ name: 'Rule Description', value: 'description' },
						{ name: 'Rule ID', value: 'id' },
						{ name: 'Rule Name', value: 'name' },
					],
					default: 'name',
					description: 'Which field of the rule is compared',
				},
				{
					displayName: 'Operation',
					name: 'comparison',
					type: 'options',
					noDataExpression: true,
					options: [
						{ name: 'Begins With', value: 'beginsWith' },
						{ name: 'Contains', value: 'contains' },
						{ name: 'Equals', value: 'equals' },
					],
					default: 'equals',
					description: 'How the field is compared with the text',
				},
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					noDataExpression: true,
					default: '',
					placeholder: 'e.g. Dodano tag VIP',
					description: 'What the field is compared with. A row without a text never matches.',
				},
			],
		},
	],
};

/** The editor shows no `hint` of a collection. */
const rulesNotice: INodeProperties = {
	displayName:
		'Each row of Rules adds an output at the end. Deleting a row moves the outputs of the rows after it, and their wires then carry other events: empty its text instead.',
	name: 'rulesNotice',
	type: 'notice',
	default: '',
};

export const form: Form = {
	hasLocalTimes: false,
	setUp: {
		notice:
			'Open “Webhook URLs” above, switch to “Production URL” and click a URL to copy it. In SALESmanago paste each at its place:',
		moments: {
			salesmanago:
				'Automation Rules → Add new rule → Send information about executed rule → Endpoint («Reguły automatyzacji» → «Wyślij informacje na temat uruchomionej reguły»)',
			'opt-in':
				'Integration Center → Callbacks («Centrum Integracji → Callbacki»), with ?email=$email$ added',
			'opt-out':
				'Integration Center → Callbacks («Centrum Integracji → Callbacki»), with ?email=$email$ added',
		},
	},
	parameters: [rules, rulesNotice],
	options: [],
	extraOutputs: RULE_OUTPUTS,
};
