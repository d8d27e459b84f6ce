import { isIn } from './charset';

/** Percent-encoded bytes that follow each other. */
export const ENCODED_BYTES = /(?:%[\da-f]{2})+/gi;

/** The bytes that such a run stands for. */
export function bytesIn(run: string): Buffer {
	return Buffer.from(run.replace(/%/g, ''), 'hex');
}

/** Whether such a run is text, and not bytes of another charset. */
export function isUtf8(run: string): boolean {
	return isIn('utf-8', bytesIn(run));
}
