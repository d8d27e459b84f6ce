import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { InstalledHost } from '../../e2e/host/install.mts';
import { NUMBER } from './numbered-events.mts';

/** Returns the rows of a query to n8n's database. */
export type Query = <Row>(sql: string) => Row[];

/** An execution as it stands in n8n's database. */
export interface StoredExecution {
	id: string;
	workflowId: string;
	status: string;
	/** The number of its event; undefined when the event's body is gone. */
	number: string | undefined;
	/** All that is stored of it, as text. */
	data: string;
}

interface Row {
	id: number | string;
	workflowId: string;
	status: string;
	data: string | null;
}

const EXECUTIONS = `
	SELECT e.id, e."workflowId", e.status, d.data
	FROM execution_entity e LEFT JOIN execution_data d ON d."executionId" = e.id
	ORDER BY e.id`;

/** All executions, oldest first, read from the database itself: what is not in here is lost. */
export function storedExecutions(query: Query): StoredExecution[] {
	return query<Row>(EXECUTIONS).map(({ id, workflowId, status, data }) => ({
		id: String(id),
		workflowId,
		status,
		number: data?.match(NUMBER)?.[0],
		data: data ?? '',
	}));
}

const READ_SQLITE = `
	const [driver, file, sql] = process.argv.slice(1);
	const { Database, OPEN_READONLY } = require(driver);
	new Database(file, OPEN_READONLY).all(sql, (error, rows) => {
		if (error) throw error;
		process.stdout.write(JSON.stringify(rows));
	});`;

/** Queries the SQLite database of an n8n, running or not, with that n8n's own driver. */
export function sqliteQuery(host: InstalledHost, userFolder: string): Query {
	const driver = join(host.directory, 'n8n/node_modules/sqlite3');
	const file = join(userFolder, '.n8n/database.sqlite');
	return <Result,>(sql: string) => {
		const text = execFileSync(host.node, ['-e', READ_SQLITE, driver, file, sql], {
			encoding: 'utf8',
			maxBuffer: 2 ** 30,
		});
		return JSON.parse(text) as Result[];
	};
}
