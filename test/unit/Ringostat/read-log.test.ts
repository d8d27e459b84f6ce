import { DateTime } from 'luxon';

import type { LogRow } from '../../../nodes/Ringostat/log-row';
import { MOST_ROWS, readLog } from '../../../nodes/Ringostat/read-log';

const KYIV = 'Europe/Kyiv';
const at = (text: string, zone = KYIV) => DateTime.fromISO(text, { zone });

/** A log of calls at these times in milliseconds, as strict about its size as Ringostat's. */
function logOf(times: number[], zone = KYIV) {
	const asked: Array<[from: string, to: string]> = [];
	const read = (text: string) =>
		DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone }).toMillis();
	const ask = async (from: string, to: string): Promise<LogRow[]> => {
		asked.push([from, to]);
		const [first, last] = [read(from), read(to)];
		return times
			.filter((time) => time >= first && time <= last)
			.slice(0, MOST_ROWS)
			.map((time) => ({ calldate: new Date(time).toISOString(), uniqueid: `c${time}` }));
	};
	return { ask, asked };
}

async function all(period: { from: DateTime; to: DateTime }, ask: ReturnType<typeof logOf>['ask']) {
	const rows: LogRow[] = [];
	for await (const part of readLog(period, ask)) rows.push(...part);
	return rows;
}

describe('readLog', () => {
	test('asks once for what fits, in the zone of the project', async () => {
		const { ask, asked } = logOf([]);
		const from = DateTime.fromISO('2026-11-02T07:00:00Z', { zone: KYIV });
		await all({ from, to: from.plus({ hours: 3 }) }, ask);
		expect(asked).toEqual([['2026-11-02 08:59:59', '2026-11-02 12:00:00']]);
	});

	test('asks week by week', async () => {
		const { ask, asked } = logOf([]);
		await all({ from: at('2026-09-01T00:00:00'), to: at('2026-09-20T00:00:00') }, ask);
		expect(asked.map(([, to]) => to)).toEqual([
			'2026-09-08 00:00:00',
			'2026-09-15 00:00:00',
			'2026-09-20 00:00:00',
		]);
	});

	test('halves a period until no answer is full, and gives each call once, the oldest first', async () => {
		const start = at('2026-09-01T00:00:00').toMillis();
		const times = Array.from({ length: 30_000 }, (_, index) => start + index * 7000);
		const { ask, asked } = logOf(times);
		const rows = await all({ from: at('2026-09-01T00:00:00'), to: at('2026-09-04T00:00:00') }, ask);
		expect(rows.map(({ uniqueid }) => uniqueid)).toEqual(times.map((time) => `c${time}`));
		expect(asked.length).toBeLessThan(20);
	});

	test('is not done with a call on the border of two parts when a log leaves its borders out', async () => {
		const start = at('2026-09-01T00:00:00').toMillis();
		const week = 7 * 24 * 3_600_000;
		const times = [start, start + week, start + 2 * week - 1000];
		const { ask } = logOf(times);
		const strict = async (from: string, to: string) => {
			const border = (text: string) =>
				DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone: KYIV }).toMillis();
			const rows = await ask(from, to);
			return rows.filter(({ calldate }) => {
				const time = Date.parse(String(calldate));
				return time > border(from) && time < border(to);
			});
		};
		const period = { from: at('2026-09-01T00:00:00'), to: at('2026-09-15T00:00:00') };
		expect(await all(period, strict)).toHaveLength(3);
	});

	test('stops where the reader does', async () => {
		const { ask, asked } = logOf([]);
		const period = { from: at('2026-01-01T00:00:00'), to: at('2026-09-01T00:00:00') };
		for await (const part of readLog(period, ask)) {
			expect(part).toEqual([]);
			break;
		}
		expect(asked).toHaveLength(1);
	});

	test('gives up when one second is full', async () => {
		const time = at('2026-09-01T12:00:00').toMillis();
		const ask = async () =>
			Array.from({ length: MOST_ROWS }, (_, index) => ({ calldate: time, uniqueid: `c${index}` }));
		const period = { from: at('2026-09-01T11:00:00'), to: at('2026-09-01T13:00:00') };
		await expect(all(period, ask)).rejects.toThrow('More than 6500 calls at 2026-09-01');
	});

	describe('in the night in which clocks are set back', () => {
		// Kyiv, 25 October 2026: 03:00–04:00 comes twice, at 00:00Z and at 01:00Z.
		const times = ['00:10', '00:50', '01:10', '01:50'].map((time) =>
			Date.parse(`2026-10-25T${time}:00Z`),
		);

		const moment = (time: string) => DateTime.fromISO(`2026-10-25T${time}:00Z`, { zone: KYIV });

		test.each([
			['00:00', '02:30', 4],
			['00:30', '01:30', 2],
			['00:30', '00:55', 1],
			['01:05', '03:00', 2],
			['22:00', '23:00', 0],
		])('from %sZ to %sZ there are those calls and no others', async (from, to, count) => {
			const rows = await all({ from: moment(from), to: moment(to) }, logOf(times).ask);
			const wanted = times.filter((time) => time >= +moment(from) && time <= +moment(to));
			expect(wanted).toHaveLength(count);
			expect(rows.map(({ uniqueid }) => uniqueid)).toEqual(wanted.map((time) => `c${time}`));
		});

		test('a call whose time has no offset may be either, and is kept', async () => {
			const ask = async () => [{ calldate: '2026-10-25 03:30:00', uniqueid: 'c' }];
			expect(await all({ from: moment('01:15'), to: moment('01:45') }, ask)).toHaveLength(1);
		});

		test('more calls than an answer takes are given once each', async () => {
			const from = moment('00:00').minus({ hours: 2 });
			const many = Array.from({ length: 16_000 }, (_, index) => +from + index * 1000);
			const rows = await all({ from, to: moment('02:30') }, logOf(many).ask);
			expect(new Set(rows.map(({ uniqueid }) => uniqueid)).size).toBe(16_000);
			expect(rows).toHaveLength(16_000);
		});
	});

	test('asks for times that there are in the night in which clocks are set forward', async () => {
		// Kyiv, 29 March 2026: there is nothing between 03:00 and 04:00.
		const start = +at('2026-03-29T00:00:00');
		const many = Array.from({ length: 20_000 }, (_, index) => start + index * 1000);
		const { ask, asked } = logOf(many);
		const period = { from: at('2026-03-29T00:00:00'), to: at('2026-03-29T07:30:00') };
		expect(await all(period, ask)).toHaveLength(20_000);
		expect(asked.flat().filter((text) => text.includes(' 03:'))).toEqual([]);
	});

	test.each([
		['a period that begins where the gap ends', '2026-03-29T04:00:00', KYIV],
		['a day whose first hour is the gap', '2026-04-24T01:00:00', 'Africa/Cairo'],
	])('loses nothing of %s', async (_, start, zone) => {
		const from = at(start, zone);
		const calls = [0, 30, 59].map((minutes) => from.plus({ minutes }).toMillis());
		const { ask } = logOf(calls, zone);
		expect(await all({ from, to: from.plus({ hours: 5 }) }, ask)).toHaveLength(calls.length);
	});

	test('loses nothing where a week ends in the gap', async () => {
		const from = at('2026-03-22T04:00:00');
		const call = at('2026-03-29T04:30:00').toMillis();
		const { ask } = logOf([call]);
		expect(await all({ from, to: from.plus({ days: 9 }) }, ask)).toHaveLength(1);
	});

	test('keeps what another zone than the asked one would leave out', async () => {
		const ask = async () => [{ calldate: '2026-11-02T03:00:00+0200', uniqueid: 'c' }];
		const period = { from: at('2026-11-02T09:00:00'), to: at('2026-11-02T12:00:00') };
		expect(await all(period, ask)).toHaveLength(1);
	});
});
