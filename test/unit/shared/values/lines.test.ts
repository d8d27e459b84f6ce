import { lines } from '../../../../nodes/shared/values/lines';
import { readWith } from '../../../support/reading';

describe('lines', () => {
	const read = readWith(lines);

	test.each([
		['one text', ' Good ', 'Good'],
		['a number', 5, '5'],
		['a list of texts', ['Polite', 'Slow'], 'Polite\nSlow'],
		['a list of other things', [1, true, null, { a: 1 }, ['b']], '1\ntrue\n{"a":1}\n["b"]'],
		['an object', { score: 5 }, '{"score":5}'],
		['a word for nothing', '(not set)', null],
		['nothing', '', null],
	])('reads %s', (_, sent, value) => {
		expect(read(sent)).toEqual({ value });
	});
});
