export function code(text: string): string {
	return `\`${text}\``;
}

/** What is listed, and what there is to say of it. */
export type Term = [term: string, text: string];

/** A list of terms. */
export function terms(rows: readonly Term[]): string {
	return rows.map(([term, text]) => `- ${term}: ${text}`).join('\n');
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
