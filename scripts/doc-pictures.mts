import { node, ours, workflow } from '../test/e2e/workflow.mts';
import { open, settle, type Studio, type Take } from './studio.mts';

const TRIGGER = 'Envybox Trigger';

/** The pictures of docs/images, by path. */
export const docPictures: Record<string, Take> = {
	'docs/images/first-flow.png': async (studio, path) => {
		const page = await open(studio, await firstFlow(studio), { width: 1100, height: 760 });
		await page.screenshot({ path, clip: { x: 60, y: 90, width: 900, height: 580 } });
		await page.close();
	},

	'docs/images/envybox-trigger.png': async (studio, path) => {
		const page = await open(studio, await firstFlow(studio), { width: 1280, height: 860 });
		await page.locator('[data-test-id="canvas-node"]', { hasText: TRIGGER }).dblclick();
		await page.getByText('Webhook URLs').first().click();
		await page.getByText('Production URL').first().click();
		await settle(page);
		await page.screenshot({ path });
		await page.close();
	},
};

async function firstFlow({ api }: Studio) {
	const credentials = await api.credential('vionviWebhookApi', {
		webhookUrl: 'https://crm.example.com/webhook/made-up',
	});
	const draft = workflow(
		'Call orders become leads',
		[
			node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 }),
			node('vionvi', ours('vionvi'), {}, { credentials }),
		],
		[[TRIGGER, 3, 'vionvi']],
	);
	draft.nodes[1].position = [400, 80];
	return draft;
}
