import { table } from './markdown';
import type { Template } from '../templates/template';
import { HANDLED, tableOf } from '../templates/template-parts';
import { vendors } from '../vendors';

const WRITTEN_BY =
	'<!-- Written by `npm run build` from templates/*/workflow.json. Change those. -->';

/** Where GitHub serves a template's file as it is: what n8n imports from. */
const RAW =
	'https://raw.githubusercontent.com/n8n-nodes-lead-events/n8n-nodes-lead-events/main/templates';

/** Where a template ends and what it needs for that, by type of node. */
const ENDS: Readonly<Record<string, { end: string; needs?: string }>> = {
	'n8n-nodes-lead-events.ringostat': { end: 'Ringostat', needs: 'Ringostat API' },
	'n8n-nodes-lead-events.salesmanago': { end: 'SALESmanago', needs: 'SALESmanago' },
	'n8n-nodes-lead-events.vionvi': { end: 'vionvi', needs: 'vionvi' },
	'n8n-nodes-base.emailSend': { end: 'e-mail', needs: 'SMTP' },
	'n8n-nodes-base.googleSheets': { end: 'Google Sheets', needs: 'Google' },
	'n8n-nodes-base.httpRequest': { end: 'HTTP API', needs: 'API key' },
	'n8n-nodes-base.hubspot': { end: 'HubSpot', needs: 'HubSpot' },
	'n8n-nodes-base.n8n': { end: '', needs: 'n8n API key' },
	'n8n-nodes-base.pipedrive': { end: 'Pipedrive', needs: 'Pipedrive' },
	'n8n-nodes-base.slack': { end: 'Slack', needs: 'Slack' },
	'n8n-nodes-base.telegram': { end: 'Telegram', needs: 'Telegram bot' },
	'n8n-nodes-base.twilio': { end: 'SMS', needs: 'Twilio' },
	'n8n-nodes-base.zendesk': { end: 'Zendesk', needs: 'Zendesk' },
};

/** Services that HTTP Request reaches, by what their address contains. */
const HTTP_ENDS: Readonly<Record<string, string>> = {
	'hubapi.com': 'HubSpot',
	'keycrm.app': 'KeyCRM',
	'openai.com': 'OpenAI',
	'kommo.com': 'Kommo',
	'bitrix24.com': 'Bitrix24',
};

/** What starts a workflow beside our triggers, by type of node. */
const OTHER_STARTS: Readonly<Record<string, string>> = {
	'n8n-nodes-base.errorTrigger': 'an error elsewhere',
	'n8n-nodes-base.scheduleTrigger': 'a schedule',
};

/** Operations that bring something and leave nothing behind. */
const READING = ['get', 'getAll', 'getMissed'];

const INTRODUCTION = `${WRITTEN_BY}

# Templates

Workflows to import, each tested in a real n8n.

## Import one

First [install this package](../README.md#install). Then take one of these ways:

- **Paste**: copy all that the template's raw URL shows, click on an empty canvas and press Ctrl+V (⌘V).
- **File**: in a new workflow open the menu **…** beside its name → **Import → From file**.
- **URL**: the same menu → **Import → From URL**, with the raw URL. (n8n 3.0 removes this way.)
- **Command line**: in a clone of this repository \`npm run --silent template -- NAME > one.json\`, which adds the ids that n8n insists on, then \`n8n import:workflow --input=one.json\` (a folder of such files: \`--separate --input=FOLDER\`).
- **Public API**: \`POST /api/v1/workflows\` with \`name\`, \`nodes\`, \`connections\` and \`settings\` of what that script prints.

Follow the yellow note in the workflow. A red triangle marks a node that still needs a credential. For a second team or chat **duplicate** a workflow: each copy has its own webhook URLs and its own memory. If you **move** one to another project or user, its data tables stay behind, so execute _Set up once_ there.

## Try one

You need no account: the note says how. Check the trigger's _Time Zone_ once. Nodes that write to a service have _pinned data_ (purple), so they show what they would send until you unpin them. Published workflows ignore pinned data.

Import [failures-reach-a-person](../templates/failures-reach-a-person/) too, and choose it as _Error workflow_ in the settings of the others: it tells you when a step failed.

## Handle each event once

A service may send an event again. So a template looks into the data table _Lead Events Handled_ before each step, and writes the event's \`eventId\` and the step there afterwards. A step that failed is not in it, so the next delivery does it again, or _Retry_ in the list of executions if the service never sends twice.

- **Each workflow has its own memory**: the step begins with the workflow's id.
- **A list is handled event by event** (_Each event_ … _Next event_). If one fails, those before it are remembered.
- n8n's _Remove Duplicates_ is not enough: it marks an event **before** the step, and fails for good after 10,000.
- Two deliveries in the same moment can both pass. A lead that vionvi made without answering in time is made again.
- Delete old rows now and then (Overview → Data tables). By default n8n allows all tables together 200 MB.
- Name no other table _Lead Events Handled …_: n8n's _By Name_ also takes a table that merely contains the name.
`;

/** docs/templates.md: the gallery. */
export function templatesPage(templates: readonly Template[]): string {
	const rows = templates.map((template) => {
		const page = `../templates/${template.slug}/`;
		const language = fact(template, 'Writes in');
		return [
			`[<img src="${page}screenshot.png" width="200" alt=""><br>${template.workflow.name}](${page}) [raw](${RAW}/${template.slug}/workflow.json)`,
			startsWithInShort(template),
			(endsIn(template).join(', ') || 'n8n itself') +
				(/^no /.test(language) ? '' : ` (${language})`),
			`${needs(template).join(', ') || 'nothing'} (${fact(template, 'Takes').replace(' minutes', '')})`,
		];
	});
	const head = [
		'Template, raw URL',
		'Starts with',
		'Ends in (writes in)',
		'Needs (minutes to set up)',
	];
	return [INTRODUCTION, '## All templates\n', `${table(head, rows)}\n`].join('\n');
}

/** templates/<slug>/README.md: what the note in the workflow says, with the picture. */
export function templateReadme(template: Template): string {
	return `${WRITTEN_BY}

# ${template.workflow.name}

${section(template, 'How it works')}

**Starts with:** ${startsWith(template).join('; ')}
<br>**Ends in:** ${endsIn(template).join(', ') || 'n8n itself'}
<br>**Writes in:** ${fact(template, 'Writes in')}
<br>**Needs:** ${needs(template).join(', ') || 'nothing'}

![The workflow in n8n's editor](screenshot.png)

## Setup (${fact(template, 'Takes')})

${section(template, 'Setup').replace(/\n\n\*\*Writes in.*$/s, '')}

[How to import a template](../../docs/templates.md#import-one) · URL to import from: ${RAW}/${template.slug}/workflow.json
`;
}

/** What starts a workflow: a trigger with the outputs that lead somewhere, or another start. */
interface Start {
	name: string;
	/** Undefined where nothing is chosen, which means every event. */
	labels?: string[];
	isTrigger: boolean;
}

function startsOf({ workflow }: Template): Start[] {
	return workflow.nodes.flatMap(({ name, type, parameters }): Start[] => {
		if (type in OTHER_STARTS) return [{ name: OTHER_STARTS[type], isTrigger: false }];
		const vendor = vendors.find((each) => type.endsWith(`.${each.name}Trigger`));
		if (vendor === undefined) return [];
		const events = parameters.events as string[] | undefined;
		const labels = vendor.events
			.filter(({ value }) => events?.includes(value))
			.map(({ label }) => `_${label}_`);
		return [{ name, isTrigger: true, labels: events && labels }];
	});
}

function startsWith(template: Template): string[] {
	return startsOf(template).map(({ name, isTrigger, labels = ['every event'] }) =>
		isTrigger ? `${name}: ${labels.join(', ')}` : name,
	);
}

/** For a column: two events of a trigger stand for more than three, and the name beside it may say whose. */
function startsWithInShort(template: Template): string {
	const starts = startsOf(template);
	if (starts.filter(({ isTrigger }) => isTrigger).length === vendors.length) {
		return 'all triggers';
	}
	return starts
		.map(({ name, isTrigger, labels = ['every event'] }) => {
			if (!isTrigger) return name;
			const first = labels.length > 3 ? labels.slice(0, 2) : labels;
			const more = labels.length - first.length;
			const outputs = `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
			const service = name.replace(' Trigger', '');
			return template.workflow.name.startsWith(`${service}:`) ? outputs : `${service}: ${outputs}`;
		})
		.join('; ');
}

/** The services and lists that get something. */
function endsIn({ workflow }: Template): string[] {
	const ends = workflow.nodes.map(({ type, parameters }) => {
		const list = tableOf(parameters);
		const isWritten = ['insert', 'upsert'].includes(String(parameters.operation));
		if (list !== undefined && list !== HANDLED && isWritten) return `table _${list}_`;
		const byAddress = Object.entries(HTTP_ENDS).find(([address]) =>
			String(parameters.url).includes(address),
		);
		if (byAddress !== undefined) return byAddress[1];
		return READING.includes(String(parameters.operation)) ? '' : (ENDS[type]?.end ?? '');
	});
	return [...new Set(ends)].filter((end) => end !== '');
}

/** The accounts that a user must have. */
function needs({ workflow }: Template): string[] {
	return [...new Set(workflow.nodes.flatMap(({ type, parameters }) => needOf(type, parameters)))];
}

function needOf(
	type: string,
	{ authentication, nodeCredentialType, url }: Record<string, unknown>,
) {
	if (nodeCredentialType === 'openAiApi') return ['OpenAI'];
	if (String(url).includes('bitrix24.com')) return ['Bitrix24 webhook URL'];
	// Another node of the same template names the service.
	if (nodeCredentialType !== undefined) return [];
	if (type === 'n8n-nodes-base.httpRequest' && authentication === undefined) return [];
	return ENDS[type]?.needs ?? [];
}

/** A bold fact at the end of the note, such as the language that a template writes in. */
function fact(template: Template, name: string): string {
	return new RegExp(`\\*\\*${name}:\\*\\* ([^.]*)\\.`).exec(note(template))?.[1] ?? '';
}

/** The text under a heading of the note. */
function section(template: Template, heading: string): string {
	return new RegExp(`### ${heading}\\n\\n([^]*?)(?=\\n\\n###|$)`).exec(note(template))?.[1] ?? '';
}

function note({ workflow }: Template): string {
	return String(workflow.nodes.find(({ name }) => name === 'Read me')?.parameters.content ?? '');
}
