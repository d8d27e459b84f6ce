import type { FieldRow } from '../../../../nodes/shared/vendor/events';
import { validate } from '../../../../nodes/shared/delivery/validate';
import { text } from '../../../../nodes/shared/values/text';
import { doorbell } from '../../../support/doorbell';

/** A place of the item that is filled by a sure name or, failing that, by a guessed one. */
const fields: FieldRow[] = [
	{ to: 'contact.name', from: ['name'], as: text, certainty: 'seen' },
	{ to: 'contact.name', from: ['who'], as: text, certainty: 'guessed' },
	{
		to: 'rating.label',
		from: ['loudness'],
		as: () => ({ value: null }),
		certainty: 'guessed',
	},
];

function named(sent: object) {
	const context = { zone: 'utc', options: {} };
	const { typed, issues } = validate({ ...doorbell, fields }, 'bell.rung', { ...sent }, context);
	return [(typed.contact as { name: string | null }).name, issues];
}

describe('a place of the item that several rows fill', () => {
	test('takes the first row whose field was sent, and no guess beside it', () => {
		expect(named({ who: 'Olga', name: 'Ana' })).toEqual(['Ana', []]);
	});

	test('takes a later row where the first was not sent or is empty', () => {
		const guess = [{ path: 'contact.name', message: 'is a guess, taken from who' }];
		expect(named({ who: 'Olga' })).toEqual(['Olga', guess]);
		expect(named({ who: 'Olga', name: ' ' })).toEqual(['Olga', guess]);
	});
});

test('a guess that comes to nothing is no issue', () => {
	expect(named({ loudness: 'soft' })).toEqual([null, []]);
});
