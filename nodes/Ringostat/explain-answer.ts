import type { Failure } from '../shared/action/failure';
import { quote, type Hide } from '../shared/action/hide-secrets';
import type { HttpAnswer } from '../shared/action/send-request';

const CHECK_KEY = 'Copy it again from Ringostat (Інтеграція → API) into the credential.';

type Explain = (answer: HttpAnswer, hide: Hide) => Failure;

/**
 * What an answer means that is not a success. 401 and 403 were seen in public code; the rest is what
 * HTTP says.
 *
 * @param hide takes the auth key out of what Ringostat said
 */
export function explainStatus(answer: HttpAnswer, hide: Hide): Failure {
	const { explain } = ANSWERS.find(({ from, to }) => inRange(answer.statusCode, from, to)) ?? {
		explain: refused,
	};
	return { ...explain(answer, hide), httpCode: String(answer.statusCode) };
}

const ANSWERS: ReadonlyArray<{ from: number; to: number; explain: Explain }> = [
	{ from: 300, to: 399, explain: redirected },
	{ from: 401, to: 401, explain: wrongKey },
	{ from: 403, to: 403, explain: noRight },
	{ from: 429, to: 429, explain: tooMany },
	{ from: 500, to: 599, explain: failed },
];

/** An answer of 2xx in another form than the operation's. */
export function explainForm(wanted: string, { statusCode, body }: HttpAnswer, hide: Hide): Failure {
	return {
		problem: `Ringostat answered ${statusCode}, but not with ${wanted}`,
		advice: `Nothing can be concluded from this answer; try again later. It starts with: ${start(body, hide)}`,
		mayBeDone: true,
		httpCode: String(statusCode),
	};
}

/** A refusal that comes as HTTP 200, as JSON-RPC does it. */
export function explainRefusal(reason: unknown, { statusCode }: HttpAnswer, hide: Hide): Failure {
	return {
		problem: `Ringostat refused: ${start(reason, hide)}`,
		advice: 'Correct what it names in this node, or in the settings of the project in Ringostat.',
		httpCode: String(statusCode),
	};
}

/**
 * Why an answer says that nothing was done: `error` of JSON-RPC, or `success: false`. `undefined` where
 * it does not say so.
 */
export function refusalIn(body: unknown): unknown {
	if (typeof body !== 'object' || body === null) return undefined;
	const { error, success, message } = body as Record<string, unknown>;
	if (error !== undefined && error !== null && error !== false) {
		return (error as { message?: unknown }).message ?? error;
	}
	return success === false ? (message ?? 'no reason was given') : undefined;
}

function redirected({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `Ringostat redirected the request (HTTP ${statusCode}), and redirects are not followed`,
		advice: 'Check the Base URL in the credential.',
	};
}

function wrongKey(): Failure {
	return { problem: 'Ringostat does not accept the Auth Key (HTTP 401)', advice: CHECK_KEY };
}

function noRight(): Failure {
	return {
		problem: 'This Auth Key may not do that in Ringostat (HTTP 403)',
		advice: `Check the rights of the key in Ringostat, and the Project ID in the credential. ${CHECK_KEY}`,
	};
}

function tooMany({ headers }: HttpAnswer, hide: Hide): Failure {
	const retryAfter = headers['retry-after'];
	const asked =
		retryAfter === undefined ? '' : ` It asked to wait: ${quote(String(retryAfter), hide)}.`;
	return {
		problem: 'Ringostat gets too many requests (HTTP 429)',
		advice: `Ask less often, or run this item later.${asked}`,
	};
}

/** A server that fails may show its settings and other people's data. */
function failed({ statusCode }: HttpAnswer): Failure {
	return {
		problem: `Ringostat failed (HTTP ${statusCode})`,
		advice: 'What it answered is not kept, because such answers may hold secrets.',
		mayBeDone: true,
	};
}

function refused({ statusCode, body }: HttpAnswer, hide: Hide): Failure {
	return {
		problem: `Ringostat refused the request (HTTP ${statusCode})`,
		advice: `It answered: ${start(body, hide)}`,
	};
}

function start(body: unknown, hide: Hide): string {
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	return quote(text, hide) || '(nothing)';
}

function inRange(value: number, from: number, to: number): boolean {
	return value >= from && value <= to;
}
