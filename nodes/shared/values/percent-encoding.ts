/** Percent-encoded bytes that follow each other. */
export const ENCODED_BYTES = /(?:%[\da-f]{2})+/gi;

/** The bytes that such a run stands for. */
export function bytesIn(run: string): Buffer {
	return Buffer.from(run.replace(/%/g, ''), 'hex');
}
