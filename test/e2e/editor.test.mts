import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noBrowser } from './browser.mts';
import { closeNode, eventually, openNode, outputNames, shownUrls } from './editor-page.mts';
import { until } from './host/api.mts';
import { inEditor } from './in-editor.mts';
import { core, node, ours, workflow } from './workflow.mts';

const LABELS = [
	'Call Started',
	'Call Done',
	'Missed Call',
	'Call Ordered',
	'By Manager',
	'Offline Form',
	'Online Form',
	'Form Sent',
	'Quiz',
	'Video',
	'Other',
];

test(
	'the editor names the outputs, and unchoosing an event moves no wire',
	{ skip: noBrowser },
	inEditor(async ({ host: { api }, open }) => {
		const flow = await api.createWorkflow(
			workflow(
				'editor: Envybox',
				[
					node('Envybox Trigger', ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
					node('Missed', core('noOp')),
					node('Ordered', core('noOp')),
				],
				[
					['Envybox Trigger', LABELS.indexOf('Missed Call'), 'Missed'],
					['Envybox Trigger', LABELS.indexOf('Call Ordered'), 'Ordered'],
				],
			),
		);
		const page = await open(flow.id);
		await eventually(async () => assert.deepEqual(await outputNames(page), LABELS));

		await openNode(page, 'Envybox Trigger');
		await page.getByText('Настройки → Интеграции').waitFor();
		await page.getByText('Webhook URLs').first().click();
		await page.getByText('Production URL').first().click();
		const expected = [await api.webhookUrl(flow, 'Envybox Trigger')];
		await eventually(async () => assert.deepEqual(await shownUrls(page), expected));

		// A click on a chosen event's cross takes it out.
		const tag = page.locator('.el-tag', { hasText: 'Missed Call' });
		await tag.locator('.el-tag__close').click();
		await tag.waitFor({ state: 'detached' });
		await closeNode(page);
		await page.getByText('10 events').waitFor();
		await eventually(async () => assert.deepEqual(await outputNames(page), LABELS));

		const stored = async () => await api.rest<typeof flow>('GET', `/rest/workflows/${flow.id}`);
		await until('the choice to be saved', async () => {
			const { events } = (await stored()).nodes[0].parameters as { events?: string[] };
			return events?.length === 10 && !events.includes('call.missed');
		});
		assert.deepEqual((await stored()).connections, flow.connections);
	}),
);
