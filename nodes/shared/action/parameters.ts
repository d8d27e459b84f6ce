import { DateTime } from 'luxon';
import { UserError, type IDataObject } from 'n8n-workflow';

import { isRecord } from '../values/record';
import type { Asker } from './operation';

/** What a whole number of the user's must be. */
export interface NumberBounds {
	/** As the form calls it, for the message. */
	label: string;
	least: number;
	most: number;
}

type OfItem = Pick<Asker, 'context' | 'itemIndex'>;

/** What a parameter holds, or its expression yields for the item: anything; an empty text where it is not set. */
export function parameterOf({ context, itemIndex }: OfItem, name: string): unknown {
	return context.getNodeParameter(name, itemIndex, '');
}

/** The incoming item. */
export function itemOf({ context, itemIndex }: OfItem): IDataObject {
	return context.getInputData()[itemIndex].json;
}

/** Whether the node looks into the incoming item, beside what its form says. */
export function isAutoMap(ofItem: OfItem): boolean {
	return parameterOf(ofItem, 'mapping') === 'autoMap';
}

/**
 * A parameter that is a collection; `{}` where nothing is set.
 *
 * @throws UserError that names the parameter and the value. So do all readers of this file: call them
 * before anything is sent
 */
export function readCollection(ofItem: OfItem, name: string): IDataObject {
	const value = parameterOf(ofItem, name);
	if (isNotSet(value)) return {};
	if (isRecord(value)) return value as IDataObject;
	throw mustBe(`The parameter ${name}`, 'a collection of fields', value);
}

/** The rows of a collection that takes several; `[]` where nothing is set. */
export function readRows(ofItem: OfItem, name: string, key: string): IDataObject[] {
	const { [key]: rows = [] } = readCollection(ofItem, name);
	if (Array.isArray(rows) && rows.every(isRecord)) return rows as IDataObject[];
	throw mustBe(`The parameter ${name}`, 'a list of rows', rows);
}

/**
 * A whole number. A text of digits counts as the number.
 *
 * @returns `undefined` where nothing is set (null, undefined, empty text)
 */
export function readWholeNumber(
	value: unknown,
	{ label, least, most }: NumberBounds,
): number | undefined {
	if (isNotSet(value)) return undefined;
	const number = toWholeNumber(value);
	if (number !== undefined && number >= least && number <= most) return number;
	throw mustBe(label, `a whole number from ${least} to ${most}`, value);
}

/** A text without the white space around it, from text, a number or a boolean; `undefined` where nothing is set. */
export function readText(value: unknown, label: string): string | undefined {
	if (isNotSet(value)) return undefined;
	if (isScalar(value)) return String(value).trim();
	throw mustBe(label, 'text', value);
}

/** Several texts, from a list or a text with commas, in their order; blank and repeated ones are left out. */
export function readTextList(value: unknown, label: string): string[] {
	const parts = Array.isArray(value) ? value : (readText(value, label) ?? '').split(',');
	return [...new Set(parts.flatMap((part) => readText(part, label) ?? []))];
}

/** A yes or no; the fallback where nothing is set. */
export function readFlag(value: unknown, label: string, fallback: boolean): boolean {
	if (isNotSet(value)) return fallback;
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false') return false;
	throw mustBe(label, 'true or false', value);
}

/** One of the values that the form offers; `undefined` where nothing is set. */
export function readChoice<T extends string>(
	value: unknown,
	label: string,
	choices: readonly T[],
): T | undefined {
	if (isNotSet(value)) return undefined;
	const choice = choices.find((each) => each === value);
	if (choice !== undefined) return choice;
	throw mustBe(label, `one of: ${choices.join(', ')}`, value);
}

/** Several of the values that the form offers; `undefined` where nothing is set. */
export function readChoices<T extends string>(
	value: unknown,
	label: string,
	choices: readonly T[],
): T[] | undefined {
	if (isNotSet(value)) return undefined;
	if (!Array.isArray(value)) throw mustBe(label, 'a list', value);
	return value.flatMap((each) => readChoice(each, label, choices) ?? []);
}

/**
 * A date and time, from ISO 8601 or an expression's own date; `undefined` where nothing is set.
 *
 * @param zone of times without an offset
 */
export function readTime(value: unknown, label: string, zone: string): DateTime | undefined {
	if (isNotSet(value)) return undefined;
	const time = toTime(value, zone);
	if (time) return time;
	throw mustBe(label, 'a date and time', value);
}

/**
 * A time from ISO 8601 that has a date; `undefined` for anything else.
 *
 * @param zone of times without an offset; without a zone, each time stays in its own
 */
export function toTime(value: unknown, zone?: string): DateTime | undefined {
	const text = value instanceof Date ? JSON.stringify(value).replace(/"/g, '') : String(value);
	const iso = text.trim().replace(' ', 'T');
	if (!/^\d{4}-?\d\d-?\d\d/.test(iso)) return undefined;
	const time = DateTime.fromISO(iso, zone === undefined ? { setZone: true } : { zone });
	return time.isValid ? time : undefined;
}

/** Null, undefined or empty text: what a parameter holds that nobody has filled in. */
export function isNotSet(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && !value.trim());
}

/** Text, a number or a boolean. */
export function isScalar(value: unknown): boolean {
	return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** A whole number, or a text of its digits; `undefined` for anything else, and beyond 2^53. */
export function toWholeNumber(value: unknown): number | undefined {
	const number =
		typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
	return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** The error of a value that is not what it must be. */
export function mustBe(label: string, wanted: string, value: unknown): UserError {
	return new UserError(`${label} must be ${wanted}, but it is ${showValue(value)}`);
}

/** A value in a message: as JSON where it has one, cut to 80 characters. */
export function showValue(value: unknown): string {
	const text = typeof value === 'number' ? String(value) : asJson(value);
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function asJson(value: unknown): string {
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		// A number beyond 2^53, or an object that has itself in it.
		return String(value);
	}
}
