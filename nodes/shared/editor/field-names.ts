import type { INodeProperties } from 'n8n-workflow';

import type { FieldRow } from '../vendor/events';

/**
 * *Field Names* for a vendor whose users decide, or whose documentation hides, the names. A parameter
 * of its own: n8n drops a list without rows from the options, and the user no longer sees it.
 */
export function fieldNamesParameter(
	fields: readonly FieldRow[],
	description: string,
): INodeProperties {
	const targets = [...new Set(fields.map(({ to }) => to))].sort();
	return {
		displayName: 'Field Names',
		name: 'fieldNames',
		type: 'fixedCollection',
		noDataExpression: true,
		typeOptions: { multipleValues: true },
		placeholder: 'Add field',
		default: {},
		description,
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Field',
						name: 'field',
						type: 'options',
						noDataExpression: true,
						options: targets.map((to) => ({ name: titleOf(to), value: to })),
						// A choice that the list has: without one a new row would stop the whole workflow.
						default: 'contact.phone',
						description: 'The field of the item',
					},
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						noDataExpression: true,
						default: '',
						placeholder: 'e.g. client_phone',
						description: 'What the service calls it on your account',
					},
				],
			},
		],
	};
}

/** A place of the item is its own title; a single word gets the capital that n8n's titles have. */
function titleOf(to: string): string {
	return /^[a-z]+$/.test(to) ? to[0].toUpperCase() + to.slice(1) : to;
}
