import { createHash } from 'crypto';

import { isSameSecret } from '../shared/request/same-secret';
import { storedText } from '../shared/secrets/stored-text';
import type { Admission, Arrival } from '../shared/vendor/vendor';

const FIELD = 'key';
const SHA1 = /^[\da-f]{40}$/i;

/**
 * The `key` of opt-in and opt-out callbacks: SHA-1, in hexadecimal, of the e-mail followed by a
 * constant that the user keeps. Source: SALESmanago's help, `key=sha1($email$SECRET)`; receivers of
 * its Magento module hash the query parameter `email` as it is decoded.
 */
export function admits({ named, lookup, sent, credential }: Arrival): Admission {
	const secret = storedText(credential.callbackSecret);
	const key = lookup(FIELD)?.value;
	const isCallback = named.length > 0 && named.every(({ isSigned }) => isSigned);
	const isAdmitted = isCallback && isRight(key, emailAddressOf(lookup('email')?.value), secret);
	const isWrong = isCallback && !isAdmitted && key !== undefined;
	return {
		...(isAdmitted && { verdict: 'admitted' }),
		...(isWrong && { mismatch: { field: FIELD, expectedBy: 'the Callback Secret' } }),
		own: [FIELD],
		secrets: [secret, ...sent(FIELD).filter(isKey)],
	};
}

/** No other text is hidden wherever it stands. */
function isKey(sent: unknown): sent is string {
	return typeof sent === 'string' && SHA1.test(sent.trim());
}

function isRight(key: unknown, email: string | undefined, secret: string): boolean {
	if (!email || typeof key !== 'string' || secret === '') return false;
	const expected = createHash('sha1').update(`${email}${secret}`, 'utf8').digest('hex');
	return isSameSecret(expected, key.trim().toLowerCase());
}

/**
 * The address that a callback's URL was filled with: an address has no space, so one in front of the
 * @ was a plus that nobody encoded. Undefined for what is not text.
 */
export function emailAddressOf(sent: unknown): string | undefined {
	if (typeof sent !== 'string') return undefined;
	const at = sent.indexOf('@');
	return at < 0 ? sent : sent.slice(0, at).replace(/ /g, '+') + sent.slice(at).trimEnd();
}
