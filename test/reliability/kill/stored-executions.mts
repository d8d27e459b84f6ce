import type { Query } from '../../e2e/host/sqlite.mts';
import { NUMBER } from './numbered-events.mts';

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
