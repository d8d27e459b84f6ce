import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { hideInValue, type Hide } from '../secrets/hide-secrets';
import { isDeeper, parseJson } from '../values/json';
import { explainNoAnswer } from './explain-no-answer';
import { Failed } from './failure';
import type { Operation } from './operation';
import { readBody, readTextUntil, type OpenBody } from './read-body';
import { retryAfterMs } from './retry-after';
import { pause, unlessAborted } from './time-limit';

/** Requests for one thing at most, the first one included. */
export const MOST_REQUESTS = 4;

/** A longer wait is not worth a running execution. */
export const LONGEST_WAIT_MS = 60_000;

/** What is nested deeper, no service means as an answer. */
const MOST_LEVELS = 100;

/** An HTTP answer, whatever its status, without secrets. `body` is parsed if it is JSON, else text. */
export interface HttpAnswer {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

interface OpenAnswer<T> {
	statusCode: number;
	headers: IDataObject;
	body: T;
}

/** What differs from one request to another. */
export type Request = Pick<IHttpRequestOptions, 'method' | 'url' | 'body' | 'headers' | 'qs'>;

/** How long a request may take, and what it must not give away. */
export interface Limits {
	operation: Operation;
	/** For each request, until its answer has come to its end. */
	timeoutMs: number;
	/** Takes secrets out of the answer. */
	hide: Hide;
}

/** Who sends a request. */
export interface Sending extends Limits {
	/** Its `authenticate` adds the time limit: see `withTimeLimit`. */
	credential: ICredentialsDecrypted;
	/** Of an answer; 1 MB by default. */
	mostBytes?: number;
}

/**
 * Sends one request with the node's credential, and reads the answer up to a bound. On 429, which says
 * that nothing was done, it waits as Retry-After asks and tries again, within the bounds above. Nothing
 * else is sent twice. Redirects are not followed: secrets and contacts go to nobody else.
 *
 * @throws Failed where no answer came
 */
export async function sendRequest(
	context: IExecuteFunctions,
	request: Request,
	{ credential, mostBytes, ...limits }: Sending,
): Promise<HttpAnswer> {
	const cancelled = cancelSignal(context);
	const options = {
		...request,
		json: true,
		encoding: 'stream',
		timeout: limits.timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	} as const;
	const send = async () => {
		const open = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential.type,
			options,
			{ credentialsDecrypted: credential },
		)) as OpenAnswer<OpenBody>;
		return { ...open, body: await readBody(open.body, mostBytes) };
	};
	for (let count = 1; ; count++) {
		const answer = await answerOf(send, limits, cancelled);
		if (answer.statusCode !== 429 || count === MOST_REQUESTS) return answer;
		const waitMs = retryAfterMs(answer.headers['retry-after']);
		if (waitMs > LONGEST_WAIT_MS || !(await pause(waitMs, cancelled))) return answer;
	}
}

/**
 * Sends the one request of a credential's test, where n8n offers its older helper only. It ends
 * after the time limit whatever the service does, and reads at most 1 MB.
 *
 * @throws as `sendRequest` does
 */
export async function sendTestRequest(
	{ helpers }: ICredentialTestFunctions,
	{ url, ...request }: Request,
	limits: Limits,
): Promise<HttpAnswer> {
	const { timeoutMs: timeout } = limits;
	const timeUp = AbortSignal.timeout(timeout);
	return await answerOf(async () => {
		const sent = helpers.request({
			...request,
			uri: url,
			json: true,
			useStream: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout,
		}) as Promise<OpenAnswer<OpenBody & { destroy(): unknown }>>;
		const { statusCode, headers, body } = await unlessAborted(sent, timeUp);
		return { statusCode, headers, body: await readTextUntil(body, timeUp) };
	}, limits);
}

/** Aborts when a user stops the execution. */
export function cancelSignal(context: IExecuteFunctions): AbortSignal | undefined {
	return context.getExecutionCancelSignal?.();
}

/** Whether an answer is one of 2xx. */
export function isSuccess({ statusCode }: HttpAnswer): boolean {
	return statusCode >= 200 && statusCode <= 299;
}

/** What is thrown instead of an answer may hold secrets, and goes no further. */
async function answerOf(
	send: () => Promise<OpenAnswer<string>>,
	{ operation, timeoutMs, hide }: Limits,
	cancelled?: AbortSignal,
): Promise<HttpAnswer> {
	const { statusCode, headers, body } = await send().catch((error: unknown) => {
		const isCancelled = cancelled?.aborted;
		throw new Failed(explainNoAnswer(error, operation, { timeoutMs, isCancelled }));
	});
	return {
		statusCode,
		headers: hideInValue(headers, hide) as IDataObject,
		body: valueOf(body, hide),
	};
}

/** What is not JSON, or is nested too deeply, stays as text. */
function valueOf(text: string, hide: Hide): unknown {
	const shown = hide(text);
	const json = parseJson(text);
	if (json === undefined || isDeeper(json, MOST_LEVELS)) return shown;
	// The text was searched with JSON's escapes undone, so a value holds nothing that the text does not.
	return shown === text ? json : hideInValue(json, hide);
}
