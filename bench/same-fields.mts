import assert from 'node:assert/strict';
import type { Api } from '../test/e2e/host/api.mts';
import { outputsOf } from '../test/e2e/host/executions.mts';
import { send } from '../test/e2e/host/http.mts';
import type { WorkflowDraft } from '../test/e2e/workflow.mts';
import {
	EVENT,
	NO_AUTHENTICATION,
	TRIGGER,
	TRIGGER_OUTPUT,
	typedFlow,
	wiredFlow,
} from './contenders.mts';
import { EDIT_FIELDS } from './wired-flow.mts';

/** Filled in by each side in its own way: the time of receipt, a hash, what was guessed. */
const OWN_WAY = ['eventId', 'receivedAt', 'issues', 'raw.method', 'raw.query', 'raw.files'];

/** Throws unless both sides put out the same values for one event, those that are null on ours aside. */
export async function assertSameFields(api: Api): Promise<void> {
	const ours = await outputOf(api, typedFlow(NO_AUTHENTICATION), TRIGGER, TRIGGER_OUTPUT);
	const wired = await outputOf(api, wiredFlow(NO_AUTHENTICATION), EDIT_FIELDS, 0);
	assert.deepEqual(comparable(wired), comparable(ours));
}

async function outputOf(
	api: Api,
	draft: WorkflowDraft,
	name: string,
	output: number,
): Promise<Record<string, unknown>> {
	const settings = { executionOrder: 'v1', timezone: 'Europe/Moscow' };
	const flow = await api.publish({ ...draft, settings });
	const url = await api.webhookUrl(flow, draft.nodes[0].name);
	await send(url, { method: 'POST', body: new URLSearchParams(EVENT.request.body) });
	const [execution] = await api.waitForExecutions(flow, 1);
	await api.deactivate(flow);
	return outputsOf(execution, name)[output][0].json;
}

/** Leaves by path, less what is null and what is each side's own. */
function comparable(item: Record<string, unknown>): Record<string, unknown> {
	const leaves = Object.entries(item).flatMap(([block, value]) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.entries(value).map(([key, leaf]): [string, unknown] => [`${block}.${key}`, leaf])
			: [[block, value] as [string, unknown]],
	);
	return Object.fromEntries(
		leaves.filter(([path, leaf]) => leaf !== null && !OWN_WAY.includes(path)),
	);
}
