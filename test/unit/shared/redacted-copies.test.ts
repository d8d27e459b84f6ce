import type { IDataObject } from 'n8n-workflow';

import type { Fixture } from '../../../nodes/shared/vendor/events';
import { itemsOf } from '../../../nodes/shared/delivery/understand';
import type { ReceivedRequest } from '../../../nodes/shared/request/read';
import { addRedactedCopies } from '../../../nodes/shared/redacted-copies';
import { sampleRequest } from '../../../nodes/shared/request/sample';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { vendors } from '../../../scripts/vendors';
import { doorbell } from '../../support/doorbell';
import { receivedRequest } from '../../support/received-request';
import { settingsWith } from '../../support/settings';

function rethrow(error: unknown): void {
	throw error;
}

function copiesOf(
	request: ReceivedRequest,
	vendor: Vendor = doorbell,
	different: Parameters<typeof settingsWith>[0] = {},
	onFailure = rethrow,
): Fixture[] {
	const settings = settingsWith(different);
	const items = itemsOf(vendor, settings, request, onFailure);
	addRedactedCopies(items, vendor, settings, request, onFailure);
	return items.map(({ item }) => item.json.redacted as unknown as Fixture);
}

const copyOf = (different: Partial<ReceivedRequest>) => copiesOf(receivedRequest(different))[0];

const samples = vendors.flatMap((vendor) =>
	vendor.events.flatMap(({ value, path = vendor.path ?? '' }) => {
		const sample = sampleRequest(vendor.events, value);
		return sample ? [[vendor.name, value, vendor, { ...sample, path }] as const] : [];
	}),
);

describe.each(samples)('the copy of a request of %s, %s,', (_, event, vendor, sample) => {
	const [copy] = copiesOf(sample, vendor);

	test('is still that event, and a fixture', () => {
		expect(Object.keys(copy)).toEqual(['vendor', 'event', 'certainty', 'request', 'item']);
		expect(copy).toMatchObject({ vendor: vendor.name, event, certainty: 'seen', item: { event } });
		expect(copy.request).toMatchObject({ path: sample.path, method: sample.method });
	});

	test('has an item that is made from the copy alone', () => {
		const { query = {}, body = null, ...request } = copy.request;
		const replayed = receivedRequest({ ...request, query, body, isSample: true });
		const settings = settingsWith({ includeRaw: false });
		const [{ item }] = itemsOf(vendor, settings, replayed, rethrow);
		expect({ ...copy.item, receivedAt: null }).toEqual({ ...item.json, receivedAt: null });
	});

	test('has what the item of the sample has, and nothing of its values', () => {
		const filled = (item: IDataObject) =>
			Object.entries(item)
				.filter(([, block]) => typeof block === 'object' && block !== null)
				.flatMap(([block, parts]) =>
					Object.entries(parts as object)
						.filter(([, part]) => part !== null)
						.map(([key]) => `${block}.${key}`),
				);
		const [{ item }] = itemsOf(vendor, settingsWith({ includeRaw: false }), sample, rethrow);
		expect(filled(copy.item)).toEqual(filled(item.json as IDataObject));
		for (const personal of [
			'Ivan',
			'Olga',
			'Maria',
			'Example',
			'Приклад',
			'Иван',
			'jan@',
			'2139025',
		]) {
			expect(JSON.stringify(copy)).not.toContain(personal);
		}
	});
});

describe('a copy', () => {
	test('is of the day on which all copies are', () => {
		const { item } = copyOf({ receivedAt: '2027-02-03T04:05:06.789Z' });
		expect(item.receivedAt).toBe('2026-09-30T04:05:06.789Z');
	});

	test('says how it was sent, without what is empty', () => {
		const headers = { 'content-type': 'multipart/form-data; boundary=ivan', 'x-client': 'Ivan' };
		const file = { field: 'photo', name: 'ivan.jpg', type: 'image/jpeg', size: 123456 };
		const { request } = copyOf({
			headers,
			files: [file],
			body: { name: 'Ivan' },
			query: { a: 'b' },
		});
		expect(request).toEqual({
			path: 'hook',
			method: 'POST',
			contentType: 'multipart/form-data',
			query: { a: 'x' },
			body: { name: 'Xxxx' },
			files: [{ field: 'photo', name: 'xxxx.jpg', type: 'image/jpeg', size: 100000 }],
		});
		expect(copyOf({ body: null }).request).toEqual({ path: 'hook', method: 'POST' });
	});

	test('has the headers where the item has them, their names as they were sent', () => {
		const request = receivedRequest({ headers: { 'x-signature': 'sha256=abcdef0123456789' } });
		const [copy] = copiesOf(request, doorbell, { includeHeaders: true });
		expect(copy.request.headers).toEqual({ 'x-signature': 'xxx000=aaaaaa0000000000' });
	});

	test('names a content type that nobody knows in no place', () => {
		const sentAs = 'ivan/petrov';
		const { request, item } = copyOf({
			headers: { 'content-type': sentAs },
			issues: [{ path: 'raw.body', message: `is JSON that was sent as ${sentAs}` }],
		});
		expect(request.contentType).toBe('xxxx/xxxxxx');
		expect(item.issues).toContainEqual({
			path: 'raw.body',
			message: 'is JSON that was sent as xxxx/xxxxxx',
		});
	});

	test('is one of each event in a list, and still a list', () => {
		const body = [
			{ kind: 'door.opened', name: 'Ana' },
			{ kind: 'door.opened', name: 'Bob' },
		];
		const copies = copiesOf(receivedRequest({ body, path: 'x' }));
		expect(copies.map(({ event, request }) => [event, request.body])).toEqual([
			['door.opened', [{ kind: 'door.opened', name: 'Xxx' }]],
			['door.opened', [{ kind: 'door.opened', name: 'Xxx' }]],
		]);
	});

	test('keeps the marker that names an event', () => {
		const copy = copyOf({ path: 'x', query: { event: 'bell.rung', note: 'Ana' } });
		expect(copy.request.query).toEqual({ event: 'bell.rung', note: 'Xxx' });
		expect(copy.item.event).toBe('bell.rung');
	});

	test('tells nothing of the node’s own options', () => {
		const options = { fieldNames: { field: [{ field: 'contact.name', name: 'secretName' }] } };
		const settings = { options, issues: [{ path: 'occurredAt', message: 'Ana' }] };
		const request = receivedRequest({ body: { secretName: 'Ana' } });
		const [{ item }] = copiesOf(request, doorbell, settings);
		expect(item.contact).toMatchObject({ name: null });
		expect(JSON.stringify(item.issues)).not.toContain('Ana');
	});

	test('is null where it cannot be made, and the item is still there', () => {
		const unreadable = {
			get name() {
				throw new Error('cannot be read');
			},
		};
		const failures: unknown[] = [];
		const request = receivedRequest();
		const items = itemsOf(doorbell, settingsWith(), request, rethrow);
		const broken = { ...request, body: { unreadable } };
		addRedactedCopies(items, doorbell, settingsWith(), broken, (error) => failures.push(error));
		expect(items.map(({ item }) => item.json.redacted)).toEqual([null]);
		expect(failures).toHaveLength(1);
	});
});
