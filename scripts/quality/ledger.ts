import { parse } from 'yaml';
import { z } from 'zod';

/** package.json, as far as it names the nodes. */
export interface Manifest {
	n8n: { nodes: string[] };
}

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

/** What became of a test in a run. */
export interface Outcome {
	name: string;
	passed: boolean;
}

interface LedgerNode {
	/** Its key in the ledger. */
	key: string;
	/** What `{node}` stands for. */
	name: string;
	/** What `{Node}` stands for. */
	folder: string;
	isTrigger: boolean;
}

const proof = z.string().regex(/^\S+\.test\.m?ts › \S.*$/, 'must be "file › test"');
const standing = z.union([
	proof.transform((only) => [only]),
	z.array(proof).min(1),
	z.object({ exempt: z.string().min(10, 'needs a reason') }).strict(),
]);
const rule = z
	.object({ says: z.string().regex(/^\S.*\.$/s, 'must be a sentence') })
	.catchall(standing);
const ledger = z.record(z.string().regex(/^[a-z]\w*(-\w+)*$/, 'must be an id'), rule);

type Standing = z.infer<typeof standing>;

/**
 * Reads docs/quality.yaml: one entry for each rule and node of the package. Throws when the text is not a
 * ledger, names a node that does not exist, or leaves one out.
 */
export function parseLedger(text: string, manifest: Manifest): Entry[] {
	const nodes = nodesOf(manifest);
	return Object.entries(ledger.parse(parse(text))).flatMap(([id, { says, triggers, ...own }]) => {
		const unknown = Object.keys(own).find((key) => !nodes.some((node) => node.key === key));
		if (unknown !== undefined) throw new Error(`${id} names ${unknown}, which is not a node.`);
		return nodes.map((node): Entry => {
			const stands: Standing | undefined = own[node.key] ?? (node.isTrigger ? triggers : undefined);
			if (stands === undefined) throw new Error(`${id} says nothing about ${node.key}.`);
			const entry = { rule: id, says, node: node.key };
			return Array.isArray(stands)
				? { ...entry, exempt: undefined, proofs: stands.map((each) => proofOf(each, node)) }
				: { ...entry, exempt: stands.exempt, proofs: [] };
		});
	});
}

/** A trigger has its service's name; actions for a service that has a trigger, too, say that they are actions. */
function nodesOf({ n8n }: Manifest): LedgerNode[] {
	const folders = n8n.nodes.map((file) => file.split('/')[2]);
	return folders.map((folder) => {
		const isTrigger = folder.endsWith('Trigger');
		const name = folder[0].toLowerCase() + folder.slice(1).replace(/Trigger$/, '');
		const key = folders.includes(`${folder}Trigger`) ? `${name}Actions` : name;
		return { key, name, folder, isTrigger };
	});
}

function proofOf(text: string, { name, folder }: LedgerNode): Proof {
	const [file, ...names] = text
		.replace(/{node}/g, name)
		.replace(/{Node}/g, folder)
		.split(' › ');
	return { file, test: names.join(' › ') };
}

/**
 * What the ledger names and a run did not prove, as `file › test`.
 *
 * @param ran each file that was run, with its tests and what became of them
 */
export function unproven(entries: readonly Entry[], ran: ReadonlyMap<string, Outcome[]>): string[] {
	const missing = entries
		.flatMap(({ proofs }) => proofs)
		.filter(({ file, test }) => {
			const outcomes = ran.get(file)?.filter(({ name }) => name === test);
			return (
				outcomes !== undefined && (outcomes.length === 0 || !outcomes.every(({ passed }) => passed))
			);
		});
	return [...new Set(missing.map(({ file, test }) => `${file} › ${test}`))];
}
