/** What a node took or gave: one item. */
export interface Item {
	json: Record<string, unknown>;
	binary?: Record<string, unknown>;
	pairedItem?: unknown;
}

/** An error as n8n stores it with an execution; what the user reads is `message` and `description`. */
export interface StoredError {
	name?: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	context?: Record<string, unknown>;
	[field: string]: unknown;
}

interface NodeRun {
	executionStatus: string;
	executionTime: number;
	data?: { main?: Array<Item[] | null> };
	error?: StoredError;
}

/** An execution as n8n's public API gives it, data included. */
export interface Execution {
	id: string;
	workflowId: string;
	status: 'canceled' | 'crashed' | 'error' | 'new' | 'running' | 'success' | 'unknown' | 'waiting';
	mode: string;
	data: {
		resultData: {
			runData: Record<string, NodeRun[]>;
			error?: StoredError;
			lastNodeExecuted?: string;
		};
	};
}

/** True when nothing more will happen to the execution. */
export function isFinished({ status }: Execution): boolean {
	return !['new', 'running', 'waiting', 'unknown'].includes(status);
}

/** The names of the nodes that ran. */
export function nodesRun(execution: Execution): string[] {
	return Object.keys(execution.data.resultData.runData);
}

/**
 * The items of each output of a node, by the output's index. Throws if the node did not run;
 * an output without items is `[]`, and outputs after the last one with items may be missing.
 */
export function outputsOf(execution: Execution, nodeName: string): Item[][] {
	return (runOf(execution, nodeName).data?.main ?? []).map((items) => items ?? []);
}

/** The outputs of a node that had items, as `{ index: items }`: easy to compare with what is expected. */
export function itemsByOutput(execution: Execution, nodeName: string): Record<number, Item[]> {
	const filled = [...outputsOf(execution, nodeName).entries()].filter(
		([, items]) => items.length > 0,
	);
	return Object.fromEntries(filled);
}

/** The error a node ended with, or undefined. Throws if the node did not run. */
export function nodeError(execution: Execution, nodeName: string): StoredError | undefined {
	return runOf(execution, nodeName).error;
}

/** How long a node took, in milliseconds. Throws if it did not run. */
export function runTime(execution: Execution, nodeName: string): number {
	return runOf(execution, nodeName).executionTime;
}

function runOf(execution: Execution, nodeName: string): NodeRun {
	const runs = execution.data.resultData.runData[nodeName];
	if (runs === undefined) {
		const { error } = execution.data.resultData;
		throw new Error(
			`"${nodeName}" did not run in execution ${execution.id} (${execution.status}). ` +
				`These did: ${nodesRun(execution).join(', ') || 'none'}.${error ? ` Error: ${error.message}` : ''}`,
		);
	}
	return runs[runs.length - 1];
}
