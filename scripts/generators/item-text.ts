const WIDTH = 110;

/** An item, or a part of one, as JSON with one line for each of its top-level keys. */
export function itemText(item: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(item).map(([key, value]) => `  "${key}": ${wrapped(inline(value))}`);
	return `{\n${lines.join(',\n')}\n}`;
}

function inline(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).map(([key, inner]) => `"${key}": ${inline(inner)}`);
	return `{${entries.join(', ')}}`;
}

/** Breaks a long line between two entries. */
function wrapped(text: string): string {
	return text
		.split(/(?<=,) (?=["{])/)
		.reduce<string[]>((lines, entry) => {
			const last = lines.at(-1);
			if (last !== undefined && last.length + entry.length < WIDTH) {
				return [...lines.slice(0, -1), `${last} ${entry}`];
			}
			return [...lines, entry];
		}, [])
		.join('\n    ');
}
