import type { Page } from 'playwright-core';
import { signInTo, type Theme } from '../../test/e2e/browser.mts';
import {
	canvasNode,
	openNode,
	openNodeCreator,
	outputPanel,
	part,
	search,
} from '../../test/e2e/editor-page.mts';
import { OWNER } from '../../test/e2e/host/api.mts';
import { send } from '../../test/e2e/host/http.mts';
import { core, node, ours, workflow } from '../../test/e2e/workflow.mts';
import { open, settle, surrounding, type Studio, type Take } from './studio.mts';

/** The service whose trigger the flow of the README starts with, and the event that is wired. */
const FIRST = { trigger: 'Envybox Trigger', type: 'envyboxTrigger', event: 'call.ordered' };
/** Positions in the list of Envybox's outputs. */
const MISSED_CALL = 2;
const CALL_ORDERED = 3;
/** A made-up one, so that pictures do not differ from run to run. */
const WEBHOOK_ID = '11111111-0000-4000-8000-000000000001';

/** Not a mail: beside Envybox's own icon, an envelope, nobody would tell the nodes apart. */
const MESSAGE = { chatId: '-1000000001', text: 'Missed call' };

/** With few events chosen where each has a URL of its own, so that the form is not all URLs. */
const TRIGGERS: Record<string, [title: string, type: string, parameters: object]> = {
	'contako-trigger': [
		'Contako Trigger',
		'contakoTrigger',
		{ events: ['chat.requested', 'chat.ratedBadly', 'chat.abandoned'] },
	],
	'envybox-trigger': ['Envybox Trigger', 'envyboxTrigger', {}],
	'ringostat-trigger': [
		'Ringostat Trigger',
		'ringostatTrigger',
		{ events: ['incomingCall.missed', 'incomingCall.rated', 'form.submitted'] },
	],
	'salesmanago-trigger': ['SALESmanago Trigger', 'salesmanagoTrigger', {}],
};

type TakeIn = (studio: Studio, path: string, theme: Theme) => Promise<void>;

/**
 * Around the nodes: a trigger's bolt to the left, a label beneath; to the right the plus of an open
 * output, which moves away when its wire says how many items there were.
 */
const MARGIN = { top: 24, left: 56, right: 132, bottom: 72 };

const pictures: Record<string, TakeIn> = {
	'first-flow': async (studio, path, theme) => {
		const page = await runFirstFlow(studio, theme);
		const clip = await surrounding(page.locator('.vue-flow__node'), MARGIN);
		await page.screenshot({ path, clip });
		await page.context().close();
	},

	'sample-output': async (studio, path, theme) => {
		const page = await runFirstFlow(studio, theme);
		await openNode(page, FIRST.trigger);
		await outputPanel(page).getByText('Call Ordered').first().click();
		await part(page, 'radio-button-json').last().click();
		await settle(page);
		await page.screenshot({ path });
		await page.context().close();
	},

	'search-missed-call': async ({ browser, url }, path, theme) => {
		const page = await signInTo(browser, { url, signIn: OWNER }, theme);
		await page.setViewportSize({ width: 1280, height: 620 });
		await openNodeCreator(page, url);
		await search(page, 'missed call');
		await settle(page);
		await page.screenshot({ path, clip: { x: 860, y: 60, width: 420, height: 340 } });
		await page.context().close();
	},

	...Object.fromEntries(
		Object.entries(TRIGGERS).map(([name, trigger]) => [name, takeTrigger(...trigger)]),
	),

	vionvi: async (studio, path, theme) => {
		const page = await runFirstFlow(studio, theme);
		await openNode(page, 'vionvi');
		await settle(page);
		await page.screenshot({ path });
		await page.context().close();
	},
};

/** The pictures of docs/images, by path: each for a light and a dark page. */
export const docPictures: Record<string, Take> = Object.fromEntries(
	Object.entries(pictures).flatMap(([name, take]) =>
		(['light', 'dark'] as const).map((theme): [string, Take] => [
			`docs/images/${name}${theme === 'dark' ? '.dark' : ''}.png`,
			async (studio, path) => await take(studio, path, theme),
		]),
	),
);

/** A trigger's form with its production URLs: what is pasted at the service, and the steps. */
function takeTrigger(title: string, type: string, parameters: object): TakeIn {
	return async (studio, path, theme) => {
		const draft = workflow(title, [
			node(title, ours(type), { ...parameters }, { typeVersion: 1.1, webhookId: WEBHOOK_ID }),
		]);
		const page = await open(studio, draft, { width: 1280, height: 1300 }, theme);
		await openNode(page, title);
		await page.getByText('Webhook URLs').first().click();
		await page.getByText('Production URL').first().click();
		await settle(page);
		await page.screenshot({ path, clip: await formOf(page) });
		await page.context().close();
	};
}

/** The part of the page that the form takes up, without the empty room beneath it. */
async function formOf(page: Page) {
	const tabs = await boxOf(page, 'tab-params');
	const options = await boxOf(page, 'collection-parameter-add');
	const form = await boxOf(page, 'node-parameters');
	const y = tabs.y - 16;
	return { x: form.x, y, width: form.width, height: options.y + options.height + 16 - y };
}

async function boxOf(page: Page, testId: string) {
	const box = await part(page, testId).last().boundingBox();
	if (box === null) throw new Error(`${testId} is not to be seen.`);
	return box;
}

/** The flow of the README, after a sample has gone through it from end to end. */
async function runFirstFlow(studio: Studio, theme: Theme): Promise<Page> {
	const { api, url, vionvi } = studio;
	const credentials = await api.credential(
		'vionviWebhookApi',
		{ webhookUrl: vionvi.url },
		'vionvi account',
	);
	const draft = workflow(
		'Call orders become leads',
		[
			node(FIRST.trigger, ours(FIRST.type), {}, { typeVersion: 1.1, webhookId: WEBHOOK_ID }),
			node('vionvi', ours('vionvi'), {}, { credentials }),
			node('Telegram', core('telegram'), MESSAGE, {
				typeVersion: 1.2,
				credentials: await api.credential('telegramApi', { accessToken: 'made-up' }),
			}),
		],
		[
			[FIRST.trigger, MISSED_CALL, 'Telegram'],
			[FIRST.trigger, CALL_ORDERED, 'vionvi'],
		],
	);
	draft.nodes[1].position = [400, 176];
	draft.nodes[2].position = [400, -16];
	const page = await open(studio, draft, { width: 1440, height: 900 }, theme);
	await canvasNode(page, FIRST.trigger).hover();
	await part(page, `execute-workflow-button-${FIRST.trigger}`).click();
	await page.getByText('Waiting for trigger event').first().waitFor();
	await send(`${url}/webhook-test/${WEBHOOK_ID}/envybox?sample=${FIRST.event}`);
	await page.getByText('1 item').first().waitFor();
	// Neither the button that shows on hovering nor the message of success belongs in a picture.
	await page.mouse.move(700, 150);
	await page.locator('.el-notification__closeBtn').first().click();
	await settle(page);
	return page;
}
