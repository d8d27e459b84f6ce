import { z } from 'zod';

import { quote, type AnswerRow } from '../shared/action/explain-answer';

export const CHECK_ENDPOINT =
	'Compare the Endpoint in the credential with the one that SALESmanago shows under Integration Center → API.';
const CHECK_CREDENTIAL =
	'Check the Client ID, the API Secret and the Owner Email in the credential.';

/** That a refusal comes as HTTP 200 with `success: false` and messages is seen in other people's code. */
export const ANSWERS: readonly AnswerRow[] = [
	{
		from: 200,
		to: 299,
		explain: ({ body }) => {
			const messages = readRefusal(body);
			return (
				messages && {
					problem: `SALESmanago refused the request: ${messages.join('; ') || 'it gave no reason'}`,
					advice: `${CHECK_CREDENTIAL} If they are right, correct the values in the item or in this node.`,
				}
			);
		},
	},
	...[401, 403].map(
		(from): AnswerRow => ({
			from,
			explain: ({ statusCode }) => ({
				problem: `SALESmanago does not accept the credential (HTTP ${statusCode})`,
				advice: CHECK_CREDENTIAL,
			}),
		}),
	),
	{
		from: 404,
		explain: ({ statusCode }) => ({
			problem: `There is no SALESmanago API at this address (HTTP ${statusCode})`,
			advice: CHECK_ENDPOINT,
		}),
	},
];

const MOST_MESSAGES = 5;
const refusal = z.object({
	success: z.literal(false),
	message: z
		.union([z.array(z.unknown()), z.unknown().transform((message) => [message])])
		.optional(),
});

/** The messages of a refusal, cut to a bound; `undefined` if the body is not a refusal. */
function readRefusal(body: unknown): string[] | undefined {
	const parsed = refusal.safeParse(body);
	if (!parsed.success) return undefined;
	return (parsed.data.message ?? [])
		.filter((message): message is string => typeof message === 'string')
		.slice(0, MOST_MESSAGES)
		.map((message) => quote(message));
}
