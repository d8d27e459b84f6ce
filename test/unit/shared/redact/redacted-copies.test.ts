import type { IDataObject } from 'n8n-workflow';

import { understand } from '../../../../nodes/shared/delivery/understand';
import { issue } from '../../../../nodes/shared/messages';
import { addRedactedCopies } from '../../../../nodes/shared/redact/redacted-copies';
import type { OpenRequest } from '../../../../nodes/shared/request/open';
import { sampleRequest } from '../../../support/sample-request';
import type { Fixture } from '../../../../nodes/shared/vendor/events';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { vendors } from '../../../../scripts/vendors';
import { doorbell } from '../../../support/doorbell';
import { openRequest, type Different } from '../../../support/open-request';
import { settingsWith } from '../../../support/settings';

function rethrow(error: unknown): void {
	throw error;
}

const bare = (vendor: Vendor) =>
	settingsWith({ includeRaw: false, events: vendor.events.map(({ value }) => value) });

function copiesOf(
	request: OpenRequest,
	vendor: Vendor = doorbell,
	different: Parameters<typeof settingsWith>[0] = {},
): Fixture[] {
	const settings = settingsWith(different);
	const items = understand(vendor, settings, request, rethrow);
	addRedactedCopies(items, vendor, settings, request, rethrow);
	return items.map(({ item }) => item.json.redacted as unknown as Fixture);
}

const copyOf = (different: Different) => copiesOf(openRequest(doorbell, different))[0];

const samples = vendors.flatMap((vendor) =>
	vendor.events.flatMap(({ value, path = vendor.path ?? '' }) => {
		const sample = sampleRequest(vendor, value);
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
		const replayed = openRequest(vendor, { ...request, query, body, isLive: false });
		const [{ item }] = understand(vendor, bare(vendor), replayed, rethrow);
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
		const [{ item }] = understand(vendor, bare(vendor), sample, rethrow);
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
		const request = openRequest(doorbell, {
			headers: { 'x-signature': 'sha256=abcdef0123456789' },
		});
		const [copy] = copiesOf(request, doorbell, { includeHeaders: true });
		expect(copy.request.headers).toEqual({ 'x-signature': 'xxx000=aaaaaa0000000000' });
	});

	test('quotes nothing of the request in an issue', () => {
		const issues = [issue('sentAs', 'raw.body', 'as ivan/petrov')];
		const { request, item } = copyOf({
			...{ headers: { 'content-type': 'ivan/petrov' }, query: { event: 'ivan' } },
			issues: [...issues, issue('markerUnknown', 'event', 'ivan')],
		});
		expect(request).toMatchObject({ contentType: 'xxxx/xxxxxx', query: { event: 'xxxx' } });
		expect(item.issues).toEqual(
			expect.arrayContaining([
				issue('sentAs', 'raw.body', '…'),
				issue('markerUnknown', 'event', '…'),
			]),
		);
		expect(JSON.stringify(item)).not.toContain('ivan');
	});

	test('is one of each event in a list, in which the same is the same', () => {
		const body = [
			{ kind: 'door.opened', name: 'Ana' },
			{ kind: 'door.opened', name: 'Bob' },
			{ kind: 'door.opened', name: 'Eva' },
		];
		const request = openRequest(doorbell, { body, path: 'x', query: { who: 'Bob' } });
		expect(copiesOf(request).map((copy) => [copy.event, copy.request])).toEqual(
			['Xxy', 'Xxx', 'Xxz'].map((name) => [
				'door.opened',
				{ path: 'x', method: 'POST', query: { who: 'Xxx' }, body: { kind: 'door.opened', name } },
			]),
		);
	});

	test('of a long body leaves nothing out of the next one', () => {
		const body = [{ a: Array.from({ length: 3000 }, () => 'Ana and Bob were here') }, { b: 'Ana' }];
		const [first, second] = copiesOf(openRequest(doorbell, { body }));
		expect(JSON.stringify(first).length).toBeLessThan(65_536);
		expect(second.request.body).toEqual({ b: 'Xxx' });
	});

	test.each(['bell.rungLoudly', 'rung', 'RUNG'])(
		'keeps the marker that names an event: %s',
		(event) => {
			const copy = copyOf({ path: 'x', query: { event, note: 'Ana' }, body: { loudness: 'loud' } });
			const { query, ...request } = copy.request;
			expect(query).toMatchObject({ note: 'Xxx' });
			const [{ item }] = understand(
				doorbell,
				bare(doorbell),
				openRequest(doorbell, { ...request, query }),
				rethrow,
			);
			expect(copy.item.event).toMatch(/^bell\.rung/);
			expect(item.json.event).toBe(copy.item.event);
		},
	);

	test('tells nothing of the node’s own options', () => {
		const options = { fieldNames: { field: [{ field: 'contact.name', name: 'secretName' }] } };
		const settings = { options, issues: [issue('parameterIgnored', 'event', 'Ana', 'Ana')] };
		const request = openRequest(doorbell, { body: { secretName: 'Ana' } });
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
		const request = openRequest(doorbell);
		const items = understand(doorbell, settingsWith(), request, rethrow);
		const broken = { ...request, bodies: [{ unreadable }] };
		addRedactedCopies(items, doorbell, settingsWith(), broken, (error) => failures.push(error));
		expect(items.map(({ item }) => item.json.redacted)).toEqual([null]);
		expect(failures).toHaveLength(1);
	});
});
