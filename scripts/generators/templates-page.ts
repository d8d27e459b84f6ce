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
	'n8n-nodes-lead-events.ringostat': { end: 'Ringostat', needs: 'Ringostat API key' },
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
	'n8n-nodes-base.errorTrigger': 'an error in another workflow',
	'n8n-nodes-base.scheduleTrigger': 'a schedule',
};

/** Operations that bring something and leave nothing behind. */
const READING = ['get', 'getAll', 'getMissed'];

const INTRODUCTION = `${WRITTEN_BY}

# Templates

Workflows to import and use. Each is tested on a real n8n: imported from its file, set up as its note says, and started with made-up events; what comes of it is checked, down to the e-mail as a mail server received it.

## Import one

Install this package first: see the [README](../README.md#install). Then take one of these ways. All were tried on n8n 2.41.

| Way | How |
| --- | --- |
| Paste | Open the template's raw URL (column _File_ below), copy everything, click on an empty canvas and press Ctrl+V (⌘V). |
| File | Download the file. In a new workflow: menu **…** beside its name → **Import → From file**. |
| URL | Menu **…** → **Import → From URL**, with the raw URL. (n8n 3.0 removes this way.) |
| Command line | \`npm run --silent template -- NAME > one.json\` in a clone of this repository, then \`n8n import:workflow --input=one.json\`; with \`--separate --input=FOLDER\` for a folder of such files. n8n refuses the bare \`workflow.json\` (it has no id), and its command line makes no webhook ids; the script adds both. |
| Public API | \`POST /api/v1/workflows\` with \`name\`, \`nodes\`, \`connections\` and \`settings\` of what the script prints. |

Follow the yellow note in the workflow. A red triangle marks a node that still needs a credential.

- **Duplicate** one, or import it twice, for a second team or chat: each copy has its own webhook URLs and its own memory.
- **Move** one to another project or user: its data tables stay behind, so the next event fails. Execute _Set up once_ there.

## Try one

No account is needed. Execute _Set up once_, copy the trigger's test URL, click _Execute workflow_ at the trigger, and open the URL in a browser with \`?sample=\` and an event added to the end, as the note says.

- The nodes that write to a service have _pinned data_ (purple): n8n shows what they would send, and they send nothing. Unpin them to send for real. Published workflows ignore pinned data.
- Times without a zone are read in the trigger's _Time Zone_, or in the workflow's zone: check it once.
- Import [failures-reach-a-person](../templates/failures-reach-a-person/) too, and choose it as _Error workflow_ in the settings of the others.

## Handle each event once

Services send an event again when they are not sure that it arrived. So before each step a template looks into the data table _Lead Events Handled_, and afterwards it writes down the event's \`eventId\` and the step. If a step failed, nothing was written, and the next delivery does it again; so does _Retry_ in the list of executions. Where the service sends nothing twice, _Retry_ is the only way: [failures-reach-a-person](../templates/failures-reach-a-person/) tells you when to use it.

- **Each workflow has its own memory.** The step begins with the workflow's id, so a copy does not skip what the first has done. All share one table.
- **A list is handled event by event** (_Each event_ … _Next event_). If one fails, those before it are remembered, and those after it wait: _Retry_ or the next delivery does the rest and repeats nothing.
- n8n's own _Remove Duplicates_ marks an event **before** the step, so a failed step would never be repeated, and it fails for good after 10,000 events.
- Two deliveries in the same moment can both pass: n8n has no lock for that.
- A lead that vionvi made without answering in time is made again by the next delivery.
- The table grows. Once in a while, delete old rows (Overview → Data tables). n8n allows all tables together 200 MB by default: room for many hundred thousand events.
- Name no other table _Lead Events Handled …_: n8n's _By Name_ takes a table that merely contains the name.
`;

/** docs/templates.md: the gallery. */
export function templatesPage(templates: readonly Template[]): string {
	const rows = templates.map((template) => [
		`[${template.workflow.name}](#${anchor(template.workflow.name)})`,
		startsWith(template).join('; '),
		endsIn(template).join(', ') || 'n8n itself',
		fact(template, 'Writes in'),
		needs(template).join(', ') || 'nothing',
		fact(template, 'Takes').replace(' minutes', ''),
		`[raw](${RAW}/${template.slug}/workflow.json)`,
	]);
	return [
		INTRODUCTION,
		'## All templates\n',
		`${table(['Template', 'Starts with', 'Ends in', 'Writes in', 'Needs', 'Minutes', 'File'], rows)}\n`,
		...templates.map(gallerySection),
	].join('\n');
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

function gallerySection(template: Template): string {
	const { slug, workflow } = template;
	const [purpose] = section(template, 'How it works').split('\n\n');
	return `### ${workflow.name}

${purpose}

[![${workflow.name}](../templates/${slug}/screenshot.png)](../templates/${slug}/)

[What it does and how to set it up](../templates/${slug}/) · [workflow.json](../templates/${slug}/workflow.json)
`;
}

/** The outputs that lead somewhere, by trigger. */
function startsWith({ workflow }: Template): string[] {
	return workflow.nodes.flatMap(({ name, type, parameters }) => {
		if (type in OTHER_STARTS) return [OTHER_STARTS[type]];
		const vendor = vendors.find((each) => type.endsWith(`.${each.name}Trigger`));
		if (vendor === undefined) return [];
		const events = parameters.events as string[] | undefined;
		if (events === undefined) return [`${name}: every event`];
		const labels = vendor.events
			.filter(({ value }) => events.includes(value))
			.map(({ label }) => `_${label}_`);
		return [`${name}: ${labels.join(', ')}`];
	});
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

/** The anchor that GitHub gives a heading. */
function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replace(/ /g, '-');
}
