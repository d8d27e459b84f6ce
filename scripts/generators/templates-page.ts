import { table } from './markdown';
import type { Template, TemplateNode } from '../templates/template';
import { vendors } from '../vendors';

const WRITTEN_BY =
	'<!-- Written by `npm run build` from templates/*/workflow.json. Change those. -->';

const INTRODUCTION = `${WRITTEN_BY}

# Templates

Workflows to import and use. Each is tested on a real n8n: imported from its file, set up as its note says, started with made-up events, and what comes of it is checked, down to the e-mail as a mail server received it.

## Import one

1. Install this package first: see the [README](../README.md#install).
2. Open the template's \`workflow.json\` on GitHub and click _Download raw file_.
3. In n8n create a workflow, open the menu **…** beside its name and choose **Import → From file**. (Or copy the text of the file and paste it on the canvas.)
4. Follow the note _Set it up_ in the workflow. A red triangle marks a node that still wants a credential.

## Try one

Before the service is connected: copy the trigger's test URL first, click _Execute workflow_ at the trigger, then open that URL in a browser with \`?sample=\` and an event behind it, as the note says.

- A try is real: it sends the mail and makes the lead. Delete the lead afterwards.
- A sample is always the same event, so a second try does nothing until you delete its row in the data table _Lead Events Handled_ (Overview → Data tables).
- Times without a zone are read in the trigger's option _Time Zone_, or in the workflow's zone: check it once.
- Import [failures-reach-a-person](../templates/failures-reach-a-person/) too, and choose it as _Error workflow_ in the settings of the others.

## Nothing twice, nothing lost

Services send an event again when they are not sure that it arrived. So the templates look into the data table _Lead Events Handled_ before they do something, and write the event's \`eventId\` into it afterwards. An event that comes again does nothing. If a step failed, nothing was written, and the next delivery does it again; so does _Retry_ in the list of executions. Where the service sends nothing twice, _Retry_ is the only way: [failures-reach-a-person](../templates/failures-reach-a-person/) tells you when to use it.

- All templates share the table; each writes its own name into the column \`step\`. Import as many as you like.
- Two deliveries in the same moment can both pass: n8n has no lock for that.
- A lead that vionvi made without answering in time is made again by the next delivery.
- The table grows. Once in a while, delete old rows (in n8n: Overview → Data tables). n8n allows all tables together 200 MB unless told otherwise; that is room for many hundred thousand events.
- Name no other table _Lead Events Handled …_: n8n's _By Name_ takes a table that merely contains the name.
`;

/** docs/templates.md: the gallery. */
export function templatesPage(templates: readonly Template[]): string {
	const rows = templates.map((template) => [
		`[${template.workflow.name}](#${anchor(template.workflow.name)})`,
		startsWith(template).join('; '),
	]);
	return [
		INTRODUCTION,
		'## All templates\n',
		`${table(['Template', 'Starts with'], rows)}\n`,
		...templates.map(gallerySection),
	].join('\n');
}

/** templates/<slug>/README.md: what the notes in the workflow say, with the picture. */
export function templateReadme(template: Template): string {
	const { name, nodes } = template.workflow;
	return `${WRITTEN_BY}

# ${name}

${aboutText(nodes)}

**Starts with:** ${startsWith(template).join('; ')}

![The workflow in n8n's editor](screenshot.png)

${note(nodes, 'Set-up')}

[How to import a template](../../docs/templates.md#import-one)
`;
}

function gallerySection({ slug, workflow: { name, nodes } }: Template): string {
	const [purpose] = aboutText(nodes).split('\n\n');
	return `### ${name}

${purpose}

[![${name}](../templates/${slug}/screenshot.png)](../templates/${slug}/)

[What it does and how to set it up](../templates/${slug}/) · [workflow.json](../templates/${slug}/workflow.json)
`;
}

/** The outputs that lead somewhere, by trigger. */
function startsWith({ workflow }: Template): string[] {
	return workflow.nodes.flatMap(({ name, type, parameters }) => {
		if (type === 'n8n-nodes-base.errorTrigger') return ['an error in another workflow'];
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

/** The note's text without its title. */
function aboutText(nodes: readonly TemplateNode[]): string {
	return note(nodes, 'What it does').replace(/^## .*\n+/, '');
}

function note(nodes: readonly TemplateNode[], name: string): string {
	return String(nodes.find((node) => node.name === name)?.parameters.content ?? '');
}

/** The anchor that GitHub gives a heading. */
function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replace(/ /g, '-');
}
