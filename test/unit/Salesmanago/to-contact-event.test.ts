import type { IDataObject } from 'n8n-workflow';

import { DETAILS, MOST_CHARACTERS, MOST_DETAILS } from '../../../nodes/Salesmanago/event-fields';
import {
	eventTypeOf,
	readEventParts,
	toContactEvent,
} from '../../../nodes/Salesmanago/to-contact-event';
import { vendors } from '../../../scripts/vendors';

const { readdirSync, readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

const event = (parts: object) =>
	toContactEvent({ contactExtEventType: 'OTHER', date: 1, details: new Map(), ...parts });

describe('toContactEvent', () => {
	test('cuts texts to the limits, and no character in half', () => {
		const { description, products } = event({
			description: 'ł'.repeat(3000),
			products: `${'p'.repeat(510)}😀${'p'.repeat(10)}`,
		});
		expect(description).toHaveLength(MOST_CHARACTERS.description);
		expect(description).toMatch(/ł…$/);
		expect(products).toBe(`${'p'.repeat(510)}…`);
		expect(event({ description: 'a'.repeat(2048) }).description).toBe('a'.repeat(2048));
	});

	test('hashes an id that is too long, so that two do not become one', () => {
		const [one, other] = ['1', '2'].map((end) => event({ externalId: `${'x'.repeat(255)}${end}` }));
		expect(one.externalId).toMatch(/^[\da-f]{64}$/);
		expect(one.externalId).not.toBe(other.externalId);
		expect(event({ externalId: 'x'.repeat(255) }).externalId).toBe('x'.repeat(255));
	});

	test('has nothing that is empty', () => {
		expect(event({ description: '', location: undefined })).toEqual({
			contactExtEventType: 'OTHER',
			date: 1,
		});
	});
});

describe('an item of a trigger', () => {
	const items = vendors.flatMap(({ name }) =>
		readdirSync(`test/fixtures/${name}`).map((file): [string, IDataObject] => [
			`${name} ${file.replace('.json', '')}`,
			(JSON.parse(readFileSync(`test/fixtures/${name}/${file}`, 'utf8')) as { item: IDataObject })
				.item,
		]),
	);

	test.each(items)('%s becomes an event with its name, time and id', (_, item) => {
		const { details, date, externalId, description } = readEventParts(item);
		expect(details?.get(1)).toBe(item.event);
		expect(details?.get(2)).toBe(item.vendor);
		expect(date).toBe(Date.parse(String(item.occurredAt ?? item.receivedAt)));
		expect(externalId).toBe(item.eventId);
		expect(description).toBeTruthy();
		expect(eventTypeOf(item)).toBe(item.call ? 'PHONE_CALL' : 'OTHER');
	});

	test('fills details within the limit', () => {
		expect(DETAILS.length).toBeLessThanOrEqual(MOST_DETAILS);
	});

	test('that is anything else is read without an error', () => {
		expect(readEventParts({ occurredAt: 'soon', event: { a: 1 }, call: 7 })).toEqual({
			details: new Map(),
		});
		expect(eventTypeOf({ call: null })).toBe('OTHER');
	});
});
