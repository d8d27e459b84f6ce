import { validate } from '../../../../nodes/shared/delivery/validate';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';

const CONTEXT = { zone: 'Europe/Moscow', options: {} };

const BLANK = {
	occurredAt: null,
	contact: { name: null, phone: null, email: null, company: null },
	rating: { value: null, label: null, isBad: null, category: null, byAgentId: null },
	tags: [],
};

/** Of a delivery of `bell.rung`, what was typed beside the blank, and the issues. */
function validated(fields: object, { vendor = doorbell, context = {}, event = 'bell.rung' } = {}) {
	return validate(vendor, event, { ...fields }, { ...CONTEXT, ...context });
}

const GOOD = {
	at: '2026-09-30 15:37:38',
	name: 'Ana Example',
	phone: '+70000000001',
	score: 4,
	tags: ['front', 'door'],
};

describe('validate', () => {
	test('fills the blocks of the event', () => {
		const { row, typed, issues } = validated(GOOD);
		expect(row.value).toBe('bell.rung');
		expect(typed).toMatchObject({
			occurredAt: '2026-09-30T15:37:38.000+03:00',
			contact: { name: 'Ana Example', phone: '70000000001', email: null, company: null },
			rating: { ...BLANK.rating, value: 4 },
			tags: ['front', 'door'],
		});
		expect(issues).toEqual([]);
	});

	test('has every key where nothing was sent', () => {
		const { typed, issues } = validated({});
		expect(typed).toMatchObject(BLANK);
		expect(Object.keys(typed)).toEqual([
			...['occurredAt', 'contact', 'attribution', 'agent', 'rating', 'tags'],
		]);
		expect(Object.keys(typed.attribution as object)).toHaveLength(18);
		expect(issues).toEqual([]);
	});

	test('fills only the blocks that the event has', () => {
		const { typed } = validated({ ...GOOD, ring_id: '7' }, { event: 'door.opened' });
		expect(Object.keys(typed)).toEqual(['occurredAt', 'contact', 'attribution', 'agent']);
		expect(typed.contact).toMatchObject({ name: 'Ana Example' });
	});

	test('types an event that the table does not have as Other', () => {
		const { row, typed } = validated(GOOD, { event: 'roof.leaking' });
		expect(row.value).toBe('other');
		expect(typed.contact).toMatchObject({ name: 'Ana Example' });
		expect(typed.rating).toBeUndefined();
	});

	test.each([
		['in vain', { phone: '', tel: '+70000000001' }],
		['beside the first', { tel: '70000000001' }],
		['after the first', { tel: '70000000002', phone: '70000000001' }],
	])('takes the first name that was not sent %s', (_, fields) => {
		expect(validated(fields).typed.contact).toMatchObject({ phone: '70000000001' });
	});

	test('knows nothing by a name that every object has', () => {
		const vendor: Vendor = {
			...doorbell,
			fields: [{ ...doorbell.fields[1], from: ['constructor', 'toString', '__proto__'] }],
		};
		expect(validated({}, { vendor })).toMatchObject({ typed: BLANK, issues: [] });
	});

	test('an issue says what a reader found odd, under which name, and what was sent', () => {
		const { typed, issues } = validated({ tel: 'call me' });
		expect(typed.contact).toMatchObject({ phone: null });
		expect(issues).toEqual([
			{ path: 'contact.phone', message: 'tel "call me" is no telephone number' },
		]);
	});

	test('an odd value that fits stays', () => {
		const { typed, issues } = validated({ phone: ['70000000001', '70000000002'] });
		expect(typed.contact).toMatchObject({ phone: '70000000001' });
		expect(issues).toEqual([
			{
				path: 'contact.phone',
				message: 'phone "a list" was sent several times; the first is taken',
			},
		]);
	});

	test('a guess is an issue, with the name that it was taken from', () => {
		const { typed, issues } = validated({ loudness: 'soft' });
		expect(typed.rating).toMatchObject({ label: 'soft' });
		expect(issues).toEqual([{ path: 'rating.label', message: 'is a guess, taken from loudness' }]);
	});

	test('a guess that says nothing is no issue', () => {
		const vendor: Vendor = {
			...doorbell,
			fields: [{ ...doorbell.fields[4], as: () => ({ value: null }) }],
		};
		expect(validated({ loudness: 'soft' }, { vendor }).issues).toEqual([]);
	});

	test('the first of several rows for one place that was sent fills it', () => {
		const [name, second] = [doorbell.fields[1], { ...doorbell.fields[1], from: ['nick'] }];
		const vendor: Vendor = { ...doorbell, fields: [name, second] };
		expect(validated({ nick: 'B', name: 'A' }, { vendor }).typed.contact).toMatchObject({
			name: 'A',
		});
		expect(validated({ nick: 'B' }, { vendor }).typed.contact).toMatchObject({ name: 'B' });
	});

	describe('what does not fit', () => {
		test.each([
			['a text', { name: { first: 'Ana' } }, 'contact.name', '"an object" is no text'],
			['a time', { at: true }, 'occurredAt', '"true" is no text'],
			['a list', { tags: 'front' }, 'tags', '"front" Expected array, received string'],
			[
				'a list’s members',
				{ tags: ['a', 1, {}] },
				'tags',
				'"a list" Expected string, received number',
			],
			['a rating', { score: [4] }, 'rating.value', '"a list" Invalid input'],
		])('as %s is left out, with an issue', (_, fields, path, message) => {
			expect(validated(fields)).toMatchObject({ typed: BLANK, issues: [{ path, message }] });
			expect(validated(fields).issues).toHaveLength(1);
		});

		test('leaves the rest alone', () => {
			const { typed, issues } = validated({ ...GOOD, name: {}, tags: [1] });
			expect(typed).toMatchObject({
				contact: { name: null, phone: '70000000001' },
				rating: { value: 4 },
				tags: [],
			});
			expect(issues.map(({ path }) => path)).toEqual(['contact.name', 'tags']);
		});

		test.each([
			['no number', { amount: 'many' }, '"many" is no number'],
			['a fraction', { amount: 1.5 }, '"1.5" is no whole number'],
			['infinite', { amount: Infinity }, '"Infinity" is no whole number'],
			['negative', { amount: -1 }, '"-1" is negative'],
			['no known direction', { way: 'up' }, '"up" is none of in, out'],
			['no flag', { flag: 'yes' }, '"yes" is neither true nor false'],
			['no place on earth', { degrees: Infinity }, '"Infinity" Number must be finite'],
			['no degrees', { degrees: '12' }, '"12" is no number'],
			['no list', { managers: 3 }, '"3" Invalid input'],
		])('because it is %s', (_, fields, message) => {
			const as = (value: unknown) => ({ value });
			const to = ['call.durationSeconds', 'call.direction', 'rating.isBad', 'location.latitude'];
			const vendor: Vendor = {
				...doorbell,
				events: [
					{
						...doorbell.events[0],
						blocks: ['call', 'rating', 'location', 'widget'],
					},
					...doorbell.events.slice(1),
				],
				fields: [...to, 'widget.managers'].map((target, index) => ({
					to: target,
					from: [['amount', 'way', 'flag', 'degrees', 'managers'][index]],
					as,
					certainty: 'documented',
				})),
			};
			const { issues } = validated(fields, { vendor });
			expect(issues.map((issue) => issue.message)).toEqual([message]);
		});
	});

	describe('where the user named a field', () => {
		const context = {
			options: { fieldNames: { field: [{ field: 'rating.label', name: 'Lautstärke' }] } },
		};

		test('takes it from there, and that is no guess', () => {
			const { typed, issues } = validated({ Lautstärke: 'soft', loudness: 'loud' }, { context });
			expect(typed.rating).toMatchObject({ label: 'soft' });
			expect(issues).toEqual([]);
		});

		test('guesses all the same where that was not sent', () => {
			const { issues } = validated({ loudness: 'loud' }, { context });
			expect(issues).toEqual([
				{ path: 'rating.label', message: 'is a guess, taken from loudness' },
			]);
		});

		test('spells it as the vendor’s fields are spelled', () => {
			const vendor: Vendor = { ...doorbell, spell: (name) => name.toLowerCase() };
			const { typed } = validated({ lautstärke: 'soft' }, { context, vendor });
			expect(typed.rating).toMatchObject({ label: 'soft' });
		});
	});

	test('an issue has the name under which a renamed field was sent', () => {
		const context = { origins: new Map([['phone', 'data.client_phone']]) };
		expect(validated({ phone: 'x' }, { context }).issues[0].message).toBe(
			'data.client_phone "x" is no telephone number',
		);
	});

	test('two vendors with events of one name do not share their tables', () => {
		const other: Vendor = { ...doorbell, fields: [] };
		expect(validated(GOOD).typed.contact).toMatchObject({ name: 'Ana Example' });
		expect(validated(GOOD, { vendor: other }).typed.contact).toMatchObject({ name: null });
	});
});
