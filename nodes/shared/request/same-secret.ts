import { createHash, timingSafeEqual } from 'crypto';

/** Whether two texts are equal, in a time that tells nothing about either. */
export function isSameSecret(expected: string, sent: string): boolean {
	return timingSafeEqual(digest(expected), digest(sent));
}

/** The same for a header's value: Node gives each byte as the character of its number. */
export function isSecretInHeader(expected: string, sent: string): boolean {
	return isSecretInBytes(expected, Buffer.from(sent, 'latin1'));
}

/**
 * Whether bytes are a secret, in either of the charsets that clients write headers in:
 * UTF-8 (curl, wget, Java) or ISO-8859-1 (Python's requests). A charset that cannot write the secret is left out.
 */
export function isSecretInBytes(expected: string, sent: Buffer): boolean {
	return (['utf8', 'latin1'] as const)
		.map((charset) => ({ charset, bytes: Buffer.from(expected, charset) }))
		.filter(({ charset, bytes }) => bytes.toString(charset) === expected)
		.some(({ bytes }) => timingSafeEqual(digest(bytes), digest(sent)));
}

function digest(secret: string | Buffer): Buffer {
	return createHash('sha256').update(secret).digest();
}
