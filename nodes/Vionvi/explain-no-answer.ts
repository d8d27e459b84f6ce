import type { Failure } from './failure';

/** The connection was never made, so no lead can have been. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EPROTO|.*CERT.*|.*SIGNATURE.*|Ssrf.*)$/;
const TIMED_OUT = /^(ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_CANCELED)$/;

/**
 * What an error without an HTTP answer means. Of the error itself only the code is used: its
 * message and configuration hold the webhook URL.
 */
export function explainNoAnswer(error: unknown, timeoutMs: number): Failure {
	const reason = reasonOf(error);
	const advice = `The connection ended with: ${reason}.`;
	if (NOT_SENT.test(reason)) {
		return {
			problem: 'vionvi could not be reached, and no lead was created',
			advice: `Check the webhook URL in the credential and the network of n8n. ${advice}`,
		};
	}
	const problem = TIMED_OUT.test(reason)
		? `vionvi did not answer within ${timeoutMs} ms`
		: 'The connection to vionvi broke off';
	return { problem, advice, leadMayExist: true };
}

/**
 * The code of the first error in the chain of causes that has one, else the name of the last. n8n's
 * NodeApiError calls it `httpCode`, and up to n8n 2.8 at least it has no cause.
 */
function reasonOf(error: unknown): string {
	const { code, httpCode, cause, name } = (error ?? {}) as Partial<
		Record<'code' | 'httpCode' | 'cause' | 'name', unknown>
	>;
	const reason = [code, httpCode].find((each) => typeof each === 'string');
	if (reason !== undefined) return String(reason);
	return cause ? reasonOf(cause) : String(name ?? 'an unknown error');
}
