import { setTimeout as sleep } from 'node:timers/promises';
import type { Query } from '../../e2e/host/sqlite.mts';
import { LAST_NODE, type Contender } from './contenders.mts';
import type { SentEvent } from './numbered-events.mts';
import type { RepairApi } from './repair.mts';
import { storedExecutions, type StoredExecution } from './stored-executions.mts';

const POLL_MS = 1000;
const RERUN_AT_ONCE = 10;

/** What became of the events that a workflow answered with 200. */
export interface Outcome {
	contender: Contender;
	acknowledged: number;
	/** Ran to the end without anyone's doing. */
	ranAlone: number;
	/** Stored with their body, but not run to the end: someone has to start them again. */
	toBeRerun: StoredExecution[];
	/** Of those, how many ran to the end when they were. */
	reran: number;
	/** Numbers that are nowhere in the database. */
	lost: string[];
	/** Stored although the sender was not told so: it may send them again. */
	storedUnanswered: number;
}

/**
 * Compares what was acknowledged with what the database holds, runs again what did not run to
 * its end, and tells both apart from what is lost; one outcome per contender.
 */
export async function outcomesOf(
	contenders: Contender[],
	sent: SentEvent[],
	query: Query,
	{ rerun }: RepairApi,
): Promise<Outcome[]> {
	const stored = byNumber(storedExecutions(query));
	const unrun = sent.flatMap(({ number, isAcknowledged }) => {
		const executions = stored.get(number) ?? [];
		return isAcknowledged && executions.length > 0 && !executions.some(hasRun) ? executions : [];
	});
	for (let index = 0; index < unrun.length; index += RERUN_AT_ONCE) {
		await Promise.all(unrun.slice(index, index + RERUN_AT_ONCE).map(rerun));
	}
	const finallyStored = byNumber(storedExecutions(query));

	return contenders.map((contender) => {
		const own = sent.filter((event) => event.contender === contender);
		const acknowledged = own.filter((event) => event.isAcknowledged);
		const toBeRerun = unrun.filter(({ workflowId }) => workflowId === contender.workflow.id);
		const lost = acknowledged.filter(({ number }) => !stored.has(number));
		return {
			contender,
			acknowledged: acknowledged.length,
			ranAlone: acknowledged.length - toBeRerun.length - lost.length,
			toBeRerun,
			reran: toBeRerun.filter(({ number }) => finallyStored.get(number!)?.some(hasRun)).length,
			lost: lost.map(({ number }) => number),
			storedUnanswered: own.filter((event) => !event.isAcknowledged && stored.has(event.number))
				.length,
		};
	});
}

/**
 * Waits until n8n does nothing more: until the executions' statuses have stayed the same for
 * a while, or, sooner, none is under way.
 */
export async function settled(query: Query, quietSeconds = 8): Promise<void> {
	let before = '';
	let quiet = 0;
	while (quiet < quietSeconds) {
		const statuses = storedExecutions(query).map(({ id, status }) => `${id} ${status}`);
		if (!statuses.some((status) => /running|new|waiting/.test(status))) return;
		const now = statuses.join();
		quiet = now === before ? quiet + 1 : 0;
		before = now;
		await sleep(POLL_MS);
	}
}

/** The columns of `outcomeCells`. */
export const OUTCOME_HEAD = [
	'starts with',
	'answered 200',
	'ran by themselves',
	'had to be rerun',
	'ran then',
	'lost',
	'stored, not answered',
];

export function outcomeCells(outcome: Outcome): string[] {
	const { contender, acknowledged, ranAlone, toBeRerun, reran, lost, storedUnanswered } = outcome;
	const counts = [acknowledged, ranAlone, toBeRerun.length, reran, lost.length, storedUnanswered];
	return [contender.name, ...counts.map(String)];
}

function hasRun({ data }: StoredExecution): boolean {
	return data.includes(`"${LAST_NODE}":`);
}

function byNumber(executions: StoredExecution[]): Map<string, StoredExecution[]> {
	const found = new Map<string, StoredExecution[]>();
	for (const execution of executions) {
		const { number } = execution;
		if (number === undefined) continue;
		found.set(number, [...(found.get(number) ?? []), execution]);
	}
	return found;
}
