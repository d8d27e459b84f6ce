import type { EventRow } from '../../../../nodes/shared/vendor/events';
import { route, type Routing } from '../../../../nodes/shared/delivery/route';
import { doorbell } from '../../../support/doorbell';

const table = doorbell.events;

/** Routes an item of each event, and shows what lies on each output. */
function routed(events: string[], routing: Routing) {
	const items = events.map((event) => ({
		row: table.find(({ value }) => value === event) as EventRow,
		item: { json: { event } },
	}));
	return route(items, table, routing)?.map((output) => output.map(({ json }) => json.event));
}

const ALL = table.map(({ value }) => value);

describe('route', () => {
	test.each([
		['bell.rung', 0],
		['bell.rungLoudly', 1],
		['door.opened', 2],
		['other', 3],
	])('%s leaves by output %d alone', (event, index) => {
		const outputs: string[][] = [[], [], [], []];
		outputs[index] = [event];
		expect(routed([event], { events: ALL, outputMode: 'perEvent' })).toEqual(outputs);
	});

	test('an event keeps its output whatever else is chosen', () => {
		const routing: Routing = { events: ['door.opened'], outputMode: 'perEvent' };
		expect(routed(['door.opened'], routing)).toEqual([[], [], ['door.opened'], []]);
	});

	test('an event leaves by its parent’s output if only that is chosen', () => {
		const routing: Routing = { events: ['bell.rung'], outputMode: 'perEvent' };
		expect(routed(['bell.rungLoudly'], routing)).toEqual([['bell.rungLoudly'], [], [], []]);
	});

	test('a parent does not leave by its child’s output', () => {
		const routing: Routing = { events: ['bell.rungLoudly'], outputMode: 'perEvent' };
		expect(routed(['bell.rung'], routing)).toBeUndefined();
	});

	test('what nobody chose starts nothing', () => {
		expect(routed(['other'], { events: ['bell.rung'], outputMode: 'perEvent' })).toBeUndefined();
		expect(routed(['other'], { events: [], outputMode: 'single' })).toBeUndefined();
		expect(routed([], { events: ALL, outputMode: 'perEvent' })).toBeUndefined();
	});

	test('several items are routed one by one, in the order in which they came', () => {
		expect(
			routed(['other', 'bell.rung', 'door.opened', 'bell.rung'], {
				events: ['bell.rung', 'other'],
				outputMode: 'perEvent',
			}),
		).toEqual([['bell.rung', 'bell.rung'], [], [], ['other']]);
	});

	test('a single output takes every chosen event', () => {
		expect(
			routed(['other', 'bell.rungLoudly', 'door.opened'], {
				events: ['bell.rung', 'other'],
				outputMode: 'single',
			}),
		).toEqual([['other', 'bell.rungLoudly']]);
	});

	describe('an item for an output of the user’s own', () => {
		const row = table[0];
		const items = [{ row, item: { json: { a: 1 } }, extraOutput: 1 }];

		test('leaves behind those of the table', () => {
			expect(route(items, table, { events: ['bell.rung'], outputMode: 'perEvent' })).toEqual([
				...[[], [], [], [], []],
				[{ json: { a: 1 } }],
			]);
		});

		test('leaves by the single output where there is one', () => {
			expect(route(items, table, { events: ['bell.rung'], outputMode: 'single' })).toEqual([
				[{ json: { a: 1 } }],
			]);
		});

		test('leaves not at all where its event is not chosen', () => {
			expect(route(items, table, { events: ['other'], outputMode: 'perEvent' })).toBeUndefined();
		});
	});
});
