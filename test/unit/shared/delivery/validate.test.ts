import { blocksOf } from '../../../../nodes/shared/vendor/blocks';
import type { EventRow, FieldRow } from '../../../../nodes/shared/vendor/events';
import { ISSUE_CODES } from '../../../../nodes/shared/messages';
import { placesOf } from '../../../../nodes/shared/delivery/places';
import type { Conclusion, Vendor } from '../../../../nodes/shared/vendor/vendor';
import { text } from '../../../../nodes/shared/values/text';
import { doorbell } from '../../../support/doorbell';
import { codesOf, itemFrom, type Rung } from '../../../support/doorbell-item';

const BLANK = {
	occurredAt: null,
	contact: { name: null, phone: null, email: null, company: null },
	rating: { value: null, label: null, isBad: null, category: null, byAgentId: null },
	tags: [],
};
const GOOD = {
	at: '2026-09-30 15:00:00',
	name: 'Ana Example',
	phone: '+70000000001',
	score: 4,
	tags: ['front', 'door'],
};

/** Only what fields and schemas say. */
function issuesOf(body: object, different: Rung = {}) {
	return itemFrom(body, different).issues.filter(({ code }) => code !== 'nothingTyped');
}

const withFields = (...fields: FieldRow[]): Vendor => ({ ...doorbell, fields });
const named = (
	to: string,
	from: string[],
	certainty: FieldRow['certainty'] = 'seen',
): FieldRow => ({
	to,
	from,
	as: text,
	certainty,
});

describe('the typed half of an item', () => {
	test('has the blocks of the event, filled', () => {
		expect(itemFrom(GOOD)).toMatchObject({
			occurredAt: '2026-09-30T15:00:00.000+03:00',
			contact: { name: 'Ana Example', phone: '70000000001', email: null, company: null },
			rating: { ...BLANK.rating, value: 4 },
			tags: ['front', 'door'],
			guesses: {},
			issues: [],
		});
	});

	test('has every key where nothing was sent, and an issue says so', () => {
		const item = itemFrom({});
		expect(item).toMatchObject(BLANK);
		expect(Object.keys(item.attribution)).toHaveLength(18);
		expect(codesOf(item)).toEqual(['nothingTyped']);
	});

	test('has only the blocks that the event has', () => {
		const item = itemFrom({ ...GOOD, ring_id: '7', kind: 'door.opened' }, { path: 'hook' });
		expect(Object.keys(item)).toEqual([
			...['event', 'occurredAt', 'contact', 'agent', 'attribution'],
			...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
		]);
		expect(item.contact).toMatchObject({ name: 'Ana Example' });
	});

	test('is that of Other where the table does not have the event', () => {
		const item = itemFrom({ ...GOOD, kind: 'roof.leaking' }, { path: 'hook' });
		expect(item.event).toBe('other');
		expect(item.contact).toMatchObject({ name: 'Ana Example' });
		expect(item.rating).toBeUndefined();
	});

	test.each([
		['that is not empty', { phone: '', tel: '+70000000001' }],
		['that says anything', { phone: 'null', tel: '+70000000001' }],
		['where the first was not sent', { tel: '70000000001' }],
		['before the second', { tel: '70000000002', phone: '70000000001' }],
	])('takes the first name %s', (_, fields) => {
		expect(itemFrom(fields).contact).toMatchObject({ phone: '70000000001' });
	});

	test('knows nothing by a name that every object has', () => {
		const vendor = withFields(named('contact.name', ['constructor', 'toString', '__proto__']));
		expect(itemFrom({}, { vendor })).toMatchObject(BLANK);
	});

	test('takes a later row for a place where the first was not sent', () => {
		const vendor = withFields(
			named('contact.name', ['name']),
			named('contact.name', ['who'], 'guessed'),
		);
		const of = (body: object) => {
			const { contact, guesses } = itemFrom(body, { vendor });
			return [contact.name, guesses];
		};
		expect(of({ who: 'Olga', name: 'Ana' })).toEqual(['Ana', {}]);
		expect(of({ who: 'Olga', name: ' ' })).toEqual(['Olga', { 'contact.name': 'who' }]);
	});

	test('of two vendors with events of one name comes from two tables', () => {
		expect(itemFrom(GOOD).contact).toMatchObject({ name: 'Ana Example' });
		expect(itemFrom(GOOD, { vendor: withFields() }).contact).toMatchObject({ name: null });
	});
});

describe('a guess', () => {
	test('is named with the place that it fills, and is not an issue', () => {
		const item = itemFrom({ loudness: 'soft' });
		expect(item.rating).toMatchObject({ label: 'soft' });
		expect([item.guesses, item.issues]).toEqual([{ 'rating.label': 'loudness' }, []]);
	});

	test('that comes to nothing is not named', () => {
		const vendor = withFields({
			...named('rating.label', ['loudness'], 'guessed'),
			as: () => ({ value: null }),
		});
		expect(itemFrom({ loudness: 'soft' }, { vendor }).guesses).toEqual({});
	});
});

describe('an issue', () => {
	test('says what was odd, under which name, and what was sent', () => {
		const { contact, issues } = itemFrom({ tel: 'call me', name: 'Ana' });
		expect(contact).toMatchObject({ phone: null });
		expect(issues).toEqual([
			{
				code: 'notPhone',
				path: 'contact.phone',
				message: 'tel "call me" is not a telephone number',
			},
		]);
	});

	test('leaves an odd value that fits', () => {
		const item = itemFrom({ phone: ['70000000001', '70000000002'] });
		expect(item.contact).toMatchObject({ phone: '70000000001' });
		expect(codesOf(item)).toEqual(['repeated']);
	});

	test.each([
		['a text', { name: { first: 'Ana' } }, 'contact.name', 'notText'],
		['a time', { at: true }, 'occurredAt', 'notText'],
		['a list', { tags: 'front' }, 'tags', 'notList'],
		['a list’s members', { tags: ['a', 1, {}] }, 'tags', 'notText'],
		['a rating', { score: [4] }, 'rating.value', 'notText'],
	])('tells what does not fit as %s', (_, fields, path, code) => {
		const issues = issuesOf(fields);
		expect(issues).toMatchObject([{ path, code }]);
		expect(itemFrom(fields)).toMatchObject(BLANK);
	});

	test('about one field leaves the others alone', () => {
		const { contact, rating, tags, issues } = itemFrom({ ...GOOD, name: {}, tags: [1] });
		expect([contact.phone, rating.value, tags]).toEqual(['70000000001', 4, []]);
		expect(issues.map(({ path }) => path)).toEqual(['contact.name', 'tags']);
	});

	const as = (value: unknown) => ({ value });
	const PLACES = ['call.durationSeconds', 'call.direction', 'rating.isBad', 'location.latitude'];
	const odd: Vendor = {
		...doorbell,
		events: [
			{ ...doorbell.events[0], blocks: ['call', 'rating', 'location', 'widget'] },
			...doorbell.events.slice(1),
		],
		fields: [...PLACES, 'widget.managers'].map((to) => ({
			...named(to, [to]),
			as,
		})),
	};

	test.each([
		['call.durationSeconds', 'many', 'notNumber', '"many" is not a number'],
		['call.durationSeconds', 1.5, 'notWhole', '"1.5" is not a whole number'],
		['call.durationSeconds', Infinity, 'notWhole', '"Infinity" is not a whole number'],
		['call.durationSeconds', -1, 'negative', '"-1" is negative'],
		['call.direction', 'up', 'notListed', '"up" must be one of: in, out'],
		['call.direction', 3, 'notListed', '"3" must be one of: in, out'],
		['rating.isBad', 'yes', 'notBoolean', '"yes" is neither true nor false'],
		['location.latitude', Infinity, 'notNumber', '"Infinity" is not a number'],
		['location.latitude', '12', 'notNumber', '"12" is not a number'],
		['widget.managers', 3, 'notList', '"3" is not a list'],
	])('at %s for %p is %s', (path, value, code, message) => {
		expect(issuesOf({ [path]: value }, { vendor: odd })).toEqual([
			{ code, path, message: `${path} ${message}` },
		]);
	});

	test('of any place and any value has one of our codes', () => {
		const blocks = placesOf(
			blocksOf([
				'call',
				'chat',
				'form',
				'quiz',
				'rating',
				'tags',
				'location',
				'widget',
				'partners',
				'rule',
				'consent',
				'deal',
				'analysis',
			]).slice(1, -2),
		);
		for (const { to, schema } of blocks) {
			for (const value of [Symbol('x'), () => {}, [[]], [{}], [1], {}, 'x', 1e9, -0.5, true]) {
				const { error } = schema.safeParse(value);
				if (error)
					expect([to, ISSUE_CODES]).toEqual([
						to,
						expect.arrayContaining([error.issues[0].message]),
					]);
			}
		}
	});
});

describe('where the user named a field', () => {
	const settings = {
		options: { fieldNames: { field: [{ field: 'rating.label', name: 'Lautstärke' }] } },
	};

	test('it comes from there, and that is not a guess', () => {
		const item = itemFrom({ Lautstärke: 'soft', loudness: 'loud' }, { settings });
		expect(item.rating).toMatchObject({ label: 'soft' });
		expect(item.guesses).toEqual({});
	});

	test('it is guessed all the same where that was not sent', () => {
		expect(itemFrom({ loudness: 'loud' }, { settings }).guesses).toEqual({
			'rating.label': 'loudness',
		});
	});

	test('it is spelled as the vendor’s fields are spelled', () => {
		const vendor: Vendor = { ...doorbell, spell: (name) => name.toLowerCase() };
		expect(itemFrom({ lautstärke: 'soft' }, { settings, vendor }).rating.label).toBe('soft');
	});
});

describe('what recognize concludes', () => {
	const conclusion: Conclusion = {
		value: 'Concluded',
		from: 'a, b',
		sent: 'x',
		certainty: 'guessed',
	};
	const concluding = (place: string, change: Partial<Conclusion> = {}): Vendor => ({
		...doorbell,
		recognize: () => ({
			event: 'bell.rung',
			concluded: new Map([[place, { ...conclusion, ...change }]]),
		}),
	});

	test('comes before the field table', () => {
		const item = itemFrom({ name: 'Ana' }, { vendor: concluding('contact.name') });
		expect(item.contact.name).toBe('Concluded');
		expect(item.guesses).toEqual({ 'contact.name': 'a, b' });
	});

	test('comes behind the user’s own name', () => {
		const options = { fieldNames: { field: [{ field: 'contact.name', name: 'own' }] } };
		const vendor = concluding('contact.name');
		expect(itemFrom({ own: 'Ana' }, { vendor, settings: { options } }).contact.name).toBe('Ana');
		expect(itemFrom({}, { vendor, settings: { options } }).contact.name).toBe('Concluded');
	});

	test('may be that there is nothing, and why', () => {
		const vendor = concluding('contact.phone', { value: null, fault: { code: 'ownNumber' } });
		const item = itemFrom({ phone: '+70000000001', name: 'Ana' }, { vendor });
		expect(item.contact.phone).toBeNull();
		expect(item.issues).toEqual([
			{ code: 'ownNumber', path: 'contact.phone', message: 'a, b "x" is our own number' },
		]);
	});

	test('has to fit the schema', () => {
		const vendor = concluding('contact.phone', { value: 7 });
		expect(codesOf(itemFrom({ name: 'Ana' }, { vendor }))).toEqual(['notText']);
	});

	test('from the address alone does not make an event that somebody understood', () => {
		const vendor = concluding('contact.name', { from: undefined });
		expect(codesOf(itemFrom({ unknown: 1 }, { vendor }))).toEqual(['nothingTyped']);
		expect(codesOf(itemFrom({ unknown: 1 }, { vendor: concluding('contact.name') }))).toEqual([]);
	});
});

test('rows are typed in the order of the item, so issues are', () => {
	const row: EventRow = doorbell.events[0];
	expect(placesOf(row.blocks).map(({ to }) => to.split('.')[0])).toEqual(
		[...new Set(placesOf(row.blocks).map(({ to }) => to.split('.')[0]))].flatMap((block) =>
			placesOf(row.blocks)
				.map(({ to }) => to.split('.')[0])
				.filter((each) => each === block),
		),
	);
});
