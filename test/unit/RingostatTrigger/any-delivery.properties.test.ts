import fc from 'fast-check';

import { ringostat } from '../../../nodes/RingostatTrigger/vendor';
import { understand } from '../../../nodes/shared/delivery/understand';
import { blankBlock, eventSchema } from '../../../nodes/shared/delivery/places';
import { blocksOf } from '../../../nodes/shared/vendor/blocks';
import { openRequest } from '../../support/open-request';
import { INBOUND, OUTBOUND } from '../../support/ringostat-delivery';
import { settingsWith } from '../../support/settings';

const PATHS = [...new Set(ringostat.events.map(({ path }) => path ?? 'ringostat'))];
const VALUES = ringostat.events.map(({ value }) => value);
const PLACES = [...new Set(ringostat.fields.map(({ to }) => to))];

const fieldName = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom(
			...[...Object.keys(INBOUND), ...Object.keys(OUTBOUND)],
			...ringostat.fields.flatMap(({ from }) => from),
			...['additional_call_data', 'params', 'jsonrpc', 'data', 'event', 'params[0][type]'],
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '{{}}', '', '[]'),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const fieldText = fc.oneof(
	fc.constantFrom(
		...[...Object.values(INBOUND), ...Object.values(OUTBOUND)],
		...['callback', 'NO_ANSWER', '"sip" <sip>', '<>', '101', '0', '', ' ', '-1', '1e999', '{"a":'],
	),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
);

/** Any JSON, as fields of Ringostat's more often than not. */
const json = fc.letrec((tie) => ({
	leaf: fc.oneof(fieldText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
	list: fc.array(tie('any'), { maxLength: 3 }),
	object: fc
		.array(fc.tuple(fieldName, tie('any')), { maxLength: 10 })
		.map((entries) => Object.fromEntries(entries)),
	any: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('list'), tie('object')),
})).any;

const anyDelivery = fc.record({
	path: fc.constantFrom(...PATHS, '', 'x'),
	query: fc.dictionary(fieldName, fieldText, { maxKeys: 4 }),
	body: json,
});

const anyOptions = fc.record(
	{
		fieldNames: fc.record({
			field: fc.array(fc.record({ field: fc.constantFrom(...PLACES), name: fieldName })),
		}),
		badRatingIs: fc.constantFrom('atLeast', 'atMost'),
		badRatingLimit: fc.integer(),
		badRatingWords: fc.string(),
	},
	{ requiredKeys: [] },
);

function itemsFor(different: object, options = {}) {
	return understand(
		ringostat,
		settingsWith({ options }),
		openRequest(ringostat, different),
		(error) => {
			throw error;
		},
	);
}

test('any delivery on any URL becomes an item of the one shape that its event has', () => {
	const property = fc.property(anyDelivery, anyOptions, (delivery, options) => {
		const items = itemsFor(delivery, options);
		expect(items.length).toBeGreaterThan(0);
		for (const { row, item } of items) {
			const blocks = blocksOf(row.blocks);
			expect(item.json.event).toBe(row.value);
			expect(Object.keys(item.json)).toEqual([
				...['event', 'occurredAt', ...blocks],
				...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
			]);
			for (const name of blocks) {
				const keys = Object.keys(blankBlock(name) as object);
				expect(Object.keys(item.json[name] as object)).toEqual(keys);
			}
			expect(eventSchema(row.blocks).safeParse(item.json).success).toBe(true);
		}
	});
	fc.assert(property, { numRuns: 1500 });
});

test('an event that the URL names is that event, whatever is sent', () => {
	const rows = ringostat.events.filter(({ path }) => path !== undefined);
	const property = fc.property(fc.constantFrom(...rows), json, ({ path }, body) => {
		const events = rows.filter((row) => row.path === path).map(({ value }) => value);
		for (const { row } of itemsFor({ path, body })) expect(events).toContain(row.value);
	});
	fc.assert(property, { numRuns: 500 });
});

test('a delivery that comes again has the same id', () => {
	const property = fc.property(anyDelivery, (delivery) => {
		const idsOf = () => itemsFor(delivery).map(({ item }) => item.json.eventId);
		expect(idsOf()).toEqual(idsOf());
	});
	fc.assert(property, { numRuns: 300 });
});

test('no client has fewer than 9 digits or is the number that the call was made with', () => {
	const number = fc.oneof(
		fc.constantFrom('380000000001', '+380000000002', '101', '"a" <sip>', '"A" <380000000001>'),
		fc.stringMatching(/^\d{1,12}$/),
	);
	const call = fc.record(
		{
			caller: number,
			callee: number,
			dst: number,
			userfield: number,
			E164: number,
			phone: number,
			client_phone: number,
			outbound_number: number,
		},
		{ requiredKeys: [] },
	);
	const direction = fc.constantFrom('in', 'out', 'callback', 'transitin', 'transitout', 'x');
	const property = fc.property(direction, call, (call_type, body) => {
		const path = 'after-incoming-call';
		const [{ item }] = itemsFor({ path, body: { call_type, ...body } });
		const { phone } = item.json.contact as { phone: string | null };
		if (phone === null) return;
		expect(phone.length).toBeGreaterThanOrEqual(9);
		expect(phone).not.toBe(body.outbound_number?.replace(/\D/g, ''));
		const own = call_type === 'in' || call_type === 'transitin' ? body.dst : undefined;
		expect(phone).not.toBe(own?.replace(/\D/g, ''));
	});
	fc.assert(property, { numRuns: 1000 });
});

test('every value of ?event= is known', () => {
	for (const event of VALUES.filter((value) => value !== 'other')) {
		expect(itemsFor({ path: 'ringostat', query: { event } })[0].row.value).toBe(event);
	}
});
