/** Prints rows in columns as wide as their widest cell. */
export function printTable(head: string[], rows: string[][]): void {
	const widths = head.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => row[column].length)),
	);
	const line = (cells: string[]) =>
		cells.map((cell, column) => cell.padEnd(widths[column])).join('  ');
	console.log(`\n${line(head)}`);
	console.log(line(widths.map((width) => '─'.repeat(width))));
	for (const row of rows) console.log(line(row));
}
