import type { IDataObject } from 'n8n-workflow';

import type { Asker } from '../shared/action/operation';
import {
	parameterOf,
	readChoice,
	readChoices,
	readCollection,
	readFlag,
	readText,
} from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { CALL_STATUSES } from '../shared/vendor/blocks';
import { newEvents, type Call } from './call';
import { emptyItem, hintAtEmptyLog, lookAtLog } from './call-log';
import { callFilter, type CallFilters } from './filter-calls';
import { isSettled } from './settled';
import { readLimit, readLogSettings } from './settings';

/**
 * Call → Get Many: the calls of a period, the oldest first, as events or as Ringostat sends them.
 *
 * @throws UserError where a parameter cannot be read
 */
export function prepareGetCalls(asker: Asker): Prepared {
	const settings = readLogSettings(asker);
	const limit = readLimit(asker);
	const isAsSent = parameterOf(asker, 'output') === 'asSent';
	const settledOnly = readFlag(parameterOf(asker, 'settledOnly'), 'Settled Only', true);
	const isWanted = callFilter(readFilters(asker));

	const carryOut = async (): Promise<IDataObject[]> => {
		const look = lookAtLog(asker, settings);
		const now = Date.parse(look.readAt);
		const found: Call[] = [];
		const isNew = isAsSent ? () => true : newEvents();
		let rows = 0;
		for await (const calls of look.calls(settings.period)) {
			rows += calls.length;
			const settled = settledOnly ? calls.filter((call) => isSettled(call, now)) : calls;
			found.push(...settled.filter(isWanted).filter(isNew));
			if (found.length >= limit) break;
		}
		if (rows === 0) hintAtEmptyLog(asker, settings.period);
		return found.length === 0 && settings.reportEmpty
			? [emptyItem(settings, look.readAt, rows)]
			: found.slice(0, limit).map(({ row, event }) => (isAsSent ? row : event()));
	};
	return { carryOut };
}

function readFilters(asker: Asker): CallFilters {
	const { direction, status, phone } = readCollection(asker, 'filters');
	return {
		direction: readChoice(direction, 'Direction', ['in', 'out']),
		status: readChoices(status, 'Status', CALL_STATUSES) ?? [],
		phone: readText(phone, "Client's Number"),
	};
}
