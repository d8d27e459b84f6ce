import { z } from 'zod';

import type { Failure, FieldMessages } from '../shared/action/failure';
import { quote, type Hide } from '../shared/action/hide-secrets';
import type { HttpAnswer } from '../shared/action/send-request';

const CHECK_SOURCE =
	'Check in vionvi under Ещё → Источники that the source still exists, and copy its URL into the credential again.';

/**
 * What an answer without a lead means. 422 and its shape are documented; the rest is what HTTP says
 * and how Laravel behaves (guessed).
 *
 * @param hide takes the webhook URL out of what vionvi said
 */
export function explainAnswer(answer: HttpAnswer, hide: Hide): Failure {
	const row = ANSWERS.find(({ from, to = from }) => inRange(answer.statusCode, from, to));
	const explain = row?.explain ?? refused;
	return { ...explain(answer, hide), httpCode: String(answer.statusCode) };
}

const ANSWERS: ReadonlyArray<{
	from: number;
	to?: number;
	explain: (answer: HttpAnswer, hide: Hide) => Failure;
}> = [
	{ from: 200, to: 299, explain: noLead },
	{ from: 300, to: 399, explain: redirected },
	{ from: 401, explain: notAccepted },
	{ from: 403, to: 404, explain: notAccepted },
	{ from: 422, explain: invalid },
	{ from: 429, explain: tooMany },
	{ from: 500, to: 599, explain: failed },
];

function noLead({ statusCode, body }: HttpAnswer, hide: Hide): Failure {
	return {
		problem: `vionvi answered ${statusCode}, but not with a lead`,
		advice: `The webhook URL may lead to a web page. ${CHECK_SOURCE} The answer starts with: ${start(body, hide)}`,
		mayBeDone: true,
	};
}

function redirected({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `vionvi redirected the request (HTTP ${statusCode}), and redirects are not followed`,
		advice: `The webhook URL is not exactly the one that vionvi shows. ${CHECK_SOURCE}`,
	};
}

function notAccepted({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `vionvi does not accept the webhook URL (HTTP ${statusCode})`,
		advice: CHECK_SOURCE,
	};
}

function invalid(answer: HttpAnswer, hide: Hide): Failure {
	const fieldMessages = readFieldMessages(answer.body, hide);
	if (!fieldMessages) return refused(answer, hide);
	const lines = Object.entries(fieldMessages).map(([field, messages]) =>
		`${field}: ${messages.join(' ')}`.replace(/\.$/, ''),
	);
	return {
		problem: `vionvi refused the lead: ${lines.join('; ')}`,
		advice: 'Correct these fields in the item or in this node. No lead was created of this item.',
		fieldMessages,
	};
}

function tooMany({ headers }: HttpAnswer, hide: Hide): Failure {
	const retryAfter = headers['retry-after'];
	const asked =
		retryAfter === undefined
			? ''
			: ` Its last answer asked to wait: ${quote(String(retryAfter), hide, 50)}.`;
	return {
		problem: 'vionvi gets too many requests (HTTP 429)',
		advice: `Send fewer leads a minute with the Batching option, or run this item later.${asked} No lead was created of this item.`,
	};
}

/** A server that fails may show its settings, its passwords and other people's leads. */
function failed({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `vionvi failed (HTTP ${statusCode})`,
		advice: 'What it answered is not kept, because such answers may hold secrets.',
		mayBeDone: true,
	};
}

function refused({ statusCode, body }: HttpAnswer, hide: Hide): Failure {
	return {
		problem: `vionvi refused the request (HTTP ${statusCode})`,
		advice: `It answered: ${start(body, hide)}`,
	};
}

/** Enough for each of a lead's fields. */
const MOST_FIELDS = 30;
const MOST_MESSAGES = 5;
const LONGEST_NAME = 100;
const LONGEST_MESSAGE = 500;

const refusal = z.object({
	errors: z.record(z.array(z.string()).or(z.string().transform((message) => [message]))),
});

/** `errors` of a 422, cut to a bound, or `undefined` if the body has no such thing. */
export function readFieldMessages(body: unknown, hide: Hide): FieldMessages | undefined {
	const parsed = refusal.safeParse(body);
	if (!parsed.success) return undefined;
	const fields = Object.entries(parsed.data.errors).slice(0, MOST_FIELDS);
	return Object.fromEntries(
		fields.map(([field, messages]) => [
			quote(field, hide, LONGEST_NAME),
			messages.slice(0, MOST_MESSAGES).map((message) => quote(message, hide, LONGEST_MESSAGE)),
		]),
	);
}

/** The start of a body, for a message. */
function start(body: unknown, hide: Hide): string {
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	return quote(text, hide) || '(nothing)';
}

function inRange(value: number, from: number, to: number): boolean {
	return value >= from && value <= to;
}
