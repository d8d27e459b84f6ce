import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { LEAD_FIELDS, type LeadFieldName } from '../../../nodes/Vionvi/fields';
import { mapItem, type FoundValues } from '../../../nodes/Vionvi/map-item';
import { contactPlaces, toLeadRequest } from '../../../nodes/Vionvi/to-lead-request';

function found(values: Partial<Record<LeadFieldName, unknown>>): FoundValues {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, { value, origin: `${name} of a test` }]),
	);
}

const PLACES = contactPlaces(true);
const PHONE = '79990000001';

describe('toLeadRequest', () => {
	test.each([
		['+7 (999) 000-00-01', PHONE],
		['tel:+79990000001', PHONE],
		[79990000001, PHONE],
		['+7 (999) 000-00-01, +7 999 000-00-02', PHONE],
		['+79990000001 +79990000002', PHONE],
		['79990000001; 79990000002', PHONE],
		['79990000001\n79990000002', PHONE],
		['79990000001 или 79990000002', PHONE],
		['79990000001 / 79990000002', PHONE],
		['12, 79990000001', PHONE],
		['+7 999 000 00 01 доб. 123', PHONE],
		['+7 999 000 00 01 ext 123', PHONE],
		['102', '102'],
	])('makes digits of the phone %j', (phone, expected) => {
		expect(toLeadRequest(found({ phone }), PLACES)).toEqual({ lead: { phone: expected } });
	});

	test.each([
		['8', 8],
		[' 1500 ', 1500],
		[0, 0],
		['-3', -3],
		['007', 7],
		[12.0, 12],
	])('makes a whole number of %j', (cost, expected) => {
		expect(toLeadRequest(found({ phone: PHONE, cost }), PLACES)).toEqual({
			lead: { phone: PHONE, cost: expected },
		});
	});

	test.each([
		'12.5',
		12.5,
		'1 500',
		'eight',
		'8abc',
		1e300,
		'99999999999999999999',
		true,
		{},
		[8],
		-1,
	])('refuses %j as an ID, naming the field and the value', (sourceId) => {
		expect(toLeadRequest(found({ phone: PHONE, sourceId }), PLACES)).toEqual({
			unfit: {
				message: `Source ID (sourceId) must be a whole number above 0, but it is ${JSON.stringify(sourceId)}`,
				description: expect.stringContaining('sourceId of a test'),
			},
		});
	});

	test('refuses an object where text belongs, and shows the start of it', () => {
		const name = { long: 'x'.repeat(500) };
		const { unfit } = toLeadRequest(found({ phone: PHONE, name }), PLACES) as {
			unfit: { message: string };
		};
		expect(unfit.message).toMatch(/^Name \(name\) must be text, but it is \{"long":"x+…$/);
		expect(unfit.message.length).toBeLessThan(140);
	});

	test('trims text and makes text of numbers', () => {
		const values = found({ email: ' n@example.com ', yclid: 15, name: 'A' });
		expect(toLeadRequest(values, PLACES)).toEqual({
			lead: { name: 'A', email: 'n@example.com', yclid: '15' },
		});
	});

	test('takes digits that run together for no phone', () => {
		const values = found({ phone: '79990000001 79990000002', email: 'n@example.com' });
		expect(toLeadRequest(values, PLACES)).toEqual({ lead: { email: 'n@example.com' } });
	});

	test('sends a lead with an email when the phone has no digits', () => {
		const values = found({ phone: 'anonymous', email: 'n@example.com' });
		expect(toLeadRequest(values, PLACES)).toEqual({ lead: { email: 'n@example.com' } });
	});

	test('refuses a lead without phone and email, and says where it looked', () => {
		expect(toLeadRequest(found({ name: 'Nathan' }), PLACES)).toEqual({
			unfit: {
				isNobody: true,
				message: 'No phone and no email: vionvi needs one of them to create a lead',
				description:
					'Looked at: phone, contact.phone, email, contact.email. Nothing was sent. To pass such items on, add the option If Nobody Is Named.',
			},
		});
		expect(toLeadRequest(found({ phone: 'anonymous' }), contactPlaces(false))).toMatchObject({
			unfit: {
				description:
					'Looked at: Phone, Email. phone of a test is not a phone number. Nothing was sent. To pass such items on, add the option If Nobody Is Named.',
			},
		});
	});

	test('sends only documented fields, a phone of digits only, and never null or empty text', () => {
		const names = LEAD_FIELDS.map(({ name }) => name);
		const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.integer());
		const item = fc.record({
			contact: fc.dictionary(fc.constantFrom('name', 'phone', 'email'), value),
			attribution: fc.dictionary(fc.constantFrom('utmSource', 'pageUrl', 'ip'), value),
			phone: fc.option(fc.oneof(value, fc.constant(PHONE)), { nil: undefined }),
			cost: fc.option(value, { nil: undefined }),
		});
		fc.assert(
			fc.property(item, (json) => {
				const result = toLeadRequest(mapItem(json as IDataObject), PLACES);
				if ('unfit' in result) return;
				expect(names).toEqual(expect.arrayContaining(Object.keys(result.lead)));
				expect(result.lead.phone ?? '0').toMatch(/^[0-9]+$/);
				for (const sent of Object.values(result.lead)) {
					expect(typeof sent === 'number' ? Number.isSafeInteger(sent) : sent !== '').toBe(true);
				}
			}),
		);
	});
});
