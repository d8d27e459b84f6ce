import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { InstalledHost } from './install.mts';

/** Returns the rows of a query to n8n's database, with a text for each `?` in it. */
export type Query = <Row>(sql: string, ...texts: string[]) => Row[];

const READ = `
	const [driver, file, sql, ...texts] = process.argv.slice(1);
	const { Database, OPEN_READONLY } = require(driver);
	new Database(file, OPEN_READONLY).all(sql, texts, (error, rows) => {
		if (error) throw error;
		process.stdout.write(JSON.stringify(rows));
	});`;

/** Queries the SQLite database of an n8n, running or not, with that n8n's own driver. */
export function sqliteQuery(host: InstalledHost, userFolder: string): Query {
	const driver = join(host.directory, 'n8n/node_modules/sqlite3');
	const file = join(userFolder, '.n8n/database.sqlite');
	return <Row,>(sql: string, ...texts: string[]) => {
		const rows = execFileSync(host.node, ['-e', READ, driver, file, sql, ...texts], {
			encoding: 'utf8',
			maxBuffer: 2 ** 30,
		});
		return JSON.parse(rows) as Row[];
	};
}
