/** `time` is unix seconds in vionvi's answer and ISO 8601 in the node's output. */
export type AnswerFieldType = 'int' | 'boolean' | 'time';

/**
 * What vionvi answers beside the fields of the request. Names are documented, and unix seconds for
 * `dtCreate` and `dtUpdate`; the types of `notAnswer` and `dtNotAnswer` are guessed.
 */
export const ANSWER_FIELDS = [
	{ name: 'id', type: 'int', isNullable: false },
	{ name: 'firstId', type: 'int', isNullable: true },
	{ name: 'otherCount', type: 'int', isNullable: true },
	{ name: 'clientId', type: 'int', isNullable: true },
	{ name: 'notAnswer', type: 'boolean', isNullable: true },
	{ name: 'dtNotAnswer', type: 'time', isNullable: true },
	{ name: 'userIdCreate', type: 'int', isNullable: true },
	{ name: 'userIdUpdate', type: 'int', isNullable: true },
	{ name: 'dtCreate', type: 'time', isNullable: true },
	{ name: 'dtUpdate', type: 'time', isNullable: true },
] as const satisfies ReadonlyArray<{ name: string; type: AnswerFieldType; isNullable: boolean }>;
