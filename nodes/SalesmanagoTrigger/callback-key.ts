import { createHash } from 'crypto';

import { isSameSecret } from '../shared/same-secret';
import type { OwnSecret } from '../shared/vendor';

const SHA1 = /^[\da-f]{40}$/i;

/** Callbacks come on URLs of their own; elsewhere a key opens nothing. */
const isCallback = ({ path }: { path?: string }) => path !== undefined;

/**
 * The `key` of opt-in and opt-out callbacks: SHA-1, in hexadecimal, of the e-mail followed by a
 * constant that the user keeps. Source: SALESmanago's help, `key=sha1($email$SECRET)`; receivers of
 * its Magento module hash the query parameter `email` as it is decoded.
 */
export const callbackKey: OwnSecret = {
	fields: ['key'],
	canBe: (sent) => SHA1.test(sent.trim()),
	isRight({ email: sent, key }, { callbackSecret }, named) {
		const email = addressOf(sent);
		if (named.length === 0 || !named.every(isCallback)) return false;
		if (!email || typeof key !== 'string') return false;
		if (typeof callbackSecret !== 'string' || callbackSecret === '') return false;

		const expected = createHash('sha1').update(`${email}${callbackSecret}`, 'utf8').digest('hex');
		return isSameSecret(expected, key.trim().toLowerCase());
	},
};

/**
 * The address that a callback's URL was filled with: an address has no space, so one in front of the
 * @ was a plus that nobody encoded. Undefined for what is no text.
 */
export function addressOf(sent: unknown): string | undefined {
	if (typeof sent !== 'string') return undefined;
	const at = sent.lastIndexOf('@');
	return at < 0 ? sent : sent.slice(0, at).replace(/ /g, '+') + sent.slice(at).trimEnd();
}
