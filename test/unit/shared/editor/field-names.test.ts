import { fieldNamesParameter } from '../../../../nodes/shared/editor/field-names';
import { doorbell } from '../../../support/doorbell';
import { openParts, silentParts } from '../../../support/form-parts';

describe('Field Names', () => {
	test('offers every field of the table once, in alphabetical order', () => {
		const parameter = fieldNamesParameter([...doorbell.fields, ...doorbell.fields], 'What for');
		expect(parameter).toMatchObject({ name: 'fieldNames', description: 'What for' });
		expect(silentParts([parameter])).toEqual([]);
		expect(openParts([parameter])).toEqual([]);
		expect(parameter).toMatchObject({
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
							default: 'contact.phone',
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
