import { memo, memoOfObject } from '../memo';
import { plain } from '../values/rating';
import type { Vendor } from '../vendor/vendor';
import { isOrdinary } from './characters';
import { FIELD_WORDS, KINDS } from './kinds';

/** The one name of a format that has more words. */
const FORM = 'application/x-www-form-urlencoded';
const MOST_WORDS = 4;
const LONGEST = 80;

const kinds = wordsIn(KINDS);
const fieldWords = new Set([...kinds, ...wordsIn(FIELD_WORDS)]);

/** Tells what may be shown from what may be somebody's, whatever the case and the punctuation. */
export interface Vocabulary {
	/** Whether a value says what kind of thing something is: the vendor's own words, or words for kinds. */
	isKnown(value: string): boolean;
	/** Whether a key names a field: the vendor's own names, or words that such names are made of. */
	isField(key: string): boolean;
}

/** The vocabulary of a vendor: what its own tables name, and words that everybody uses. */
export const vocabularyOf = memoOfObject(readVocabulary);

function readVocabulary({
	name,
	path: shared = name,
	events,
	fields,
	knownValues = [],
}: Vendor): Vocabulary {
	const named = events.flatMap(({ value, path = value }) => [value, path]);
	const values = new Set([FORM, shared, ...named, ...knownValues].map(letters));
	const keys = new Set(fields.flatMap(({ from }) => from).map(letters));
	return {
		isKnown: memo((value) => isMade(value, kinds, values)),
		isField: memo((key) => key === '' || isMade(key, fieldWords, keys)),
	};
}

function isMade(text: string, words: ReadonlySet<string>, wholes: ReadonlySet<string>): boolean {
	if (text.length > LONGEST || !isOrdinary(text)) return false;
	return wholes.has(letters(text)) || isMadeOf(text, words);
}

function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
	const parts = text
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.split(/[^\p{L}\p{M}'’ʼ]+/u)
		.filter(Boolean);
	return (
		parts.length > 0 &&
		parts.length <= MOST_WORDS &&
		parts.every((part) => words.has(letters(part)))
	);
}

function wordsIn(list: string): Set<string> {
	return new Set(list.split(/\s+/).filter(Boolean).map(letters));
}

function letters(value: string): string {
	return plain(value).replace(/\P{L}/gu, '');
}
