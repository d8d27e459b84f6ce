import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { readTemplates } from '../../scripts/templates/read-templates.mts';
import type { Template, TemplateWorkflow } from '../../scripts/templates/template.ts';
import { fixture, sendFixture } from './fixtures.mts';
import type { Execution } from './host/executions.mts';
import { type Api, until, type StoredWorkflow } from './host/api.mts';
import { sharedHost } from './host/shared.mts';
import { credentialsFor, startStandIns, type StandIns } from './stand-ins/all.mts';
import type { FixedHosts } from './stand-ins/fixed-hosts.mts';
import { answers } from './stand-ins/vionvi.mts';
import { DataTables } from './template-tables.mts';
import { runSetUp, setUp } from './template-workflow.mts';
import { ours } from './workflow.mts';

/** How many effects there were, by kind; a kind that is missing had none. */
export interface Effects {
	/** Leads in vionvi. */
	leads?: number;
	/** Mails the SMTP server took. */
	mails?: number;
	/** Telegram messages. */
	messages?: number;
	/** Events in SALESmanago. */
	marketingEvents?: number;
	/** Requests to any other service. */
	requests?: number;
	/** Requests that wrote something at a service with a fixed address. */
	writes?: number;
}

/** Something a customer does. */
export interface Happening {
	vendor: string;
	event: string;
	/** Fields to send instead of the fixture's. */
	changes?: Record<string, unknown>;
	/** Fields that make the n-th occurrence another event of the same kind: another call, another visitor. */
	another?: (n: number) => Record<string, unknown>;
}

interface Colleague {
	id: string;
	projectId: string;
}

interface WaitingExecution {
	id: string;
	waitTill: string;
}

/** A published template and the services around it. */
export interface RunningTemplate extends StandIns {
	flow: StoredWorkflow;
	tables: DataTables;
	/** Duplicates the workflow, as the editor does, and publishes the copy; it reaches the same services and tables. */
	copy: () => Promise<RunningTemplate>;
	/** Does something that starts one execution and returns that, when it has ended. */
	started: (start: () => Promise<void>) => Promise<Execution>;
	/** Delivers an event and returns the execution that it started, when that has ended. */
	fire: (happening: Happening) => Promise<Execution>;
	/** Delivers an event whose execution waits, and returns until when (ISO 8601); the execution is deleted. */
	waits: (happening: Happening) => Promise<string>;
	/** Delivers an event and checks that it had these effects and no others. */
	fireFor: (happening: Happening, effects: Effects) => Promise<Execution>;
	/** Executes *Set up once* again, as a user does who deleted a table. */
	setUpAgain: () => Promise<void>;
	/** Moves the workflow to the project of a colleague, who is invited for it, together with its credentials. */
	move: () => Promise<void>;
	/** Retries an execution that failed, as in the list of executions, and returns the effects. */
	retry: (failed: Execution) => Promise<Effects>;
	/** Delivers an event that the template does not choose and checks that nothing is started. */
	fireInVain: (happening: Happening) => Promise<void>;
	/**
	 * Checks what holds for every template: the first delivery of an event has these effects, the
	 * second none; and when one of them fails, the second delivery has what is missing.
	 */
	actsOnce: (
		happening: Happening & Required<Pick<Happening, 'another'>>,
		effects: Effects,
	) => Promise<void>;
}

export interface TemplateOptions {
	/** What answers for services at fixed addresses; the n8n in use must have been started with its environment. */
	fixedHosts?: FixedHosts;
	/** What a user changes in the workflow before publishing it. */
	change?: (workflow: TemplateWorkflow) => void;
}

/** Sets a template up as a new user would, on an n8n without tables, and publishes it. */
export async function startTemplate(
	test: TestContext,
	slug: string,
	{ fixedHosts, change }: TemplateOptions = {},
): Promise<RunningTemplate> {
	const template = readTemplates().find((each) => each.slug === slug);
	if (template === undefined) throw new Error(`There is no folder templates/${slug}.`);
	change?.(template.workflow);
	fixedHosts?.reset();
	const { api } = await sharedHost();
	const standIns = await startStandIns(test);
	const tables = await DataTables.of(api);
	await tables.clear();
	const flow = await imported(template, standIns);
	await runSetUp(api, flow, template);
	return await publish(test, template, { ...standIns, fixedHosts }, tables, flow);
}

/** Imports a template and puts credentials for the stand-ins into it. */
async function imported(template: Template, standIns: StandIns): Promise<StoredWorkflow> {
	const { api } = await sharedHost();
	const data = credentialsFor(standIns, api);
	return await api.createWorkflow(await setUp(api, template, data, standIns.collector.url));
}

async function publish(
	test: TestContext,
	template: Template,
	standIns: StandIns & { fixedHosts: FixedHosts | undefined },
	tables: DataTables,
	flow: StoredWorkflow,
): Promise<RunningTemplate> {
	const { api } = await sharedHost();
	const { vionvi, ringostat, salesmanago, smtp, telegram, collector, fixedHosts } = standIns;
	await api.activate(flow);
	const moveTo = async (destinationProjectId: string): Promise<void> => {
		const { nodes } = await api.rest<StoredWorkflow>('GET', `/rest/workflows/${flow.id}`);
		const credentials = nodes.flatMap(({ credentials = {} }) => Object.values(credentials));
		await api.rest('PUT', `/rest/workflows/${flow.id}/transfer`, {
			destinationProjectId,
			shareCredentials: credentials.map(({ id }) => id),
		});
	};
	let colleague: Colleague | undefined;
	test.after(async () => {
		if (colleague) await moveTo(tables.projectId);
		await api.deactivate(flow);
		if (colleague) await api.rest('DELETE', `/rest/users/${colleague.id}`);
	});

	let count = (await api.executions(flow)).length;
	const counts = (): Required<Effects> => ({
		leads: vionvi.leads.length,
		mails: smtp.mails.length,
		messages: telegram.messages.length,
		marketingEvents: salesmanago.events.length,
		requests: collector.requests.length,
		writes: fixedHosts?.written.length ?? 0,
	});
	const refuse: Record<keyof Effects, () => void> = {
		leads: () => vionvi.next(answers.serverError()),
		mails: smtp.refuseNext,
		messages: telegram.refuseNext,
		marketingEvents: () => salesmanago.failNext('/v2/contact/addContactExtEvent'),
		requests: collector.refuseNext,
		writes: () => fixedHosts?.refuseNext(),
	};

	const deliver = async ({ vendor, event, changes }: Happening): Promise<void> => {
		const sent = fixture(vendor, event);
		const { name } = triggerOf(template, vendor);
		const answer = await sendFixture(
			await api.webhookUrl(flow, name, sent.request.path),
			sent,
			changes,
		);
		assert.equal(answer.status, 200, `${event} → ${answer.text}`);
	};
	const started = async (start: () => Promise<void>): Promise<Execution> => {
		await start();
		count += 1;
		return (await api.waitForExecutions(flow, count))[count - 1];
	};
	const fire = async (happening: Happening): Promise<Execution> =>
		await started(async () => await deliver(happening));
	const waits = async (happening: Happening): Promise<string> => {
		await deliver(happening);
		let waiting: WaitingExecution | undefined;
		await until('an execution that waits', async () => {
			const { results } = await api.rest<{ results: WaitingExecution[] }>(
				'GET',
				`/rest/executions?filter=${encodeURIComponent(JSON.stringify({ workflowId: flow.id, status: ['waiting'] }))}`,
			);
			waiting = results.at(0);
			return waiting?.waitTill !== undefined;
		});
		const { id, waitTill } = waiting as unknown as WaitingExecution;
		await api.rest('POST', '/rest/executions/delete', { ids: [id] });
		return waitTill;
	};
	const copy = async () =>
		await publish(test, template, standIns, tables, await imported(template, standIns));
	const fireFor = async (happening: Happening, effects: Effects): Promise<Execution> => {
		const before = counts();
		const execution = await fire(happening);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		assert.deepEqual(difference(before, counts()), effects, `effects of ${happening.event}`);
		return execution;
	};
	const retry = async ({ id }: Execution): Promise<Effects> => {
		const before = counts();
		await started(
			async () => await api.rest('POST', `/rest/executions/${id}/retry`, { loadWorkflow: true }),
		);
		return difference(before, counts());
	};
	const setUpAgain = async (): Promise<void> => {
		await runSetUp(api, flow, template);
		count += 1;
	};
	const move = async (): Promise<void> => {
		colleague = await invite(api);
		await moveTo(colleague.projectId);
	};
	const fireInVain = async (happening: Happening): Promise<void> => {
		await deliver(happening);
		assert.equal((await api.executionsAfterAWhile(flow)).length, count);
	};
	const actsOnce: RunningTemplate['actsOnce'] = async (happening, effects) => {
		await fireFor(happening, effects);
		await fireFor(happening, {});
		for (const [index, kind] of (Object.keys(effects) as Array<keyof Effects>).entries()) {
			const other = {
				...happening,
				changes: { ...happening.changes, ...happening.another(index + 1) },
			};
			const before = counts();
			refuse[kind]();
			const failed = await fire(other);
			assert.equal(failed.status, 'error', `${kind} were refused, and nobody is told`);
			await fire(other);
			assert.deepEqual(difference(before, counts()), effects, `after ${kind} had been refused`);
		}
	};
	return {
		flow,
		vionvi,
		ringostat,
		salesmanago,
		smtp,
		telegram,
		collector,
		tables,
		copy,
		started,
		waits,
		fire,
		fireFor,
		setUpAgain,
		move,
		retry,
		fireInVain,
		actsOnce,
	};
}

/** Invites a member. Everybody has a personal project from then on. */
async function invite(api: Api): Promise<Colleague> {
	const email = `${randomUUID()}@example.com`;
	const [{ user }] = await api.rest<Array<{ user: { id: string } }>>('POST', '/rest/invitations', [
		{ email, role: 'global:member' },
	]);
	const projects = await api.rest<Array<{ id: string; name: string | null }>>(
		'GET',
		'/rest/projects',
	);
	const project = projects.find(({ name }) => name?.includes(email));
	assert.ok(project, 'a member has a project');
	return { id: user.id, projectId: project.id };
}

function triggerOf({ workflow, slug }: Template, vendor: string) {
	const trigger = workflow.nodes.find(({ type }) => type === ours(`${vendor}Trigger`));
	if (trigger === undefined) throw new Error(`templates/${slug} has no trigger for ${vendor}.`);
	return trigger;
}

/** Kinds that have not changed are left out. */
function difference(before: Required<Effects>, after: Required<Effects>): Effects {
	const kinds = Object.keys(before) as Array<keyof Effects>;
	return Object.fromEntries(
		kinds
			.map((kind) => [kind, after[kind] - before[kind]] as const)
			.filter(([, count]) => count !== 0),
	);
}
