/** Punctuation; a class, so that no value can be taken for it. */
class Mark {
	constructor(readonly text: string) {}
}

/**
 * A value as JSON, however deep it is: `JSON.stringify` calls itself for every level, and the call
 * stack has an end.
 */
export function jsonText(value: unknown): string {
	const written: string[] = [];
	const pending: unknown[] = [value];
	while (pending.length > 0) {
		const next = pending.pop();
		if (next instanceof Mark) written.push(next.text);
		else if (typeof next === 'object' && next !== null) {
			// Last part first: the stack gives them back in order.
			for (const part of partsOf(next).reverse()) pending.push(part);
		} else written.push(JSON.stringify(next) ?? 'null');
	}
	return written.join('');
}

function partsOf(container: object): unknown[] {
	const isList = Array.isArray(container);
	const parts: unknown[] = [new Mark(isList ? '[' : '{')];
	for (const [key, value] of Object.entries(container)) {
		const comma = parts.length > 1 ? ',' : '';
		parts.push(new Mark(isList ? comma : `${comma}${JSON.stringify(key)}:`), value);
	}
	parts.push(new Mark(isList ? ']' : '}'));
	return parts;
}
