import type { IDataObject } from 'n8n-workflow';

import { isBadRating, ratingNumber, type RatingValue } from '../shared/bad-rating';
import type { Issue } from '../shared/event-table';
import { sentFor, type GivenNames } from '../shared/field-names';
import { excerpt } from '../shared/values/reading';
import { fields as table, JUDGED } from './fields';
import type { Guessed } from './guess';
import { spell } from './own-name';

/** A field that holds a rating. */
interface Rating {
	name: string;
	value: RatingValue;
	isBad: boolean | null;
	isGiven: boolean;
}

/**
 * Judges the rating by the node's options: the fields that the user named alone, otherwise those
 * that were found. A word decides before a number: which end of a scale is bad is not known. What
 * follows is added to what was guessed, under the names in JUDGED.
 *
 * @returns whether it is bad; `null` where that is not known
 */
export function judgeRating(
	{ fields, origins, issues }: Guessed,
	given: GivenNames,
	options: IDataObject,
): boolean | null {
	const all = ratingsIn(fields, given, options);
	const own = all.filter(({ isGiven }) => isGiven);
	const deciding = own.length > 0 ? own : all;
	const verdict = deciding.find(({ isBad }) => isBad !== null);
	const word = own.find(({ value }) => ratingNumber(value) === undefined);

	issues.push(...oddities(deciding, origins));
	const add = (name: string, value: unknown, from: string) => {
		fields[name] = value;
		origins.set(name, origins.get(from) ?? from);
	};
	if (verdict !== undefined) {
		add(verdict.isGiven ? JUDGED.ownIsBad : JUDGED.likelyIsBad, verdict.isBad, verdict.name);
	}
	if (word !== undefined) add(JUDGED.ownWord, word.value, word.name);
	return verdict?.isBad ?? null;
}

/** Words first. */
function ratingsIn(fields: Guessed['fields'], given: GivenNames, options: IDataObject): Rating[] {
	return ['rating.label', 'rating.value'].flatMap((to) => {
		const sent = sentFor(to, { fields: table, spell }, fields, given);
		const value = sent && scalarIn(fields[sent.name]);
		if (sent === undefined || value === undefined) return [];
		return [{ ...sent, value, isBad: isBadRating(value, options) }];
	});
}

/** A list counts by its first member, as where it is typed. */
function scalarIn(sent: unknown): RatingValue | undefined {
	const [value] = [sent].flat() as unknown[];
	if (typeof value === 'boolean') return String(value);
	return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function oddities(ratings: readonly Rating[], origins: Guessed['origins']): Issue[] {
	const [first] = ratings;
	if (first === undefined) {
		const message = 'was not found; the option Field Names says what it is called';
		return [{ path: 'rating.value', message }];
	}
	const verdicts = ratings.map(({ isBad }) => isBad);
	const name = origins.get(first.name) ?? first.name;
	if (verdicts.every((isBad) => isBad === null)) {
		const message = `${name} "${excerpt(first.value)}" is neither a number nor a word that is known to be good or bad; the option Bad Rating Words names the bad ones`;
		return [{ path: 'rating.isBad', message }];
	}
	if (verdicts.includes(true) && verdicts.includes(false)) {
		const message = `${name} "${excerpt(first.value)}" decided against the other rating; the options Bad Rating Is and Bad Rating Limit say which numbers are bad`;
		return [{ path: 'rating.isBad', message }];
	}
	return [];
}
