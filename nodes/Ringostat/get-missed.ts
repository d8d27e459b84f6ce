import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { addToItem } from '../shared/action/add-to-item';
import type { Asker } from '../shared/action/operation';
import { parameterOf, readChoices } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { isMissed, newEvents, type Call } from './call';
import { emptyItem, hintAtEmptyLog, lookAtLog } from './call-log';
import { FOLLOW_UPS, followUpReader } from './follow-up';
import type { Period } from './read-log';
import { isSettled } from './settled';
import { readFollowUpHours, readLogSettings, readMinimumAge } from './settings';

const MINUTE_MS = 60_000;

/**
 * Call → Get Missed: the missed calls of a period, the oldest first, and what became of each. For that
 * the log is read beyond the period's end, as far as there is one.
 *
 * @throws UserError where a parameter cannot be read
 */
export function prepareGetMissed(asker: Asker): Prepared {
	const settings = readLogSettings(asker);
	const minimumAgeMs = readMinimumAge(asker) * MINUTE_MS;
	const wanted = readChoices(parameterOf(asker, 'followUp'), 'Follow-Up', FOLLOW_UPS) ?? FOLLOW_UPS;
	const known = withFollowUps(settings.period, readFollowUpHours(asker));

	const carryOut = async (): Promise<IDataObject[]> => {
		const look = lookAtLog(asker, settings);
		const now = Date.parse(look.readAt);
		const calls: Call[] = [];
		for await (const part of look.calls(known)) calls.push(...part);

		const followUpOf = followUpReader(calls, known.to.toISO() ?? look.readAt);
		const items = calls
			.filter((call) => isMissed(call) && isSettled(call, now))
			.filter(newEvents())
			.filter((call) => isWithin(call, settings.period))
			.filter(({ startMs }) => startMs === undefined || now - startMs >= minimumAgeMs)
			.map((call) => ({ call, followUp: followUpOf(call) }))
			.filter(({ followUp }) => wanted.includes(followUp.status))
			.map(({ call, followUp }) => addToItem(call.event(), { followUp }, 'call'));
		if (calls.length === 0) hintAtEmptyLog(asker, known);
		return items.length === 0 && settings.reportEmpty
			? [emptyItem(settings, look.readAt, calls.length)]
			: items;
	};
	return { carryOut };
}

function withFollowUps({ from, to }: Period, hours: number): Period {
	const now = DateTime.now().setZone(from.zoneName ?? 'utc');
	return { from, to: DateTime.min(now, to.plus({ hours })) };
}

/** The log was read further than the period goes. */
function isWithin({ startMs }: Call, { to }: Period): boolean {
	return startMs === undefined || startMs <= to.toMillis();
}
