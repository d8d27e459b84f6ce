import {
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import { readBody, readBodyUntil, type OpenBody } from './read-body';
import { retryAfterMs } from './retry-after';
import { pause, unlessAborted } from './time-limit';

/** Requests for one thing at most, the first one included. */
export const MOST_REQUESTS = 4;

/** A longer wait is not worth a running execution. */
export const LONGEST_WAIT_MS = 60_000;

/** An HTTP answer, whatever its status. `body` is parsed if it is JSON, else text. */
export interface HttpAnswer {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/** What differs from one request to another. */
export type Request = Pick<IHttpRequestOptions, 'method' | 'url' | 'body' | 'headers' | 'qs'>;

/** Who sends a request, and how long it may take. */
export interface Sending {
	/** Its `authenticate` adds the time limit: see `withTimeLimit`. */
	credential: ICredentialsDecrypted;
	/** For each request, until its answer has come to its end. */
	timeoutMs: number;
	/** Of an answer; 1 MB by default. */
	mostBytes?: number;
}

/**
 * Sends one request with the node's credential, and reads the answer up to a bound. On 429, which says
 * that nothing was done, it waits as Retry-After asks and tries again, within the bounds above. Nothing
 * else is sent twice. Redirects are not followed: secrets and contacts go to nobody else.
 *
 * @throws what n8n's helper throws when no answer came. It may hold secrets: do not let it out, give
 * it to `explainNoAnswer`.
 */
export async function sendRequest(
	context: IExecuteFunctions,
	request: Request,
	{ credential, timeoutMs, mostBytes }: Sending,
): Promise<HttpAnswer> {
	const cancelled = cancelSignal(context);
	for (let count = 1; ; count++) {
		const open = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential.type,
			{
				...request,
				json: true,
				encoding: 'stream',
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
			{ credentialsDecrypted: credential },
		)) as HttpAnswer & { body: OpenBody };
		const answer: HttpAnswer = { ...open, body: await readBody(open.body, mostBytes) };

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
	timeoutMs: number,
): Promise<HttpAnswer> {
	const timeUp = AbortSignal.timeout(timeoutMs);
	const sent = helpers.request({
		...request,
		uri: url,
		json: true,
		useStream: true,
		simple: false,
		resolveWithFullResponse: true,
		followRedirect: false,
		timeout: timeoutMs,
	}) as Promise<HttpAnswer & { body: OpenBody & { destroy(): unknown } }>;
	const { statusCode, headers, body } = await unlessAborted(sent, timeUp);
	return { statusCode, headers, body: await readBodyUntil(body, timeUp) };
}

/** Aborts when a user stops the execution. */
export function cancelSignal(context: IExecuteFunctions): AbortSignal | undefined {
	return context.getExecutionCancelSignal?.();
}
