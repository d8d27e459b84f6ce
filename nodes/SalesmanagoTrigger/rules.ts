import type { Issue } from '../shared/event-table';
import { excerpt } from '../shared/values/reading';
import { text } from '../shared/values/text';
import type { Fields, Recognized } from '../shared/vendor';
import { compilePattern, matchesSomewhere } from './linear-pattern';

/** A row of the parameter *Rules*. */
interface RuleRow {
	/** The rule's field that is looked at. */
	field?: 'id' | 'name' | 'description';
	comparison?: keyof typeof COMPARISONS;
	/** A row without a text never matches: so an output can be given up without moving the others. */
	text?: string;
}

/**
 * The outputs behind the table's, for `outputsOf`: one per row of *Rules*, whatever is in it. It
 * runs in the host's expression engine, so it knows nothing of this file.
 */
export const RULE_OUTPUTS =
	'[].concat(($parameter["rules"] || {}).rule || []).map((row, index) => ({ "type": "main", "displayName": String((row && row.output) || "").trim() || "Rule " + (index + 1) }))';

/** A rule's fields are short; a sender of nonsense could make them long. */
const LONGEST_TEXT = 1000;

/** Nothing that the rows look at is a time. */
const NO_ZONE = { zone: 'utc', options: {} };

type Test = (sent: string) => boolean;

/** Makes a test from a row's text, or says what is wrong with the text. */
const COMPARISONS = {
	contains: (wanted: string): Test => {
		const text = wanted.toLowerCase();
		return (sent) => sent.toLowerCase().includes(text);
	},
	equals: (wanted: string): Test => {
		const text = wanted.toLowerCase();
		return (sent) => sent.toLowerCase() === text;
	},
	matches: (wanted: string): Test | string => {
		const pattern = compilePattern(wanted);
		return typeof pattern === 'string'
			? pattern
			: (sent) => matchesSomewhere(pattern, sent.slice(0, LONGEST_TEXT));
	},
};

/** By which of the user's own outputs an executed rule leaves: that of the first row that matches. */
export function matchRule(
	fields: Fields,
	parameter: unknown,
): Pick<Recognized, 'extraOutput' | 'issues'> {
	const issues: Issue[] = [];
	for (const [index, { field = 'name', comparison = 'equals', text: wanted }] of rowsOf(
		parameter,
	).entries()) {
		const trimmed = textOf(wanted);
		if (trimmed === '') continue;
		const test = COMPARISONS[comparison](trimmed);
		if (typeof test === 'string') {
			const message = `Row ${index + 1} of Rules never matches: "${excerpt(trimmed)}" ${test}`;
			issues.push({ path: 'event', message });
		} else if (test(textOf(fields[field]))) {
			return { extraOutput: index, issues };
		}
	}
	return { issues };
}

function rowsOf(parameter: unknown): RuleRow[] {
	const { rule } = (parameter ?? {}) as { rule?: RuleRow[] };
	return Array.isArray(rule) ? rule : [];
}

/** Empty for what is no text. */
function textOf(sent: unknown): string {
	const { value } = text(sent, NO_ZONE);
	return typeof value === 'string' ? value : '';
}
