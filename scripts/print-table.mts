/** Prints a Markdown table as Prettier writes it: readable in a terminal, ready to be pasted into docs. */
export function printTable(head: string[], rows: string[][]): void {
	const widths = head.map((title, column) =>
		Math.max(3, title.length, ...rows.map((row) => row[column].length)),
	);
	const line = (cells: string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
	const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line);
	console.log(`\n${lines.join('\n')}`);
}
