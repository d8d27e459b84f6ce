import { unlessAborted } from './time-limit';

/** More than any answer that we need. An answer without end would fill n8n's memory. */
const MOST_BYTES = 1024 * 1024;

/** The body of an answer that is still coming in. */
export type OpenBody = AsyncIterable<Buffer>;

/**
 * The start of an answer, as text. Leaving a longer one there closes its connection.
 *
 * @param mostBytes 1 MB by default
 * @throws what the connection breaks off with
 */
export async function readBody(body: OpenBody, mostBytes = MOST_BYTES): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of body) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > mostBytes) break;
	}
	const text = Buffer.concat(chunks).toString('utf8', 0, mostBytes);
	return text.replace(/^\uFEFF/, '');
}

/**
 * The same for a body that nobody else stops: at the signal its connection is closed.
 *
 * @throws the signal's reason, or what the connection breaks off with
 */
export async function readTextUntil(
	body: OpenBody & { destroy(): unknown },
	signal: AbortSignal,
): Promise<string> {
	return await unlessAborted(readBody(body), signal).finally(() => body.destroy());
}
