import type { Locator } from 'playwright-core';
import { setUp } from '../../test/e2e/template-workflow.mts';
import { readTemplates } from '../templates/read-templates.mts';
import { open, settle, surrounding, type Take } from './studio.mts';
import type { Template } from '../templates/template.ts';

/** Larger than any template, so that it is drawn at its full size. */
const WINDOW = { width: 3200, height: 2000 };
const LONG_NOTE = '[data-node-name="Read me"]';
const NOTES = '[data-node-type="n8n-nodes-base.stickyNote"]';
/** Around what is left: a trigger's bolt to the left, and a name where the last node is in no note. */
const MARGIN = { top: 24, left: 40, right: 24, bottom: 40 };

/** Made-up credentials, so that no node in a picture shows a warning. */
const CREDENTIALS = {
	ringostatApi: { authKey: 'made-up', projectId: '10001' },
	vionviWebhookApi: { webhookUrl: 'https://crm.example.com/webhook/made-up' },
	salesmanagoApi: { endpoint: 'https://salesmanago.example.com' },
	smtp: { host: 'smtp.example.com' },
	telegramApi: { accessToken: 'made-up' },
	httpHeaderAuth: { name: 'Authorization', value: 'made-up' },
	httpQueryAuth: { name: 'api_secret', value: 'made-up' },
	hubspotAppToken: { appToken: 'made-up' },
	googleApi: { region: 'us-east1', email: 'leads@example.com', privateKey: 'made-up' },
	openAiApi: { apiKey: 'made-up' },
	slackApi: { accessToken: 'made-up' },
	pipedriveApi: { apiToken: 'made-up' },
	twilioApi: { authType: 'authToken', accountSid: 'AC-made-up', authToken: 'made-up' },
	zendeskApi: { subdomain: 'example', email: 'leads@example.com', apiToken: 'made-up' },
	n8nApi: { apiKey: 'made-up', baseUrl: 'https://n8n.example.com/api/v1' },
};

/** The picture of each template, by path. */
export const templatePictures: Record<string, Take> = Object.fromEntries(
	readTemplates().map((template) => [
		`templates/${template.slug}/screenshot.png`,
		takeTemplate(template),
	]),
);

function takeTemplate(template: Template): Take {
	return async (studio, path) => {
		const draft = await setUp(studio.api, template, CREDENTIALS, 'https://example.com');
		const page = await open(studio, draft, WINDOW);
		// Full size, not as large as the window allows.
		await page.keyboard.press('0');
		await settle(page);
		const cut = await cutNotes(page.locator(NOTES));
		if (cut.length > 0) throw new Error(`${template.slug}: too little room in ${cut.join(', ')}.`);
		// The page beside the picture has the long note's text, and without it the flow can be read.
		await page.addStyleTag({ content: `${LONG_NOTE} { visibility: hidden; }` });
		const flow = page.locator('.vue-flow__node').filter({ hasNot: page.locator(LONG_NOTE) });
		await page.screenshot({ path, clip: await surrounding(flow, MARGIN) });
		await page.context().close();
	};
}

/** Notes whose text goes on below their lower edge, by title. */
async function cutNotes(notes: Locator): Promise<string[]> {
	return await notes.evaluateAll((elements) =>
		elements
			.filter((note) =>
				Array.from(note.querySelectorAll('*')).some(
					(part) =>
						part.clientHeight > 100 &&
						part.scrollHeight > part.clientHeight &&
						getComputedStyle(part).overflowY !== 'visible',
				),
			)
			.map((note) => note.getAttribute('data-node-name') ?? ''),
	);
}
