import type { Issue } from './event-table';
import { jsonText } from './json-text';
import type { Fields } from './vendor';

/** PHP, in which most senders are written, reads and writes no deeper JSON by default. */
const DEEPEST = 512;

/**
 * Puts JSON text where a part of an item is nested deeper than that, with an issue. n8n can store an
 * execution of any depth, but from some thousand levels on it can no longer read it, nor any list of
 * executions that it is in.
 */
export function limitDepth(item: { issues: Issue[] }): void {
	for (const [path, part] of Object.entries(item)) {
		if (!isDeeper(part, DEEPEST)) continue;
		Object.assign(item, { [path]: cut(part, DEEPEST) });
		const message = `is nested deeper than ${DEEPEST} levels; what is deeper is given as JSON text`;
		item.issues.push({ path, message });
	}
}

function isDeeper(value: unknown, levels: number): boolean {
	if (!isContainer(value)) return false;
	return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

function cut(value: unknown, levels: number): unknown {
	if (!isContainer(value)) return value;
	if (levels === 0) return jsonText(value);
	if (Array.isArray(value)) return value.map((member) => cut(member, levels - 1));
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [key, cut(member, levels - 1)]),
	);
}

function isContainer(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}
