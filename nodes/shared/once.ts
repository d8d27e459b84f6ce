/**
 * What is made when it is first asked for, and kept: n8n loads every node when it starts, whether a
 * workflow uses it or not.
 */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
