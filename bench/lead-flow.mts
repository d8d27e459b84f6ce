import assert from 'node:assert/strict';
import { startVionvi, type VionviStandIn } from '../test/e2e/stand-ins/vionvi.mts';
import {
	node,
	ours,
	workflow,
	type WorkflowDraft,
	type WorkflowNode,
} from '../test/e2e/workflow.mts';
import {
	headerAuthentication,
	NO_AUTHENTICATION,
	publishTarget,
	TRIGGER,
	TRIGGER_OUTPUT,
	triggerNode,
	WEBHOOK,
	webhookNode,
	type Authentication,
} from './contenders.mts';
import { hold, printOutcomes, type Outcome } from './contest.mts';
import { ENGINES, withN8n, type Engine, type MeasuredN8n } from './engines.mts';
import { load } from './load.mts';
import type { Contender } from './rounds.mts';
import {
	EDIT_FIELDS,
	HTTP_REQUEST,
	LEAD_OF_TYPED,
	leadNode,
	MISSED_CALL_OUTPUT,
	postNode,
	SWITCH,
	switchNode,
	typingNode,
} from './wired-flow.mts';

const BARS: Record<Engine, number> = { default: 1, lazy: 3 };

/**
 * What does a whole lead cost? Trigger → vionvi, which maps by itself, beside Webhook → Switch →
 * Edit Fields → HTTP Request, to the same stand-in for vionvi: once with the same typed fields on the
 * way, once with no more than the lead needs.
 */
export async function leadFlow(tarball: string): Promise<void> {
	const outcomes: Outcome[] = [];
	const vionvi = await startVionvi();
	for (const engine of Object.keys(ENGINES) as Engine[]) {
		await withN8n({ tarball, environment: ENGINES[engine] }, async (n8n) => {
			for (const authentication of [NO_AUTHENTICATION, await headerAuthentication(n8n.api)]) {
				const contenders = await contendersOn(n8n, vionvi, authentication);
				await assertSameLeads(vionvi, contenders);
				outcomes.push(
					await hold({
						circumstances: [engine, authentication.name],
						contenders,
						references: [
							{ name: 'the wired flow', index: 1, bar: BARS[engine] },
							{ name: "that with the lead's fields only", index: 2 },
						],
					}),
				);
			}
		});
	}
	await vionvi.stop();
	printOutcomes(['engine', 'authentication'], outcomes);
}

async function contendersOn(
	{ api, pid }: MeasuredN8n,
	vionvi: VionviStandIn,
	authentication: Authentication,
): Promise<Contender[]> {
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const typed = workflow(
		`lead, ${authentication.name}`,
		[triggerNode(authentication), node('vionvi', ours('vionvi'), {}, { credentials })],
		[[TRIGGER, TRIGGER_OUTPUT, 'vionvi']],
	);
	const wired = (fields: WorkflowNode, post: WorkflowNode) =>
		workflow(
			`wired lead, ${authentication.name}`,
			[webhookNode(authentication), switchNode(), fields, post],
			[
				[WEBHOOK, 0, SWITCH],
				[SWITCH, MISSED_CALL_OUTPUT, EDIT_FIELDS],
				[EDIT_FIELDS, 0, HTTP_REQUEST],
			],
		);
	const contender = async (name: string, draft: WorkflowDraft): Promise<Contender> => ({
		name,
		target: await publishTarget(api, draft, authentication, [pid]),
		// Looking for duplicates among all leads so far, the stand-in would get slower and slower.
		prepare: () => vionvi.reset(),
	});
	return [
		await contender('Envybox Trigger → vionvi', typed),
		await contender(
			'Webhook → Switch → Edit Fields → HTTP Request',
			wired(typingNode(), postNode(vionvi.url, LEAD_OF_TYPED)),
		),
		await contender(
			"the same with the lead's 13 fields only",
			wired(leadNode(), postNode(vionvi.url)),
		),
	];
}

/** Throws unless all flows post the same lead for the same event. */
async function assertSameLeads(vionvi: VionviStandIn, contenders: Contender[]): Promise<void> {
	vionvi.reset();
	for (const { target } of contenders) await load(target, 1);
	assert.equal(vionvi.leads.length, contenders.length);
	const [typed, ...wired] = vionvi.received.map(({ body }) => body);
	for (const lead of wired) assert.deepEqual(lead, typed);
}
