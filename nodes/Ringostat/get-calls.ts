import type { IDataObject } from 'n8n-workflow';

import type { Prepared } from '../shared/action/run-items';
import type { Asker } from './ask';
import type { Call } from './call';
import { emptyItem, lookAtLog } from './call-log';
import { hintAtEmptyLog } from './empty-log';
import { callFilter, type CallFilters } from './filter-calls';
import { isSettled } from './settled';
import { readCollection, readLimit, readLogSettings, textIn } from './settings';

/**
 * Call → Get Many: the calls of a period, the oldest first, as events or as Ringostat sends them.
 *
 * @throws UserError where a parameter cannot be read
 */
export function prepareGetCalls(asker: Asker): Prepared {
	const { context, itemIndex } = asker;
	const settings = readLogSettings(context, itemIndex);
	const limit = readLimit(context, itemIndex);
	const isAsSent = context.getNodeParameter('output', itemIndex) === 'asSent';
	const settledOnly = context.getNodeParameter('settledOnly', itemIndex) !== false;
	const isWanted = callFilter(readFilters(readCollection(context, 'filters', itemIndex)));

	const carryOut = async (): Promise<IDataObject[]> => {
		const look = lookAtLog(asker, settings);
		const now = Date.parse(look.readAt);
		const found: Call[] = [];
		let rows = 0;
		for await (const calls of look.calls(settings.period)) {
			rows += calls.length;
			const settled = settledOnly ? calls.filter((call) => isSettled(call, now)) : calls;
			found.push(...settled.filter(isWanted));
			if (found.length >= limit) break;
		}
		if (rows === 0) hintAtEmptyLog(context, settings.period);
		if (found.length === 0) {
			return settings.reportEmpty ? [emptyItem(settings, look.readAt, rows)] : [];
		}
		return found.slice(0, limit).map(({ row, event }) => (isAsSent ? row : event()));
	};
	return { carryOut };
}

function readFilters({ direction, status, phone }: IDataObject): CallFilters {
	return {
		direction: textIn(direction),
		status: Array.isArray(status) ? status.map(String) : [],
		phone: textIn(phone),
	};
}
