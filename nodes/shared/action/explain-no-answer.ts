import type { Failure } from './failure';
import type { Operation } from './operation';

/** The connection was never made, so nothing can have been done. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EPROTO|.*CERT.*|.*SIGNATURE.*|Ssrf.*)$/;
const TIMED_OUT = /^(ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_CANCELED|TimeoutError)$/;

/** What there is to know of a request that got no answer. */
export interface Unanswered {
	timeoutMs: number;
	/** Whether a user has stopped the execution. */
	isCancelled?: boolean;
}

/**
 * What an error without an HTTP answer means. Of the error itself only the code is used: its
 * message and configuration may hold secrets.
 */
export function explainNoAnswer(
	error: unknown,
	{ service, notDone }: Operation,
	{ timeoutMs, isCancelled = false }: Unanswered,
): Failure {
	const reason = reasonOf(error);
	const advice = `The connection ended with: ${reason}.`;
	if (NOT_SENT.test(reason)) {
		return {
			problem: `${service.name} could not be reached, and ${notDone}`,
			advice: `Check the address in the credential and the network of n8n. ${advice}`,
		};
	}
	if (isCancelled) {
		return {
			problem: `The execution was stopped before ${service.name} answered`,
			advice: '',
			mayBeDone: true,
		};
	}
	const problem = TIMED_OUT.test(reason)
		? `${service.name} did not answer within ${timeoutMs} ms`
		: `The connection to ${service.name} broke off`;
	return { problem, advice, mayBeDone: true };
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
