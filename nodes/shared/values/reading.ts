import type { IDataObject } from 'n8n-workflow';

/** What a reader is told about the delivery it reads from. */
export interface ReadContext {
	/** IANA zone for times that are sent without one. */
	zone: string;
	/** The node's options, for values that the user decides about. */
	options: IDataObject;
	/** Where a vendor's `recognize` renamed fields: new name → the name or path as it was sent. */
	origins?: ReadonlyMap<string, string>;
}

/** A value as the item will have it, and what is odd about it, in words that follow the key's name. */
export interface Reading {
	value: unknown;
	issue?: string;
}

/**
 * Turns a vendor's value into the type that the item has at that place. A reader never throws. A
 * value of a kind that it does not know it hands back as it came: the block's schema refuses it.
 */
export type Reader = (value: unknown, context: ReadContext) => Reading;

/** Vendors send an empty text where they have nothing; a repeated form key arrives as a list. */
export function isEmpty(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 && value.every(isBlank) : isBlank(value);
}

function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Reads the first of several values: a form key or query parameter that was sent repeatedly. */
export function single(reader: Reader): Reader {
	return (value, context) => {
		if (!Array.isArray(value)) return reader(value, context);
		const sent: unknown[] = value;
		const { value: first, issue } = reader(
			sent.find((entry) => !isEmpty(entry)),
			context,
		);
		return { value: first, issue: issue ?? 'was sent several times; the first is taken' };
	};
}

/** At most 80 characters of a value, for a message that a person reads. */
export function excerpt(value: unknown): string {
	const shown = typeof value === 'object' && value !== null ? kindOf(value) : String(value);
	return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}

function kindOf(value: object): string {
	return Array.isArray(value) ? 'a list' : 'an object';
}
