import { memo } from '../../shared/memo';
import type { Place } from '../../shared/payload/walk';
import { withoutAccents } from '../../shared/values/characters';
import { vocabulary } from './vocabulary';

/** What a key's name says. */
export interface Meaning {
	/** Of the words that are known and mean something. */
	readonly meanings: readonly string[];
	/** Every word is known, even if none means anything. */
	readonly isKnown: boolean;
}

/** A name that is longer says nothing that could be looked up. */
const LONGEST_NAME = 60;
/** Shorter words are found by chance in words that were written as one. */
const SHORTEST_PART = 4;
const SHORT_PARTS: ReadonlySet<string> = new Set(
	'do da de dos das id ip url utm tag lat lng'.split(' '),
);

/**
 * The words of a name, in lower case, without accents and numbers: `nomeCliente`, `NOME_CLIENTE`,
 * `nome do cliente`, `cliente[nome]`.
 */
export function wordsOf(name: string): string[] {
	return withoutAccents(name)
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter(Boolean);
}

/** What a key's name says, whatever its case and style, in Portuguese or English. */
export const meaningOf = memo((name): Meaning => {
	if (name.length > LONGEST_NAME) return { meanings: [], isKnown: false };
	const words = wordsOf(name);
	const found = words.map(meaningsIn);
	const known = found.includes(undefined) ? meaningsIn(words.join('')) : found.flat();
	const meanings = known ?? found.flatMap((each) => each ?? []);
	return {
		meanings: [...new Set(meanings)].filter((each): each is string => Boolean(each)),
		isKnown: known !== undefined,
	};
});

const NOTHING: Meaning = { meanings: [], isKnown: true };

/** What the key at a place says; a place in a list says nothing. */
export function meaningAt({ key }: Place): Meaning {
	return typeof key === 'number' ? NOTHING : meaningOf(key);
}

/** Of one word, or of several that were written as one (`nomedocliente`); undefined if unknown. */
function meaningsIn(word: string): string[] | undefined {
	const { meanings, longestWord } = vocabulary();
	const whole = meanings.get(word);
	if (whole !== undefined) return [whole];

	// Where the last part of the best division of the first n letters begins.
	const beginnings: Array<number | undefined> = [0];
	for (let end = 1; end <= word.length; end += 1) {
		const first = Math.max(0, end - longestWord);
		for (let begin = first; begin < end && beginnings[end] === undefined; begin += 1) {
			if (beginnings[begin] !== undefined && isPart(word.slice(begin, end))) {
				beginnings[end] = begin;
			}
		}
	}
	const parts: string[] = [];
	for (let end = word.length; end > 0; ) {
		const begin = beginnings[end];
		if (begin === undefined) return undefined;
		parts.unshift(meanings.get(word.slice(begin, end)) as string);
		end = begin;
	}
	return parts;
}

function isPart(letters: string): boolean {
	return (
		(letters.length >= SHORTEST_PART || SHORT_PARTS.has(letters)) &&
		vocabulary().meanings.has(letters)
	);
}
