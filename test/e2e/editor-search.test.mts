import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser } from './browser.mts';
import { eventually, openNodeCreator, part, search } from './editor-page.mts';
import { inEditor } from './in-editor.mts';

/** Of each node: its name in its makers' and its users' spellings, and what somebody wants who does not know it. */
const WORDS: Record<string, string[]> = {
	Contako: [
		...['contako', 'контако'],
		...['chat rating', 'bad rating', 'live chat', 'abandoned chat'],
		...['lead events', 'chat widget'],
		...['atendimento', 'avaliação', 'avaliacao', 'fila', 'оценка чата'],
	],
	Envybox: [
		...['envybox', 'энвибокс', 'енвібокс', 'callbackkiller'],
		...['missed call', 'callback', 'call back', 'quiz', 'web form'],
		...['lead events', 'form submitted', 'phone call', 'chamada perdida', 'ligação perdida'],
		...['обратный звонок', 'квиз', 'заявка', 'зворотний дзвінок'],
	],
	Ringostat: [
		...['ringostat', 'рингостат', 'рінгостат'],
		...['missed call', 'call tracking', 'call rating', 'telephony', 'callback'],
		...['lead events', 'phone call', 'call recording', 'chamada perdida', 'ligação perdida'],
		...['пропущенный звонок', 'пропущений дзвінок', 'коллтрекинг', 'оцінка дзвінка'],
	],
	SALESmanago: [
		...['salesmanago', 'sales manago', 'manago ai', 'сейлсманаго', 'салесманаго'],
		...['consent', 'opt-in', 'opt out', 'scoring', 'marketing automation', 'unsubscribe'],
		...['zgoda', 'reguła', 'согласие', 'згода'],
	],
	vionvi: ['vionvi', 'вионви', 'віонві', 'create lead', 'лид', 'заявка'],
};

/** What the list offers for each trigger, in its order. */
const TRIGGERS: Record<string, string[]> = {
	Contako: [
		...['On chat queue abandoned', 'On bad chat rating', 'On chat ended', 'On client located'],
		...['On chat rated', 'On chat requested', 'On chat started', 'On chat tagged'],
		'On any other event',
	],
	SALESmanago: [
		...['On contact opted in', 'On contact opted out', 'On rule run', 'On any other event'],
	],
};

for (const [name, words] of Object.entries(WORDS)) {
	test(
		`the search finds ${name} by name, spelling and purpose`,
		{ skip: noBrowser },
		inEditor(async ({ host: { url }, signIn }) => {
			const page = await signIn();
			await openNodeCreator(page, url);
			for (const word of words) {
				await search(page, word);
				const found = await offered(page);
				assert.ok(found.includes(name), `"${word}" finds ${found.join(', ')}`);
			}
		}),
	);
}

for (const [name, triggers] of Object.entries(TRIGGERS)) {
	test(
		`the list offers what ${name} can start with`,
		{ skip: noBrowser },
		inEditor(async ({ host: { url }, signIn }) => {
			const page = await signIn();
			await openNodeCreator(page, url);
			await search(page, name);
			await part(page, 'node-creator-item-name').getByText(name, { exact: true }).first().click();
			await page.getByText(triggers[0], { exact: true }).waitFor();
			await eventually(async () => {
				const starts = (await offered(page)).filter((text) => text.startsWith('On '));
				assert.deepEqual(starts, triggers);
			});
		}),
	);
}

async function offered(page: Page): Promise<string[]> {
	const texts = await part(page, 'node-creator-item-name').allInnerTexts();
	return texts.map((text) => text.trim());
}
