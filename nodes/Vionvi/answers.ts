import { z } from 'zod';

import { quote, type AnswerRow } from '../shared/action/explain-answer';
import type { FieldMessages } from '../shared/action/failure';

export const CHECK_SOURCE =
	'Check in vionvi under Ещё → Источники that the source still exists, and copy its URL into the credential again.';

/** 422 and its shape are documented; the rest is how Laravel behaves (guessed). */
export const ANSWERS: readonly AnswerRow[] = [
	...[401, 403, 404].map(
		(from): AnswerRow => ({
			from,
			explain: ({ statusCode }) => ({
				problem: `vionvi does not accept the webhook URL (HTTP ${statusCode})`,
				advice: CHECK_SOURCE,
			}),
		}),
	),
	{
		from: 422,
		explain: ({ body }) => {
			const fieldMessages = readFieldMessages(body);
			if (!fieldMessages) return undefined;
			const lines = Object.entries(fieldMessages).map(([field, messages]) =>
				`${field}: ${messages.join(' ')}`.replace(/\.$/, ''),
			);
			return {
				problem: `vionvi refused the lead: ${lines.join('; ')}`,
				advice: 'Correct these fields in the item or in this node.',
				fieldMessages,
			};
		},
	},
];

/** Enough for each of a lead's fields. */
const MOST_FIELDS = 30;
const MOST_MESSAGES = 5;
const LONGEST_NAME = 100;
const LONGEST_MESSAGE = 500;

const refusal = z.object({
	errors: z.record(z.array(z.string()).or(z.string().transform((message) => [message]))),
});

/** `errors` of a 422, cut to a bound, or `undefined` if the body has no such thing. */
export function readFieldMessages(body: unknown): FieldMessages | undefined {
	const parsed = refusal.safeParse(body);
	if (!parsed.success) return undefined;
	const fields = Object.entries(parsed.data.errors).slice(0, MOST_FIELDS);
	return Object.fromEntries(
		fields.map(([field, messages]) => [
			quote(field, LONGEST_NAME),
			messages.slice(0, MOST_MESSAGES).map((message) => quote(message, LONGEST_MESSAGE)),
		]),
	);
}
