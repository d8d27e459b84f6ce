import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * The request with an end to it. n8n's `timeout` alone starts again with every byte and no longer
 * counts once the headers are there, so a slow answer might never end. A credential's
 * `authenticate` must add it: n8n puts in its own signal, by which a user stops an execution, just
 * before it calls that.
 */
export function withTimeLimit(options: IHttpRequestOptions): IHttpRequestOptions {
	const { timeout, abortSignal } = options;
	if (timeout === undefined) return options;
	const timeUp = AbortSignal.timeout(timeout);
	// Node 20 forgets a signal that only `any` knows, and the time would never be up.
	timeUp.addEventListener('abort', () => {}, { once: true });
	const signals = abortSignal ? [abortSignal as AbortSignal, timeUp] : [timeUp];
	return { ...options, abortSignal: AbortSignal.any(signals) };
}

/**
 * Waits for something no longer than a signal allows. What is waited for goes on by itself.
 *
 * @throws the signal's reason
 */
export async function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await work;
	return await new Promise<T>((resolve, reject) => {
		const stop = () => reject(signal.reason);
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
		void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});
}

/**
 * Waits, and says whether the execution goes on. Unlike n8n's `sleep`, no timer of it keeps the
 * process alive.
 *
 * @param cancelled ends the wait
 */
export async function pause(ms: number, cancelled?: AbortSignal): Promise<boolean> {
	if (cancelled?.aborted) return false;
	return await new Promise((resolve) => {
		const stop = () => resolve(false);
		const goOn = () => {
			cancelled?.removeEventListener('abort', stop);
			resolve(true);
		};
		cancelled?.addEventListener('abort', stop, { once: true });
		AbortSignal.timeout(ms).addEventListener('abort', goOn, { once: true });
	});
}
