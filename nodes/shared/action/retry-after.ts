import { DateTime } from 'luxon';

/** What a service is given when it sends 429 without a readable Retry-After. */
export const DEFAULT_RETRY_MS = 5_000;

/**
 * How long a Retry-After header asks to wait, in milliseconds. It is whole seconds or an HTTP date
 * (RFC 9110, 10.2.3); a date in the past is 0.
 */
export function retryAfterMs(header: unknown, now: DateTime = DateTime.utc()): number {
	const text = String(header ?? '').trim();
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const date = DateTime.fromHTTP(text);
	return date.isValid ? Math.max(0, date.diff(now).toMillis()) : DEFAULT_RETRY_MS;
}
