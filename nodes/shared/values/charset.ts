/** What stands for bytes that are not text. */
export const REPLACEMENT = '\uFFFD';

/** Whether bytes are text of a charset, so that reading them so has kept all of them. */
export function isIn(charset: string, bytes: Buffer): boolean {
	if (!Buffer.isEncoding(charset)) return false;
	const text = bytes.toString(charset);
	const isSurelyExact = /^utf-?8$/i.test(charset) && !text.includes(REPLACEMENT);
	return isSurelyExact || Buffer.from(text, charset).equals(bytes);
}
