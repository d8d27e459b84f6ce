import { createHash, randomBytes } from 'crypto';

import type { Account } from './account';

/** The part of every request that says who asks. */
export interface Signature {
	clientId: string;
	/** A text that the caller makes up, and a part of the hash. */
	apiKey: string;
	/** Milliseconds since 1970. */
	requestTime: number;
	/** See `hashOf`. */
	sha: string;
	owner: string;
}

/** One for each process, so that what must be hidden in an answer is known. */
const API_KEY = randomBytes(16).toString('hex');

/** Signs a request. Source: https://docs.salesmanago.com, "Authorization data". */
export function sign(account: Account): Signature {
	const { clientId, owner } = account;
	return { clientId, apiKey: API_KEY, requestTime: Date.now(), sha: hashOf(account), owner };
}

/** SHA-1, in hexadecimal, which with the API key is as good as the secret. */
export function hashOf({ clientId, apiSecret }: Account): string {
	return createHash('sha1').update(`${API_KEY}${clientId}${apiSecret}`, 'utf8').digest('hex');
}
