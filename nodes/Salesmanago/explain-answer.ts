import { z } from 'zod';

import type { Failure, Operation } from '../shared/action/failure';
import { quote, type Hide } from '../shared/action/hide-secrets';
import type { HttpAnswer } from '../shared/action/send-request';

const CHECK_ENDPOINT =
	'Compare the Endpoint in the credential with the one that SALESmanago shows under Integration Center → API.';
const CHECK_CREDENTIAL =
	'Check the Client ID, the API Secret and the Owner Email in the credential.';

type Explain = (answer: HttpAnswer, operation: Operation, hide: Hide) => Failure;

/**
 * What an answer without success means. That a refusal comes as HTTP 200 with `success: false` and
 * messages is seen in other people's code; the rest is what HTTP says.
 *
 * @param hide takes the account's secret, and hashes made of it, out of what SALESmanago said
 */
export function explainAnswer(answer: HttpAnswer, operation: Operation, hide: Hide): Failure {
	const row = ANSWERS.find(
		({ from, to = from }) => answer.statusCode >= from && answer.statusCode <= to,
	);
	const explain = row?.explain ?? refused;
	return { ...explain(answer, operation, hide), httpCode: String(answer.statusCode) };
}

const ANSWERS: ReadonlyArray<{ from: number; to?: number; explain: Explain }> = [
	{ from: 200, to: 299, explain: noSuccess },
	{ from: 300, to: 399, explain: redirected },
	{ from: 401, explain: notAccepted },
	{ from: 403, explain: notAccepted },
	{ from: 404, explain: notThere },
	{ from: 429, explain: tooMany },
	{ from: 500, to: 599, explain: failed },
];

function noSuccess(answer: HttpAnswer, operation: Operation, hide: Hide): Failure {
	const messages = readRefusal(answer.body, hide);
	if (messages === undefined) {
		return {
			problem: `SALESmanago answered ${answer.statusCode}, but not as its API does`,
			advice: `${CHECK_ENDPOINT} The answer starts with: ${start(answer.body, hide)}`,
			mayBeDone: true,
		};
	}
	return {
		problem: `SALESmanago refused the request: ${messages.join('; ') || 'it gave no reason'}`,
		advice: `${CHECK_CREDENTIAL} If they are right, correct the values in the item or in this node. It was refused, so ${operation.notDone}.`,
	};
}

function redirected({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `SALESmanago redirected the request (HTTP ${statusCode}), and redirects are not followed`,
		advice: CHECK_ENDPOINT,
	};
}

function notAccepted({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `SALESmanago does not accept the credential (HTTP ${statusCode})`,
		advice: CHECK_CREDENTIAL,
	};
}

function notThere({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `There is no SALESmanago API at this address (HTTP ${statusCode})`,
		advice: CHECK_ENDPOINT,
	};
}

function tooMany({ headers }: HttpAnswer, { notDone }: Operation, hide: Hide): Failure {
	const retryAfter = headers['retry-after'];
	const asked =
		retryAfter === undefined
			? ''
			: ` Its last answer asked to wait: ${quote(String(retryAfter), hide)}.`;
	return {
		problem: 'SALESmanago gets too many requests (HTTP 429)',
		advice: `Send fewer requests a minute with the Batching option, or run this item later.${asked} It was refused, so ${notDone}.`,
	};
}

/** A server that fails may show its settings and other people's contacts. */
function failed({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `SALESmanago failed (HTTP ${statusCode})`,
		advice: 'What it answered is not kept, because such answers may hold secrets.',
		mayBeDone: true,
	};
}

function refused({ statusCode, body }: HttpAnswer, _: Operation, hide: Hide): Failure {
	return {
		problem: `SALESmanago refused the request (HTTP ${statusCode})`,
		advice: `It answered: ${start(body, hide)}`,
	};
}

const MOST_MESSAGES = 5;
const refusal = z.object({
	success: z.literal(false),
	message: z
		.union([z.array(z.unknown()), z.unknown().transform((message) => [message])])
		.optional(),
});

/** The messages of a refusal, cut to a bound; `undefined` if the body is not a refusal. */
function readRefusal(body: unknown, hide: Hide): string[] | undefined {
	const parsed = refusal.safeParse(body);
	if (!parsed.success) return undefined;
	return (parsed.data.message ?? [])
		.filter((message): message is string => typeof message === 'string')
		.slice(0, MOST_MESSAGES)
		.map((message) => quote(message, hide));
}

/** The start of a body, for a message. */
function start(body: unknown, hide: Hide): string {
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	return quote(text, hide) || '(nothing)';
}
