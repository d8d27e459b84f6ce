import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, signInTo, startBrowser } from './browser.mts';
import { openNodeCreator, part, search } from './editor-page.mts';
import { OWNER } from './host/api.mts';
import { sharedHost } from './host/shared.mts';

/** Of each node: its name in its makers' and its users' spellings, and what somebody wants who does not know it. */
const WORDS: Record<string, string[]> = {
	Contako: [
		...['contako', 'контако'],
		...['chat rating', 'bad rating', 'live chat', 'abandoned chat'],
		...['atendimento', 'avaliação', 'avaliacao', 'fila', 'оценка чата'],
	],
	Envybox: [
		...['envybox', 'энвибокс', 'енвібокс', 'callbackkiller'],
		...['missed call', 'callback', 'call back', 'quiz', 'web form'],
		...['обратный звонок', 'квиз', 'заявка', 'зворотний дзвінок'],
	],
	Ringostat: [
		...['ringostat', 'рингостат', 'рінгостат'],
		...['missed call', 'call tracking', 'call rating', 'telephony', 'callback'],
		...['пропущенный звонок', 'пропущений дзвінок', 'коллтрекинг', 'оцінка дзвінка'],
	],
	SALESmanago: [
		...['salesmanago', 'sales manago', 'manago ai', 'сейлсманаго', 'салесманаго'],
		...['consent', 'opt-in', 'scoring', 'marketing automation', 'unsubscribe'],
		...['zgoda', 'reguła', 'согласие', 'згода'],
	],
	vionvi: ['vionvi', 'вионви', 'віонві', 'create lead', 'лид', 'заявка'],
};

/** What the list offers for each trigger, in its order. */
const TRIGGERS: Record<string, string[]> = {
	Contako: [
		...['On chat queue abandoned', 'On bad chat rating', 'On chat ended', 'On client located'],
		...['On anything else', 'On chat rated', 'On chat requested', 'On chat started'],
		'On chat tagged',
	],
	SALESmanago: [
		...['On contact opted in', 'On contact opted out', 'On anything else', 'On rule run'],
	],
};

let browser: Browser;
let page: Page;
let url: string;

before(async () => {
	if (noBrowser) return;
	({ url } = await sharedHost());
	browser = await startBrowser();
	page = await signInTo(browser, { url, signIn: OWNER });
	await openNodeCreator(page, url);
});
after(async () => await browser?.close());

for (const [name, words] of Object.entries(WORDS)) {
	test(`the search finds ${name} by name, spelling and purpose`, { skip: noBrowser }, async () => {
		for (const word of words) {
			await search(page, word);
			const found = await part(page, 'node-creator-item-name').allInnerTexts();
			assert.ok(
				found.some((text) => text.trim() === name),
				`"${word}" finds ${found.join(', ')}`,
			);
		}
	});
}

for (const [name, triggers] of Object.entries(TRIGGERS)) {
	test(`the list offers what ${name} can start with`, { skip: noBrowser }, async () => {
		await openNodeCreator(page, url);
		await search(page, name);
		await part(page, 'node-creator-item-name').getByText(name, { exact: true }).first().click();
		await page.getByText(triggers[0], { exact: true }).waitFor();
		const offered = await part(page, 'node-creator-item-name').allInnerTexts();
		assert.deepEqual(
			offered.map((text) => text.trim()).filter((text) => text.startsWith('On ')),
			triggers,
		);
	});
}
