import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';

import type { Asker } from '../shared/action/operation';
import {
	parameterOf,
	readCollection,
	readFlag,
	readTime,
	readWholeNumber,
} from '../shared/action/parameters';
import { isZone, workflowZone } from '../shared/values/zone';
import { columnsToAsk } from './log-columns';
import type { Period } from './read-log';

export const DEFAULT_LOOK_BACK_MINUTES = 180;
export const DEFAULT_FOLLOW_UP_HOURS = 24;
const DEFAULT_LIMIT = 50;

const YEAR_MINUTES = 366 * 24 * 60;
/** A week is a request: a slip in the year must not become a hundred thousand of them. */
const LONGEST_PERIOD = { years: 10 };

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
export function readLogSettings(asker: Asker): LogSettings {
	const { fields, includeRaw, reportEmpty } = readCollection(asker, 'options');
	return {
		period: readPeriod(asker),
		columns: columnsToAsk(fields),
		includeRaw: readFlag(includeRaw, 'Include Raw Payload', true),
		reportEmpty: readFlag(reportEmpty, 'Report Empty Result', false),
	};
}

/** The most items that are wanted. */
export function readLimit(asker: Asker): number {
	if (readFlag(parameterOf(asker, 'returnAll'), 'Return All', true)) return Infinity;
	return readWholeNumber(parameterOf(asker, 'limit'), BOUNDS.limit) ?? DEFAULT_LIMIT;
}

/** For how many minutes a call must have been missed. */
export function readMinimumAge(asker: Asker): number {
	return readWholeNumber(parameterOf(asker, 'minimumAge'), BOUNDS.minimumAge) ?? 0;
}

/** How many hours behind the period the log is read for calls that return a missed one. */
export function readFollowUpHours(asker: Asker): number {
	const { followUpHours } = readCollection(asker, 'options');
	return readWholeNumber(followUpHours, BOUNDS.followUpHours) ?? DEFAULT_FOLLOW_UP_HOURS;
}

function readPeriod(asker: Asker): Period {
	const zone = readZone(asker);
	const now = DateTime.now().setZone(zone);
	if (parameterOf(asker, 'period') !== 'between') {
		const minutes = readWholeNumber(parameterOf(asker, 'minutes'), BOUNDS.minutes);
		return { from: now.minus({ minutes: minutes ?? DEFAULT_LOOK_BACK_MINUTES }), to: now };
	}
	const from = readTime(parameterOf(asker, 'from'), 'From', zone);
	if (from === undefined) throw new UserError('From must be set: when does the period begin?');
	const end = readTime(parameterOf(asker, 'to'), 'To', zone) ?? now;
	const to = end < now ? end : now;
	if (from >= to) throw new UserError('From must be before To, and in the past');
	if (from < to.minus(LONGEST_PERIOD)) {
		throw new UserError('From and To may be at most 10 years apart');
	}
	return { from, to };
}

/** The chosen zone, failing that the workflow's, failing that n8n's. */
function readZone(asker: Asker): string {
	const chosen = parameterOf(asker, 'timeZone');
	return typeof chosen === 'string' && isZone(chosen) ? chosen : workflowZone(asker.context);
}
