import { toCall } from '../../../nodes/Ringostat/call';
import { loggedSeconds, startOf, type LogRow } from '../../../nodes/Ringostat/log-row';
import { numberKey } from '../../../nodes/RingostatTrigger/display';
import { isSettled } from '../../../nodes/Ringostat/settled';

const KYIV = 'Europe/Kyiv';

describe('startOf', () => {
	test.each([
		['2019-06-02T09:30:47+0300', '2019-06-02T06:30:47.000Z'],
		['2026-11-02T07:13:43+0000', '2026-11-02T07:13:43.000Z'],
		['2026-11-02T07:13:43Z', '2026-11-02T07:13:43.000Z'],
		['2026-11-02 09:13:43', '2026-11-02T07:13:43.000Z'],
	])('%s', (calldate, iso) => {
		expect(new Date(startOf({ calldate }, KYIV) ?? 0).toISOString()).toBe(iso);
	});

	test.each([undefined, null, 5, '', 'yesterday', '2026-13-01T00:00:00+0200'])('%p', (calldate) => {
		expect(startOf({ calldate } as LogRow, KYIV)).toBeUndefined();
	});
});

test.each([
	[36, 36],
	['36', 36],
	['', undefined],
	[null, undefined],
	['long', undefined],
])('seconds in %p', (value, seconds) => expect(loggedSeconds(value)).toBe(seconds));

describe('numberKey is the same for', () => {
	test.each(['380670000002', '+38 (067) 000-00-02', '0670000002', '"Olena" <380670000002>'])(
		'%s',
		(number) => expect(numberKey(number)).toBe('670000002'),
	);

	test.each(['', '101', 'project_agent1', '"login" <login>', null, 'agent380670000002'])(
		'and no number is %p',
		(value) => expect(numberKey(value)).toBeUndefined(),
	);
});

describe('isSettled', () => {
	const NOW = Date.parse('2026-11-02T12:00:00Z');
	const settled = (minutes: number, row: LogRow) => {
		const calldate = new Date(NOW - minutes * 60_000).toISOString();
		const call = toCall({ calldate, disposition: 'NO ANSWER', ...row }, KYIV, () => ({}));
		return isSettled(call, NOW);
	};

	test.each<[string, number, LogRow, boolean]>([
		['an answered call at once', 1, { billsec: '5', duration: 9 }, true],
		['a missed one not before 10 minutes', 9, { billsec: 0, duration: 36 }, false],
		['a missed one after 10 minutes', 10, { billsec: 0, duration: 36 }, true],
		['zeros not before an hour', 59, { billsec: 0, duration: 0 }, false],
		['zeros after an hour', 60, { billsec: '0', duration: '0' }, true],
		['BUSY with zeros after 10 minutes', 10, { duration: 0, disposition: 'BUSY' }, true],
		['CALLING after hours', 300, { duration: 0, disposition: 'CALLING' }, false],
		['IN PROGRESS with a duration', 300, { duration: 840, disposition: 'IN PROGRESS' }, false],
		['in_progress with seconds of talk', 5, { billsec: 35, disposition: 'in_progress' }, false],
		['IN PROGRESS after a day', 1440, { duration: 0, disposition: 'IN PROGRESS' }, true],
		['a row without a duration after 10 minutes', 10, {}, true],
		['a row without a time at once', 1, { calldate: '' }, true],
	])('%s', (_, minutes, row, expected) => expect(settled(minutes, row)).toBe(expected));
});
