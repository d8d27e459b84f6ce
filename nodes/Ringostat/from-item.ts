import type { IDataObject } from 'n8n-workflow';

/** A text or number of an item, by its path with dots, without white space; `undefined`: there is none. */
export function textAt(item: IDataObject, path: string): string | undefined {
	const value = path
		.split('.')
		.reduce<unknown>(
			(inside, key) =>
				typeof inside === 'object' && inside !== null ? (inside as IDataObject)[key] : undefined,
			item,
		);
	const isText = typeof value === 'string' || typeof value === 'number';
	return (isText && String(value).trim()) || undefined;
}

/** The first of several places of an item that holds a text or number. */
export function firstTextAt(item: IDataObject, paths: readonly string[]): string | undefined {
	return paths.map((path) => textAt(item, path)).find((text) => text !== undefined);
}
