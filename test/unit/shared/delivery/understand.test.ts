import type { IDataObject } from 'n8n-workflow';

import { itemsOf } from '../../../../nodes/shared/delivery/understand';
import type { ReceivedRequest } from '../../../../nodes/shared/request/read';
import { doorbell } from '../../../support/doorbell';
import { receivedRequest } from '../../../support/received-request';
import { settingsWith } from '../../../support/settings';

function itemsFor(different: Partial<ReceivedRequest>) {
	const failures: unknown[] = [];
	const request = receivedRequest(different);
	const routables = itemsOf(doorbell, settingsWith(), request, (error) => failures.push(error));
	return { items: routables.map(({ item }) => item.json as IDataObject), routables, failures };
}

describe('itemsOf', () => {
	test('asks the vendor which event the URL’s is', () => {
		const { items } = itemsFor({ path: 'rung', body: { loudness: 'loud' } });
		expect(items).toMatchObject([{ event: 'bell.rungLoudly', rating: { label: 'loud' } }]);
	});

	test('asks the vendor which event the body’s is', () => {
		expect(itemsFor({ body: { kind: 'door.opened' } }).items).toMatchObject([
			{ event: 'door.opened' },
		]);
	});

	test('shows no marker that named the event', () => {
		const query = { event: 'door.opened', a: '1' };
		const { items } = itemsFor({ query });
		expect(items).toMatchObject([{ event: 'door.opened' }]);
		expect((items[0].raw as IDataObject).query).toEqual({ a: '1' });
		expect(items[0].eventId).toBe(
			itemsFor({ query: { event: 'door.opened', a: '1' } }).items[0].eventId,
		);
	});

	test.each([
		['that named nothing', { path: 'hook', query: { event: 'unknown' } }],
		['beside a URL that did', { path: 'rung', query: { event: 'door.opened' } }],
	])('shows a field called event %s', (_, request) => {
		expect(itemsFor(request).items[0].raw).toMatchObject({ query: request.query });
	});

	test('makes one item of each object in a list', () => {
		const { items, routables } = itemsFor({
			query: { name: 'Ana Example' },
			body: [{ kind: 'door.opened' }, { kind: 'bell.rung', ring_id: '7' }],
		});
		expect(items).toMatchObject([
			{
				event: 'door.opened',
				contact: { name: 'Ana Example' },
				raw: { body: { kind: 'door.opened' } },
			},
			{ event: 'bell.rung', contact: { name: 'Ana Example' }, raw: { body: { ring_id: '7' } } },
		]);
		expect(routables.map(({ row }) => row.value)).toEqual(['door.opened', 'bell.rung']);
	});

	test('hands the node’s options to the vendor', () => {
		const recognize = jest.fn(doorbell.recognize);
		const options = { limit: 2 };
		itemsOf({ ...doorbell, recognize }, settingsWith({ options }), receivedRequest(), () => {});
		expect(recognize).toHaveBeenCalledWith(expect.objectContaining({ options, named: [] }));
	});

	describe('a fault of our own', () => {
		const body = [{ kind: 'broken', name: 'Ana Example' }, { kind: 'door.opened' }];

		test('loses no payload: it leaves by Other, and says whose fault it is', () => {
			const { items } = itemsFor({ body });
			expect(items[0]).toMatchObject({
				event: 'other',
				contact: { name: null },
				raw: { body: { kind: 'broken', name: 'Ana Example' } },
				issues: [
					{ path: 'event', message: 'The node failed to read this event; please report it' },
				],
			});
			expect(items[0].eventId).toMatch(/^doorbell:other:/);
		});

		test('is reported', () => {
			const { failures } = itemsFor({ body });
			expect(failures).toEqual([new Error('recognize has a fault')]);
		});

		test('spoils no other event of the same request', () => {
			expect(itemsFor({ body }).items[1]).toMatchObject({ event: 'door.opened', issues: [] });
		});
	});
});
