import { joinClock } from '../../../../nodes/shared/payload/join-clock';
import type { Sent } from '../../../../nodes/shared/vendor/vendor';

function joined(fields: Record<string, unknown>): unknown {
	const found = new Map<string, Sent>(
		Object.entries(fields).map(([name, value]) => [name, { name, value }]),
	);
	joinClock(found, ['calldate', 'date'], ['time', 'clock']);
	return found.get('date')?.value;
}

test.each([
	[{ date: '2026-09-30', time: '15:37:38' }, '2026-09-30 15:37:38'],
	[{ date: ' 30/09/2026 ', clock: '9h05' }, '30/09/2026 9h05'],
	[{ date: '30.09.2026', time: 'at noon', clock: '3:37 pm' }, '30.09.2026 3:37 pm'],
	[{ date: ['', '2026-09-30'], time: ['15:37:38.5'] }, '2026-09-30 15:37:38.5'],
])('%j is one time', (fields, expected) => {
	expect(joined(fields)).toBe(expected);
});

test.each([
	[{ date: '2026-09-30 08:00', time: '15:37' }],
	[{ date: '2026-09-30' }],
	[{ date: '2026-09-30', time: '2026-10-01 15:37' }],
	[{ date: '2026-09-30', time: '15' }],
	[{ date: 20260930, time: '15:37' }],
	[{ date: '1790775458', time: '15:37' }],
	[{ time: '15:37' }],
])('%j stays as it is', (fields) => {
	expect(joined(fields)).toBe((fields as { date?: unknown }).date);
});

test('each day that was sent gets the time of day', () => {
	const sent = (value: string) => ({ name: 'as sent', value });
	const found = new Map([
		['calldate', sent('2026-09-29')],
		['date', sent('2026-09-30')],
		['time', sent('15:37')],
	]);
	joinClock(found, ['calldate', 'date'], ['time']);
	expect([...found.values()].map(({ name, value }) => [name, value])).toEqual([
		['as sent', '2026-09-29 15:37'],
		['as sent', '2026-09-30 15:37'],
		['as sent', '15:37'],
	]);
});
