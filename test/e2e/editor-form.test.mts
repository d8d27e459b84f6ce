import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { closeNode, openNode, part } from './editor-page.mts';
import { until } from './host/api.mts';
import { outputsOf } from './host/executions.mts';
import { postJson } from './host/http.mts';
import { inEditor } from './in-editor.mts';
import { savedBy } from './saved-workflow.mts';
import { node, ours, workflow } from './workflow.mts';

/** What is left of a laptop's screen for the page. */
const LAPTOP = { width: 1440, height: 757 };
/** As many URLs of its own as fit above *Events*: n8n lists each on two lines. */
const FIVE = {
	contakoTrigger: ['requested', 'started', 'ended', 'tagged', 'abandoned'].map((e) => `chat.${e}`),
	envyboxTrigger: ['call.missed', 'call.ordered', 'form.submitted', 'quiz.submitted', 'other'],
	ringostatTrigger: [
		...['incomingCall.missed', 'incomingCall.rated', 'outgoingCall.completed'],
		...['call.analyzed', 'form.submitted'],
	],
	salesmanagoTrigger: ['rule.executed', 'contact.optedIn', 'contact.optedOut', 'other'],
};

/** The share of an element that is to be seen: 1 if nothing cuts it off. */
async function visibleShare(element: Locator): Promise<number> {
	return await element.first().evaluate(
		async (found) =>
			await new Promise<number>((resolve) => {
				new IntersectionObserver(([{ intersectionRatio }]) => resolve(intersectionRatio)).observe(
					found,
				);
			}),
	);
}

async function expectInSight(page: Page, type: string, urls: Locator): Promise<void> {
	const events = part(page, 'parameter-input-events');
	const zone = part(page, 'parameter-input-timeZone');
	// SALESmanago sends its times with a zone.
	const wanted = type === 'salesmanagoTrigger' ? [urls, events] : [urls, events, zone];
	await until(`URLs, Events and Time Zone of ${type} to be in sight`, async () => {
		const shares = await Promise.all(wanted.map(visibleShare));
		return shares.every((share) => share > 0.99);
	});
}

for (const [type, events] of Object.entries(FIVE)) {
	test(
		`${type}: URLs, Events and Time Zone are above the fold of a laptop`,
		{ skip: noBrowser },
		inEditor(async ({ create }) => {
			const page = await create(
				workflow(`form: ${type}`, [
					node('Every', ours(type), {}, { typeVersion: 1.1 }),
					node('Five', ours(type), { events }, { typeVersion: 1.1 }),
				]),
			);
			await page.setViewportSize(LAPTOP);
			await openNode(page, 'Every');
			await expectInSight(page, type, page.getByText('Webhook URLs'));
			await closeNode(page);

			await openNode(page, 'Five');
			await page.getByText('Webhook URLs').first().click();
			await page.getByText('Production URL').first().click();
			await page.locator('.webhook-url').last().waitFor();
			await expectInSight(page, type, page.locator('.webhook-url'));
		}),
	);
}

test(
	'Field Names stays in sight without a row, and a new row is the phone’s until another field is chosen',
	{ skip: noBrowser },
	inEditor(async ({ create, host: { api } }) => {
		const page = await create(
			workflow('form: field names', [
				node('T', ours('contakoTrigger'), { events: ['chat.rated'] }, { typeVersion: 1.1 }),
			]),
		);
		const names = part(page, 'fixed-collection-fieldNames');
		const name = names.locator('input[placeholder="e.g. client_phone"]');
		await openNode(page, 'T');
		await names.getByText('Add field').click();
		await names.locator('[data-test-id="fixed-collection-delete"]').click({ force: true });
		await name.waitFor({ state: 'detached' });
		await closeNode(page);

		await openNode(page, 'T');
		await names.getByText('Add field').click();
		await name.fill('fone do cliente');
		await closeNode(page);
		const flow = await savedBy(
			api,
			page,
			1,
			({ nodes: [{ parameters }] }) => parameters.fieldNames,
		);
		await api.activate(flow);
		await postJson(await api.webhookUrl(flow, 'T', 'chat-rated'), {
			foneDoCliente: '+5500000000007',
			cliente: { telefone: '+5500000000001' },
			nota: 5,
		});
		const [execution] = await api.waitForExecutions(flow, 1);
		const [{ json }] = outputsOf(execution, 'T').flat();
		assert.equal((json.contact as { phone: string }).phone, '5500000000007');
	}),
);
