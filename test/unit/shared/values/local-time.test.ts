import { isoTime, localTime } from '../../../../nodes/shared/values/local-time';
import { readWith } from '../../../support/reading';

describe('isoTime', () => {
	test.each([
		['as in SQL', '2026-09-30 15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['without seconds', '2026-09-30 15:37', '2026-09-30T15:37:00.000+02:00'],
		['with a fraction', '2026-09-30 15:37:38.5', '2026-09-30T15:37:38.500+02:00'],
		['as in ISO 8601', '2026-09-30T15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['with the comma of ISO 8601', '2026-09-30T15:37:38,5', '2026-09-30T15:37:38.500+02:00'],
		['a day alone', '2026-09-30', '2026-09-30T00:00:00.000+02:00'],
		['the day first', '30.09.2026 15:37:38', '2026-09-30T15:37:38.000+02:00'],
		['the day first, no seconds', '30.09.2026 15:37', '2026-09-30T15:37:00.000+02:00'],
		['single digits', '1.9.2026 9:05:00', '2026-09-01T09:05:00.000+02:00'],
		['seconds since 1970', '1790775458', '2026-09-30T15:37:38.000+02:00'],
		['milliseconds since 1970', '1790775458123', '2026-09-30T15:37:38.123+02:00'],
		['white space around it', ' 2026-09-30 15:37:38\n', '2026-09-30T15:37:38.000+02:00'],
	])('reads %s in the given zone: %j', (_, sent, iso) => {
		expect(isoTime(sent, 'Europe/Warsaw')).toBe(iso);
	});

	test.each([
		['2026-09-30 15:37:38Z', '2026-09-30T15:37:38.000Z'],
		['2026-09-30 15:37:38 +02:00', '2026-09-30T15:37:38.000+02:00'],
		['2026-09-30 15:37:38-0300', '2026-09-30T15:37:38.000-03:00'],
		['2026-09-30T15:37:38Z', '2026-09-30T15:37:38.000Z'],
		['2026-09-30T15:37:38.123+05:30', '2026-09-30T15:37:38.123+05:30'],
	])('believes an offset in the text rather than the zone: %j', (sent, iso) => {
		expect(isoTime(sent, 'America/Sao_Paulo')).toBe(iso);
	});

	test.each([
		['before the change to summer time', '2026-03-29 01:59:59', '2026-03-29T01:59:59.000+01:00'],
		['in the hour that is left out', '2026-03-29 02:30:00', '2026-03-29T03:30:00.000+02:00'],
		['after it', '2026-03-29 03:00:00', '2026-03-29T03:00:00.000+02:00'],
		['in winter', '2026-12-01 12:00:00', '2026-12-01T12:00:00.000+01:00'],
	])('knows the zone’s offset %s', (_, sent, iso) => {
		expect(isoTime(sent, 'Europe/Warsaw')).toBe(iso);
	});

	test.each([
		['words', 'yesterday'],
		['no day', '2026-02-30 10:00:00'],
		['no hour', '30.09.2026 25:00'],
		['MySQL’s nothing', '0000-00-00 00:00:00'],
		['a day of dots alone', '30.09.2026'],
		['something before it', 'at 2026-09-30 15:37:38'],
		['something before a dotted one', 'at 30.09.2026 15:37:38'],
		['something after it', '2026-09-30 15:37:38 or so'],
		['something after the day', '2026-09-30Tea'],
		['the month first', '09/30/2026 15:37'],
		['eight digits', '20260930'],
		['eleven digits', '17907754581'],
		['twelve digits', '179077545812'],
		['fourteen digits', '17907754581234'],
		['a sign before the seconds', '-179077545'],
		['two digits of year', '30.09.26 15:37'],
	])('reads no time from %s', (_, sent) => {
		expect(isoTime(sent, 'Europe/Warsaw')).toBeUndefined();
	});

	test.each(['2026-09-30 15:37:38 Europe/Paris', '2026-09-30T15:37:38[Europe/Paris]'])(
		'reads no names of zones, which luxon would keep for ever: %j',
		(sent) => {
			expect(isoTime(sent, 'Europe/Warsaw')).toBeUndefined();
		},
	);
});

describe('localTime', () => {
	const read = readWith(localTime, 'Europe/Moscow');

	test('reads a time in the node’s zone', () => {
		expect(read('2026-09-30 15:37:38')).toEqual({ value: '2026-09-30T15:37:38.000+03:00' });
	});

	test('reads a number as seconds or milliseconds', () => {
		expect(read(1790775458)).toEqual({ value: '2026-09-30T16:37:38.000+03:00' });
		expect(read(1790775458123)).toEqual({ value: '2026-09-30T16:37:38.123+03:00' });
	});

	test('says what is no time', () => {
		expect(read('soon')).toEqual({ value: null, issue: 'is no date and time' });
	});

	test.each([[{ date: '2026-09-30' }], [true]])('hands %j back for the schema', (sent) => {
		expect(read(sent)).toEqual({ value: sent });
	});

	test('takes the first of several', () => {
		expect(read(['2026-09-30 15:37:38', 'soon'])).toEqual({
			value: '2026-09-30T15:37:38.000+03:00',
			issue: 'was sent several times; the first is taken',
		});
	});
});
