/** PHP, in which most senders are written, reads and writes no deeper JSON by default. */
export const DEEPEST = 512;

/** Whether objects or lists are nested deeper than a number of levels. */
export function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (levels === 0) return true;
	for (const key in value) {
		if (isDeeper((value as Record<string, unknown>)[key], levels - 1)) return true;
	}
	return false;
}

/**
 * The value with JSON text where it is nested deeper. n8n can store an execution of any depth, but
 * from some thousand levels on it can no longer read it, nor any list of executions that it is in.
 *
 * @throws RangeError where what is deeper is deeper than the call stack goes
 */
export function cutAt(levels: number, value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (levels === 0) return JSON.stringify(value);
	if (Array.isArray(value)) return value.map((member) => cutAt(levels - 1, member));
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [key, cutAt(levels - 1, member)]),
	);
}
