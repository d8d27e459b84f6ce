import { createHash, randomBytes } from 'crypto';

import type { Account } from './account';

/** The part of every request that says who asks. */
export interface Signature {
	clientId: string;
	/** A text that the caller makes up; it is public and part of the hash. */
	apiKey: string;
	/** Milliseconds since 1970. */
	requestTime: number;
	/** SHA-1, in hexadecimal, of apiKey + clientId + apiSecret. */
	sha: string;
	owner: string;
}

/**
 * Signs a request, with an API key of its own so that no two hashes are alike.
 * Source: https://docs.salesmanago.com, "Authorization data".
 */
export function sign({ clientId, apiSecret, owner }: Account): Signature {
	const apiKey = randomBytes(16).toString('hex');
	const sha = createHash('sha1').update(`${apiKey}${clientId}${apiSecret}`, 'utf8').digest('hex');
	return { clientId, apiKey, requestTime: Date.now(), sha, owner };
}
