import fc from 'fast-check';

import { understand } from '../../../../nodes/shared/delivery/understand';
import { addRedactedCopies } from '../../../../nodes/shared/redact/redacted-copies';
import { doorbell } from '../../../support/doorbell';
import { openRequest, type Different } from '../../../support/open-request';
import { settingsWith } from '../../../support/settings';
import { LIKE_FIELDS, OF_TEXTS, SPELLINGS } from './spellings';

function rethrow(error: unknown): void {
	throw error;
}

function copyOf(different: Different): string {
	const request = openRequest(doorbell, different);
	const settings = settingsWith({ includeHeaders: true });
	const items = understand(doorbell, settings, request, rethrow);
	addRedactedCopies(items, doorbell, settings, request, rethrow);
	return items.map(({ item }) => JSON.stringify(item.json.redacted)).join('\n');
}

/** Where a request can hold a text. */
const PLACES: Readonly<Record<string, (text: string, letters: string[]) => Different>> = {
	'a value': (text) => ({ body: { name: text, unknown: [text, { note: text }] } }),
	'a value of the query': (text) => ({ query: { name: text, note: text } }),
	'the whole body': (text) => ({ body: text }),
	'a list of letters': (_, letters) => ({ body: { note: letters } }),
	'a text that became a form': (text) => ({ body: { [text]: '' } }),
	'a part of a text that became a form': (text) => ({ body: { phone: '', [text]: '', name: 'x' } }),
	'a parameter without a value': (text) => ({ query: { [text]: '' } }),
	'a key': (text) => ({ body: { [text]: 'x', list: [{ [text]: { [text]: 1 } }] } }),
	'the name of a parameter': (text) => ({ query: { [text]: 'x' } }),
	'a file': (text) => ({
		files: [{ field: 'photo', name: text, type: text, size: 1 }],
	}),
	'the field of a file': (text) => ({ files: [{ field: text, name: null, type: null, size: 1 }] }),
	'a header': (text) => ({ headers: { 'x-client': text, 'content-type': text } }),
};

const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
	'a list of letters': OF_TEXTS,
	'a key': LIKE_FIELDS,
	'the name of a parameter': LIKE_FIELDS,
	'the field of a file': LIKE_FIELDS,
};

/** Two names of one look; without vowels, so that none is by chance a word that may be shown ("hour"). */
const pair = fc.constantFrom('bfghjklnqrvw', 'бвгдклмнпрстф', 'çèéêëìíîï').chain((letters) => {
	const name = (length: number) =>
		fc.string({ unit: fc.constantFrom(...letters), minLength: length, maxLength: length });
	return fc.integer({ min: 4, max: 11 }).chain((length) => fc.tuple(name(length), name(length)));
});

const cases = Object.keys(PLACES).flatMap((place) =>
	Object.keys(SPELLINGS)
		.filter((spelling) => !EXCEPTIONS[place]?.includes(spelling))
		.map((spelling) => [spelling, place] as const),
);

describe.each(cases)('a name, %s, in %s', (spelling, place) => {
	const spell = SPELLINGS[spelling];
	const shown = (name: string) => copyOf(PLACES[place](spell(name), [...name].map(spell)));

	test('leaves nothing in the copy that tells it from another name', () => {
		const property = fc.property(pair, ([name, other]) => {
			expect(shown(other)).toBe(shown(name));
		});
		fc.assert(property, { numRuns: 20 });
	});
});
