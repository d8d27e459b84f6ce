import type { Template, TemplateNode } from '../../scripts/templates/template';
import { layoutRules } from '../support/template-layout-rules';
import { rules as contentRules, tablesTakenForOthers } from '../support/template-rules';
import {
	EACH_EVENT,
	NEXT_EVENT,
	SET_UP,
	shared,
	TEXTS,
} from '../../scripts/templates/template-parts';
import { readTemplates } from '../support/templates';

const READ_ME = 'Read me';

/** Each rule has a case below. */
const rules = { ...contentRules, ...layoutRules };

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

	const NOTE = 'has the note that the library wants';
	const ONCE = 'has each effect once: looks before it, remembers it afterwards';
	const ONE_BY_ONE = 'goes through a list event by event';
	const CAREFUL = 'is careful with what strangers write';
	const move =
		(name: string, right: number, down: number): Break =>
		(template) => {
			const found = node(template, name);
			found.position = [found.position[0] + right, found.position[1] + down];
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
			replace(TEXTS, 'n8n@', '00000000-0000-4000-8000-000000000000@'),
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
		['names nobody', 'an address', replace(TEXTS, 'sales@example.com', 'a@shop.test')],
		['names nobody', 'a site', replace(TEXTS, 'Город', 'https://shop.test')],
		['names nobody', 'a phone', replace(TEXTS, 'Город', '+7 (912) 345-67-89')],
		[
			'names nobody',
			"a bot's token",
			replace(TEXTS, 'Город', `${'1'.repeat(9)}:${'A'.repeat(35)}`),
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
		[NOTE, 'no set-up', replace(READ_ME, '### Setup', '### Next')],
		[NOTE, 'no version', replace(READ_ME, ' or newer', '')],
		[NOTE, 'no language', replace(READ_ME, 'Writes in', 'Speaks')],
		[NOTE, 'too few words', replace(READ_ME, /\\n1\. .*(?=\\n\\n\*\*Writes)/, '')],
		[NOTE, 'another colour', replace(READ_ME, '"color":1', '"color":4')],
		[NOTE, 'a second note that is not white', replace('Note: each', '"color":7', '"color":1')],
		[
			'has sticky notes in English',
			'a note in Russian',
			replace(READ_ME, 'A visitor', 'Для компаний\\nA visitor'),
		],
		[
			'is mentioned in its set-up wherever it is a stand-in',
			'an address nobody is told to replace',
			replace(READ_ME, `_${TEXTS}_`, 'the addresses'),
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
			replace('Remember lead', EACH_EVENT, 'Event'),
		],
		[ONCE, 'a step that copies share', replace('Remember lead', '={{ $workflow.id }}/', '=')],
		[ONCE, 'a step under two names', replace('Not reminded yet?', '/reminder', '/lead')],
		[
			ONCE,
			'an effect that is not remembered',
			({ workflow }) => delete workflow.connections['Create lead'],
		],
		[
			ONE_BY_ONE,
			'no loop',
			({ workflow }) => (workflow.connections[TEXTS] = workflow.connections[EACH_EVENT]),
		],
		[
			ONE_BY_ONE,
			'a loop that ends after one event',
			({ workflow }) => delete workflow.connections[NEXT_EVENT],
		],
		[
			ONE_BY_ONE,
			'the next event before the effects of this one',
			(template) => (node(template, NEXT_EVENT).position[1] = -1000),
		],
		[
			ONE_BY_ONE,
			'an event that stops the others',
			({ workflow }) => {
				workflow.nodes.push(bare('Stop', 'stopAndError', {}));
				workflow.connections['Remember lead'] = {
					main: [[{ node: 'Stop', type: 'main', index: 0 }]],
				};
			},
		],
		[
			CAREFUL,
			'a list of recipients',
			replace(TEXTS, 'sales@example.com', '={{ $json.contact.email }}'),
		],
		[
			CAREFUL,
			'a message that may be too long',
			({ workflow }) =>
				workflow.nodes.push(bare('Tell', 'telegram', { text: '={{ $json.chat.message }}' })),
		],
		[
			CAREFUL,
			'a cell that may be a formula',
			({ workflow }) =>
				workflow.nodes.push(
					bare('List', 'dataTable', {
						operation: 'insert',
						dataTableId: { mode: 'name', value: 'Visitors' },
						columns: { value: { name: '={{ $json.contact.name }}' } },
					}),
				),
		],
		[
			"keeps the customer's texts in one node",
			'a text in an e-mail',
			replace('Send reminder', '={{', 'Привет {{'),
		],
		[
			'can be tried without an account',
			'an effect without an example',
			({ workflow }) => delete workflow.pinData?.['Create lead'],
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
		[
			'sets the time zone of each trigger, and says so',
			'a trigger without one',
			replace('Envybox Trigger', 'Europe/Moscow', ''),
		],
		[
			'sets the time zone of each trigger, and says so',
			'a note that does not mention it',
			replace(READ_ME, '_Time Zone_', 'the zone'),
		],
		['keeps to the grid', 'a node eight pixels beside it', move('Create lead', 8, 0)],
		['draws nothing across the edge of a note', 'a name', move(TEXTS, 16, 0)],
		['draws nothing across the edge of a note', 'a plus', move('Remember reminder', 32, 0)],
		['draws nothing across the edge of a note', 'a node', move(SET_UP, 0, -112)],
		['draws no two things in one place', 'two nodes', move('Create lead', 160, 0)],
		[
			'draws no two things in one place',
			'a node on the plus of "done"',
			move('Phone or e-mail?', -32, 0),
		],
		['draws no two things in one place', 'a name', move('Next event', 0, -80)],
		[
			'draws no wire through a node, a text or a plus',
			'a wire over other outputs',
			move('Envybox Trigger', 0, 96),
		],
		[
			'draws no wire through a node, a text or a plus',
			'a node in the way',
			move('Remember reminder', -448, -176),
		],
		['draws no wire along the edge of a note', 'the way back', move(EACH_EVENT, 16, 0)],
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

test('the build takes out what an export holds of its n8n, and writes the shared parts', () => {
	const { workflow } = structuredClone(
		templates.find(({ slug }) => slug === 'all-sources-to-one-crm') as Template,
	);
	const exported = { ...workflow, id: '1', versionId: '2', meta: { instanceId: '3' } };
	exported.nodes = workflow.nodes.map((each) => ({ ...each, id: '4', webhookId: '5' }));
	const loop = exported.nodes.find(({ name }) => name === EACH_EVENT) as TemplateNode;
	loop.parameters = { options: {} };
	const memory = exported.nodes.find(({ name }) => name === 'Remember lead') as TemplateNode;
	memory.parameters = JSON.parse(
		JSON.stringify(memory.parameters).replace('={{ $workflow.id }}', 'all-sources-to-one-crm'),
	) as TemplateNode['parameters'];
	expect(shared(exported)).toEqual(workflow);
});

function bare(name: string, type: string, parameters: TemplateNode['parameters']): TemplateNode {
	return { name, type: `n8n-nodes-base.${type}`, typeVersion: 1, position: [0, 0], parameters };
}

function withTable(name: string): Template {
	const template = structuredClone(templates[0]);
	const dataTableId = { mode: 'name', value: name };
	template.workflow.nodes = [bare('Table', 'dataTable', { dataTableId })];
	return template;
}
