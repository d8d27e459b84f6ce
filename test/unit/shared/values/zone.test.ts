import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';

import { zoneNamed } from '../../../../nodes/shared/values/zone';

/** With half an hour of summer time, with changes a minute after midnight, with none, and with both halves of the year. */
const ZONES = [
	...['Australia/Lord_Howe', 'America/St_Johns', 'Asia/Gaza', 'Asia/Kathmandu', 'Europe/Kyiv'],
	...['America/Sao_Paulo', 'Europe/Moscow', 'Africa/Casablanca'],
];
const since1973 = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2100, 0) });

describe('zoneNamed', () => {
	test('has luxon’s offset at any time, asked once or again', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), since1973, (name, time) => {
				const offset = IANAZone.create(name).offset(time);
				expect([zoneNamed(name).offset(time), zoneNamed(name).offset(time)]).toEqual([
					offset,
					offset,
				]);
			}),
			{ numRuns: 2000 },
		);
	});

	test('changes its offset in the very minute that the zone does', () => {
		const change = Date.UTC(2026, 2, 29, 1);
		const offsets = [change - 1, change, change - 60_000, change + 60_000].map((time) =>
			zoneNamed('Europe/Kyiv').offset(time),
		);
		expect(offsets).toEqual([120, 180, 120, 180]);
	});

	test.each([
		['utc', '2026-09-30T12:00:00.000Z'],
		['UTC+3', '2026-09-30T12:00:00.000+03:00'],
		['Europe/Kyiv', '2026-09-30T12:00:00.000+03:00'],
		['Nowhere/Land', null],
	])('reads times in %s as luxon does', (name, iso) => {
		const read = (zone: string | ReturnType<typeof zoneNamed>) =>
			DateTime.fromISO('2026-09-30T12:00:00', { zone }).toISO();
		expect(read(zoneNamed(name))).toBe(iso);
		expect(read(name)).toBe(iso);
	});
});
