import { text } from '../../../../nodes/shared/values/text';
import { readWith } from '../../../support/reading';

const read = readWith(text);

describe('text', () => {
	test.each([
		['Ivan', 'Ivan'],
		['  Ivan Example\n', 'Ivan Example'],
		[42, '42'],
		[0, '0'],
		[false, 'false'],
		[true, 'true'],
	])('reads %j as %j', (sent, value) => {
		expect(read(sent)).toEqual({ value });
	});

	test.each([[{ a: 1 }], [null]])('hands %j back for the schema to refuse', (sent) => {
		expect(read(sent)).toEqual({ value: sent });
	});

	test('takes the first of several', () => {
		expect(read(['a', 'b'])).toEqual({
			value: 'a',
			issue: 'was sent several times; the first is taken',
		});
	});
});
