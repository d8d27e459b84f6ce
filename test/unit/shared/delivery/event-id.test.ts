import { createHash } from 'crypto';

import { eventId, fingerprint, type IdSource } from '../../../../nodes/shared/delivery/event-id';
import { isEmpty } from '../../../../nodes/shared/values/reading';
import { id } from '../../../../nodes/shared/values/text';
import { doorbell } from '../../../support/doorbell';
import { readWith } from '../../../support/reading';

const [rung, loud] = doorbell.events;

/** What a test changes; what was sent is given by place of the item. */
interface Different extends Partial<Omit<IdSource, 'payload'>> {
	fields?: Record<string, unknown>;
	payload?: unknown;
}

/** The identity of `bell.rung` is `call.id` and `rating.category`. */
function resultOf({ fields, payload, ...different }: Different = {}) {
	const sent = fields ?? { 'call.id': '7', 'rating.category': 'short' };
	return eventId({
		vendor: 'doorbell',
		row: rung,
		sentFor: (place) => {
			if (isEmpty(sent[place])) return undefined;
			const reading = readWith(id)(sent[place]);
			return { name: place, value: sent[place], reading, certainty: 'documented' };
		},
		concluded: new Map(),
		payload: () => fingerprint(payload ?? sent),
		occurredAt: null,
		receivedAt: '2026-09-30T12:00:00.000Z',
		...different,
	});
}

const idOf = (different: Different = {}): string => resultOf(different).id;

/** `printf '{"a":1,}' | sha256sum | cut -c-16` is the payload's; `printf '["<that>","",]' | sha256sum` gives the id's. */
const WITH_TIME = '3d9d7e39c0f927e1';
const WITHOUT = '98c689b705422636';
const HASH = '[0-9a-f]{16}';

describe('the id of an event whose row names a vendor’s id', () => {
	test('is that id and a short hash of what changes while it stays', () => {
		expect(idOf()).toMatch(/^doorbell:bell\.rung:7:[0-9a-f]{16}$/);
	});

	test('is that id alone where nothing changes', () => {
		expect(idOf({ fields: { 'call.id': '7' } })).toBe('doorbell:bell.rung:7');
		expect(idOf({ fields: { 'call.id': '7', 'rating.category': ' ' } })).toBe(
			'doorbell:bell.rung:7',
		);
		const row = { ...rung, identity: { id: 'call.id' } };
		expect(idOf({ row })).toBe('doorbell:bell.rung:7');
	});

	test('is not made from an object', () => {
		expect(idOf({ fields: { 'call.id': { a: 1 } } })).toMatch(
			new RegExp(`^doorbell:bell\\.rung:${HASH}$`),
		);
	});

	test('tells a zero that means something from none', () => {
		const stateOf = (value: unknown) =>
			idOf({
				sentFor: (place) => ({
					...{ name: place, value: place === 'call.id' ? '7' : '0', certainty: 'seen' },
					reading: { value },
				}),
			});
		expect(stateOf(null)).toBe('doorbell:bell.rung:7');
		expect(stateOf(0)).toMatch(new RegExp(`^doorbell:bell\\.rung:7:${HASH}$`));
	});

	test('is the same for a redelivery, whatever else the payload holds and whenever it comes', () => {
		expect(
			idOf({
				fields: { 'rating.category': 'short', 'call.id': ' 7 ', attempt: 2 },
				payload: { attempt: 2 },
				receivedAt: '2026-10-01T12:00:00.000Z',
			}),
		).toBe(idOf());
	});

	test('takes a number for the same id as its text, and a list of one for what is in it', () => {
		expect(idOf({ fields: { 'call.id': 7, 'rating.category': 'short' } })).toBe(idOf());
		expect(idOf({ fields: { 'call.id': ['', '7'], 'rating.category': ['short'] } })).toBe(idOf());
	});

	test.each([undefined, '', 'null', -1, '0'])(
		'takes %j for no state, and then what was concluded for one',
		(none) => {
			const fields = { 'call.id': '7', 'rating.category': none };
			expect(idOf({ fields })).toBe('doorbell:bell.rung:7');
			const concluded = new Map([
				['rating.category', { value: 'short', from: 'a', certainty: 'seen' } as const],
			]);
			expect(idOf({ fields, concluded })).toBe(idOf());
		},
	);

	test.each([
		['another id', { fields: { 'call.id': '8', 'rating.category': 'short' } }],
		['another state', { fields: { 'call.id': '7', 'rating.category': 'long' } }],
		['another event', { row: loud }],
		['another vendor', { vendor: 'doorbell2' }],
	])('is another for %s', (_, different) => {
		expect(idOf(different)).not.toBe(idOf());
	});

	test('keeps several changing fields apart', () => {
		const row = { ...rung, identity: { id: 'call.id', changing: ['a', 'b'] } };
		const of = (fields: object) => idOf({ row, fields: { 'call.id': '7', ...fields } });
		expect(of({ a: 'x' })).not.toBe(of({ b: 'x' }));
		expect(of({ a: 'x', b: 'y' })).not.toBe(of({ a: 'xy', b: '' }));
	});

	test.each([
		['missing', undefined],
		['empty', ''],
		['blank', '  '],
		['0, which PHP senders write for nothing', '0'],
		['the number 0', 0],
		...[
			...['null', 'undefined', 'None', 'nil', '-', '—', '00', '0.0', '-1', 'false', 'NaN', 'n/a'],
			...['00000000-0000-0000-0000-000000000000', '"null"', '#{id}', '[[id]]', '@id@', 'немає'],
			...['{{cdr_id}}', '{cdr_id}', '${id}', '%call_id%', '$id$', '[id]', '<id>', '...', ' null '],
		].map((none): [string, string] => [none, none]),
		['a list of several', ['7', '8']],
		['an object', { id: 7 }],
		['longer than any id', 'x'.repeat(101)],
	])('is that of the whole payload where the vendor’s id is %s', (_, id) => {
		expect(idOf({ fields: { 'call.id': id, 'rating.category': 'short' } })).toMatch(
			new RegExp(`^doorbell:bell\\.rung:${HASH}$`),
		);
	});

	test('may have 100 characters', () => {
		expect(idOf({ fields: { 'call.id': 'x'.repeat(100) } })).toBe(
			`doorbell:bell.rung:${'x'.repeat(100)}`,
		);
	});
});

describe('the id of an event that only its payload identifies', () => {
	const payload = { a: 1, b: { c: [1, 2], d: 'x' } };
	const of = (different: Different = {}) => idOf({ row: loud, payload, ...different });

	test('is a hash', () => {
		expect(of()).toMatch(new RegExp(`^doorbell:bell\\.rungLoudly:${HASH}$`));
	});

	test('does not depend on the order of keys', () => {
		expect(of({ payload: { b: { d: 'x', c: [1, 2] }, a: 1 } })).toBe(of());
	});

	test('depends on the order of a list', () => {
		expect(of({ payload: { a: 1, b: { c: [2, 1], d: 'x' } } })).not.toBe(of());
	});

	test('without any time in the payload is another on another UTC day', () => {
		expect(of({ receivedAt: '2026-09-30T23:59:59.999Z' })).toBe(of());
		expect(of({ receivedAt: '2026-10-01T00:00:00.000Z' })).not.toBe(of());
	});

	test('with a time in the payload is the same on every day', () => {
		const occurredAt = '2026-09-30T15:37:38.000+03:00';
		expect(of({ occurredAt, receivedAt: '2026-10-01T00:00:00.000Z' })).toBe(of({ occurredAt }));
	});
});

describe('an id, which people keep in tables, is spelled as it always will be:', () => {
	const payload = { a: 1 };
	const occurredAt = '2026-09-30T15:37:38.000+03:00';

	test.each<[string, Different, string]>([
		[
			'by what changes',
			{
				row: { ...rung, identity: { id: 'ring_id', changing: ['not sent', 'state'] } },
				fields: { ring_id: '7', state: 'x' },
			},
			'doorbell:bell.rung:7:193c67f67efa651a',
		],
		[
			'by a payload with a time',
			{ row: loud, payload, occurredAt },
			`doorbell:bell.rungLoudly:${WITH_TIME}`,
		],
		['by a payload without', { row: loud, payload }, `doorbell:bell.rungLoudly:${WITHOUT}`],
	])('%s', (_, different, id) => {
		expect(idOf(different)).toBe(id);
	});
});

describe('fingerprint', () => {
	test.each([
		[{ a: 1 }, { a: '1' }],
		[{ a: null }, {}],
		[{ a: [] }, { a: {} }],
		[
			[1, [2]],
			[[1], 2],
		],
		[['a,b'], ['a', 'b']],
		[{ a: 'b', c: 'd' }, { a: 'b,"c":"d' }],
		[{ '': 1 }, [1]],
		['true', true],
		['{}', {}],
		[0, null],
		[[[]], []],
	])('differs for %j and %j', (one, other) => {
		expect(fingerprint(one)).not.toBe(fingerprint(other));
	});

	test('is SHA-256 over one spelling, which no release may change: ids are kept in tables', () => {
		// printf '{"a":true,"b":[1,"é",null,],}' | sha256sum
		expect(fingerprint({ b: [1, 'é', null], a: true })).toBe('1091fea003d05882');
		expect(fingerprint([undefined])).toBe(fingerprint([null]));
	});

	test('is that of the whole text where it is hashed part by part', () => {
		const list = Array.from({ length: 5000 }, (_, index) => ({ n: index, text: 'é'.repeat(40) }));
		for (const last of ['', 'x'.repeat(100_000)]) {
			const members = list.map(({ n, text }) => `{"n":${n},"text":"${text}",},`).join('');
			const text = `[${members}"${last}",]`;
			expect(fingerprint([...list, last])).toBe(
				createHash('sha256').update(text).digest('hex').slice(0, 16),
			);
		}
	});
});
