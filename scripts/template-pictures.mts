import type { Locator } from 'playwright-core';
import { setUp } from '../test/e2e/template-workflow.mts';
import { readTemplates } from './read-templates.cjs';
import { open, settle, type Take } from './studio.mts';
import type { Template } from './template.ts';

/** Larger than any template, so that it is drawn at its full size. */
const WINDOW = { width: 2400, height: 2000 };
/** Around the nodes: a trigger's bolt to the left, a label beneath, the plus of an open output to the right. */
const MARGIN = { top: 24, left: 56, right: 88, bottom: 72 };

/** Made-up credentials, so that no node in a picture shows a warning. */
const CREDENTIALS = {
	vionviWebhookApi: { webhookUrl: 'https://crm.example.com/webhook/made-up' },
	smtp: { host: 'smtp.example.com' },
	telegramApi: { accessToken: 'made-up' },
	httpHeaderAuth: { name: 'Authorization', value: 'made-up' },
	httpQueryAuth: { name: 'api_secret', value: 'made-up' },
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
		await page.screenshot({ path, clip: await surrounding(page.locator('.vue-flow__node')) });
		await page.close();
	};
}

/** The part of the page that holds these nodes with what n8n draws around them. */
async function surrounding(nodes: Locator) {
	const boxes = await nodes.evaluateAll((elements) =>
		elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
	);
	const x = Math.min(...boxes.map(({ left }) => left)) - MARGIN.left;
	const y = Math.min(...boxes.map(({ top }) => top)) - MARGIN.top;
	return {
		x,
		y,
		width: Math.max(...boxes.map(({ right }) => right)) + MARGIN.right - x,
		height: Math.max(...boxes.map(({ bottom }) => bottom)) + MARGIN.bottom - y,
	};
}
