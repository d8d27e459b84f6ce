import type { Query } from '../../e2e/host/sqlite.mts';

/** Where a text stands in the database. */
export interface Found {
	table: string;
	column: string;
	text: string;
	rows: number;
}

/** SQLite takes 500 parts of one query, and the system no endless one. */
const COLUMNS_AT_ONCE = 200;
const COLUMNS = `
	SELECT t.name AS "table", c.name AS "column"
	FROM sqlite_master t JOIN pragma_table_info(t.name) c
	WHERE t.type = 'table'`;

/** How many executions there are, by status. */
export function executionsByStatus(query: Query): Record<string, number> {
	const rows = query<{ status: string; count: number }>(
		'SELECT status, count(*) AS count FROM execution_entity GROUP BY status',
	);
	return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Looks for texts in every column of every table. */
export function findTexts(query: Query, texts: readonly string[]): Found[] {
	const columns = query<Pick<Found, 'table' | 'column'>>(COLUMNS);
	const found: Found[] = [];
	for (let first = 0; first < columns.length; first += COLUMNS_AT_ONCE) {
		const counts = columns.slice(first, first + COLUMNS_AT_ONCE).map(
			({ table, column }) => `
				SELECT '${table}' AS "table", '${column}' AS "column", texts.text, count(*) AS rows
				FROM texts JOIN "${table}" t ON instr(t."${column}", texts.text) > 0
				GROUP BY texts.text`,
		);
		const sql = `
			WITH texts AS (SELECT value AS text FROM json_each(?))
			${counts.join(' UNION ALL ')}`;
		found.push(...query<Found>(sql, JSON.stringify(texts)));
	}
	return found;
}
