import { issue, type Issue } from '../messages';
import { hasOwnZone } from '../values/local-time';
import type { OpenRequest } from '../request/open';
import type { EventRow } from '../vendor/events';
import type { Validated } from './validate';

const LIVE_MINUTES = 15;

/**
 * An issue where a live event's time is far from now, which mostly means a wrong *Time Zone*. A
 * call's time is that of its start, so an event after a call may come as much later.
 */
export function lateness(
	{ live }: EventRow,
	{ typed, sentTime, issues }: Validated,
	{ isLive, receivedAt }: OpenRequest,
	zone: string,
): Issue[] {
	const { occurredAt, call } = typed;
	const isDay = issues.some(({ code, path }) => code === 'noTimeOfDay' && path === 'occurredAt');
	if (!live || !isLive || occurredAt === null || isDay) return [];
	const exact = (Date.parse(receivedAt) - Date.parse(occurredAt)) / 60_000;
	const { durationSeconds, waitSeconds, talkSeconds } = call ?? {};
	const seconds = durationSeconds ?? (waitSeconds ?? 0) + (talkSeconds ?? 0);
	if (exact >= -LIVE_MINUTES && exact <= LIVE_MINUTES + seconds / 60) return [];
	const minutes = String(Math.abs(Math.round(exact)));
	const where = exact > 0 ? 'before' : 'after';
	return hasOwnZone(sentTime)
		? [issue('timeOffByItself', 'occurredAt', minutes, where)]
		: [issue('timeOff', 'occurredAt', minutes, where, zone)];
}
