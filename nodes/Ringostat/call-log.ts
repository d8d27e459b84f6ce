import type { IDataObject } from 'n8n-workflow';

import { ask } from '../shared/action/ask';
import { Failed } from '../shared/action/failure';
import type { Asker } from '../shared/action/operation';
import { isSuccess, type HttpAnswer } from '../shared/action/send-request';
import { toCall, type Call } from './call';
import { USUAL_COLUMNS } from './log-columns';
import type { LogRow } from './log-row';
import { readLog, type Period } from './read-log';
import { eventReader } from './row-to-event';
import type { LogSettings } from './settings';

/** 6,500 calls with every column and long addresses. */
const MOST_BYTES = 64 * 1024 * 1024;
/** How Ringostat refuses a column that an account has not; with which HTTP code is not known. */
const WRONG_COLUMN = /incorrect field name/i;

/** One look at the log. */
export interface LogLook {
	/** When it was taken: ISO 8601 in UTC. */
	readAt: string;
	/** The calls of a period, the oldest first, in parts. */
	calls(period: Period): AsyncGenerator<Call[]>;
}

/** Begins a look at the log of calls. Nothing is asked before the calls are. */
export function lookAtLog(asker: Asker, { columns, includeRaw, period }: LogSettings): LogLook {
	const readAt = new Date().toISOString();
	const zone = period.from.zoneName ?? 'utc';
	const { logger } = asker.context;
	const toEvent = eventReader({ zone, readAt, includeRaw }, (error) =>
		logger.error(`A row of Ringostat's log was not understood: ${nameOf(error)}`),
	);
	const askRows = async (from: string, to: string) =>
		await askForRows(asker, { from, to, columns });
	return {
		readAt,
		async *calls(wanted) {
			for await (const rows of readLog(wanted, askRows)) {
				yield rows.map((row) => toCall(row, zone, toEvent));
			}
		},
	};
}

/** Tells the user, beside the output in the editor, that an empty log proves nothing. */
export function hintAtEmptyLog({ context }: Asker, { from, to }: Period): void {
	context.addExecutionHints({
		message: `The log was empty from ${from.toISO()} to ${to.toISO()}. Ringostat also answers so during some outages, so it may not mean that there were no calls.`,
		location: 'outputPane',
	});
}

/** What is put out, if the user wants it, where a look yields nothing. */
export function emptyItem({ period }: LogSettings, readAt: string, rows: number): IDataObject {
	const from = period.from.toISO();
	const to = period.to.toISO();
	return { log: { readAt, from, to, rows, isEmpty: rows === 0 } };
}

async function askForRows(
	asker: Asker,
	{ from, to, columns }: { from: string; to: string; columns: string[] },
): Promise<LogRow[]> {
	const qs = { export_type: 'json', order: 'calldate asc', from, to, fields: columns.join(',') };
	return await ask(asker, {
		method: 'GET',
		url: '/calls/list',
		qs,
		mostBytes: MOST_BYTES,
		wanted: 'a list of calls',
		read: (answer) => {
			throwIfWrongColumn(answer, columns);
			return isSuccess(answer) && isRows(answer.body) ? answer.body : undefined;
		},
	});
}

function isRows(body: unknown): body is LogRow[] {
	return (
		Array.isArray(body) &&
		body.every((row) => typeof row === 'object' && row && !Array.isArray(row))
	);
}

/** Ringostat is not known to name the field: then it is one of those that not every account has. */
function throwIfWrongColumn({ body, statusCode }: HttpAnswer, columns: string[]): void {
	// A list of calls may have any text in it.
	if (Array.isArray(body)) return;
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	if (!WRONG_COLUMN.test(text)) return;
	const named = columns.filter((column) => new RegExp(`\\b${column}\\b`).test(text));
	const unusual = columns.filter((column) => !USUAL_COLUMNS.includes(column));
	const suspects = named.length > 0 ? named : unusual.length > 0 ? unusual : columns;
	const which = suspects.length === 1 ? suspects[0] : `one of ${suspects.join(', ')}`;
	throw new Failed({
		problem: `Ringostat does not know a field of the log that was asked for: ${which}`,
		advice:
			'Remove it from the option Fields. Which fields there are differs from account to account.',
		httpCode: String(statusCode),
	});
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : 'no error';
}
