import { localTime } from '../../../../nodes/shared/values/local-time';
import { seconds } from '../../../../nodes/shared/values/whole-number';
import type { EventRow } from '../../../../nodes/shared/vendor/events';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';
import { itemFrom, type Rung } from '../../../support/doorbell-item';

const RECEIVED = '2026-09-30T12:00:00.000Z';
const ofTime = (body: object, different: Rung = {}) =>
	itemFrom({ name: 'Ana', ...body }, different).issues.filter(({ path }) => path === 'occurredAt');

test('a day without a time of day is not off', () => {
	expect(ofTime({ at: '2026-09-30' }).map(({ code }) => code)).toEqual(['noTimeOfDay']);
});

describe('a live event whose time is off', () => {
	test.each([
		['2026-09-30T11:45:00Z'],
		['2026-09-30T12:15:00Z'],
		['2026-09-30 14:45:00'],
		['2026-09-30 15:15:00'],
	])(`has no issue within 15 minutes: %s for ${RECEIVED}`, (at) => {
		expect(ofTime({ at })).toEqual([]);
	});

	test.each([
		['2026-09-30 12:00:00', '180 minutes before'],
		['2026-09-30 17:00:00', '120 minutes after'],
		['2026-09-30 14:44:59', '15 minutes before'],
	])('and has no zone of its own gets one about Time Zone: %s is %s', (at, howFar) => {
		expect(ofTime({ at })).toEqual([
			{
				code: 'timeOff',
				path: 'occurredAt',
				message: `The time is ${howFar} the request; times without a zone are read in Europe/Moscow, set by Time Zone`,
			},
		]);
	});

	test.each([
		['2026-09-30T11:44:59Z', '15 minutes before'],
		['2026-09-30T15:15:01+03:00', '15 minutes after'],
		['1790768699', '15 minutes before'],
	])('and has a zone of its own gets one that does not speak of it: %s', (at, howFar) => {
		expect(ofTime({ at })).toEqual([
			{
				code: 'timeOffByItself',
				path: 'occurredAt',
				message: `The time, sent with its own zone, is ${howFar} the request`,
			},
		]);
	});

	test.each([
		['did not come just now', { isLive: false }],
		['is not live', { path: 'hook' }],
	])('gets none where it %s', (_, different) => {
		expect(ofTime({ at: '2026-01-01 00:00:00' }, different)).toEqual([]);
	});
});

describe('the time of a call that is over is that of its start', () => {
	const ended: EventRow = { ...doorbell.events[0], blocks: ['call'] };
	const vendor: Vendor = {
		...doorbell,
		events: [ended, ...doorbell.events.slice(2)],
		fields: [
			{ to: 'occurredAt', from: ['at'], as: localTime, certainty: 'seen' },
			{ to: 'call.durationSeconds', from: ['seconds'], as: seconds, certainty: 'seen' },
		],
	};

	test.each([
		['2026-09-30T10:45:00Z', 3600],
		['2026-09-30T11:00:00Z', '3600'],
		['2026-09-30T11:00:00Z', '1:00:00'],
		['2026-09-30T12:15:00Z', 3600],
		['2026-09-30T11:45:00Z', null],
	])('%s of %p seconds is not late at noon', (at, seconds) => {
		expect(ofTime({ at, seconds }, { vendor })).toEqual([]);
	});

	test.each([
		['2026-09-30T10:44:59Z', 3600],
		['2026-09-30T12:15:01Z', 3600],
		['2026-09-30T11:00:00Z', 60],
		['2026-09-30T11:44:59Z', undefined],
	])('%s of %p seconds is', (at, seconds) => {
		expect(ofTime({ at, seconds }, { vendor })).toHaveLength(1);
	});
});
