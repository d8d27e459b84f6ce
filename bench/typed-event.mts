import { headerAuthentication, NO_AUTHENTICATION } from './contenders.mts';
import { hold, printOutcomes, type Outcome } from './contest.mts';
import { ENGINES, withN8n, type Engine } from './engines.mts';
import { EVENT_REFERENCES, eventContenders } from './event-contest.mts';
import { assertSameFields } from './same-fields.mts';

/**
 * What does a typed event cost end to end? Our trigger beside what users wire of n8n's own nodes to
 * get the same fields, and beside the Webhook node alone, with the same authentication on either side.
 */
export async function typedEvent(tarball: string): Promise<void> {
	const outcomes: Outcome[] = [];
	for (const engine of Object.keys(ENGINES) as Engine[]) {
		await withN8n({ tarball, environment: ENGINES[engine] }, async ({ api, pid }) => {
			await assertSameFields(api);
			for (const authentication of [NO_AUTHENTICATION, await headerAuthentication(api)]) {
				outcomes.push(
					await hold({
						circumstances: [engine, authentication.name],
						contenders: await eventContenders(api, [pid], authentication),
						references: EVENT_REFERENCES[engine],
					}),
				);
			}
		});
	}
	printOutcomes(['engine', 'authentication'], outcomes);
}
