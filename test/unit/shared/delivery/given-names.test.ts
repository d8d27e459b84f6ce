import { givenNames } from '../../../../nodes/shared/delivery/given-names';

const ROWS = [
	{ field: 'contact.phone', name: ' client_mob ' },
	{ field: 'contact.name', name: 'Имя' },
	{ field: 'contact.email', name: ' ' },
	{ field: 'contact.company' },
];

test('the names that the user gave, without the empty ones', () => {
	expect([...givenNames({ fieldNames: { field: ROWS } }, {})]).toEqual([
		['contact.phone', 'client_mob'],
		['contact.name', 'Имя'],
	]);
});

test('the names in the spelling of the vendor', () => {
	const spell = (name: string) => name.toUpperCase();
	expect([...givenNames({ fieldNames: { field: ROWS } }, { spell })]).toEqual([
		['contact.phone', 'CLIENT_MOB'],
		['contact.name', 'ИМЯ'],
	]);
});

test.each([[{}], [{ fieldNames: {} }], [{ fieldNames: { field: 'contact.phone' } }]])(
	'no names in %j',
	(options) => {
		expect(givenNames(options, {}).size).toBe(0);
	},
);
