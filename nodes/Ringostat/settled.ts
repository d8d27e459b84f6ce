import type { Call } from './call';
import { loggedSeconds } from './log-row';

const MINUTE_MS = 60_000;
/** Before that an unanswered call may still change. Source: public systems that read the log. */
const SETTLED_MS = 10 * MINUTE_MS;
/** A call that is under way has a duration of 0, and so has one that was given up at once. */
const SURELY_OVER_MS = 60 * MINUTE_MS;
/** No call lasts so long: a row that still says that it goes on will not change any more. */
const STUCK_MS = 24 * 60 * MINUTE_MS;
/** Statuses that only a running call has. Source: public systems that read the log. */
const RUNNING = /^(?:in[ _+-]?progress|calling)$/i;
/** Statuses that no running call has. */
const FINAL = /^(?:busy|failed|no[ _-]?forward|voicemail|client[ _-]no[ _-]answer)$/i;

/**
 * Whether the log will show a call as it does now. While a call goes on, it stands there as IN PROGRESS
 * or CALLING, or as NO ANSWER with a duration of 0, so that such a row is believed only after an hour.
 *
 * @param now in milliseconds since 1970
 */
export function isSettled({ row, startMs }: Call, now: number): boolean {
	if (startMs === undefined) return true;
	const status = String(row.disposition).trim();
	if (RUNNING.test(status)) return now - startMs >= STUCK_MS;
	if ((loggedSeconds(row.billsec) ?? 0) > 0) return true;
	const mayGoOn = loggedSeconds(row.duration) === 0 && !FINAL.test(status);
	return now - startMs >= (mayGoOn ? SURELY_OVER_MS : SETTLED_MS);
}
