import { DateTime } from 'luxon';

import { DEFAULT_RETRY_MS, retryAfterMs } from '../../../../nodes/shared/action/retry-after';

const now = DateTime.fromISO('2026-09-30T12:00:00Z');

describe('retryAfterMs', () => {
	test.each([
		['0', 0],
		['7', 7_000],
		[' 60 ', 60_000],
		[5, 5_000],
		['Wed, 30 Sep 2026 12:00:30 GMT', 30_000],
		['Wed, 30 Sep 2026 11:00:00 GMT', 0],
		['soon', DEFAULT_RETRY_MS],
		['-5', DEFAULT_RETRY_MS],
		['', DEFAULT_RETRY_MS],
		[undefined, DEFAULT_RETRY_MS],
	])('reads %j as %i ms', (header, expected) => {
		expect(retryAfterMs(header, now)).toBe(expected);
	});
});
