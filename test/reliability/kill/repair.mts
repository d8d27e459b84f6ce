import { randomUUID } from 'node:crypto';
import type { Api } from '../../e2e/host/api.mts';
import { send } from '../../e2e/host/http.mts';
import type { StoredExecution } from './stored-executions.mts';

/** What a user's script can do with n8n's public API, a key for it in hand. */
export interface RepairApi {
	/**
	 * Runs a stored execution again, with the event that it holds, and waits for its end. Returns
	 * false if n8n refuses, which it does when nothing is stored to run.
	 */
	rerun: (execution: StoredExecution) => Promise<boolean>;
}

const UNDER_WAY = ['new', 'running'];

export async function repairApi(api: Api): Promise<RepairApi> {
	// Not every version of n8n knows the same ones.
	const known = await api.rest<string[]>('GET', '/rest/api-keys/scopes');
	const { rawApiKey } = await api.rest<{ rawApiKey: string }>('POST', '/rest/api-keys', {
		label: randomUUID(),
		expiresAt: null,
		scopes: known.filter((scope) => scope.startsWith('execution:')),
	});
	const post = async (id: string, action: 'retry' | 'stop') => {
		const { status } = await send(`${api.url}/api/v1/executions/${id}/${action}`, {
			method: 'POST',
			headers: { 'X-N8N-API-KEY': rawApiKey, 'content-type': 'application/json' },
			body: '{}',
		});
		return status === 200;
	};
	return {
		rerun: async ({ id, status }) => {
			// One that n8n believes to be under way stays in its list for ever unless it is stopped.
			if (UNDER_WAY.includes(status)) await post(id, 'stop');
			return await post(id, 'retry');
		},
	};
}
