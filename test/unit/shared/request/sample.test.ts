import type { IDataObject } from 'n8n-workflow';

import { Refusal } from '../../../../nodes/shared/request/refusal';
import { samplesAskedFor, samplesOf } from '../../../../nodes/shared/request/sample';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';
import { sampleRequest } from '../../../support/sample-request';
import { webhookContext } from '../../../support/webhook-context';

const [rung, rungLoudly, opened, ...others] = doorbell.events;

/** The doorbell with a second sample, and with outputs for the user's own rooms. */
const grown: Vendor = {
	...doorbell,
	events: [
		{
			...rung,
			otherSamples: [{ name: 'night', note: 'at night', method: 'GET', query: { ring_id: '8' } }],
		},
		rungLoudly,
		opened,
		...others,
	],
	extraOutputs: ({ rooms }) =>
		(rooms as string[]).map((room) => ({
			label: room,
			event: 'door.opened',
			sample: room === '' ? undefined : { method: 'POST', body: { kind: 'door.opened', room } },
		})),
};
const SETTINGS = { events: ['door.opened'], options: { rooms: ['Hall', '', 'Attic'] } };

function asking(sample: unknown, { method = 'GET', mode = 'manual' as 'manual' | 'webhook' } = {}) {
	const query = (sample === undefined ? {} : { sample }) as IDataObject;
	const { context } = webhookContext({ mode, request: { method, query } });
	return samplesAskedFor(context, grown, SETTINGS);
}

const nextIds = () => {
	const requests = asking('door.opened');
	return Array.isArray(requests) ? requests.map(({ salt }) => salt) : [];
};

describe('samplesAskedFor', () => {
	test.each([
		['bell.rung', [{ path: 'rung', query: { ring_id: '7', name: 'Ana Example' } }]],
		['bell.rung.night', [{ path: 'rung', query: { ring_id: '8' } }]],
		['door.opened.3', [{ bodies: [{ kind: 'door.opened', room: 'Attic' }] }]],
	])('%s is that sample', (name, expected) => {
		expect(asking(name)).toMatchObject(expected.map((each) => ({ ...each, isLive: false })));
	});

	test('chosen is one for each chosen event and for each output of the user’s own', () => {
		expect(asking('chosen')).toMatchObject([
			{ bodies: [{ kind: 'door.opened' }] },
			{ bodies: [{ kind: 'door.opened', room: 'Hall' }] },
			{ bodies: [{ kind: 'door.opened', room: 'Attic' }] },
		]);
	});

	test('has another salt each time, so that a second try is no redelivery', () => {
		const ids = [...nextIds(), ...nextIds()];
		expect(new Set(ids).size).toBe(2);
		expect(ids).toEqual([
			expect.stringMatching(/^sample-[\da-f]{8}$/),
			expect.stringMatching(/^sample-[\da-f]{8}$/),
		]);
	});

	test.each([[''], ['unknown'], ['other'], ['door.opened.2'], [['bell.rung']]])(
		'refuses %j with the samples that there are',
		(name) => {
			const known = 'bell.rung, bell.rung.night, door.opened, door.opened.1, door.opened.3';
			expect(asking(name)).toEqual(
				new Refusal(400, `There is no such sample. Use ?sample= with one of: ${known}`),
			);
		},
	);

	test('refuses chosen where nothing is', () => {
		const { context } = webhookContext({
			mode: 'manual',
			request: { method: 'GET', query: { sample: 'chosen' } },
		});
		expect(samplesAskedFor(context, doorbell, { events: [], options: {} })).toEqual(
			new Refusal(400, 'No event is chosen in Events'),
		);
	});

	test('is nothing in production, of a POST, and without the marker', () => {
		expect([
			asking('bell.rung', { mode: 'webhook' }),
			asking('bell.rung', { method: 'POST' }),
			asking(undefined),
		]).toEqual([undefined, undefined, undefined]);
	});
});

describe('samplesOf', () => {
	test('says what sets a sample apart', () => {
		expect(samplesOf(grown, SETTINGS.options).map(({ note }) => note)).toEqual([
			undefined,
			'at night',
			undefined,
			'Hall',
			'Attic',
		]);
	});
});

describe('sampleRequest', () => {
	test('comes in on the event’s own URL, as the vendor would send it now', () => {
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:37:41.512Z') });
		const request = sampleRequest(doorbell, 'bell.rung');
		jest.useRealTimers();
		expect(request).toEqual({
			method: 'GET',
			path: 'rung',
			query: { ring_id: '7', name: 'Ana Example' },
			headers: {},
			bodies: [null],
			named: doorbell.events.slice(0, 2),
			files: [],
			issues: [],
			receivedAt: '2026-09-30T12:37:41.512Z',
			isLive: false,
		});
	});

	test('has the body of a POST, in a copy', () => {
		const row = doorbell.events.find(({ value }) => value === 'door.opened');
		const request = sampleRequest(doorbell, 'door.opened');
		expect(request).toMatchObject({ method: 'POST', path: 'hook', query: {} });
		expect(request?.bodies).toEqual([{ kind: 'door.opened' }]);
		expect(request?.bodies[0]).not.toBe(row?.sample?.body);
	});

	test.each([['bell.rungLoudly'], ['other'], ['unknown'], [''], [['bell.rung']], [undefined]])(
		'is none for %j',
		(name) => {
			expect(sampleRequest(doorbell, name)).toBeUndefined();
		},
	);
});
