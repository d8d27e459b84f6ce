export function code(text: string): string {
	return `\`${text}\``;
}

/** A list of terms, each with what there is to say of it. */
export function terms(rows: Array<[term: string, text: string]>): string {
	return rows.map(([term, text]) => `- ${term}: ${text}`).join('\n');
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
