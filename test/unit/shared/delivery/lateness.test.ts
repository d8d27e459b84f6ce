import type { IDataObject } from 'n8n-workflow';

import type { EventRow } from '../../../../nodes/shared/vendor/events';
import { toItem } from '../../../../nodes/shared/delivery/understand';
import { localTime } from '../../../../nodes/shared/values/local-time';
import { wholeNumber } from '../../../../nodes/shared/values/whole-number';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';
import { receivedRequest } from '../../../support/received-request';
import { settingsWith } from '../../../support/settings';

const ENDED: EventRow = {
	value: 'call.completed',
	label: 'Done',
	action: 'On done',
	description: 'A call ends',
	blocks: ['call'],
	certainty: 'seen',
	live: true,
};
const vendor: Vendor = {
	...doorbell,
	events: [ENDED, ...doorbell.events],
	fields: [
		{ to: 'occurredAt', from: ['at'], as: localTime, certainty: 'seen' },
		{ to: 'call.durationSeconds', from: ['seconds'], as: wholeNumber, certainty: 'seen' },
	],
};

/** Of a call that began at a time in UTC; the request came at noon. */
function issuesOf(at: string, seconds?: unknown): unknown {
	const fields = { at, seconds };
	const { item } = toItem(vendor, {
		request: receivedRequest(),
		part: { fields, body: fields },
		recognized: { event: 'call.completed', fields },
		settings: settingsWith(),
	});
	return (item.json.issues as IDataObject[]).map(({ path }) => path);
}

describe('the time of a call that is over is that of its start', () => {
	test.each([
		['2026-09-30T10:45:00Z', 3600],
		['2026-09-30T11:00:00Z', '3600'],
		['2026-09-30T12:15:00Z', 3600],
		['2026-09-30T11:45:00Z', null],
	])('%s of %p seconds is no issue at noon', (at, seconds) => {
		expect(issuesOf(at, seconds)).toEqual([]);
	});

	test.each([
		['2026-09-30T10:44:59Z', 3600],
		['2026-09-30T12:15:01Z', 3600],
		['2026-09-30T11:00:00Z', 60],
		['2026-09-30T11:44:59Z', undefined],
	])('%s of %p seconds is one', (at, seconds) => {
		expect(issuesOf(at, seconds)).toEqual(['occurredAt']);
	});
});
