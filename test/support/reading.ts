import type { ReadContext, Reader } from '../../nodes/shared/values/reading';

/** Reads a value in a node without options, in UTC unless a test is about the zone. */
export function readWith(reader: Reader, zone = 'UTC') {
	const context: ReadContext = { zone, options: {} };
	return (sent: unknown) => reader(sent, context);
}
