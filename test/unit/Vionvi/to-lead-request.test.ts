import fc from 'fast-check';
import type { IDataObject, UserError } from 'n8n-workflow';

import { toWholeNumber } from '../../../nodes/shared/action/parameters';
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

function refusalOf(values: Parameters<typeof found>[0]): UserError {
	try {
		toLeadRequest(found(values), PLACES);
	} catch (error) {
		return error as UserError;
	}
	throw new Error('The lead was not refused');
}

describe('toLeadRequest', () => {
	test.each([
		['+7 (999) 000-00-01', PHONE],
		['tel:+79990000001', PHONE],
		[79990000001, PHONE],
		['+7 (999) 000-00-01, +7 999 000-00-02', PHONE],
		['+79990000001 +79990000002', PHONE],
		['79990000001; 79990000002', PHONE],
		['79990000001\n79990000002', PHONE],
		['79990000001 79990000002', PHONE],
		['79990000001 или 79990000002', PHONE],
		['79990000001 / 79990000002', PHONE],
		['12, 79990000001', PHONE],
		['+7 999 000 00 01 доб. 123', PHONE],
		['+7 999 000 00 01 ext 123', PHONE],
		['102', '102'],
	])('makes digits of the phone %j', (phone, expected) => {
		expect(toLeadRequest(found({ phone }), PLACES)).toEqual({ named: { phone: expected } });
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
			named: { phone: PHONE, cost: expected },
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
		expect(refusalOf({ phone: PHONE, sourceId })).toMatchObject({
			message: `Source ID (sourceId) must be a whole number above 0, but it is ${JSON.stringify(sourceId)}`,
			description: expect.stringContaining('sourceId of a test'),
		});
	});

	test('refuses an object where text belongs, and shows the start of it', () => {
		const name = { long: 'x'.repeat(500) };
		const { message } = refusalOf({ phone: PHONE, name });
		expect(message).toMatch(/^Name \(name\) must be text, but it is \{"long":"x+…$/);
		expect(message.length).toBeLessThan(140);
	});

	test('trims text and makes text of numbers', () => {
		const values = found({ email: ' n@example.com ', yclid: 15, name: 'A' });
		expect(toLeadRequest(values, PLACES)).toEqual({
			named: { name: 'A', email: 'n@example.com', yclid: '15' },
		});
	});

	test.each([
		'anonymous',
		1.5,
		NaN,
		-7,
		0,
		1e20,
		true,
		{},
		['79990000001'],
		'7999000000179990000002',
	])('sends a lead with an email when the phone is %j, which is not one', (phone) => {
		const values = found({ phone, email: 'n@example.com' });
		expect(toLeadRequest(values, PLACES)).toEqual({ named: { email: 'n@example.com' } });
	});

	test.each([NaN, Infinity, {}, [], ['A'], new Date(0)])(
		'refuses %j where text belongs',
		(name) => {
			expect(refusalOf({ phone: PHONE, name }).message).toContain('must be text, but it is');
		},
	);

	test('refuses a lead without phone and email, and says where it looked', () => {
		expect(toLeadRequest(found({ name: 'Nathan' }), PLACES)).toEqual({
			nobody: expect.objectContaining({
				message: 'No phone and no email: vionvi needs one of them to create a lead',
				description:
					'Looked at: phone, contact.phone, email, contact.email. Nothing was sent. To pass such items on, add the option If Nobody Is Named.',
			}),
		});
		expect(toLeadRequest(found({ phone: 'anonymous' }), contactPlaces(false))).toMatchObject({
			nobody: {
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
				const values = mapItem(json as IDataObject);
				const isRefused = values.cost && toWholeNumber(values.cost.value) === undefined;
				if (isRefused) return expect(() => toLeadRequest(values, PLACES)).toThrow('Cost');
				const result = toLeadRequest(values, PLACES);
				if ('nobody' in result) return;
				const { named: lead } = result;
				expect(names).toEqual(expect.arrayContaining(Object.keys(lead)));
				expect(lead.phone ?? '0').toMatch(/^[0-9]+$/);
				for (const sent of Object.values(lead)) {
					expect(typeof sent === 'number' ? Number.isSafeInteger(sent) : sent !== '').toBe(true);
				}
			}),
		);
	});
});
