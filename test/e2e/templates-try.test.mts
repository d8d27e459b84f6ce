import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { readTemplates } from '../../scripts/templates/read-templates.mts';
import type { Template, TemplateNode } from '../../scripts/templates/template.ts';
import type { StoredWorkflow } from './host/api.mts';
import { differencesOf } from './host/differences.mts';
import { nodesRun } from './host/executions.mts';
import { send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { DataTables } from './template-tables.mts';
import { EDITOR_SETTINGS, runSetUp } from './template-workflow.mts';
import { core, type WorkflowDraft } from './workflow.mts';

/** What the yellow note tells a user to try: at which trigger, with which sample. */
interface Try {
	trigger: string;
	sample: string;
}

const NEXT_EVENT = 'Next event';
/** Effects that only the user's own tables take. */
const WRITES = ['insert', 'upsert'];

for (const template of readTemplates()) {
	const tried = tryOf(template);
	if (tried === undefined) continue;
	test(`${template.slug} is tried twice without an account, as its note says`, async (t) => {
		const { api, version } = await sharedHost();
		if (differencesOf(version).withoutTemplates.includes(template.slug))
			return t.skip(`n8n ${version} lacks one of its nodes`);
		await (await DataTables.of(api)).clear();
		const flow = await importedWithoutAccounts(template);
		await runSetUp(api, flow, template);
		const { length } = await api.executions(flow);
		for (const time of [1, 2]) {
			await api.listen(flow, tried.trigger);
			const url: URL = new URL(await api.testUrl(flow, tried.trigger));
			url.searchParams.set('sample', tried.sample);
			assert.equal((await send(url.href)).status, 200);
			const execution = (await api.waitForExecutions(flow, length + time))[length + time - 1];
			assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
			const ran = nodesRun(execution).filter((name) => isEffect(template, name));
			assert.notDeepEqual(ran, [], `nothing happened the ${time === 1 ? 'first' : 'second'} time`);
		}
	});
}

function tryOf({ workflow }: Template): Try | undefined {
	const note = String(workflow.nodes.find(({ name }) => name === 'Read me')?.parameters.content);
	const [, trigger, sample] = /test URL of _([^_]+)_[^]*?\?sample=([\w.]+)/.exec(note) ?? [];
	return trigger === undefined ? undefined : { trigger, sample };
}

/** With ids of the editor's, with the pinned data, without a single credential. */
async function importedWithoutAccounts({ workflow }: Template): Promise<StoredWorkflow> {
	const { api } = await sharedHost();
	const nodes = workflow.nodes.map((node) => ({
		...node,
		id: randomUUID(),
		webhookId: randomUUID(),
	}));
	const draft = { ...workflow, nodes, settings: EDITOR_SETTINGS } as WorkflowDraft;
	return await api.createWorkflow(draft);
}

/** A node whose data is pinned stands for an effect; a row in a list of the user's is one, and so is the end of a branch to look at. */
function isEffect({ workflow }: Template, name: string): boolean {
	if (name in (workflow.pinData ?? {})) return true;
	const { parameters, type } = workflow.nodes.find((node) => node.name === name) as TemplateNode;
	if (type === core('noOp')) return name !== NEXT_EVENT;
	const table = (parameters.dataTableId as { value: string } | undefined)?.value;
	return table !== 'Lead Events Handled' && WRITES.includes(String(parameters.operation));
}
