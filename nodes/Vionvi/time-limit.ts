import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * The request with an end to it. n8n's `timeout` alone begins anew with every byte and no longer
 * counts once the headers are there, so that a slow answer could take for ever. It must be added
 * after n8n has put in the signal by which a user stops an execution.
 */
export function withTimeLimit(options: IHttpRequestOptions): IHttpRequestOptions {
	const { timeout, abortSignal } = options;
	if (timeout === undefined) return options;
	const timeUp = AbortSignal.timeout(timeout);
	const signals = abortSignal ? [abortSignal as AbortSignal, timeUp] : [timeUp];
	return { ...options, abortSignal: AbortSignal.any(signals) };
}
