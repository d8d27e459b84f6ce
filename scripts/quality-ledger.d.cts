/** A test by its file from the package's root, and its name with those of the blocks around it. */
export interface Proof {
	file: string;
	test: string;
}

/** How a node stands to a rule: proven by tests, or exempt for a reason. */
export interface Entry {
	rule: string;
	says: string;
	node: string;
	exempt: string | undefined;
	proofs: Proof[];
}

export interface Outcome {
	name: string;
	passed: boolean;
}

export function readLedger(path?: string): Entry[];
export function unproven(entries: Entry[], ran: Map<string, Outcome[]>): string[];
