import { issue, sentAs, type Issue } from '../shared/messages';
import { isBadRating, ratingNumber, type RatingValue } from '../shared/values/rating';
import { firstOf } from '../shared/values/reading';
import type { Conclusion, Delivery } from '../shared/vendor/vendor';

/** A field that holds a rating. */
interface Rating {
	name: string;
	value: RatingValue;
	isBad: boolean | null;
	isGiven: boolean;
}

/** What follows from a rating. */
export interface Verdict {
	/** `null` where it is not known. */
	isBad: boolean | null;
	concluded: ReadonlyMap<string, Conclusion>;
	issues: readonly Issue[];
}

/**
 * Judges the rating by the node's options: the fields that the user named alone, otherwise those
 * that were found. A word decides before a number: which end of a scale is bad is not known.
 */
export function judgeRating(delivery: Delivery): Verdict {
	const all = ratingsIn(delivery);
	const own = all.filter(({ isGiven }) => isGiven);
	const deciding = own.length > 0 ? own : all;
	const verdict = deciding.find(({ isBad }) => isBad !== null);
	const word = own.find(({ value }) => ratingNumber(value) === undefined);

	const concluded = new Map<string, Conclusion>();
	const conclude = (place: string, value: unknown, { name, isGiven }: Rating) => {
		concluded.set(place, { value, from: name, certainty: isGiven ? 'documented' : 'guessed' });
	};
	if (verdict) conclude('rating.isBad', verdict.isBad, verdict);
	if (word) conclude('rating.label', word.value, word);
	return { isBad: verdict?.isBad ?? null, concluded, issues: oddities(deciding) };
}

/** Words first. */
function ratingsIn({ sentFor, options }: Delivery): Rating[] {
	return ['rating.label', 'rating.value'].flatMap((place) => {
		const sent = sentFor(place);
		const value = sent && scalarIn(sent.value);
		if (sent === undefined || value === undefined) return [];
		const isBad = isBadRating(value, options);
		return [{ name: sent.name, value, isBad, isGiven: sent.isGiven === true }];
	});
}

/** A list counts by its first member, as where it is typed. */
function scalarIn(sent: unknown): RatingValue | undefined {
	const value = firstOf(sent);
	if (typeof value === 'boolean') return String(value);
	return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function oddities(ratings: readonly Rating[]): Issue[] {
	const [first] = ratings;
	if (first === undefined) return [issue('ratingNotFound', 'rating.value')];
	const verdicts = ratings.map(({ isBad }) => isBad);
	const sent = sentAs(first.name, first.value);
	if (verdicts.every((isBad) => isBad === null))
		return [issue('ratingUnclear', 'rating.isBad', sent)];
	const isTorn = verdicts.includes(true) && verdicts.includes(false);
	return isTorn ? [issue('ratingContradicted', 'rating.isBad', sent)] : [];
}
