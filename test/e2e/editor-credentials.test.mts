import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { openNode, part } from './editor-page.mts';
import { inEditor, type Editor } from './in-editor.mts';
import { answers, startVionvi } from './stand-ins/vionvi.mts';
import { node, ours, workflow } from './workflow.mts';

const SECOND_THOUGHT_MS = 500;

async function openForm(
	{ create }: Editor,
	name: string,
	type: string,
	settings: object,
	parameters = {},
): Promise<Page> {
	const page = await create(
		workflow(`editor: ${name}`, [node(name, ours(type), parameters, settings)]),
	);
	await openNode(page, name);
	return page;
}

async function type(page: Page, field: string, text: string): Promise<void> {
	await part(page, `parameter-input-${field}`).locator('input').fill(text);
	// n8n takes a value a moment after the last key; a click on Save before that saves without it.
	await page.waitForTimeout(SECOND_THOUGHT_MS);
}

/** Saves, which also tests; waits for the reason of a refusal and for nothing else. */
async function refusal(page: Page, reason: RegExp): Promise<void> {
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.getByText('Couldn’t connect with these settings').waitFor();
	const more = page.getByText('More details');
	await more.or(page.getByText(reason)).first().waitFor();
	if (await more.isVisible()) await more.click();
	await page.getByText(reason).first().waitFor();
}

test(
	"the trigger's secret: the form asks for it below Authentication and says what is wrong",
	{ skip: noBrowser },
	inEditor(async (editor) => {
		await editor.host.api.forgetCredentials('salesmanagoWebhookApi');
		const page = await openForm(
			editor,
			'SALESmanago Trigger',
			'salesmanagoTrigger',
			{ typeVersion: 1.1 },
			{ authentication: 'webhookSecret' },
		);
		const authentication = await part(page, 'parameter-input-authentication').boundingBox();
		const credential = await part(page, 'node-credentials-slot').boundingBox();
		assert.ok(authentication && credential && authentication.y < credential.y);

		await page.getByText('Connect to SALESmanago Webhook Secret').click();
		await part(page, 'parameter-input-querySecret').waitFor();
		await page.getByText('Add name and value to the URL that you paste at the service').waitFor();
		await type(page, 'querySecret', 'short');
		await refusal(page, /The secret is too short to be safe: use 16 characters or more/);

		await type(page, 'queryName', '');
		await refusal(page, /Parameter Name is empty, so no request would be let in/);

		await type(page, 'queryName', 'token');
		await type(page, 'querySecret', 'made-up-secret-0001');
		await type(page, 'callbackSecret', 'short');
		await refusal(page, /The callback secret is too short to be safe/);

		await type(page, 'callbackSecret', 'made-up-secret-0002');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page.getByText('Credential saved').first().waitFor();
		await part(page, 'editCredential-modal').waitFor({ state: 'hidden' });
	}),
);

test(
	'each service asks for a secret of its own, and only SALESmanago for one of its callbacks',
	{ skip: noBrowser },
	inEditor(async (editor) => {
		const names = ['Ringostat', 'Envybox', 'Contako'];
		const page = await editor.create(
			workflow(
				'editor: a secret for each',
				names.map((name) => {
					const type = ours(`${name.toLowerCase()}Trigger`);
					const parameters = { authentication: 'webhookSecret' };
					return node(`${name} Trigger`, type, parameters, { typeVersion: 1.1 });
				}),
			),
		);
		for (const name of names) {
			await editor.host.api.forgetCredentials(`${name.toLowerCase()}WebhookApi`);
			await openNode(page, `${name} Trigger`);
			await page.getByText(`Connect to ${name} Webhook Secret`).click();
			await part(page, 'parameter-input-querySecret').waitFor();
			assert.equal(await part(page, 'parameter-input-callbackSecret').count(), 0);
			// Closes the node too.
			await page.keyboard.press('Escape');
			await part(page, 'ndv').waitFor({ state: 'hidden' });
		}
	}),
);

test(
	"vionvi's URL: what the test of the credential says to each answer",
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		await editor.host.api.forgetCredentials('vionviWebhookApi');
		const page = await openForm(editor, 'vionvi', 'vionvi', {});
		await page.getByText('Connect to', { exact: false }).first().click();
		await part(page, 'parameter-input-webhookUrl').waitFor();

		await type(page, 'webhookUrl', 'crm.example.com/source/1');
		await refusal(page, /The webhook URL must start with https:\/\/ or http:\/\//);

		await type(page, 'webhookUrl', new URL('/wrong', vionvi.url).href);
		await refusal(
			page,
			/vionvi does not accept the webhook URL \(HTTP 404\)\. Check in vionvi under Ещё → Источники/,
		);

		await type(page, 'webhookUrl', 'http://127.0.0.1:1/source/1');
		await refusal(page, /vionvi could not be reached, and no lead was created/);

		vionvi.next(answers.json(201, { data: { id: 1234 } }));
		await type(page, 'webhookUrl', vionvi.url);
		await refusal(page, /vionvi made a lead of the empty test\. Delete lead 1234 in vionvi/);

		await page.getByRole('button', { name: 'Retry' }).click();
		await page.getByText('Connection tested successfully').first().waitFor();
		assert.equal(vionvi.leads.length, 0);
	}),
);
