import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';

import { hasOwnZone, localTime, timeIn } from '../../../../nodes/shared/values/local-time';
import { readWith } from '../../../support/reading';

const WARSAW = 'Europe/Warsaw';

describe('timeIn', () => {
	test.each([
		['as in SQL', '2026-09-30 15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['without seconds', '2026-09-30 15:37', '2026-09-30T15:37:00.000+02:00'],
		['with an hour of one digit', '2026-09-30 9:05:00', '2026-09-30T09:05:00.000+02:00'],
		['with a fraction', '2026-09-30 15:37:38.5', '2026-09-30T15:37:38.500+02:00'],
		['with microseconds', '2026-09-30 15:37:38.123456', '2026-09-30T15:37:38.123+02:00'],
		['as in ISO 8601', '2026-09-30T15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['with the comma of ISO 8601', '2026-09-30T15:37:38,5', '2026-09-30T15:37:38.500+02:00'],
		['the end of a day', '2026-09-30 24:00:00', '2026-10-01T00:00:00.000+02:00'],
		['the day first', '30.09.2026 15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['the day first, no seconds', '30.09.2026 15:37', '2026-09-30T15:37:00.000+02:00'],
		['the day first, with a comma', '30.09.2026, 15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['single digits', '1.9.2026 9:05:00', '2026-09-01T09:05:00.000+02:00'],
		['white space around it', ' 2026-09-30 15:37:38\n', '2026-09-30T15:37:38.000+02:00'],

		['single digits, the year first', '2026-9-3 1:02:03', '2026-09-03T01:02:03.000+02:00'],
		['slashes, the year first', '2026/09/30 15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['dots, the year first', '2026.09.30 15:37', '2026-09-30T15:37:00.000+02:00'],
		['more white space between', '2026-09-30 \t 15:37', '2026-09-30T15:37:00.000+02:00'],
		['a word between', '30.09.2026 в 15:37', '2026-09-30T15:37:00.000+02:00'],
		['the afternoon', '2026-09-30 3:37:38 PM', '2026-09-30T15:37:38.000+02:00'],
		['the afternoon in small letters', '30.09.2026 03:37pm', '2026-09-30T15:37:00.000+02:00'],
		['the morning', '2026-09-30 3:37 a.m.', '2026-09-30T03:37:00.000+02:00'],
		['noon', '2026-09-30 12:00:00 PM', '2026-09-30T12:00:00.000+02:00'],
		['midnight', '2026-09-30 12:00:00 AM', '2026-09-30T00:00:00.000+02:00'],
		[
			'marks of direction',
			'\u200E30\u200E.\u200E09\u200E.\u200E2026 15:37',
			'2026-09-30T15:37:00.000+02:00',
		],
		['a narrow space', '2026-09-30 3:37\u202FPM', '2026-09-30T15:37:00.000+02:00'],
		['dashes that do not break', '2026\u201109\u201130 15:37', '2026-09-30T15:37:00.000+02:00'],
		['Arabic digits', '٢٠٢٦-٠٩-٣٠ ١٥:٣٧', '2026-09-30T15:37:00.000+02:00'],
		['an encoded space', '2026-09-30%2015:37:38', '2026-09-30T15:37:38.000+02:00'],

		['seconds since 1970', '1790775458', '2026-09-30T15:37:38.000+02:00'],
		['seconds with a fraction', '1790775458.2139025', '2026-09-30T15:37:38.213+02:00'],
		['milliseconds since 1970', '1790775458123', '2026-09-30T15:37:38.123+02:00'],
		['milliseconds with a fraction', '1790775458123.9', '2026-09-30T15:37:38.123+02:00'],
		['microseconds since 1970', '1790775458123456', '2026-09-30T15:37:38.123+02:00'],
		['nanoseconds since 1970', '1790775458123456789', '2026-09-30T15:37:38.123+02:00'],
		['a number of seconds', 1790775458, '2026-09-30T15:37:38.000+02:00'],
		['a number with a fraction', 1790775458.25, '2026-09-30T15:37:38.250+02:00'],
		['a number of milliseconds', 1790775458123, '2026-09-30T15:37:38.123+02:00'],
		['a number of microseconds', 1790775458123456, '2026-09-30T15:37:38.123+02:00'],
	])('reads %s in the given zone: %j', (_, sent, value) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value });
	});

	test.each(['2026-09-30', '30.09.2026', '2026/9/30'])(
		'reads the day %s as its midnight, which it says',
		(day) => {
			const value = '2026-09-30T00:00:00.000+02:00';
			expect(timeIn(day, WARSAW)).toEqual({ value, fault: { code: 'noTimeOfDay' } });
		},
	);

	test.each([
		['2026-09-30 15:37:38Z', '2026-09-30T15:37:38.000Z'],
		['2026-09-30 15:37:38 UTC', '2026-09-30T15:37:38.000Z'],
		['2026-09-30 15:37:38 +02:00', '2026-09-30T15:37:38.000+02:00'],
		['2026-09-30 15:37:38-0300', '2026-09-30T15:37:38.000-03:00'],
		['2026-09-30T15:37:38+0300', '2026-09-30T15:37:38.000+03:00'],
		['2026-09-30T15:37:38+03', '2026-09-30T15:37:38.000+03:00'],
		['2026-09-30T15:37:38Z', '2026-09-30T15:37:38.000Z'],
		['2026-09-30t15:37:38z', '2026-09-30T15:37:38.000Z'],
		['2026-09-30T15:37:38.123+05:30', '2026-09-30T15:37:38.123+05:30'],
		['2026-09-30T15:37:38+14:00', '2026-09-30T15:37:38.000+14:00'],
		['2026-09-30T15:37:38-14:00', '2026-09-30T15:37:38.000-14:00'],
		['2026-09-30T15:37:38+00:00', '2026-09-30T15:37:38.000Z'],
		['30.09.2026 15:37:38 +03:00', '2026-09-30T15:37:38.000+03:00'],
		['2026-03-29T02:30:00+01:00', '2026-03-29T02:30:00.000+01:00'],
		['2026-09-30 15:37:38 GMT+3', '2026-09-30T15:37:38.000+03:00'],
		['2026-09-30 15:37:38 UTC-03:30', '2026-09-30T15:37:38.000-03:30'],
		['2026-09-30 15:37:38 +3:00', '2026-09-30T15:37:38.000+03:00'],
		['2026-09-30 03:37:38 PM +03:00', '2026-09-30T15:37:38.000+03:00'],
		['2026-09-30T15:37:38\u221203:00', '2026-09-30T15:37:38.000-03:00'],
		['2026-09-30T15:37:38%2B03:00', '2026-09-30T15:37:38.000+03:00'],
		['2026-09-30T15:37:38 03:00', '2026-09-30T15:37:38.000+03:00'],
		['Wed, 30 Sep 2026 15:37:38 +0300', '2026-09-30T15:37:38.000+03:00'],
		['Wed, 30 Sep 2026 15:37:38 GMT', '2026-09-30T15:37:38.000Z'],
	])('believes an offset in the text rather than the zone: %j', (sent, value) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value });
		expect(timeIn(sent, 'America/Sao_Paulo')).toEqual({ value });
	});

	test.each([
		'2026-09-30 10:00:00+99:00',
		'2026-09-30 10:00:00+14:01',
		'2026-09-30 10:00:00-14:30',
		'2026-09-30 10:00:00+15',
		'2026-09-30T10:00:00+0360',
		'2026-09-30T10:00:00-1500',
		'30.09.2026 10:00:00 +24:00',
		'2026-09-30 10:00:00 GMT+15',
		'2026-09-30 10:00:00 99:00',
		'Wed, 30 Sep 2026 10:00:00 +9900',
	])('knows no such offset: %j', (sent) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value: null, fault: { code: 'notTime' } });
	});

	test.each([
		['before the change to summer time', '2026-03-29 01:59:59', '2026-03-29T01:59:59.000+01:00'],
		['after it', '2026-03-29 03:00:00', '2026-03-29T03:00:00.000+02:00'],
		['the day before it', '2026-03-28 02:30:00', '2026-03-28T02:30:00.000+01:00'],
		['the day after it', '2026-03-30 02:30:00', '2026-03-30T02:30:00.000+02:00'],
		['before the change back', '2026-10-25 01:59:59', '2026-10-25T01:59:59.000+02:00'],
		['after it', '2026-10-25 03:00:00', '2026-10-25T03:00:00.000+01:00'],
		['in winter', '2026-12-01 12:00:00', '2026-12-01T12:00:00.000+01:00'],
	])('knows the zone’s offset %s', (_, sent, value) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value });
	});

	test.each([
		[WARSAW, '2026-03-29 02:00:00', '2026-03-29T03:00:00.000+02:00'],
		[WARSAW, '2026-03-29 02:30:00', '2026-03-29T03:30:00.000+02:00'],
		[WARSAW, '2026-03-29 2:30 AM', '2026-03-29T03:30:00.000+02:00'],
		['America/Santiago', '2026-09-06 00:30:00', '2026-09-06T01:30:00.000-03:00'],
		['Pacific/Chatham', '2026-09-27 03:00:00', '2026-09-27T04:00:00.000+13:45'],
		['Antarctica/Troll', '2026-03-29 02:30:00', '2026-03-29T04:30:00.000+02:00'],
		[WARSAW, '29.03.2026 2:59:59', '2026-03-29T03:59:59.000+02:00'],
		['America/New_York', '2026-03-08T02:30:00', '2026-03-08T03:30:00.000-04:00'],
		['Australia/Lord_Howe', '2026-10-04 02:15:00', '2026-10-04T02:45:00.000+11:00'],
		['Pacific/Apia', '2011-12-30 12:00:00', '2011-12-31T12:00:00.000+14:00'],
		['America/Sao_Paulo', '2018-11-04', '2018-11-04T01:00:00.000-02:00'],
	])('in %s clocks skip %s, and it says so', (zone, sent, value) => {
		expect(timeIn(sent, zone)).toEqual({
			value,
			fault: { code: 'timeSkipped', details: [zone, value] },
		});
	});

	test.each([
		[WARSAW, '2026-10-25 02:00:00', '2026-10-25T02:00:00.000+02:00'],
		[WARSAW, '2026-10-25 02:59:59', '2026-10-25T02:59:59.000+02:00'],
		['America/Santiago', '2026-04-04 23:30:00', '2026-04-04T23:30:00.000-03:00'],
		['Europe/Kyiv', '2026-10-25 03:30:00', '2026-10-25T03:30:00.000+03:00'],
		['America/New_York', '2026-11-01 01:30:00', '2026-11-01T01:30:00.000-04:00'],
		['Australia/Lord_Howe', '2026-04-05 01:45:00', '2026-04-05T01:45:00.000+11:00'],
	])('in %s clocks show %s twice; the first is meant, and it says so', (zone, sent, value) => {
		const reading = { value, fault: { code: 'timeTwice', details: [zone] } };
		expect(timeIn(sent, zone)).toEqual(reading);
	});

	test.each([Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)])(
		'reads both in the same way whatever the season in which they are read',
		(now) => {
			Settings.now = () => now;
			try {
				const read = ['2026-10-25 02:30:00', '2026-03-29 02:30:00'].map(
					(sent) => timeIn(sent, WARSAW).value,
				);
				expect(read).toEqual(['2026-10-25T02:30:00.000+02:00', '2026-03-29T03:30:00.000+02:00']);
			} finally {
				Settings.now = () => Date.now();
			}
		},
	);

	test.each([
		['words', 'yesterday'],
		['no day', '2026-02-30 10:00:00'],
		['no month', '2026-13-01'],
		['no hour', '30.09.2026 25:00'],
		['no minute', '2026-09-30 10:60:00'],
		['no second', '2026-09-30 10:00:60'],
		['a day of zeros', '2026-00-00 00:00:00'],
		['something before it', 'at 2026-09-30 15:37:38'],
		['something before a dotted one', 'at 30.09.2026 15:37:38'],
		['something after it', '2026-09-30 15:37:38 or so'],
		['something after the day', '2026-09-30Tea'],
		['the month first', '09/30/2026 15:37'],
		['eight digits', '20260930'],
		['eleven digits', '17907754581'],
		['twelve digits', '179077545812'],
		['fourteen digits', '17907754581234'],
		['seventeen digits', '17907754581234567'],
		['a sign before the seconds', '-179077545'],
		['a number that is no time', 12.5],
		['the hour 13 of twelve', '2026-09-30 13:00 PM'],
		['the hour 0 of twelve', '2026-09-30 00:30 PM'],
		['a name for a zone', '2026-09-30 15:37:38 MSK'],
		['two marks', '2026-09/30'],
		['an hour alone', '2026-09-30 15'],
		['two times', '2026-09-30 15:37;2026-09-30 15:38'],
		['the wrong day of the week', 'Mon, 30 Sep 2026 15:37:38 +0300'],
		['two digits of year', '30.09.26 15:37'],
		['a placeholder', '{{date}}'],
		['the name of a zone', '2026-09-30 15:37:38 Europe/Paris'],
		['the name of a zone in brackets', '2026-09-30T15:37:38[Europe/Paris]'],
	])('reads no time from %s', (_, sent) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value: null, fault: { code: 'notTime' } });
	});

	test.each([
		['MySQL’s', '0000-00-00 00:00:00'],
		['MySQL’s day', '0000-00-00'],
		['one with a fraction', '0000-00-00T00:00:00.000Z'],
		['one of dots', '00.00.0000 00:00'],
		['one of slashes', '00/00/0000'],
		['one of dashes, the year last', '00-00-0000'],
		['one of slashes, the year first', '0000/00/00 00:00:00'],
		['the first day of 1970', '1970-01-01 00:00:00'],
		['a spreadsheet’s', '1899-12-30T00:00:00Z'],
		['SQL Server’s', '1900-01-01'],
		['PHP’s', '-0001-11-30T00:00:00+00:00'],
		['.NET’s', '0001-01-01T00:00:00'],
		['zero', '0'],
		['a number', 0],
		['a negative number', '-1'],
		['a word', 'null'],
		['an analyst’s', '(not set)'],
		['an empty text', ''],
		['null', null],
	])('says nothing about %s for no time: %j', (_, sent) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value: null });
	});

	test.each([[{ date: '2026-09-30' }], [true]])('hands %j back for the schema', (sent) => {
		expect(timeIn(sent, WARSAW)).toEqual({ value: sent });
	});

	test('reads nothing in a zone that does not exist', () => {
		expect(timeIn('2026-09-30 10:00:00', 'Nowhere/Land').value).toBeNull();
	});

	const zones = fc.constantFrom(
		...['Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'],
		...['Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns', 'Asia/Gaza', 'UTC', 'UTC+3'],
	);
	const times = fc.integer({ min: Date.UTC(2002, 0), max: Date.UTC(2037, 0) });

	test('finds any time again that a clock shows once, or the first of two', () => {
		fc.assert(
			fc.property(zones, times, (zone, time) => {
				const shown = DateTime.fromMillis(time, { zone });
				const [first, second] = shown.getPossibleOffsets();
				const { value, fault } = timeIn(shown.toFormat('yyyy-MM-dd HH:mm:ss.SSS'), zone);
				expect(Date.parse(String(value))).toBe(first.toMillis());
				expect(fault?.code).toBe(second === undefined ? undefined : 'timeTwice');
			}),
			{ numRuns: 2000 },
		);
	});

	test('reads what it has written', () => {
		fc.assert(
			fc.property(zones, times, (zone, time) => {
				const { value } = timeIn(time, zone);
				const again = timeIn(value, 'Asia/Tokyo').value;
				expect([Date.parse(String(value)), Date.parse(String(again))]).toEqual([time, time]);
			}),
		);
	});

	test('gives a time that every parser takes, or null', () => {
		const digit = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
		const sign = fc.constantFrom('+', '-', 'Z', ' ', '');
		const sent = fc
			.tuple(digit, digit, digit, digit, digit, sign, digit, digit)
			.map(([mo, d, h, m, s, z, oh, om]) => `2026-${mo}-${d}T${h}:${m}:${s}${z}${oh}:${om}`);
		fc.assert(
			fc.property(sent, zones, (text, zone) => {
				const { value, fault } = timeIn(text, zone);
				if (value === null) expect(fault?.code).toBe('notTime');
				else expect(Date.parse(String(value))).not.toBeNaN();
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([['1'], ['2026-09-30 '], ['0.'], [' '], ['2026-09-30T10:00:00.']])(
		'is quick with a million times %j',
		(part) => {
			const sent = `1${part.repeat(1_000_000)}`;
			const start = performance.now();
			expect(timeIn(sent, WARSAW).value).toBeNull();
			expect(performance.now() - start).toBeLessThan(2000);
		},
	);
});

describe('hasOwnZone', () => {
	const OWN: unknown[] = [
		'2026-09-30T15:37:38Z',
		'2026-09-30 15:37:38 UTC',
		'2026-09-30 15:37:38 +02:00',
		' 2026-09-30T15:37:38-0300 ',
		'30.09.2026 15:37 +03',
		'1790775458',
		'1790775458123',
		'1790775458123456',
		1790775458,
		1790775458.5,
		['', '2026-09-30T15:37:38Z'],
	];
	const NONE: unknown[] = [
		'2026-09-30 15:37:38',
		'2026-09-30',
		'30.09.2026 15:37',
		'30/09/2026 15:37',
		'soon',
		'',
		null,
		undefined,
		{ date: '2026-09-30T15:37:38Z' },
		{ toString: 1 },
		['2026-09-30 15:37:38', '2026-09-30T15:37:38Z'],
	];

	test.each(OWN.map((sent) => [sent]))('%j has', (sent) => {
		expect(hasOwnZone(sent)).toBe(true);
	});

	test.each(NONE.map((sent) => [sent]))('%j has not', (sent) => {
		expect(hasOwnZone(sent)).toBe(false);
	});
});

describe('localTime', () => {
	const read = readWith(localTime, 'Europe/Moscow');

	test('reads a time in the node’s zone', () => {
		expect(read('2026-09-30 15:37:38')).toEqual({ value: '2026-09-30T15:37:38.000+03:00' });
		expect(read(1790775458)).toEqual({ value: '2026-09-30T16:37:38.000+03:00' });
	});

	test('takes the first of several', () => {
		expect(read(['2026-09-30 15:37:38', 'soon'])).toEqual({
			value: '2026-09-30T15:37:38.000+03:00',
			fault: { code: 'repeated' },
		});
	});
});
