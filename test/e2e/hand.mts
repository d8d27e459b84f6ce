import type { Locator, Page } from 'playwright-core';
import { copyUrl, outputAt, part } from './editor-page.mts';
import { until } from './host/api.mts';

const SCROLL = 300;
const STEPS = 10;
const PATIENCE_MS = 2000;

/** What a person does who reads only the screen, and how much of it. Scrolling and looking cost nothing. */
export class Hand {
	/** A value that is dragged into a field counts as a click, and so does an address that is pasted. */
	clicks = 0;
	typed = 0;

	constructor(readonly page: Page) {}

	async click(what: Locator): Promise<void> {
		this.clicks += 1;
		await what.first().click();
	}

	async type(into: Locator, text: string): Promise<void> {
		await this.click(into);
		this.typed += text.length;
		await this.page.keyboard.type(text);
	}

	/** Searches the list of nodes that is open and takes an entry, and one of its actions if it has some. */
	async take(words: string, name: string, action?: string): Promise<void> {
		await this.type(part(this.page, 'node-creator-search-bar'), words);
		await this.click(part(this.page, 'node-creator-item-name').getByText(name, { exact: true }));
		if (action !== undefined) await this.click(this.page.getByText(action, { exact: true }));
		await part(this.page, 'node-parameters').waitFor();
	}

	/** Waits until the editor has selected the only credential that fits, which a person sees. */
	async seeCredential(): Promise<void> {
		const selected = part(this.page, 'node-credentials-select').locator('input').first();
		await until('the credential', async () => (await selected.inputValue()) !== '');
	}

	async copy(url: Locator): Promise<string> {
		this.clicks += 1;
		return await copyUrl(this.page, url);
	}

	/** Pastes an address into a new tab of the browser. */
	async visit(url: string): Promise<Page> {
		this.clicks += 1;
		const tab = await this.page.context().newPage();
		await tab.goto(url);
		return tab;
	}

	/** The plus of a named output; that of the only output, if it has no name. */
	async plus(output?: string): Promise<void> {
		const at = output === undefined ? 0 : await outputAt(this.page, output);
		await this.click(part(this.page, 'canvas-handle-plus').nth(at));
	}

	/** Opens a drop-down of the form and takes an entry. */
	async choose(parameter: string, entry: string): Promise<void> {
		await this.click(part(this.page, `parameter-input-${parameter}`).locator('input'));
		const list = this.page.locator('.el-select-dropdown:visible');
		await this.click(list.getByText(entry, { exact: true }));
	}

	async write(parameter: string, text: string): Promise<void> {
		const field = part(this.page, `parameter-input-${parameter}`);
		await this.type(field.locator('input, textarea'), text);
	}

	/** Drags a value of the item in the input panel, which shows only a part of a long item, into a field. */
	async drag(key: string, field: Locator): Promise<void> {
		const value = this.page.locator('[data-target="mappable"]').getByText(key, { exact: true });
		await until(`the value "${key}" in the input panel`, async () => {
			if ((await value.count()) > 0) return true;
			await part(this.page, 'ndv-input-panel').hover();
			await this.page.mouse.wheel(0, SCROLL);
			return false;
		});
		this.clicks += 1;
		// A busy editor may miss that the mouse is above the field; a person sees it and drops again.
		const result = this.page.getByText('Result', { exact: true });
		await until(`the value "${key}" in the field`, async () => {
			await this.#drop(value, field);
			return await appears(result);
		});
	}

	async #drop(value: Locator, field: Locator): Promise<void> {
		await value.first().hover();
		await this.page.mouse.down();
		const { x, y } = await middleOf(field.first());
		await this.page.mouse.move(x, y, { steps: STEPS });
		await this.page.mouse.move(x + 1, y);
		await this.page.mouse.up();
	}

	async close(): Promise<void> {
		await this.click(part(this.page, 'ndv-close-button'));
		await part(this.page, 'ndv').waitFor({ state: 'hidden' });
	}

	async publish(): Promise<void> {
		await this.page.waitForURL(/\/workflow\/(?!new)\w+/);
		await this.click(part(this.page, 'workflow-open-publish-modal-button'));
		await this.click(part(this.page, 'workflow-publish-button'));
		await this.page.getByText('Workflow published').first().waitFor();
	}
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
	const box = await element.boundingBox();
	if (box === null) throw new Error('The field is not on the screen.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function appears(element: Locator): Promise<boolean> {
	return await element
		.first()
		.waitFor({ timeout: PATIENCE_MS })
		.then(() => true)
		.catch(() => false);
}
