import { rowsByPlace, sentFor } from '../../../../nodes/shared/delivery/sent-for';
import { lookupIn } from '../../../../nodes/shared/payload/lookup';
import { odd, type Reader } from '../../../../nodes/shared/values/reading';
import { text } from '../../../../nodes/shared/values/text';
import type { FieldRow } from '../../../../nodes/shared/vendor/events';
import { doorbell } from '../../../support/doorbell';

const field = (to: string, from: string[], different: Partial<FieldRow> = {}): FieldRow => ({
	...{ to, from, as: text, certainty: 'seen', ...different },
});

/** What was sent for the place `name`. */
function found(
	payload: object,
	rows: readonly FieldRow[],
	given: ReadonlyMap<string, string> = new Map(),
) {
	const source = {
		...{ rows: rowsByPlace({ ...doorbell, fields: rows }), lookup: lookupIn(payload), given },
		context: { zone: 'Europe/Moscow', options: {} },
	};
	return sentFor(source, 'name');
}
/** Its name as it was sent, and its value as it is read. */
const readingOf = (...parts: Parameters<typeof found>) => {
	const sent = found(...parts);
	return sent && [sent.name, sent.reading.value];
};

const NAME = [field('name', ['a', 'b']), field('name', ['c'], { certainty: 'guessed' })];

test('the rows of a table by place keep their order', () => {
	const [one, other] = [field('y', ['1']), field('x', ['2'])];
	const again = field('y', ['3']);
	expect([...rowsByPlace({ ...doorbell, fields: [one, other, again] })]).toEqual([
		['y', [one, again]],
		['x', [other]],
	]);
});

describe('what was sent for a place', () => {
	test.each<[object, unknown]>([
		[{ c: 3, b: 2, a: 1 }, ['a', '1']],
		[{ c: 3, b: 2 }, ['b', '2']],
		[{ c: 3 }, ['c', '3']],
		[{ d: 4 }, undefined],
		[{ a: ' ', c: 3 }, ['c', '3']],
	])('of %j is %j, by the first name', (payload, expected) => {
		expect(readingOf(payload, NAME)).toEqual(expected);
	});

	test('says how sure it is, and what was sent', () => {
		expect(found({ b: ' 2 ' }, NAME)).toEqual({
			...{ name: 'b', value: ' 2 ', certainty: 'seen', reading: { value: '2' } },
		});
		expect(found({ c: 3 }, NAME)).toMatchObject({ certainty: 'guessed' });
	});

	test('is nothing where the table has no row for it', () => {
		expect(found({ name: 'Ana' }, [])).toBeUndefined();
		expect(found({ name: 'Ana' }, [], new Map([['name', 'name']]))).toBeUndefined();
	});

	test('is preferably one that its reader can use', () => {
		expect(readingOf({ a: 'null', b: 'Ana' }, NAME)).toEqual(['b', 'Ana']);
		expect(readingOf({ b: 'null', c: 'Ana' }, NAME)).toEqual(['c', 'Ana']);
		expect(readingOf({ a: { first: 'Ana' }, c: 'Bia' }, NAME)).toEqual(['c', 'Bia']);
		expect(readingOf({ a: [{ first: 'Ana' }], c: 'Bia' }, NAME)).toEqual(['c', 'Bia']);
	});

	test('is otherwise an object, else the first', () => {
		expect(readingOf({ a: 'null', b: 'undefined' }, NAME)).toEqual(['a', null]);
		expect(readingOf({ a: 'null', b: { x: 1 }, c: { y: 2 } }, NAME)).toEqual(['b', { x: 1 }]);
		expect(readingOf({ a: { x: 1 }, b: 'null' }, NAME)).toEqual(['a', { x: 1 }]);
	});

	test('may be what its reader finds a fault in', () => {
		const as: Reader = (value) => (value === 1 ? odd(null, 'notPhone', '1') : { value });
		const rows = [field('name', ['a', 'b'], { as })];
		expect(found({ a: 1, b: 2 }, rows)).toMatchObject({
			...{ name: 'a', reading: { value: null, fault: { code: 'notPhone', details: ['1'] } } },
		});
	});

	test('may be an object or a list that its reader has made', () => {
		const as: Reader = (value) => ({ value: [value] });
		const rows = [field('name', ['a', 'b'], { as })];
		expect(readingOf({ a: { x: 1 }, b: 2 }, rows)).toEqual(['a', [{ x: 1 }]]);
	});
});

describe('under the name that the user gave', () => {
	const own = new Map([['name', 'own']]);

	test('it is that and no other, read as by the first row', () => {
		const as: Reader = (value) => ({ value: `read ${String(value)}` });
		const rows = [field('name', ['a'], { as, certainty: 'guessed' }), field('name', ['b'])];
		expect(found({ own: 'Ana', a: 'Bia' }, rows, own)).toEqual({
			...{ name: 'own', value: 'Ana', reading: { value: 'read Ana' } },
			...{ certainty: 'documented', isGiven: true },
		});
		expect(readingOf({ own: 'null', a: 'Bia' }, NAME, own)).toEqual(['own', null]);
	});

	test('it is found by the table where that was not sent', () => {
		expect(found({ own: '', a: 'Bia' }, NAME, own)).toEqual({
			...{ name: 'a', value: 'Bia', reading: { value: 'Bia' }, certainty: 'seen' },
		});
	});

	test('it does not count for another place', () => {
		const other = new Map([['x', 'own']]);
		expect(readingOf({ own: 'Ana', a: 'Bia' }, NAME, other)).toEqual(['a', 'Bia']);
	});
});
