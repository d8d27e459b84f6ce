/** A lead takes less than 10 kB. An answer without end would fill n8n's memory. */
const MOST_BYTES = 1024 * 1024;

/**
 * The first megabyte of an answer: JSON as its value, anything else as text. Leaving a longer one
 * there closes its connection.
 *
 * @throws what the connection breaks off with
 */
export async function readBody(stream: AsyncIterable<Buffer>): Promise<unknown> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > MOST_BYTES) break;
	}
	const text = Buffer.concat(chunks)
		.toString('utf8', 0, MOST_BYTES)
		.replace(/^\uFEFF/, '');
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
