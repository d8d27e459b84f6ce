import type { EventRow } from '../../../../nodes/shared/vendor/events';
import { route } from '../../../../nodes/shared/delivery/route';
import type { Settings } from '../../../../nodes/shared/request/settings';
import { doorbell } from '../../../support/doorbell';

type Routing = Pick<Settings, 'events' | 'outputMode'>;

const table = doorbell.events;

/** Routes an item of each event, and shows what lies on each output. */
function routed(events: string[], routing: Routing) {
	const items = events.map((event) => ({
		row: table.find(({ value }) => value === event) as EventRow,
		item: { json: { event } },
	}));
	const { outputs, notChosen } = route(items, table, routing);
	const shown = outputs.map((output) => output.map(({ json }) => json.event));
	return notChosen.length > 0 ? { shown, notChosen: notChosen.map(({ value }) => value) } : shown;
}

const ALL = table.map(({ value }) => value);

describe('route', () => {
	test.each([
		['bell.rung', 0],
		['bell.rungLoudly', 1],
		['door.opened', 2],
		['other', 3],
	])('%s goes to output %d alone', (event, index) => {
		const outputs: string[][] = [[], [], [], []];
		outputs[index] = [event];
		expect(routed([event], { events: ALL, outputMode: 'perEvent' })).toEqual(outputs);
	});

	test('an event keeps its output whatever else is chosen', () => {
		const routing: Routing = { events: ['door.opened'], outputMode: 'perEvent' };
		expect(routed(['door.opened'], routing)).toEqual([[], [], ['door.opened'], []]);
	});

	test('an event goes to its parent’s output if only that is chosen', () => {
		const routing: Routing = { events: ['bell.rung'], outputMode: 'perEvent' };
		expect(routed(['bell.rungLoudly'], routing)).toEqual([['bell.rungLoudly'], [], [], []]);
	});

	test('a parent does not take its child’s output', () => {
		const routing: Routing = { events: ['bell.rungLoudly'], outputMode: 'perEvent' };
		expect(routed(['bell.rung'], routing)).toEqual({
			shown: [[], [], [], []],
			notChosen: ['bell.rung'],
		});
	});

	test('what nobody chose goes nowhere, and is named once', () => {
		const routing: Routing = { events: ['bell.rung'], outputMode: 'perEvent' };
		expect(routed(['other', 'bell.rung', 'other'], routing)).toEqual({
			shown: [['bell.rung'], [], [], []],
			notChosen: ['other'],
		});
		expect(routed(['other'], { events: [], outputMode: 'single' })).toEqual({
			shown: [[]],
			notChosen: ['other'],
		});
	});

	test('several items are routed one by one, in the order in which they came', () => {
		expect(
			routed(['other', 'bell.rung', 'door.opened', 'bell.rung'], {
				events: ['bell.rung', 'other', 'door.opened'],
				outputMode: 'perEvent',
			}),
		).toEqual([['bell.rung', 'bell.rung'], [], ['door.opened'], ['other']]);
	});

	test('a single output takes every chosen event', () => {
		expect(
			routed(['other', 'bell.rungLoudly'], {
				events: ['bell.rung', 'other'],
				outputMode: 'single',
			}),
		).toEqual([['other', 'bell.rungLoudly']]);
	});

	describe('an item for an output of the user’s own', () => {
		const row = table[0];
		const items = [{ row, item: { json: { a: 1 } }, extraOutput: 1 }];

		test('comes behind those of the table', () => {
			expect(
				route(items, table, { events: ['bell.rung'], outputMode: 'perEvent' }).outputs,
			).toEqual([...[[], [], [], [], []], [{ json: { a: 1 } }]]);
		});

		test('goes to the single output where there is one', () => {
			expect(route(items, table, { events: ['bell.rung'], outputMode: 'single' }).outputs).toEqual([
				[{ json: { a: 1 } }],
			]);
		});

		test('goes nowhere where its event is not chosen', () => {
			const { outputs, notChosen } = route(items, table, {
				events: ['other'],
				outputMode: 'perEvent',
			});
			expect([outputs.flat(), notChosen]).toEqual([[], [row]]);
		});
	});
});
