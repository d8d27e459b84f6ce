import type { IDataObject } from 'n8n-workflow';

import { doorbell } from '../../../support/doorbell';
import { itemsFrom, type Rung } from '../../../support/doorbell-item';

const itemsFor = (different: Rung) => itemsFrom({ path: 'hook', ...different });

describe('understand', () => {
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

	test('a marker that names nothing stays, and is an issue', () => {
		const [item] = itemsFor({ query: { event: 'unknown' } }).items;
		expect(item.raw).toMatchObject({ query: { event: 'unknown' } });
		expect(item.issues[0]).toEqual({
			code: 'markerUnknown',
			path: 'event',
			message: '?event=unknown does not name an event of this trigger',
		});
	});

	test('a field called event beside a URL that names one stays', () => {
		const query = { event: 'door.opened', name: 'Ana' };
		const [item] = itemsFor({ path: 'rung', query }).items;
		expect(item).toMatchObject({ event: 'bell.rung', issues: [], raw: { query } });
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
		itemsFor({ vendor: { ...doorbell, recognize }, settings: { options } });
		expect(recognize).toHaveBeenCalledWith(expect.objectContaining({ options, named: [] }));
	});

	test('looks through the query once, however many deliveries there are', () => {
		const find = jest.fn(() => ({ lookup: () => undefined }));
		const body = Array.from({ length: 20 }, (_, index) => ({ index }));
		itemsFor({ vendor: { ...doorbell, find }, query: { a: '1' }, body });
		expect(find).toHaveBeenCalledTimes(21);
	});

	test('takes the filled one of a field in body and query', () => {
		const of = (body: object, query: IDataObject) =>
			itemsFor({ body, query }).items[0].contact.name;
		expect(of({ name: '' }, { name: 'Ana' })).toBe('Ana');
		expect(of({ name: 'Olga' }, { name: 'Ana' })).toBe('Olga');
		expect(of({ name: 'null' }, { name: 'Ana' })).toBe('Ana');
		expect(of({ name: 'null' }, {})).toBeNull();
	});

	test('says where a payload was searched in part', () => {
		const find = () => ({ lookup: () => undefined, isCut: true });
		const { items } = itemsFor({ vendor: { ...doorbell, find }, path: 'rung' });
		expect(items[0].issues).toMatchObject([
			{ code: 'nothingTyped' },
			{ code: 'searchedInPart', path: 'raw.body' },
		]);
	});

	test.each([['text'], [null], [7]])('searches nothing in %j', (body) => {
		const find = jest.fn(() => ({ lookup: () => undefined }));
		itemsFor({ vendor: { ...doorbell, find }, body });
		expect(find.mock.calls).toEqual([[{}, new Set()]]);
	});

	test('searches for the names that the user gave', () => {
		const find = jest.fn(() => ({ lookup: () => undefined }));
		const fieldNames = { field: [{ field: 'contact.name', name: 'own' }] };
		itemsFor({ vendor: { ...doorbell, find }, settings: { options: { fieldNames } } });
		expect(find).toHaveBeenCalledWith({}, new Set(['own']));
	});

	test('marks the id of a sample that somebody asked for', () => {
		const body = { ring_id: '7' };
		const of = (salt?: string) => itemsFor({ path: 'rung', body, salt }).items[0].eventId;
		expect([of(), of('s1')]).toEqual(['doorbell:bell.rung:7', 'doorbell:bell.rung:7:s1']);
	});

	describe('a fault of our own', () => {
		const body = [{ kind: 'broken', name: 'Ana Example' }, { kind: 'door.opened' }];

		test('loses no payload: it goes to Other, and says whose fault it is', () => {
			const { items } = itemsFor({ body });
			expect(items[0]).toMatchObject({
				event: 'other',
				contact: { name: null },
				raw: { body: { kind: 'broken', name: 'Ana Example' } },
			});
			expect(items[0].issues).toMatchObject([
				{ code: 'notUnderstood', path: 'event' },
				{ code: 'nothingTyped', path: 'event' },
			]);
			expect(items[0].eventId).toMatch(/^doorbell:other:/);
		});

		test('is typed from no query either', () => {
			const { items } = itemsFor({ body: { kind: 'broken' }, query: { name: 'Ana' } });
			expect(items[0]).toMatchObject({ contact: { name: null }, raw: { query: { name: 'Ana' } } });
		});

		test('is reported', () => {
			const { failures } = itemsFor({ body });
			expect(failures).toEqual([new Error('recognize has a fault')]);
		});

		test('spoils no other event of the same request', () => {
			expect(itemsFor({ body }).items[1]).toMatchObject({ event: 'door.opened' });
		});
	});
});
