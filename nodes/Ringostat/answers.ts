import { startOf, type AnswerRow } from '../shared/action/explain-answer';
import type { HttpAnswer } from '../shared/action/send-request';

const CHECK_KEY = 'Copy it again from Ringostat (Інтеграція → API) into the credential.';

/** 401, 403 and refusals with HTTP 200 were seen in public code. */
export const ANSWERS: readonly AnswerRow[] = [
	{
		from: 200,
		to: 299,
		explain: ({ body }) => {
			const refusal = refusalIn(body);
			return refusal === undefined
				? undefined
				: {
						problem: `Ringostat refused: ${startOf(refusal)}`,
						advice:
							'Correct what it names in this node, or in the settings of the project in Ringostat.',
					};
		},
	},
	{
		from: 401,
		explain: () => ({
			problem: 'Ringostat does not accept the Auth Key (HTTP 401)',
			advice: CHECK_KEY,
		}),
	},
	{
		from: 403,
		explain: () => ({
			problem: 'This Auth Key may not do that in Ringostat (HTTP 403)',
			advice: `Check the rights of the key in Ringostat, and the Project ID in the credential. ${CHECK_KEY}`,
		}),
	},
];

/**
 * Why an answer says that nothing was done: `error` of JSON-RPC, or `success`, `result` or `status`
 * without success. `undefined` where it does not say so.
 */
export function refusalIn(body: HttpAnswer['body']): unknown {
	if (typeof body !== 'object' || body === null) return undefined;
	const { error, errors, success, result, status, message } = body as Record<string, unknown>;
	const named = [error, errors].find((each) => !isNothing(each));
	if (named !== undefined) return (named as { message?: unknown }).message ?? named;
	const isRefused =
		[success, result].some((each) => String(each) === 'false') ||
		/^(?:error|fail)/i.test(String(status));
	return isRefused ? (message ?? 'no reason was given') : undefined;
}

function isNothing(value: unknown): boolean {
	return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
