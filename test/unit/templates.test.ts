import type { Template, TemplateNode } from '../../scripts/templates/template';
import { rules, tablesTakenForOthers } from '../support/template-rules';
import { readTemplates } from '../support/templates';

const templates = readTemplates();

describe.each(templates.map((template) => [template.slug, template] as const))(
	'templates/%s',
	(_slug, template) => {
		test.each(Object.entries(rules))('%s', (_name, rule) => {
			expect(rule(template)).toEqual([]);
		});
	},
);

test('no two templates have one name', () => {
	const names = templates.map(({ workflow }) => workflow.name);
	expect(new Set(names).size).toBe(names.length);
});

test('n8n takes no table for another', () => {
	expect(tablesTakenForOthers(templates)).toEqual([]);
	expect(tablesTakenForOthers([templates[0], withTable('lead events')])).toEqual(['lead events']);
});

describe('each rule refuses a template that breaks it', () => {
	type Break = (template: Template) => void;
	const node = (template: Template, name: string) =>
		template.workflow.nodes.find((each) => each.name === name) as TemplateNode;
	const replace =
		(name: string, from: string | RegExp, to: string): Break =>
		(template) => {
			const found = node(template, name);
			const text = JSON.stringify(found.parameters);
			found.parameters = JSON.parse(text.replace(from, to)) as TemplateNode['parameters'];
		};

	const broken: Array<[rule: string, why: string, break_: Break]> = [
		[
			'holds nothing of the n8n it comes from',
			'an id of the workflow',
			({ workflow }) => (workflow.id = '1'),
		],
		[
			'holds nothing of the n8n it comes from',
			'a credential',
			(template) => (node(template, 'Create lead').credentials = {}),
		],
		[
			'holds nothing of the n8n it comes from',
			'a webhook',
			(template) => (node(template, 'Envybox Trigger').webhookId = 'w'),
		],
		[
			'holds nothing of the n8n it comes from',
			'an id in a parameter',
			replace('Send reminder', 'n8n@', '00000000-0000-4000-8000-000000000000@'),
		],
		[
			'holds nothing of the n8n it comes from',
			'a table by its id',
			replace('Remember lead', '"mode"', '"cachedResultName":"x","mode"'),
		],
		[
			'depends on no setting, because the editor imports none',
			'a time zone',
			({ workflow }) => (workflow.settings.timezone = 'Europe/Kyiv'),
		],
		['names nobody', 'an address', replace('Send reminder', 'sales@example.com', 'a@shop.test')],
		['names nobody', 'a site', replace('Send reminder', 'Город', 'https://shop.test')],
		['names nobody', 'a phone', replace('Send reminder', 'Город', '+7 (912) 345-67-89')],
		[
			'names nobody',
			"a bot's token",
			replace('Send reminder', 'Город', `${'1'.repeat(9)}:${'A'.repeat(35)}`),
		],
		[
			'uses nodes that a user has',
			'an unknown node',
			(template) => (node(template, 'Create lead').type = 'n8n-nodes-lead-events.crm'),
		],
		[
			'uses nodes that a user has',
			'a version to come',
			(template) => (node(template, 'Is it for later?').typeVersion = 9),
		],
		['says what it does and how to set it up', 'no title', replace('What it does', '## ', '')],
		['says what it does and how to set it up', 'no steps', replace('Set-up', '2. ', '- ')],
		['says what it does and how to set it up', 'no version', replace('Set-up', ' or newer', '')],
		[
			'has sticky notes in English',
			'a note in Russian',
			replace('What it does', 'For', 'Для компаний\\n'),
		],
		[
			'is mentioned in its set-up wherever it is a stand-in',
			'an address nobody is told to replace',
			replace('Set-up', '_Send reminder_', 'the mail'),
		],
		[
			'chooses exactly the events that are wired',
			'the wire of another event',
			replace('Envybox Trigger', 'call.ordered', 'call.missed'),
		],
		[
			'is wired and refers to nodes that exist',
			'a node that was renamed',
			(template) => (node(template, 'Create lead').name = 'Lead'),
		],
		[
			'is wired and refers to nodes that exist',
			'an expression on a node that is not there',
			replace('Remember lead', 'Envybox Trigger', 'Trigger'),
		],
		[
			'has each effect once: looks before it, remembers it afterwards',
			"another template's step",
			replace('Remember lead', 'envybox-callback-to-lead/lead', 'lead'),
		],
		[
			'has each effect once: looks before it, remembers it afterwards',
			'an effect that is not remembered',
			({ workflow }) => delete workflow.connections['Create lead'],
		],
		[
			'makes the tables that it uses',
			'a table that is not made',
			replace('Create table', 'Handled', 'Done'),
		],
		[
			'pins no data where n8n cannot',
			'data on a trigger with several outputs',
			({ workflow }) => (workflow.pinData = { 'Envybox Trigger': [] }),
		],
		['has a picture', 'none', (template) => (template.hasPicture = false)],
		['has a page', 'none', (template) => (template.hasReadme = false)],
	];
	test.each(broken)('%s: %s', (name, _why, break_) => {
		const template = structuredClone(
			templates.find(({ slug }) => slug === 'envybox-callback-to-lead'),
		) as Template;
		break_(template);
		expect(rules[name](template)).not.toEqual([]);
	});

	test('there is a case for every rule', () => {
		expect(new Set(broken.map(([name]) => name))).toEqual(new Set(Object.keys(rules)));
	});
});

function withTable(name: string): Template {
	const template = structuredClone(templates[0]);
	template.workflow.nodes = [
		{
			name: 'Table',
			type: 'n8n-nodes-base.dataTable',
			typeVersion: 1,
			position: [0, 0],
			parameters: { dataTableId: { mode: 'name', value: name } },
		},
	];
	return template;
}
