import {
	floorFlow,
	headerAuthentication,
	NO_AUTHENTICATION,
	publishTarget,
	typedFlow,
	wiredFlow,
	type Authentication,
} from './contenders.mts';
import { hold, printOutcomes, type Outcome, type Reference } from './contest.mts';
import { ENGINES, withN8n, type MeasuredN8n } from './engines.mts';
import type { Contender } from './rounds.mts';
import { assertSameFields } from './same-fields.mts';

const FLOWS = [
	{ name: 'Envybox Trigger', draft: typedFlow },
	{ name: 'Webhook → Switch → Edit Fields', draft: wiredFlow },
	{ name: 'Webhook alone', draft: floorFlow },
];

const REFERENCES: Record<string, Reference[]> = {
	default: [
		{ name: 'the wired flow', index: 1, bar: 0.9 },
		{ name: 'the Webhook node', index: 2 },
	],
	lazy: [
		{ name: 'the wired flow', index: 1, bar: 6 },
		{ name: 'the Webhook node', index: 2, bar: 1 },
	],
};

/**
 * What does a typed event cost end to end? Our trigger beside what users wire of n8n's own nodes to
 * get the same fields, and beside the Webhook node alone, with the same authentication on either side.
 */
export async function typedEvent(tarball: string): Promise<void> {
	const outcomes: Outcome[] = [];
	for (const [engine, environment] of Object.entries(ENGINES)) {
		await withN8n({ tarball, environment }, async (n8n) => {
			await assertSameFields(n8n.api);
			for (const authentication of [NO_AUTHENTICATION, await headerAuthentication(n8n.api)]) {
				outcomes.push(
					await hold({
						circumstances: [engine, authentication.name],
						contenders: await contendersOn(n8n, authentication),
						references: REFERENCES[engine],
					}),
				);
			}
		});
	}
	printOutcomes(['engine', 'authentication'], outcomes);
}

async function contendersOn(
	{ api, pid }: MeasuredN8n,
	authentication: Authentication,
): Promise<Contender[]> {
	const contenders: Contender[] = [];
	for (const { name, draft } of FLOWS) {
		const target = await publishTarget(api, draft(authentication), authentication, [pid]);
		contenders.push({ name, target });
	}
	return contenders;
}
