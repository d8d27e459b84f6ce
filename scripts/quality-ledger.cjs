const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');
const { z } = require('zod');

const TRIGGERS = {
	contako: 'ContakoTrigger',
	envybox: 'EnvyboxTrigger',
	ringostat: 'RingostatTrigger',
	salesmanago: 'SalesmanagoTrigger',
};
const NODES = { ...TRIGGERS, ringostatActions: 'Ringostat', vionvi: 'Vionvi' };

const proof = z.string().regex(/^\S+\.test\.m?ts › \S.*$/, 'is not "file › test"');
const standing = z.union([
	proof.transform((only) => [only]),
	z.array(proof).min(1),
	z.object({ exempt: z.string().min(10, 'needs a reason') }).strict(),
]);
const ledger = z.record(
	z.string().regex(/^[a-z]\w*(-\w+)*$/, 'is no id'),
	z
		.object({
			says: z.string().regex(/^\S.*\.$/s, 'is no sentence'),
			...Object.fromEntries(
				['triggers', 'actions', ...Object.keys(NODES)].map((name) => [name, standing.optional()]),
			),
		})
		.strict(),
);

/**
 * Reads docs/quality.yaml: one entry for each rule and node. Plain JavaScript, for Jest's reporter, the
 * tests and the scripts alike. Throws when it is no ledger, or leaves a node out.
 */
exports.readLedger = function readLedger(path = join(__dirname, '../docs/quality.yaml')) {
	const rules = ledger.parse(parse(readFileSync(path, 'utf8')));
	return Object.entries(rules).flatMap(([rule, { says, triggers, actions, ...own }]) =>
		Object.entries(NODES).map(([node, folder]) => {
			const stands = own[node] ?? (node in TRIGGERS ? triggers : actions);
			if (stands === undefined)
				throw new Error(`docs/quality.yaml: ${rule} says nothing of ${node}.`);
			const { exempt } = stands;
			const proofs = exempt === undefined ? stands.map((text) => toProof(text, node, folder)) : [];
			return { rule, says, node, exempt, proofs };
		}),
	);
};

/** `{node}` and `{Node}` stand for the node's name and its folder's. */
function toProof(text, node, folder) {
	const [file, ...names] = text
		.replace(/{node}/g, node)
		.replace(/{Node}/g, folder)
		.split(' › ');
	return { file, test: names.join(' › ') };
}

/**
 * What the ledger names and a run did not prove, as `file › test`.
 *
 * @param ran of each file that was run, which tests passed and which did not, with their names
 */
exports.unproven = function unproven(entries, ran) {
	const proofs = entries.flatMap((entry) => entry.proofs);
	const missing = proofs.filter(({ file, test }) => {
		const outcomes = ran.get(file)?.filter(({ name }) => name === test);
		return (
			outcomes !== undefined && (outcomes.length === 0 || !outcomes.every((one) => one.passed))
		);
	});
	return [...new Set(missing.map(({ file, test }) => `${file} › ${test}`))];
};
