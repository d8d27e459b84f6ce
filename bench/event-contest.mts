import type { Api } from '../test/e2e/host/api.mts';
import {
	floorFlow,
	publishTarget,
	typedFlow,
	wiredFlow,
	type Authentication,
} from './contenders.mts';
import type { Reference } from './contest.mts';
import type { Engine } from './engines.mts';
import type { Contender } from './rounds.mts';

const FLOWS = [
	{ name: 'Envybox Trigger', draft: typedFlow },
	{ name: 'Webhook → Switch → Edit Fields', draft: wiredFlow },
	{ name: 'Webhook alone', draft: floorFlow },
];

/** What the trigger has to reach on each engine. */
export const EVENT_REFERENCES: Record<Engine, Reference[]> = {
	default: [
		{ name: 'the wired flow', index: 1, bar: 0.9 },
		{ name: 'the Webhook node', index: 2 },
	],
	lazy: [
		{ name: 'the wired flow', index: 1, bar: 6 },
		{ name: 'the Webhook node', index: 2, bar: 1 },
	],
};

/** Publishes our trigger, what users wire to get the same, and the floor. */
export async function eventContenders(
	api: Api,
	pids: number[],
	authentication: Authentication,
): Promise<Contender[]> {
	const contenders: Contender[] = [];
	for (const { name, draft } of FLOWS) {
		const target = await publishTarget(api, draft(authentication), authentication, pids);
		contenders.push({ name, target });
	}
	return contenders;
}
