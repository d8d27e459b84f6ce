import type { IDataObject } from 'n8n-workflow';

import { issue, type Issue } from '../shared/messages';
import { textIn } from '../shared/values/text';
import type { Delivery, ExtraOutput, Recognized } from '../shared/vendor/vendor';
import { ruleSample } from './events';

/** The event whose output a row of *Rules* may take over. */
export const RULE_EVENT = 'rule.executed';

/**
 * The outputs behind the table's, for `outputsOf`: one per row of *Rules*, whatever is in it. It
 * runs in the host's expression engine, so it knows nothing of this file.
 */
export const RULE_OUTPUTS =
	'[].concat(($parameter["rules"] || {}).rule || []).map((row, index) => ({ "type": "main", "displayName": String((row && row.output) || "").trim() || "Rule " + (index + 1) }))';

/** The same outputs, each with a sample that its row matches. */
export function ruleOutputs({ rules }: IDataObject): ExtraOutput[] {
	return rowsOf(rules).map((row, index) => {
		const { output, field = 'name', text } = (row ?? {}) as Record<string, unknown>;
		const wanted = textIn(text).value;
		const isMatched = typeof wanted === 'string' && FIELDS.includes(String(field));
		return {
			label: String(output ?? '').trim() || `Rule ${index + 1}`,
			event: RULE_EVENT,
			// Its other texts are empty, so that they match no row before it.
			sample: isMatched
				? ruleSample({ name: '', description: '', [String(field)]: wanted })
				: undefined,
		};
	});
}

/** The rule's fields that a row can look at. */
const FIELDS = ['id', 'name', 'description'];

type Compare = (sent: string, wanted: string) => boolean;

const COMPARISONS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
	['beginsWith', (sent, wanted) => sent.startsWith(wanted)],
	['contains', (sent, wanted) => sent.includes(wanted)],
	['equals', (sent, wanted) => sent === wanted],
]);

/**
 * Through which of the user's own outputs an executed rule goes: that of the first row that matches.
 * Case does not matter. A row without a text never matches, so that an output can be given up
 * without moving the others.
 */
export function matchRule(
	{ lookup }: Delivery,
	parameter: unknown,
): Pick<Recognized, 'extraOutput' | 'issues'> {
	const issues: Issue[] = [];
	for (const [index, row] of rowsOf(parameter).entries()) {
		const ignored = (why: string) => {
			issues.push(issue('ruleRowIgnored', 'event', String(index + 1), why));
		};
		if (typeof row !== 'object' || row === null) {
			ignored('it is not a row');
			continue;
		}
		const { field = 'name', comparison = 'equals', text = '' } = row as Record<string, unknown>;
		const compare = COMPARISONS.get(String(comparison));
		if (compare === undefined)
			ignored(`Operation must be one of: ${[...COMPARISONS.keys()].join(', ')}`);
		else if (!FIELDS.includes(String(field)))
			ignored(`Match By must be one of: ${FIELDS.join(', ')}`);
		else {
			const wanted = plain(text);
			const sent = plain(lookup(String(field))?.value);
			if (wanted !== '' && compare(sent, wanted)) return { extraOutput: index, issues };
		}
	}
	return { issues };
}

function rowsOf(parameter: unknown): unknown[] {
	const { rule } = (parameter ?? {}) as { rule?: unknown };
	return Array.isArray(rule) ? rule : [];
}

function plain(sent: unknown): string {
	const { value } = textIn(sent);
	return typeof value === 'string' ? value.toLowerCase() : '';
}
