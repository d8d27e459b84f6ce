import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import {
	choose,
	eventually,
	leadTo,
	openEmpty,
	openNode,
	outputPanel,
	part,
} from './editor-page.mts';
import { inEditor, type Editor } from './in-editor.mts';
import { answers, startVionvi } from './stand-ins/vionvi.mts';
import { core, node, ours, workflow } from './workflow.mts';

const GROUPS = ['CRM Fields', 'Advertising'];

/** The form of a vionvi node that a lead of this item comes to. */
async function openForm(
	{ host, create }: Editor,
	webhookUrl: string,
	item: object,
	options = {},
): Promise<Page> {
	const credentials = await host.api.credential('vionviWebhookApi', { webhookUrl });
	const json = { mode: 'raw', jsonOutput: JSON.stringify(item) };
	const page = await create(
		workflow(
			'editor: vionvi',
			[
				node('Start', core('manualTrigger')),
				node('Item', core('set'), json, { typeVersion: 3.4 }),
				node('vionvi', ours('vionvi'), { options }, { credentials }),
			],
			[
				['Start', 0, 'Item'],
				['Item', 0, 'vionvi'],
			],
		),
	);
	await openNode(page, 'vionvi');
	return page;
}

test(
	'the form shows its fields by group, and the contact only where it is defined below',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		const page = await openForm(editor, vionvi.url, { phone: '70000000001' });
		const form = part(page, 'node-parameters');
		await form.getByText('The lead is filled from the incoming item').waitFor();
		assert.equal(await part(page, 'parameter-input-phone').count(), 0);
		for (const group of GROUPS) await form.getByText(group, { exact: true }).waitFor();

		// A group offers its own fields, in the order of the alphabet, and nothing is shown before it is asked for.
		await part(page, 'collection-parameter-add').first().click();
		await page.getByText('Funnel Stage ID', { exact: true }).waitFor();
		const options = part(page, 'collection-parameter-option').filter({ visible: true });
		await eventually(async () =>
			assert.deepEqual(await options.allInnerTexts(), [
				...['City ID', 'Cost', 'Funnel Stage ID', 'Office ID', 'Owner User ID', 'Remote ID'],
				'Source ID',
			]),
		);
		await page.getByText('Funnel Stage ID', { exact: true }).click();
		await form.getByText("the number at the end of the browser's address").waitFor();
		await part(page, 'parameter-input-funnelStageId').locator('input').fill('7');

		// Added and left alone: nothing of it is sent.
		await part(page, 'collection-parameter-add').first().click();
		await page.getByText('Owner User ID', { exact: true }).click();
		await part(page, 'parameter-input-userIdOwner').waitFor();

		await choose(page, 'mapping', 'Define Below');
		await part(page, 'parameter-input-phone').waitFor();
		await form
			.getByText('The lead is filled from the incoming item')
			.waitFor({ state: 'detached' });
		await part(page, 'parameter-input-phone').locator('input').fill('+7 (000) 000-00-02');
		await part(page, 'node-execute-button').click();
		await outputPanel(page).getByText('1001', { exact: true }).first().waitFor();
		assert.deepEqual(
			vionvi.received.map(({ body }) => body),
			[{ phone: '70000000002', funnelStageId: 7 }],
		);
	}),
);

test(
	'a lead without phone and email is told before anything is sent',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		const page = await openForm(editor, vionvi.url, { name: 'Nobody' });
		await part(page, 'node-execute-button').click();
		const output = outputPanel(page);
		await output.getByText('No phone and no email: vionvi needs one of them').first().waitFor();
		await output
			.getByText('Looked at: phone, contact.phone, email, contact.email.')
			.first()
			.waitFor();
		assert.equal(vionvi.received.length, 0);
	}),
);

test(
	'each refusal of vionvi is told in the output panel, with what to do',
	{ skip: noBrowser },
	inEditor(async (editor, t) => {
		const vionvi = await startVionvi(t);
		const page = await openForm(editor, vionvi.url, { phone: '70000000001' }, { timeout: 3000 });
		const field = { phone: ['Поле Телефон имеет ошибочный формат.'] };
		const cases = [
			[
				answers.invalid({ ...field, locationCityId: ['Нет такого города.'] }),
				'vionvi refused the lead: phone: Поле Телефон имеет ошибочный формат; locationCityId: Нет такого города',
				'Correct these fields in the item or in this node. It was refused, so no lead was created.',
			],
			[
				answers.json(404, { message: 'Not Found' }),
				'vionvi does not accept the webhook URL (HTTP 404)',
				'Check in vionvi under Ещё → Источники that the source still exists',
			],
			[
				answers.hang(),
				'vionvi did not answer within 3000 ms, and the lead may exist all the same',
				'Look for the lead in vionvi before you send it again',
			],
			[
				answers.serverError(),
				'vionvi failed (HTTP 500), and the lead may exist all the same',
				'What it answered is not kept, because such answers may hold secrets.',
			],
			[
				answers.html(200),
				'vionvi answered 200, but not with a lead',
				'The address may lead to a web page.',
			],
		] as const;
		const [path] = /\/workflow\/[^/?]+/.exec(page.url()) as RegExpExecArray;
		for (const [answer, problem, advice] of cases) {
			vionvi.next(answer);
			// A click after a failed step may only clear it away; a workflow that is opened anew knows of none.
			await openEmpty(page, editor.host.url);
			await leadTo(page, path);
			await openNode(page, 'vionvi');
			await part(page, 'node-execute-button').click();
			await outputPanel(page).getByText(problem).first().waitFor();
			await outputPanel(page).getByText(advice).first().waitFor();
		}
		assert.equal(vionvi.received.length, cases.length);
		assert.ok(!(await page.content()).includes(new URL(vionvi.url).pathname));
	}),
);
