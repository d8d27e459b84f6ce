import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { InstalledHost } from '../../e2e/host/install.mts';

const READ = `
	const [file, sql, needles] = process.argv.slice(1);
	const { DatabaseSync } = require('node:sqlite');
	const database = new DatabaseSync(file, { readOnly: true });
	const rows = sql === '' ? found(JSON.parse(needles)) : database.prepare(sql).all();
	process.stdout.write(JSON.stringify(rows));

	function found(texts) {
		const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
		return tables.flatMap(({ name }) =>
			database.prepare(\`PRAGMA table_info("\${name}")\`).all().flatMap((column) =>
				texts.flatMap((text) => {
					const holds = \`SELECT count(*) AS rows FROM "\${name}" WHERE instr("\${column.name}", ?) > 0\`;
					const { rows } = database.prepare(holds).get(text);
					return rows > 0 ? [{ table: name, column: column.name, text, rows }] : [];
				}),
			),
		);
	}`;

/** Where a text stands in the database. */
export interface Found {
	table: string;
	column: string;
	text: string;
	rows: number;
}

/** The SQLite database of an n8n, running or not, read with the Node that n8n runs on: ours may have no driver. */
export class Stored {
	readonly #node: string;
	readonly #file: string;

	constructor(host: InstalledHost, userFolder: string) {
		this.#node = host.node;
		this.#file = join(userFolder, '.n8n/database.sqlite');
	}

	/** How many executions there are, by status. */
	executions(): Record<string, number> {
		const sql = 'SELECT status, count(*) AS count FROM execution_entity GROUP BY status';
		const rows = this.#read(sql, []) as Array<{ status: string; count: number }>;
		return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
	}

	/** Looks for texts in every column of every table. */
	find(texts: readonly string[]): Found[] {
		return this.#read('', texts) as Found[];
	}

	#read(sql: string, texts: readonly string[]): unknown {
		const options = ['--disable-warning=ExperimentalWarning', '-e', READ];
		const output = execFileSync(this.#node, [...options, this.#file, sql, JSON.stringify(texts)], {
			encoding: 'utf8',
			maxBuffer: 2 ** 28,
		});
		return JSON.parse(output) as unknown;
	}
}
