import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { noBrowser } from './browser.mts';
import {
	choose,
	closeNode,
	copyUrl,
	eventually,
	openNode,
	openNodeCreator,
	outputAt,
	outputDots,
	outputNames,
	outputPanel,
	part,
	search,
	shownUrls,
} from './editor-page.mts';
import { inEditor } from './in-editor.mts';
import { savedBy } from './saved-workflow.mts';
import { core, node, ours, workflow } from './workflow.mts';

const RINGOSTAT = [
	...['Missed Call', 'In Ended', 'In Started', 'In Answered', 'In Forwarded', 'Call Rated'],
	...['Out Started', 'Out Ended', 'Out Missed', 'AI Analysis', 'Form Sent'],
	...['Chat Started', 'Chat Ended', 'Deal Change', 'Other'],
];
const TRIGGERS = ['contakoTrigger', 'envyboxTrigger', 'ringostatTrigger', 'salesmanagoTrigger'];

test(
	'from the search to a lead: choose an event, copy its URL, connect it',
	{ skip: noBrowser },
	inEditor(async ({ host, signIn }) => {
		const page = await signIn();
		await openNodeCreator(page, host.url);
		await search(page, 'рингостат');
		await part(page, 'node-creator-item-name').first().click();
		await page.getByText('On missed call', { exact: true }).click();

		// The form opens with the chosen event alone, and shows its URLs alone.
		await part(page, 'node-parameters').waitFor();
		const chosen = part(page, 'parameter-input-events').locator('.el-tag');
		await eventually(async () => assert.deepEqual(await chosen.allInnerTexts(), ['Missed Call']));
		await page.getByText('Webhook URLs').first().click();
		await page.getByText('Production URL').first().click();
		await eventually(async () => {
			const [any, missed, ...others] = await shownUrls(page);
			assert.match(any, /\/webhook\/[\w-]+\/ringostat$/);
			assert.match(missed, /\/webhook\/[\w-]+\/after-incoming-call$/);
			assert.deepEqual(others, []);
		});
		await Promise.all([
			page.getByText('URL copied').first().waitFor(),
			copyUrl(page, page.locator('.webhook-url').nth(1)),
		]);

		// Another event brings its URL; the outputs on the canvas are all there from the start.
		await choose(page, 'events', 'Form Sent');
		await page.locator('.webhook-url', { hasText: 'form-submitted' }).waitFor();
		await eventually(async () => assert.equal((await shownUrls(page)).length, 3));
		await closeNode(page);
		await eventually(async () => assert.deepEqual(await outputNames(page), RINGOSTAT));

		// The plus of an output adds the next node there.
		await part(page, 'canvas-handle-plus').first().click();
		await search(page, 'вионви');
		await part(page, 'node-creator-item-name').getByText('vionvi', { exact: true }).click();
		await page.getByText('Create a lead', { exact: true }).click();
		await part(page, 'node-parameters').waitFor();
		await closeNode(page);

		const wire = {
			'Ringostat Trigger': { main: [[{ node: 'Create a lead', type: 'main', index: 0 }]] },
		};
		await savedBy(host.api, page, 2, ({ connections }) => isDeepStrictEqual(connections, wire));
	}),
);

test(
	'a wire is dragged from a named output to another node',
	{ skip: noBrowser },
	inEditor(async ({ host, open }) => {
		const draft = workflow('editor: drag', [
			node('Contako Trigger', ours('contakoTrigger'), {}, { typeVersion: 1.1 }),
			node('Next', core('noOp')),
		]);
		draft.nodes[1].position = [500, 0];
		const { id } = await host.api.createWorkflow(draft);
		const page = await open(id);
		const abandoned = await outputAt(page, 'Abandoned');
		await outputDots(page).nth(abandoned).dragTo(part(page, 'canvas-node-input-handle').first());
		await savedBy(
			host.api,
			page,
			2,
			({ connections }) => connections['Contako Trigger']?.main[abandoned]?.[0]?.node === 'Next',
		);
	}),
);

test(
	'no output has a name that the canvas cuts',
	{ skip: noBrowser },
	inEditor(async ({ create }) => {
		const draft = workflow(
			'editor: all outputs',
			TRIGGERS.map((name) => node(name, ours(name), {}, { typeVersion: 1.1 })),
		);
		const page = await create(draft);
		await eventually(async () => assert.equal((await outputNames(page)).length, 9 + 11 + 15 + 4));
		const cut = await outputDots(page)
			.locator('[class*="outputLabel"]')
			.evaluateAll((labels) =>
				labels
					.filter((label) => label.scrollWidth > label.clientWidth)
					.map((label) => label.textContent),
			);
		assert.deepEqual(cut, []);
	}),
);

test(
	'while the editor listens, ?sample= shows an event under the tab of its output',
	{ skip: noBrowser },
	inEditor(async ({ create }) => {
		const page = await create(
			workflow('editor: sample', [
				node('Envybox Trigger', ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
			]),
		);
		await openNode(page, 'Envybox Trigger');
		await page.getByText('Webhook URLs').first().click();
		const url = await copyUrl(page, page.locator('.webhook-url'));
		await part(page, 'node-execute-button').click();
		await page.getByText('Listening for test event').waitFor();
		const tab = await page.context().newPage();
		const answer = await tab.goto(`${url}?sample=call.ordered`);
		assert.equal(answer?.status(), 200);
		await tab.close();
		await outputPanel(page).getByText('Call Ordered Branch (1 item)').click();
		await outputPanel(page).getByText('call.ordered', { exact: true }).first().waitFor();
		await outputPanel(page).getByText('Ivan Example').first().waitFor();
	}),
);
