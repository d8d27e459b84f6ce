import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noBrowser } from './browser.mts';
import { canvasNode, eventually, openNode, outputPanel, part } from './editor-page.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { Hand } from './hand.mts';
import { until } from './host/api.mts';
import { itemsByOutput } from './host/executions.mts';
import { inEditor } from './in-editor.mts';
import { core, node, ours, workflow } from './workflow.mts';

const TRIGGER = 'Contako Trigger';
const NAME = 'forgotten choice';
/** Places in the table of Contako's events. */
const BAD_RATING = 4;
const ABANDONED = 7;

test(
	'an event that is wired and not chosen is caught by the sender, in the log, on the canvas and when a sample is tried',
	{ skip: noBrowser },
	inEditor(async ({ host: { api, log }, open }) => {
		const parameters = { events: ['chat.ratedBadly'] };
		const flow = await api.publish(
			workflow(
				NAME,
				[
					node(TRIGGER, ours('contakoTrigger'), parameters, { typeVersion: 1.1 }),
					node('Notify manager', core('noOp')),
					node('Write to client', core('noOp')),
				],
				[
					[TRIGGER, BAD_RATING, 'Notify manager'],
					[TRIGGER, ABANDONED, 'Write to client'],
				],
			),
		);

		const url = await api.webhookUrl(flow, TRIGGER, 'chat-abandoned');
		const { status, text } = await sendFixture(url, fixture('contako', 'chat.abandoned'));
		assert.deepEqual([status, text], [200, 'Event not chosen: Abandoned']);
		assert.deepEqual(await api.executionsAfterAWhile(flow), []);

		const line = `${TRIGGER} in workflow "${NAME}": an event arrived that is not chosen in Events, so nothing was started: Abandoned`;
		await until('the line in the log', async () => log().split('\n').includes(line));

		const page = await open(flow.id);
		const words = canvasNode(page, TRIGGER).locator('[class*="subtitle"]');
		await eventually(async () => assert.equal(await words.innerText(), 'Bad Rating'));

		const hand = new Hand(page);
		await openNode(page, TRIGGER);
		await hand.click(page.getByText('Webhook URLs'));
		const testUrl = await hand.copy(page.locator('.webhook-url'));
		await hand.click(part(page, 'node-execute-button'));
		await page.getByText('Listening for test event').waitFor();
		const list = await hand.visit(testUrl);
		const [sent] = await Promise.all([
			list.waitForEvent('popup'),
			hand.click(list.getByRole('link', { name: 'Abandoned', exact: true })),
		]);
		await sent.getByText('Abandoned is not chosen in Events').waitFor();
		await outputPanel(page).getByText('Abandoned Branch (1 item)').click();
		const [execution] = await api.waitForExecutions(flow, 1);
		const { json } = itemsByOutput(execution, TRIGGER)[ABANDONED][0];
		const [first] = json.issues as Array<{ code: string; message: string }>;
		assert.equal(first.code, 'notChosen');
		await outputPanel(page).getByText(first.message).first().waitFor();
	}),
);
