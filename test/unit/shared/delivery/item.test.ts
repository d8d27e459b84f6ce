import type { IDataObject } from 'n8n-workflow';

import { toItem, type Source } from '../../../../nodes/shared/delivery/understand';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';
import { receivedRequest } from '../../../support/received-request';
import { settingsWith } from '../../../support/settings';

const FIELDS = { ring_id: '7', at: '2026-09-30 15:00:00', name: 'Ana Example' };

type Different = {
	[Key in keyof Source]?: Partial<Source[Key]>;
};

function sourceWith({ request, part, recognized, settings }: Different): Source {
	return {
		request: receivedRequest(request),
		part: { fields: FIELDS, body: FIELDS, ...part },
		recognized: { event: 'bell.rung', fields: FIELDS, ...recognized },
		settings: settingsWith(settings),
	};
}

function itemWith(different: Different = {}): IDataObject {
	return toItem(doorbell, sourceWith(different)).item.json as IDataObject;
}

const at = (time: string): Different => ({ recognized: { fields: { at: time } } });

describe('toItem', () => {
	test('has the keys of the design, in its order', () => {
		expect(Object.keys(itemWith())).toEqual([
			...['vendor', 'event', 'eventId', 'occurredAt', 'receivedAt'],
			...['contact', 'attribution', 'agent', 'rating', 'tags', 'issues', 'raw'],
		]);
	});

	test('says whose event it is and when', () => {
		expect(itemWith()).toMatchObject({
			vendor: 'doorbell',
			event: 'bell.rung',
			eventId: 'doorbell:bell.rung:7',
			occurredAt: '2026-09-30T15:00:00.000+03:00',
			receivedAt: '2026-09-30T12:00:00.000Z',
			contact: { name: 'Ana Example' },
			issues: [],
		});
	});

	test('goes with the row of its event, or that of Other', () => {
		expect(toItem(doorbell, sourceWith({})).row.value).toBe('bell.rung');
		const unknown = toItem(doorbell, sourceWith({ recognized: { event: 'roof.leaking' } }));
		expect(unknown.row.value).toBe('other');
		expect(unknown.item.json.event).toBe('other');
	});

	test('goes to an output of the user’s own where recognize says so', () => {
		expect(toItem(doorbell, sourceWith({ recognized: { extraOutput: 2 } })).extraOutput).toBe(2);
		expect(toItem(doorbell, sourceWith({})).extraOutput).toBeUndefined();
	});

	test('collects the issues of all steps, in their order', () => {
		const issue = (message: string) => ({ path: 'p', message });
		const { issues } = itemWith({
			request: { issues: [issue('request')] },
			settings: { issues: [issue('settings')] },
			recognized: {
				issues: [issue('recognize')],
				fields: { phone: 'x', at: '2026-09-30 12:00:00' },
			},
		});
		expect((issues as IDataObject[]).map(({ message }) => message)).toEqual([
			'request',
			'settings',
			'recognize',
			'phone "x" is no telephone number',
			expect.stringContaining('before the request came'),
		]);
	});

	test('names in its issues what was sent, not what recognize made of it', () => {
		const origins = new Map([['phone', 'call.number']]);
		const { issues } = itemWith({ recognized: { fields: { phone: 'x' }, origins } });
		expect(issues).toEqual([
			{ path: 'contact.phone', message: 'call.number "x" is no telephone number' },
		]);
	});

	describe('raw', () => {
		const request = { query: { q: '1' }, headers: { accept: '*/*' }, body: [{ a: 1 }, { b: 2 }] };

		test('is what was sent, with this delivery’s share of the body', () => {
			expect(itemWith({ request, part: { body: { b: 2 } } }).raw).toEqual({
				method: 'POST',
				query: { q: '1' },
				body: { b: 2 },
				files: [],
			});
		});

		test('has the headers where they are wanted', () => {
			const { raw } = itemWith({ request, settings: { includeHeaders: true } });
			expect(raw).toMatchObject({ headers: { accept: '*/*' } });
		});

		test('is not there where it is not wanted', () => {
			expect(itemWith({ request, settings: { includeRaw: false } })).not.toHaveProperty('raw');
		});
	});

	describe('the id of an event that the vendor identifies', () => {
		const idOf = (fields: object, options = {}) =>
			itemWith({ recognized: { fields: { ...fields } }, settings: { options } }).eventId;

		test('is the vendor’s, with what changes while that stays', () => {
			expect(idOf({ ring_id: '7' })).toBe('doorbell:bell.rung:7');
			expect(idOf({ ring_id: '7', state: 'x' })).toMatch(/^doorbell:bell\.rung:7:[0-9a-f]{16}$/);
			expect(idOf({ ring_id: '7', state: 'x' })).not.toBe(idOf({ ring_id: '7', state: 'y' }));
		});

		test('is the vendor’s alone where the row names nothing that changes', () => {
			const [rung, ...others] = doorbell.events;
			const events = [{ ...rung, identity: { id: 'call.id' } }, ...others];
			const source = sourceWith({ recognized: { fields: { ring_id: '7', state: 'x' } } });
			const { item } = toItem({ ...doorbell, events }, source);
			expect(item.json.eventId).toBe('doorbell:bell.rung:7');
		});

		test('is found under the name that the user gave', () => {
			const options = { fieldNames: { field: [{ field: 'call.id', name: 'my_id' }] } };
			expect(idOf({ my_id: '9' }, options)).toBe('doorbell:bell.rung:9');
		});

		test('is that of the payload where it was not sent', () => {
			expect(idOf({})).toMatch(/^doorbell:bell\.rung:[0-9a-f]{64}$/);
		});
	});

	describe('the id of an event that is told apart by its payload', () => {
		const other = { event: 'other', fields: {} };
		const idWith = (different: Different) =>
			itemWith({ recognized: other, ...different }).eventId as string;
		const file = { field: 'f', name: 'a.txt', type: 'text/plain', size: 4 };

		test.each([
			['body', { part: { body: { a: 1 } } }, { part: { body: { a: 2 } } }],
			['query', { request: { query: { a: '1' } } }, { request: { query: { a: '2' } } }],
			[
				'files',
				{ request: { files: [file] } },
				{ request: { files: [{ ...file, name: 'b.txt' }] } },
			],
			[
				'day of receipt',
				{ request: { receivedAt: '2026-09-30T12:00:00.000Z' } },
				{ request: { receivedAt: '2026-10-01T12:00:00.000Z' } },
			],
		])('depends on the %s', (_, one, another) => {
			expect(idWith(one)).not.toBe(idWith(another));
			expect(idWith(one)).toBe(idWith(one));
		});
	});

	describe('a live event whose time is off', () => {
		const RECEIVED = '2026-09-30T12:00:00.000Z';

		test.each([
			['2026-09-30T11:45:00Z'],
			['2026-09-30T12:15:00Z'],
			['2026-09-30 14:45:00'],
			['2026-09-30 15:15:00'],
		])(`is none within 15 minutes: %s for ${RECEIVED}`, (time) => {
			expect(itemWith(at(time)).issues).toEqual([]);
		});

		test.each([
			['2026-09-30T11:44:59Z', '15 minutes before'],
			['2026-09-30T12:15:01Z', '15 minutes after'],
			['2026-09-30 12:00:00', '180 minutes before'],
			['2026-09-30 17:00:00', '120 minutes after'],
		])('gets an issue that names the option Time Zone: %s is %s', (time, howFar) => {
			expect(itemWith(at(time)).issues).toEqual([
				{
					path: 'occurredAt',
					message: `${howFar} the request came: times without a zone are read in Europe/Moscow, the option Time Zone changes that`,
				},
			]);
		});

		test('may come as much later as the call took', () => {
			const vendor: Vendor = {
				...doorbell,
				events: [{ ...doorbell.events[0], blocks: ['call'] }, ...doorbell.events.slice(1)],
				fields: [
					...doorbell.fields,
					{
						to: 'call.durationSeconds',
						from: ['seconds'],
						as: (value) => ({ value }),
						certainty: 'documented',
					},
				],
			};
			const issuesOf = (time: string, seconds?: number) => {
				const source = sourceWith({ recognized: { fields: { at: time, seconds } } });
				return (toItem(vendor, source).item.json as IDataObject).issues;
			};
			expect(issuesOf('2026-09-30T11:35:00Z', 600)).toEqual([]);
			expect(issuesOf('2026-09-30T11:35:00Z', 599)).toHaveLength(1);
			expect(issuesOf('2026-09-30T11:35:00Z')).toHaveLength(1);
			expect(issuesOf('2026-09-30T12:20:00Z', 600)).toHaveLength(1);
		});

		test.each([
			['is a sample', { ...at('2026-01-01 00:00:00'), request: { isSample: true } }],
			['is not live', { recognized: { event: 'other', fields: { at: '2026-01-01 00:00:00' } } }],
			['has no time', at('')],
		])('gets none where it %s', (_, different) => {
			expect(itemWith(different).issues).toEqual([]);
		});
	});
});
