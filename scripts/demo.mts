/**
 * `npm run demo`: a real n8n with the package and all templates, stand-ins for vionvi, SALESmanago, a
 * mailbox and what else they reach, and a sample of every event.
 * Stays up until Ctrl+C; with `-- --once` it ends with 0 when every event went where it belongs.
 */
import { randomBytes } from 'node:crypto';
import { samplesOf } from '../nodes/shared/request/sample.ts';
import { fixtures, sendFixture, type Fixture } from '../test/e2e/fixtures.mts';
import {
	Api,
	OWNER,
	type NodeTypeDescription,
	type StoredWorkflow,
} from '../test/e2e/host/api.mts';
import { itemsByOutput, type Execution } from '../test/e2e/host/executions.mts';
import { installHost, partsToInstall } from '../test/e2e/host/install.mts';
import { startN8n } from '../test/e2e/host/n8n.mts';
import { ensureParts } from '../test/e2e/host/needs.mts';
import { pack } from '../test/e2e/pack.mts';
import { credentialsFor, startStandIns } from '../test/e2e/stand-ins/all.mts';
import { runSetUp, setUp } from '../test/e2e/template-workflow.mts';
import { node, ours, workflow, type WorkflowNode } from '../test/e2e/workflow.mts';
import type { ProjectCall } from '../test/support/ringostat-calls.ts';
import { projectCall } from '../test/support/ringostat-project.ts';
import { startDemoPage } from './demo-page.mts';
import { printTable } from './print-table.mts';
import { readTemplates } from './templates/read-templates.mts';
import { vendors } from './vendors.ts';

const CRM = 'vionvi';
const TOKEN = randomBytes(16).toString('hex');
const once = process.argv.includes('--once');
/** Templates that are published, so that their effects can be seen. */
const SHOWN = [
	'contako-bad-rating-notify-manager',
	'contako-abandoned-queue-email-client',
	'envybox-callback-to-lead',
	'envybox-missed-callback-alert',
	'ringostat-ai-bad-mood-alert',
	'ringostat-missed-call-to-lead',
];
/** By vendor, the field that tells one event from the next: another value for each click. */
const OWN_ID: Readonly<Record<string, string>> = {
	contako: 'idAtendimento',
	envybox: 'call_id',
	ringostat: 'cdr_id',
	salesmanago: 'id',
};
const CREDENTIAL_NAMES: Readonly<Record<string, string>> = {
	smtp: 'Demo: mail',
	telegramApi: 'Demo: Telegram',
	vionviWebhookApi: 'Demo: vionvi',
	ringostatApi: 'Demo: Ringostat',
	salesmanagoApi: 'Demo: SALESmanago',
};

// An exit by a signal alone would leave n8n's temporary folder behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));

ensureParts(partsToInstall());
const host = await installHost();
console.log('Building and packing the package …');
const tarball = pack();
console.log('Starting n8n with it …');
const n8n = await startN8n({ host, tarball });
const standIns = await startStandIns();
const { vionvi, ringostat, salesmanago, smtp, telegram, collector } = standIns;
ringostat.project.calls.push(...someCalls());
const api = await Api.signIn(n8n.url);
const types = await api.nodeTypes();
const rows: Row[] = [];

const templates = readTemplates();
console.log(`Loading ${templates.length} templates …`);
const shown: StoredWorkflow[] = [];
for (const template of templates) {
	const credentials = credentialsFor(standIns, api);
	const draft = await setUp(api, template, credentials, collector.url, credentialName);
	const flow = await api.createWorkflow(draft);
	await runSetUp(api, flow, template);
	if (!SHOWN.includes(template.slug)) continue;
	await api.activate(flow);
	shown.push(flow);
}
const crm = await api.credential(
	'vionviWebhookApi',
	{ webhookUrl: vionvi.url },
	credentialName('vionviWebhookApi'),
);
let anyUrl = '';
for (const { name, displayName } of vendors) {
	console.log(`Sending ${displayName}'s events …`);
	rows.push(...(await showVendor(name)));
}
printTable(['service', 'event sent', 'came out of', 'vionvi answered'], rows.map(cells));

const wrong = rows.filter(({ isRight }) => !isRight);
const leads = vionvi.leads.length;
console.log(`\n${rows.length} events sent, ${leads} leads in the stand-in for vionvi.`);
if (wrong.length > 0) {
	console.log(
		`Not as expected: ${wrong.map(({ event }) => event).join(', ')}. n8n's log: ${n8n.logFile}`,
	);
}
if (once) {
	await Promise.all(
		[vionvi, ringostat, salesmanago, smtp, telegram, collector].map((standIn) => standIn.stop()),
	);
	await n8n.stop();
	process.exit(wrong.length === 0 && leads > 0 ? 0 : 1);
}
const page = await startDemoPage({
	workflows: shown.map(({ id, name }) => ({ name, url: `${n8n.url}/workflow/${id}` })),
	effects: [
		{
			title: 'Mails',
			lines: () => smtp.mails.map(({ to, subject, text }) => `${to.join()}: ${subject}\n${text}`),
		},
		{ title: 'Telegram messages', lines: () => telegram.messages.map(({ text }) => text) },
		{ title: 'Leads in vionvi', lines: () => vionvi.leads.map((lead) => JSON.stringify(lead)) },
	],
	samples: Object.fromEntries(
		vendors
			.filter(({ name }) => shown.some(({ nodes }) => triggerOf(nodes, name) !== undefined))
			.map((vendor) => [vendor.displayName, samplesOf(vendor, {}).map(({ name }) => name)]),
	),
	send: sendSample,
});
console.log(`
What the templates do, and a button for each sample: ${page.url}
n8n is open at ${n8n.url}/home/workflows
  sign in with ${OWNER.email} and ${OWNER.password}; whatever n8n asks then can be set up later
  the workflows "… to vionvi" are published: what came in is under the tab Executions
  every template is there, with credentials for stand-ins of vionvi, Ringostat's log (three calls of the
  last hour), a mailbox, Telegram and other services: publish one to try it
  the stand-in for vionvi, for a credential of your own: ${vionvi.url}
  send an event again: npm run send -- envybox call.ordered --url ${anyUrl} --token ${TOKEN}
Ctrl+C ends it and removes its data.`);

function credentialName(type: string): string {
	return CREDENTIAL_NAMES[type] ?? `Demo: ${type}`;
}

function triggerOf(nodes: readonly WorkflowNode[], vendor: string): WorkflowNode | undefined {
	return nodes.find(({ type }) => type === ours(`${vendor}Trigger`));
}

/** Sends a sample, as its service would, to every published template that starts with the service. */
async function sendSample(service: string, sample: string): Promise<void> {
	const vendor = vendors.find(({ displayName }) => displayName === service);
	const found = vendor && samplesOf(vendor, {}).find(({ name }) => name === sample);
	if (vendor === undefined || found === undefined) return;
	const { row, request } = found;
	const path = row.path ?? vendor.path ?? '';
	const sent = { request: { path, ...request } as Fixture['request'] };
	for (const flow of shown) {
		const trigger = triggerOf(flow.nodes, vendor.name);
		if (trigger === undefined) continue;
		const url = await api.webhookUrl(flow, trigger.name, path);
		await sendFixture(url, sent, { [OWN_ID[vendor.name]]: String(Date.now()) });
	}
}

/** What the log of the stand-in for Ringostat shows: a missed call, its call-back, and another missed call. */
function someCalls(): ProjectCall[] {
	const startMs = (minutesAgo: number) => Date.now() - minutesAgo * 60_000;
	const agent = 'project_agent1';
	return [
		projectCall({ id: 'demo-1', startMs: startMs(50) }),
		projectCall({ id: 'demo-2', startMs: startMs(40), type: 'out', agent, talkSeconds: 60 }),
		projectCall({ id: 'demo-3', startMs: startMs(20), client: '380000000003' }),
	];
}

interface Row {
	vendor: string;
	event: string;
	output: string;
	answer: string;
	isRight: boolean;
}

function cells({ vendor, event, output, answer }: Row): string[] {
	return [vendor, event, output, answer];
}

/** Publishes trigger → vionvi with every output wired, sends each fixture, reads what came of it. */
async function showVendor(vendor: string): Promise<Row[]> {
	const type = types.find(({ name }) => name === ours(`${vendor}Trigger`));
	if (type === undefined) throw new Error(`n8n has not loaded a trigger for ${vendor}.`);
	const trigger = type.displayName;
	const labels = outputLabels(type);
	const events = eventsInOrder(type);
	const secret = await api.credential(
		`${vendor}WebhookApi`,
		{ kind: 'query', queryName: 'token', querySecret: TOKEN },
		`Demo: secret of ${trigger}`,
	);
	const flow = await api.publish(
		workflow(
			`${trigger} to vionvi`,
			[
				node(
					trigger,
					type.name,
					{ authentication: 'webhookSecret' },
					{
						typeVersion: 1.1,
						credentials: secret,
					},
				),
				node(
					CRM,
					ours('vionvi'),
					{},
					{
						onError: 'continueRegularOutput',
						credentials: crm,
					},
				),
			],
			labels.map((_, index) => [trigger, index, CRM]),
		),
	);
	if (vendor === 'envybox') anyUrl = await api.webhookUrl(flow, trigger);
	const result: Row[] = [];
	for (const [index, each] of fixtures(vendor).entries()) {
		const url = new URL(await api.webhookUrl(flow, trigger, each.request.path));
		url.searchParams.set('token', TOKEN);
		const answer = await sendFixture(url.href, each);
		if (answer.status !== 200) throw new Error(`${each.event} → ${answer.status} ${answer.text}`);
		const executions = await api.waitForExecutions(flow, index + 1);
		result.push(rowOf(each, executions[index], trigger, { labels, events }));
	}
	return result;
}

function rowOf(
	sent: Fixture,
	execution: Execution,
	trigger: string,
	{ labels, events }: { labels: string[]; events: string[] },
): Row {
	const [[output]] = Object.entries(itemsByOutput(execution, trigger));
	const [[lead]] = Object.values(itemsByOutput(execution, CRM));
	return {
		vendor: sent.vendor,
		event: sent.event,
		output: labels[Number(output)],
		answer: lead.json.id === undefined ? String(lead.json.error) : `lead ${String(lead.json.id)}`,
		isRight: events[Number(output)] === sent.event,
	};
}

/** The description has the outputs as an expression; the labels in it are plain JSON. */
function outputLabels({ outputs }: NodeTypeDescription): string[] {
	const perEvent = String(outputs).split(' : ')[1];
	return [...perEvent.matchAll(/"displayName":"([^"]*)"/g)].map(([, label]) => label);
}

/** The events as the outputs have them: the parameter's default is the whole table. */
function eventsInOrder({ properties }: NodeTypeDescription): string[] {
	return properties.find(({ name }) => name === 'events')?.default as string[];
}
