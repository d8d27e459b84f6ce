import type { IDataObject } from 'n8n-workflow';

/** A value that was found, and where, for messages. */
export interface Found {
	value: unknown;
	origin: string;
}

/** What stands at a path with dots; `undefined` where it leads nowhere. */
export function readPath(item: IDataObject, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(value, key) =>
				typeof value === 'object' && value !== null ? (value as IDataObject)[key] : undefined,
			item,
		);
}

/** The first place of an item that holds text or a number; blank text is nothing. */
export function findIn(item: IDataObject, places: readonly string[]): Found | undefined {
	return places
		.map((origin) => ({ origin, value: readPath(item, origin) }))
		.find(({ value }) =>
			typeof value === 'string' ? value.trim() !== '' : Number.isFinite(value),
		);
}

/** The text at the first of these places that holds any, without the white space around it. */
export function textAt(item: IDataObject, places: readonly string[]): string | undefined {
	const found = findIn(item, places);
	return found && String(found.value).trim();
}

/** The same for an id, for which 0 does not count. */
export function idAt(item: IDataObject, places: readonly string[]): string | undefined {
	return places
		.map((place) => textAt(item, [place]))
		.find((text) => text !== undefined && !isZero(text));
}

/** What a form holds of some fields, as far as they are filled in. */
export function filledIn<Field extends { name: string; label: string }>(
	given: IDataObject,
	fields: readonly Field[],
	isEmpty: (field: Field, value: unknown) => boolean,
): Partial<Record<Field['name'], Found>> {
	const filled = fields.filter((field) => !isEmpty(field, given[field.name]));
	return Object.fromEntries(
		filled.map(({ name, label }) => [
			name,
			{ value: given[name], origin: `${label} of this node` },
		]),
	) as Partial<Record<Field['name'], Found>>;
}

/** What a number field of a form holds that nobody has filled in, and what services send for "none". */
export function isZero(text: string): boolean {
	return /^[+-]?0+(?:\.0+)?$/.test(text);
}
