import type { IDataObject } from 'n8n-workflow';

import { memoOfObject } from '../memo';
import type { Fault, IssueCode } from '../messages';
import { isNothing } from './nothing';

/** What a reader is told about the delivery it reads from. */
export interface ReadContext {
	/** IANA zone for times that are sent without one. */
	zone: string;
	/** The node's options, for values that the user decides about. */
	options: IDataObject;
}

/** A value as the item will have it, and what is odd about it. */
export interface Reading {
	value: unknown;
	fault?: Fault;
}

/**
 * Turns a vendor's value into the type that the item has at that place. A reader never throws. A
 * value of a kind that it does not know it hands back as it came: the block's schema refuses it.
 */
export type Reader = (value: unknown, context: ReadContext) => Reading;

/** Neither white space nor what takes no space on a screen. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Vendors send an empty text where they have nothing; a repeated form key arrives as a list. */
export function isEmpty(value: unknown): boolean {
	return Array.isArray(value) ? value.every(isBlank) : isBlank(value);
}

function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && !VISIBLE.test(value))
	);
}

/** Whether there is no value: an empty one, or a sender's word for nothing. */
export function isNone(value: unknown): boolean {
	return isEmpty(value) || isNothing(value);
}

/** Whether a value is of use only where nothing else was sent: none, or an object that holds fields. */
export function isHollow(value: unknown): boolean {
	return isNone(value) || typeof firstOf(value) === 'object';
}

/** The value, or the first of several: a form key or query parameter that was sent repeatedly. */
export function firstOf(value: unknown): unknown {
	if (!Array.isArray(value)) return value;
	return value.find((entry) => !isNone(entry)) ?? value.find((entry) => !isEmpty(entry));
}

/** The value, or the different ones of several that are not empty. */
export function differentOf(value: unknown): unknown[] {
	return Array.isArray(value) ? differentIn(value) : [value];
}

/** Once for a list: all deliveries of a request read the same query. */
const differentIn = memoOfObject((list: unknown[]) => [
	...new Set(list.filter((each) => !isEmpty(each))),
]);

/** Reads the first of several values. */
export function single(reader: Reader): Reader {
	return (value, context) => {
		const different = differentOf(value);
		const reading = reader(different[0], context);
		return different.length <= 1
			? reading
			: { ...reading, fault: reading.fault ?? { code: 'repeated' } };
	};
}

/** A reader from a plain function of one value; of none it makes `null`. */
export function reader(read: (value: unknown) => Reading): Reader {
	return single((value) => (isNone(value) ? { value: null } : read(value)));
}

/** A reading with a fault; of `null` where what was sent cannot be used. */
export function odd(value: unknown, code: IssueCode, ...details: string[]): Reading {
	return { value, fault: details.length === 0 ? { code } : { code, details } };
}
