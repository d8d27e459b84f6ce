import { setTimeout as sleep } from 'node:timers/promises';
import type { ProjectCall } from '../../support/ringostat-calls.ts';
import { projectCall } from '../../support/ringostat-project.ts';
import type { RingostatStandIn } from '../../e2e/stand-ins/ringostat.mts';
import type { Contender } from './contenders.mts';

const EVERY_MS = 800;
/**
 * Calls begin so long before they are told of: the node believes an unanswered row after 10 minutes, and
 * the proof shall not take an hour.
 */
const BACKDATED_MS = 9 * 60_000;
/** Of the webhooks, one in so many is lost on its way. */
const LOST_ONE_IN = 12;
const LONGEST_TALK_SECONDS = 90;

/** What happened to the webhooks of the calls. */
export interface Telephone {
	missed: ProjectCall[];
	talks: ProjectCall[];
	/** Webhooks that never left. */
	lost: number;
}

/**
 * Has calls all the time: two of three missed, the others talks that stand in the log as missed until
 * they end. Each webhook goes out once.
 */
export async function haveCalls(
	count: number,
	ringostat: RingostatStandIn,
	contenders: Contender[],
): Promise<Telephone> {
	const telephone: Telephone = { missed: [], talks: [], lost: 0 };
	const webhooks: Array<Promise<void>> = [];
	for (let index = 0; index < count; index++) {
		const call = makeCall(index);
		const isTalk = call.talkSeconds > 0;
		(isTalk ? telephone.talks : telephone.missed).push(call);
		ringostat.project.calls.push(call);
		const isLost = index % LOST_ONE_IN === 5;
		if (isLost) telephone.lost += 1;
		else webhooks.push(sendAtItsEnd(call, ringostat, contenders));
		await sleep(EVERY_MS);
	}
	await Promise.all(webhooks);
	return telephone;
}

function makeCall(index: number): ProjectCall {
	const isTalk = index % 3 === 2;
	const secondsToGo = isTalk ? 5 + ((index * 7) % LONGEST_TALK_SECONDS) : 0;
	const ringSeconds = 14;
	return projectCall({
		id: `ua9_-1790775458.${index}`,
		client: String(380_000_001_000 + index),
		type: index % 10 === 9 ? 'out' : 'in',
		startMs: Date.now() - BACKDATED_MS,
		ringSeconds,
		talkSeconds: isTalk ? BACKDATED_MS / 1000 - ringSeconds + secondsToGo : 0,
		...(isTalk && { agent: 'project_agent1' }),
		// Some rows come to the log late.
		lateSeconds: BACKDATED_MS / 1000 + (index % 5 === 0 ? 45 : 0),
	});
}

async function sendAtItsEnd(
	call: ProjectCall,
	ringostat: RingostatStandIn,
	contenders: Contender[],
): Promise<void> {
	const end = call.startMs + (call.ringSeconds + call.talkSeconds) * 1000;
	await sleep(Math.max(0, end - Date.now()));
	await Promise.all(
		contenders.map(async ({ urls }) => {
			await ringostat.sendWebhook(call, call.type === 'out' ? urls.out : urls.in);
		}),
	);
}
