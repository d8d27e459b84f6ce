import { ANSWER_FIELDS, type AnswerFieldType } from '../../nodes/Vionvi/answer-fields';
import { LEAD_FIELDS } from '../../nodes/Vionvi/fields';
import type { LeadFieldType } from '../../nodes/Vionvi/lead-field';

type JsonType = string | [string, 'null'];

/** The subset of JSON schema that n8n's editor shows as the output of a node that has not run. */
export interface OutputSchema {
	type: 'object';
	properties: Record<string, { type: JsonType }>;
	version: 1;
}

const JSON_TYPES: Record<AnswerFieldType | LeadFieldType, string> = {
	boolean: 'boolean',
	id: 'integer',
	int: 'integer',
	phone: 'string',
	text: 'string',
	time: 'string',
};

/**
 * The output of Lead → Create, for `nodes/Vionvi/__schema__/v1.0.0/lead/create.json`: the fields of
 * the answer, every field of the request (null where not sent), and what the node adds.
 */
export function leadCreateOutputSchema(): OutputSchema {
	const types: Array<[string, JsonType]> = [
		...ANSWER_FIELDS.map(({ name, type, isNullable }): [string, JsonType] => [
			name,
			isNullable ? [JSON_TYPES[type], 'null'] : JSON_TYPES[type],
		]),
		...LEAD_FIELDS.map(({ name, type }): [string, JsonType] => [name, [JSON_TYPES[type], 'null']]),
		['isPossibleDuplicate', 'boolean'],
	];
	const sorted = types.sort(([a], [b]) => a.localeCompare(b, 'en'));
	return {
		type: 'object',
		properties: Object.fromEntries(sorted.map(([name, type]) => [name, { type }])),
		version: 1,
	};
}
