import { id, text, textIn } from '../../../../nodes/shared/values/text';
import { readWith } from '../../../support/reading';

describe('textIn', () => {
	test.each([
		['Ivan', 'Ivan'],
		['  Ivan Example\n', 'Ivan Example'],
		[42, '42'],
		[0, '0'],
		[-1.5, '-1.5'],
		[false, 'false'],
		[true, 'true'],
		['nullable', 'nullable'],
		['(not set) yet', '(not set) yet'],
		['none', 'none'],
		['-', '-'],
	])('reads %j as %j', (sent, value) => {
		expect(textIn(sent)).toEqual({ value });
	});

	test.each([
		...['(direct)', '(none)', '(not set)', ' (NOT SET) ', '(not provided)', '(null)'],
		...['null', 'NULL', 'undefined', 'NaN', '', ' \t', null, undefined],
	])('has no value where nothing was sent: %j', (sent) => {
		expect(textIn(sent)).toEqual({ value: null });
	});

	test('hands an object back for the schema to refuse', () => {
		expect(textIn({ a: 1 })).toEqual({ value: { a: 1 } });
	});
});

describe('id', () => {
	test.each<[sent: unknown, value: string | null]>([
		['7', '7'],
		[' a-7 ', 'a-7'],
		[7, '7'],
		[['', '7'], '7'],
		...['0', '-1', 'None', '{{id}}', '-', '', null, 0, -1, false].map((none): [unknown, null] => [
			none,
			null,
		]),
	])('of %j is %j', (sent, value) => {
		expect(readWith(id)(sent)).toEqual({ value });
	});
});

describe('text', () => {
	test('takes the first of several', () => {
		expect(readWith(text)(['', 'a', 'b'])).toEqual({ value: 'a', fault: { code: 'repeated' } });
	});
});
