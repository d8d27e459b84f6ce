import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Api, StoredWorkflow } from './host/api.mts';

const TIMEOUT_MS = 30_000;

/**
 * The workflow that the editor has open, once it has saved it by itself.
 *
 * @param has what else it must have by then; anything truthy is enough
 */
export async function savedBy(
	api: Api,
	editor: Page,
	nodes: number,
	has: (workflow: StoredWorkflow) => unknown = () => true,
): Promise<StoredWorkflow> {
	const deadline = Date.now() + TIMEOUT_MS;
	while (Date.now() < deadline) {
		await sleep(300);
		const id = /\/workflow\/(\w+)/.exec(editor.url())?.[1] ?? 'new';
		if (id === 'new') continue;
		const stored = await api
			.rest<StoredWorkflow>('GET', `/rest/workflows/${id}`)
			.catch(() => undefined);
		if (stored?.nodes.length === nodes && has(stored)) return stored;
	}
	throw new Error('The editor has not saved what it has open.');
}
