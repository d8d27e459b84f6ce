import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { FieldRow } from './event-table';
import { isEmpty } from './values/reading';
import type { Fields, Vendor } from './vendor';

/** Canonical field (`contact.phone`) → what it is called on the user's account. */
export type GivenNames = ReadonlyMap<string, string>;

const NONE: GivenNames = new Map();

/** Reads the option *Field Names*. */
export function givenNames(options: IDataObject): GivenNames {
	const { field: rows } = (options.fieldNames ?? {}) as { field?: IDataObject[] };
	if (!Array.isArray(rows)) return NONE;
	return new Map(rows.map(({ field, name }) => [String(field), String(name).trim()]));
}

/** A vendor's field that was found in what was sent. */
export interface SentName {
	/** A key of the fields. */
	name: string;
	/** Named by the user, so it is no guess. */
	isGiven: boolean;
}

/**
 * Under which of its possible names a field was sent: the one that the user gave wins. Undefined
 * where none was sent or all are empty.
 */
export function sentName(
	{ to, from }: Pick<FieldRow, 'to' | 'from'>,
	fields: Fields,
	given: GivenNames,
	spell: Vendor['spell'],
): SentName | undefined {
	const own = given.get(to);
	if (own !== undefined) {
		const name = spell ? spell(own) : own;
		if (isSent(fields, name)) return { name, isGiven: true };
	}
	const name = from.find((candidate) => isSent(fields, candidate));
	return name === undefined ? undefined : { name, isGiven: false };
}

/** Under which name a place of the item was sent, whichever of the table's rows has it. */
export function sentFor(
	to: string,
	{ fields: table, spell }: Pick<Vendor, 'fields' | 'spell'>,
	fields: Fields,
	given: GivenNames,
): SentName | undefined {
	for (const row of table) {
		const sent = row.to === to ? sentName(row, fields, given, spell) : undefined;
		if (sent !== undefined) return sent;
	}
	return undefined;
}

function isSent(fields: Fields, name: string): boolean {
	return Object.prototype.hasOwnProperty.call(fields, name) && !isEmpty(fields[name]);
}

/** The option *Field Names* for a vendor whose users decide, or whose documentation hides, the names. */
export function fieldNamesOption(
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
						default: '',
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
