/**
 * What an outage loses and the log gives back: `npm run test:reliability -- outage` (12 minutes). A
 * made-up Ringostat has calls all the time and sends each webhook once; n8n is killed, stopped and
 * unpublished meanwhile, webhooks are lost, and the log itself has its troubles.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { printTable } from '../../scripts/print-table.mts';
import type { ProjectCall } from '../support/ringostat-calls.ts';
import type { Trouble } from '../support/ringostat-project.ts';
import { Api } from '../e2e/host/api.mts';
import { installHost } from '../e2e/host/install.mts';
import { startN8n } from '../e2e/host/n8n.mts';
import { pack } from '../e2e/pack.mts';
import { startRingostat } from '../e2e/stand-ins/ringostat.mts';
import { publishContenders, type Contender } from './outage/contenders.mts';
import { haveCalls } from './outage/telephone.mts';

const CALLS = 540;
const OFF_MS = 8000;
const TROUBLE_MS = 20_000;
/** The last calls are believed a minute after they were made, and looked for every minute. */
const PATIENCE_MS = 300_000;
/** What comes twice comes with the next looks. */
const LOOKS_MS = 130_000;
const TROUBLES: Trouble[] = ['empty', 'page', 'unauthorized', 'failing'];

const host = await installHost();

test('every missed call becomes one lead, whatever goes down', async () => {
	let n8n = await startN8n({ host, tarball: pack() });
	after(async () => await n8n.stop());
	const { userFolder, port } = n8n;
	const restart = async (end: () => Promise<void>) => {
		await end();
		await sleep(OFF_MS);
		n8n = await startN8n({ host, userFolder, port });
	};
	const ringostat = await startRingostat();
	const api = await Api.signIn(n8n.url);
	const contenders = await publishContenders(api, ringostat);
	after(async () => {
		const servers = contenders.flatMap(({ vionvi, smtp }) => [vionvi, smtp]);
		await Promise.all([ringostat, ...servers].map((server) => server?.stop()));
	});

	const calling = haveCalls(CALLS, ringostat, contenders);
	await sleep(TROUBLE_MS);
	await restart(async () => await n8n.kill());
	await sleep(TROUBLE_MS);
	for (const trouble of TROUBLES) {
		ringostat.project.trouble = trouble;
		while (!ringostat.project.met.has(trouble)) await sleep(1000);
	}
	ringostat.project.trouble = undefined;
	await restart(async () => await n8n.stop());
	const again = await Api.signIn(n8n.url);
	await sleep(TROUBLE_MS);
	for (const { flow } of contenders) await again.deactivate(flow);
	await sleep(OFF_MS);
	for (const { flow } of contenders) await again.activate(flow);

	const { missed, talks, lost } = await calling;
	const incoming = missed.filter(({ type }) => type === 'in');
	const recovery = contenders[contenders.length - 1];
	await untilAllThere(recovery, incoming);

	const outcomes = contenders.map((contender) => outcomeOf(contender, incoming, talks));
	printTable(
		['starts with', 'calls', 'missed', 'became leads', 'lost', 'twice', 'leads of talks'],
		outcomes.map(({ name, ...counts }) => [
			name,
			String(CALLS),
			String(incoming.length),
			...Object.values(counts).map(String),
		]),
	);
	assert.ok(lost > 0 && outcomes[0].lost > 0, 'nothing was lost: there was no outage');
	const { leads, ...wrong } = outcomes[outcomes.length - 1];
	assert.equal(leads, incoming.length);
	assert.deepEqual(wrong, { name: recovery.name, lost: 0, twice: 0, ofTalks: 0 });
	const noticed = countsOf(recovery.smtp?.mails.map(({ subject }) => subject.slice(-12)) ?? []);
	const times = incoming.map(({ client }) => [client, noticed.get(client) ?? 0] as const);
	assert.deepEqual(
		times.filter(([, count]) => count !== 1),
		[],
		'the manager is told of each call once',
	);
});

interface Outcome {
	name: string;
	leads: number;
	lost: number;
	twice: number;
	ofTalks: number;
}

function outcomeOf(
	{ name, vionvi }: Contender,
	missed: ProjectCall[],
	talks: ProjectCall[],
): Outcome {
	const counts = countsOf(vionvi.leads.map(({ phone }) => String(phone)));
	const leadsOf = ({ client }: ProjectCall) => counts.get(client) ?? 0;
	return {
		name,
		leads: missed.filter((call) => leadsOf(call) > 0).length,
		lost: missed.filter((call) => leadsOf(call) === 0).length,
		twice: missed.filter((call) => leadsOf(call) > 1).length,
		ofTalks: talks.filter((call) => leadsOf(call) > 0).length,
	};
}

function countsOf(values: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

/** Waits until no look at the log can bring anything more, or for as long as it must not take. */
async function untilAllThere({ vionvi, smtp }: Contender, missed: ProjectCall[]): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	const isThere = () =>
		vionvi.leads.length >= missed.length && (smtp?.mails.length ?? 0) >= missed.length;
	while (!isThere() && Date.now() < deadline) await sleep(1000);
	await sleep(LOOKS_MS);
}
