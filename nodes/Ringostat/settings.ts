import { DateTime, IANAZone, Settings } from 'luxon';
import { UserError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { isNotSet, readWholeNumber, showValue } from '../shared/action/whole-number';
import { columnsToAsk } from './log-columns';
import type { Period } from './read-log';

export const DEFAULT_LOOK_BACK_MINUTES = 180;
export const DEFAULT_FOLLOW_UP_HOURS = 24;
const DEFAULT_LIMIT = 50;

const YEAR_MINUTES = 366 * 24 * 60;

const BOUNDS = {
	minutes: { label: 'Minutes', least: 1, most: YEAR_MINUTES },
	limit: { label: 'Limit', least: 1, most: 10_000_000 },
	minimumAge: { label: 'Minutes Since Missed', least: 0, most: YEAR_MINUTES },
	followUpHours: { label: 'Follow-Up Within (Hours)', least: 0, most: 24 * 31 },
};

/** What Call → Get Many and Get Missed ask the log for. */
export interface LogSettings {
	period: Period;
	columns: string[];
	includeRaw: boolean;
	reportEmpty: boolean;
}

/**
 * Reads which part of the log is wanted. Both times are in the project's zone.
 *
 * @throws UserError when a time or a number is invalid, or the period ends before it begins
 */
export function readLogSettings(context: IExecuteFunctions, itemIndex: number): LogSettings {
	const options = readOptions(context, itemIndex);
	return {
		period: readPeriod(context, itemIndex),
		columns: columnsToAsk(options.fields),
		includeRaw: options.includeRaw !== false,
		reportEmpty: options.reportEmpty === true,
	};
}

/** The most items that are wanted. */
export function readLimit(context: IExecuteFunctions, itemIndex: number): number {
	if (context.getNodeParameter('returnAll', itemIndex) !== false) return Infinity;
	const limit = context.getNodeParameter('limit', itemIndex, DEFAULT_LIMIT);
	return readWholeNumber(limit, BOUNDS.limit) ?? DEFAULT_LIMIT;
}

/** For how many minutes a call must have been missed. */
export function readMinimumAge(context: IExecuteFunctions, itemIndex: number): number {
	const minutes = context.getNodeParameter('minimumAge', itemIndex, 0);
	return readWholeNumber(minutes, BOUNDS.minimumAge) ?? 0;
}

/** How many hours behind the period the log is read for calls that return a missed one. */
export function readFollowUpHours(context: IExecuteFunctions, itemIndex: number): number {
	const { followUpHours } = readOptions(context, itemIndex);
	return readWholeNumber(followUpHours, BOUNDS.followUpHours) ?? DEFAULT_FOLLOW_UP_HOURS;
}

/** A parameter that is a collection; `{}` where an expression yields anything else. */
export function readCollection(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
): IDataObject {
	const value: unknown = context.getNodeParameter(name, itemIndex, {});
	return typeof value === 'object' && value !== null ? (value as IDataObject) : {};
}

/** A parameter's text without white space around it; `undefined` where nothing is set. */
export function textIn(value: unknown): string | undefined {
	return isNotSet(value) ? undefined : String(value).trim();
}

function readOptions(context: IExecuteFunctions, itemIndex: number): IDataObject {
	return readCollection(context, 'options', itemIndex);
}

function readPeriod(context: IExecuteFunctions, itemIndex: number): Period {
	const parameter = (name: string): unknown => context.getNodeParameter(name, itemIndex, '');
	const zone = readZone(context, itemIndex);
	const now = DateTime.now().setZone(zone);
	if (parameter('period') !== 'between') {
		const minutes = readWholeNumber(parameter('minutes'), BOUNDS.minutes);
		return { from: now.minus({ minutes: minutes ?? DEFAULT_LOOK_BACK_MINUTES }), to: now };
	}
	const from = readTime('From', parameter('from'), zone);
	if (from === undefined) throw new UserError('From must be set: when does the period begin?');
	const end = readTime('To', parameter('to'), zone) ?? now;
	const to = end < now ? end : now;
	if (from >= to) throw new UserError('From must be before To, and in the past');
	return { from, to };
}

function readTime(label: string, value: unknown, zone: string): DateTime | undefined {
	if (isNotSet(value)) return undefined;
	const text = value instanceof Date ? value.toISOString() : String(value).trim();
	const iso = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	if (iso.isValid) return iso;
	throw new UserError(`${label} must be a date and time, but it is ${showValue(value)}`);
}

/** The chosen zone, failing that the workflow's, failing that n8n's. */
function readZone(context: IExecuteFunctions, itemIndex: number): string {
	const zones = [context.getNodeParameter('timeZone', itemIndex, ''), context.getTimezone()];
	const zone = zones.find((each) => typeof each === 'string' && IANAZone.isValidZone(each));
	return zone === undefined ? Settings.defaultZone.name : String(zone);
}
