import { readTemplates } from '../../../scripts/templates/read-templates.mts';
import type { Api, StoredWorkflow } from '../../e2e/host/api.mts';
import type { RingostatStandIn } from '../../e2e/stand-ins/ringostat.mts';
import { startSmtp, type SmtpStandIn } from '../../e2e/stand-ins/smtp.mts';
import { startVionvi, type VionviStandIn } from '../../e2e/stand-ins/vionvi.mts';
import { runSetUp, setUp } from '../../e2e/template-workflow.mts';
import { core, node, ours, workflow, type WorkflowDraft } from '../../e2e/workflow.mts';

const TEMPLATE = 'ringostat-missed-calls-none-lost';
const SCHEDULE = 'Every 10 minutes';

/** A workflow that makes a lead of each missed call, in a vionvi of its own. */
export interface Contender {
	name: string;
	flow: StoredWorkflow;
	/** Where Ringostat sends calls that are over, by their direction. */
	urls: { in: string; out: string };
	vionvi: VionviStandIn;
	/** Where it writes to the manager, too. */
	smtp?: SmtpStandIn;
}

/** Publishes n8n's Webhook node, our trigger alone, and the template with both. */
export async function publishContenders(
	api: Api,
	ringostat: RingostatStandIn,
): Promise<Contender[]> {
	return [await webhookNode(api), await triggerAlone(api), await withRecovery(api, ringostat)];
}

async function webhookNode(api: Api): Promise<Contender> {
	const vionvi = await startVionvi();
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const isMissed = {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
			conditions: [
				{
					leftValue: '={{ $json.body.disposition }}',
					rightValue: 'NO ANSWER',
					operator: { type: 'string', operation: 'equals' },
				},
			],
			combinator: 'and',
		},
	};
	const flow = await api.publish(
		workflow(
			'Webhook node',
			[
				node(
					'Webhook',
					core('webhook'),
					{ httpMethod: 'POST', path: crypto.randomUUID(), responseData: 'noData' },
					{ typeVersion: 2 },
				),
				node('Missed?', core('filter'), isMissed, { typeVersion: 2.2 }),
				node(
					'Create lead',
					ours('vionvi'),
					{ mapping: 'defineBelow', phone: '={{ $json.body.userfield }}' },
					{ credentials },
				),
			],
			[
				['Webhook', 0, 'Missed?'],
				['Missed?', 0, 'Create lead'],
			],
		),
	);
	const url = await api.webhookUrl(flow, 'Webhook');
	return { name: 'Webhook node', flow, urls: { in: url, out: url }, vionvi };
}

async function triggerAlone(api: Api): Promise<Contender> {
	const vionvi = await startVionvi();
	const credentials = await api.credential('vionviWebhookApi', { webhookUrl: vionvi.url });
	const parameters = { events: ['incomingCall.missed'] };
	const flow = await api.publish(
		workflow(
			'Ringostat Trigger',
			[
				node('Ringostat Trigger', ours('ringostatTrigger'), parameters, { typeVersion: 1.1 }),
				node('Create lead', ours('vionvi'), {}, { credentials }),
			],
			[['Ringostat Trigger', 0, 'Create lead']],
		),
	);
	return { name: 'Ringostat Trigger', flow, urls: await urlsOf(api, flow), vionvi };
}

async function withRecovery(api: Api, ringostat: RingostatStandIn): Promise<Contender> {
	const template = readTemplates().find(({ slug }) => slug === TEMPLATE);
	if (template === undefined) throw new Error(`There is no folder templates/${TEMPLATE}.`);
	const vionvi = await startVionvi();
	const smtp = await startSmtp();
	const data = {
		vionviWebhookApi: { webhookUrl: vionvi.url },
		ringostatApi: ringostat.credential,
		smtp: { host: smtp.host, port: smtp.port, secure: false, disableStartTls: true },
	};
	const draft = await setUp(api, template, data, 'http://127.0.0.1:9');
	const flow = await api.createWorkflow(lookOften(draft));
	await runSetUp(api, flow, template);
	await api.activate(flow);
	return { name: 'Trigger and recovery', flow, urls: await urlsOf(api, flow), vionvi, smtp };
}

/** So that the proof takes minutes. One look must end before the next begins, or both could make a lead. */
function lookOften(draft: WorkflowDraft): WorkflowDraft {
	const interval = [{ field: 'minutes', minutesInterval: 1 }];
	return {
		...draft,
		nodes: draft.nodes.map((each) =>
			each.name === SCHEDULE ? { ...each, parameters: { rule: { interval } } } : each,
		),
	};
}

async function urlsOf(api: Api, flow: StoredWorkflow): Promise<Contender['urls']> {
	const urlOf = async (path: string) => await api.webhookUrl(flow, 'Ringostat Trigger', path);
	return { in: await urlOf('after-incoming-call'), out: await urlOf('after-outgoing-call') };
}
