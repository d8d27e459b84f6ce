import {
	sleep,
	type ICredentialsDecrypted,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';

import type { LeadRequest } from './fields';
import { readBody } from './read-body';
import { retryAfterMs } from './retry-after';

/** Requests for one lead at most, the first one included. */
export const MAX_REQUESTS = 4;

/** A longer wait is not worth a running execution. vionvi counts by the minute (documented elsewhere in its API). */
export const MAX_WAIT_MS = 60_000;

/** An HTTP answer, whatever its status. `body` is parsed if it is JSON, else text. */
export interface HttpAnswer {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

interface OpenAnswer extends HttpAnswer {
	body: AsyncIterable<Buffer>;
}

/** A lead on its way. */
export interface LeadPost {
	lead: LeadRequest;
	/** For each request, until its answer has come to its end. */
	timeoutMs: number;
	credential: ICredentialsDecrypted;
}

/**
 * Posts a lead to the URL of the credential. On 429, which says that no lead was made, it waits as
 * Retry-After asks and tries again, within the bounds above. Nothing else is sent twice: vionvi has
 * no idempotency key. Redirects are not followed: the URL and the lead go to nobody else.
 *
 * @throws what n8n's helper throws when no answer came. It may hold the URL: do not let it out.
 */
export async function postLead(
	context: IExecuteFunctions,
	{ lead, timeoutMs, credential }: LeadPost,
): Promise<HttpAnswer> {
	for (let request = 1; ; request++) {
		const open = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential.type,
			{
				method: 'POST',
				url: '', // the credential puts it in, and the time limit
				body: lead,
				json: true,
				encoding: 'stream',
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
			{ credentialsDecrypted: credential },
		)) as OpenAnswer;
		const answer = { ...open, body: await readBody(open.body) };

		if (answer.statusCode !== 429 || request === MAX_REQUESTS) return answer;
		const waitMs = retryAfterMs(answer.headers['retry-after']);
		if (waitMs > MAX_WAIT_MS) return answer;
		await sleep(waitMs);
	}
}
