import fc from 'fast-check';

import { fillContact, profileOf, readContact } from '../../../nodes/Salesmanago/read-contact';

const NOBODY = profileOf(undefined, null);

describe('readContact', () => {
	test.each([
		['score', '120', 'score', 120],
		['score', 'many', 'score', null],
		['score', 1.5, 'score', null],
		['score', '', 'score', null],
		['createdOn', '1790775458000', 'createdAt', '2026-09-30T13:37:38.000Z'],
		['createdOn', 0, 'createdAt', null],
		['createdOn', 9e15, 'createdAt', null],
		['optedOut', 'true', 'optedOut', null],
		['externalId', 7, 'externalId', '7'],
		['externalId', ' ', 'externalId', null],
		['contactTags', ['A', { tag: 'B' }, { name: 'C' }, 7], 'tags', ['A', 'B']],
		['contactTags', 'A', 'tags', []],
		['properties', [{ name: 'a', value: 1 }, 'x', { name: 'b' }], 'properties', { a: 1 }],
		['properties', { a: 1 }, 'properties', {}],
		['address', 'Prosta 1', 'address', NOBODY.address],
	])('reads %s %j as %s %j', (field, sent, key, expected) => {
		expect(profileOf(readContact({ [field]: sent }), null)).toHaveProperty(key, expected);
	});

	test('reads whatever is answered into the same keys, and never throws', () => {
		const keys = Object.keys(NOBODY);
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom('score', 'address', 'contactTags', 'properties', 'lastVisit', 'name'),
					fc.jsonValue(),
				),
				(answered) => {
					const profile = profileOf(readContact(answered), 'email');
					expect(Object.keys(profile)).toEqual(keys);
					expect(profile.isFound).toBe(true);
				},
			),
		);
		for (const answered of [null, 'x', 7, []]) expect(readContact(answered)).toBeUndefined();
	});

	test('has null or nothing for all that is not known', () => {
		expect(NOBODY).toEqual({
			isFound: false,
			lookedUpBy: null,
			id: null,
			externalId: null,
			state: null,
			score: null,
			tags: [],
			optedOut: null,
			optedOutPhone: null,
			isDeleted: null,
			isInvalid: null,
			createdAt: null,
			modifiedAt: null,
			lastVisitAt: null,
			address: { street: null, zipCode: null, city: null, country: null },
			properties: {},
		});
	});
});

describe('fillContact', () => {
	const contact = readContact({ name: 'Jan', phone: '+48 000-000-001', email: 'jan@example.com' });

	test('fills gaps and keeps what the event brought', () => {
		expect(
			fillContact({ name: '', phone: '48000000009', email: null, company: null }, contact),
		).toEqual({
			name: 'Jan',
			phone: '48000000009',
			email: 'jan@example.com',
			company: null,
		});
	});

	test.each([undefined, null, 'Jan'])('makes a contact where the item has %j', (known) => {
		expect(fillContact(known, contact)).toEqual({
			name: 'Jan',
			phone: '48000000001',
			email: 'jan@example.com',
			company: null,
		});
	});
});
