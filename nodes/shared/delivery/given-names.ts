import type { IDataObject } from 'n8n-workflow';

import type { GivenNames, Vendor } from '../vendor/vendor';

const NONE: GivenNames = new Map();

/** Reads *Field Names*: place of the item → the user's name for it, as the vendor spells names. */
export function givenNames(options: IDataObject, { spell }: Pick<Vendor, 'spell'>): GivenNames {
	const { field: rows } = (options.fieldNames ?? {}) as { field?: IDataObject[] };
	if (!Array.isArray(rows)) return NONE;
	const named = rows
		.map(({ field, name }) => [String(field), String(name ?? '').trim()] as const)
		.filter(([, name]) => name !== '');
	return new Map(named.map(([field, name]) => [field, spell ? spell(name) : name]));
}
