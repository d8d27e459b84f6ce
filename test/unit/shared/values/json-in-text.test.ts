import { jsonInText } from '../../../../nodes/shared/values/json-in-text';
import { readWith } from '../../../support/reading';

const read = readWith(jsonInText);

describe('jsonInText', () => {
	test.each([
		['[]', []],
		['{"a":[1,null]}', { a: [1, null] }],
		['null', null],
		['"text"', 'text'],
		[' 3 ', 3],
	])('reads %j as %j', (sent, value) => {
		expect(read(sent)).toEqual({ value });
	});

	test.each(['[{"a":1', 'words', "{'a':1}"])('leaves %j as text and says so', (sent) => {
		expect(read(sent)).toEqual({
			value: sent,
			issue: 'holds no valid JSON and is left as text',
		});
	});

	test.each([[{ a: 1 }], [['a']], [3]])('takes %j, which was JSON already', (sent) => {
		expect(read(sent)).toEqual({ value: sent });
	});
});
