import type { Call } from './call';
import { secondsIn } from './log-row';

const MINUTE_MS = 60_000;
/** Before that an unanswered call may still change. Source: public systems that read the log. */
const SETTLED_MS = 10 * MINUTE_MS;
/** A call that is under way has a duration of 0, and so has one that was given up at once. */
const SURELY_OVER_MS = 60 * MINUTE_MS;
/** Statuses that no running call has. */
const FINAL = /^(?:busy|failed|no[ _-]?forward|voicemail|client[ _-]no[ _-]answer)$/i;

/**
 * Whether the log will show a call as it does now. While a call goes on, it stands there as NO ANSWER
 * with a duration of 0, so that such a row is believed only after an hour.
 *
 * @param now in milliseconds since 1970
 */
export function isSettled({ row, startMs }: Call, now: number): boolean {
	if ((secondsIn(row.billsec) ?? 0) > 0 || startMs === undefined) return true;
	const mayGoOn = secondsIn(row.duration) === 0 && !FINAL.test(String(row.disposition).trim());
	return now - startMs >= (mayGoOn ? SURELY_OVER_MS : SETTLED_MS);
}
