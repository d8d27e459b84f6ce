import { fieldNamesOption, givenNames, sentFor, sentName } from '../../../../nodes/shared/editor/field-names';
import { doorbell } from '../../../support/doorbell';
import { openParts, silentParts } from '../../../support/form-parts';

const ROWS = [
	{ field: 'contact.phone', name: ' client_mob ' },
	{ field: 'contact.name', name: 'Имя' },
];

describe('givenNames', () => {
	test('reads the rows of the option', () => {
		expect([...givenNames({ fieldNames: { field: ROWS } })]).toEqual([
			['contact.phone', 'client_mob'],
			['contact.name', 'Имя'],
		]);
	});

	test.each([[{}], [{ fieldNames: {} }], [{ fieldNames: { field: 'contact.phone' } }]])(
		'there are none in %j',
		(options) => {
			expect(givenNames(options).size).toBe(0);
		},
	);
});

describe('sentName', () => {
	const row = { to: 'contact.phone', from: ['phone', 'tel'] };
	const given = givenNames({ fieldNames: { field: ROWS } });
	const NONE = givenNames({});

	test.each([
		[
			{ phone: '1', tel: '2' },
			{ name: 'phone', isGiven: false },
		],
		[
			{ phone: ' ', tel: '2' },
			{ name: 'tel', isGiven: false },
		],
		[{ phone: null }, undefined],
		[{}, undefined],
	])('in %j the first that is not empty: %j', (fields, sent) => {
		expect(sentName(row, fields, NONE, undefined)).toEqual(sent);
	});

	test.each([
		[
			{ client_mob: '0', phone: '1' },
			{ name: 'client_mob', isGiven: true },
		],
		[
			{ client_mob: '', phone: '1' },
			{ name: 'phone', isGiven: false },
		],
		[{ client_mob: '' }, undefined],
	])('in %j the user’s before all others: %j', (fields, sent) => {
		expect(sentName(row, fields, given, undefined)).toEqual(sent);
	});

	test('the user’s in the spelling of the fields', () => {
		const spell = (name: string) => name.replace('_', '');
		expect(sentName(row, { clientmob: '0' }, given, spell)).toEqual({
			name: 'clientmob',
			isGiven: true,
		});
	});

	test('none that every object has', () => {
		expect(sentName({ to: 'a', from: ['constructor'] }, {}, NONE, undefined)).toBeUndefined();
	});
});

describe('sentFor', () => {
	const row = (to: string, ...from: string[]) => ({ ...doorbell.fields[1], to, from });
	const vendor = {
		...doorbell,
		fields: [row('call.id', 'cdr_id'), row('contact.name', 'name'), row('call.id', 'uuid')],
	};
	const NONE = givenNames({});

	test.each([
		[
			{ cdr_id: '1', uuid: '2', name: '3' },
			{ name: 'cdr_id', isGiven: false },
		],
		[
			{ uuid: '2', name: '3' },
			{ name: 'uuid', isGiven: false },
		],
		[{ name: '3' }, undefined],
	])('in %j the first of all rows for the place: %j', (fields, sent) => {
		expect(sentFor('call.id', vendor, fields, NONE)).toEqual(sent);
	});

	test('the user’s name in the spelling of the fields', () => {
		const given = new Map([['call.id', 'My_ID']]);
		const spelled = { ...vendor, spell: (name: string) => name.toLowerCase() };
		expect(sentFor('call.id', spelled, { my_id: '1', uuid: '2' }, given)).toEqual({
			name: 'my_id',
			isGiven: true,
		});
	});

	test('nothing for a place that no row has', () => {
		expect(sentFor('call.status', vendor, { uuid: '2' }, NONE)).toBeUndefined();
	});
});

describe('the option Field Names', () => {
	test('offers every field of the table once, in alphabetical order', () => {
		const option = fieldNamesOption([...doorbell.fields, ...doorbell.fields], 'What for');
		expect(option).toMatchObject({ name: 'fieldNames', description: 'What for' });
		expect(silentParts([option])).toEqual([]);
		expect(openParts([option])).toEqual([]);
		expect(option).toMatchObject({
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add field',
			default: {},
			options: [
				{
					name: 'field',
					values: [
						{
							name: 'field',
							type: 'options',
							default: '',
							options: [
								'call.id',
								'call.status',
								'contact.name',
								'contact.phone',
								'occurredAt',
								'rating.category',
								'rating.label',
								'rating.value',
								'tags',
							].map((to) => ({ name: to === 'tags' ? 'Tags' : to, value: to })),
						},
						{ name: 'name', type: 'string', default: '', placeholder: 'e.g. client_phone' },
					],
				},
			],
		});
	});
});
