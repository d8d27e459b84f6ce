import { single } from './reading';

const PUNCTUATION = /[\s().\-/\u2010-\u2015]/g;
const NUMBER = /^(\+|00)?(\d{1,25})$/;
const EXTENSION = /\s*(?:[,;x#]|ext\.?|доб\.?)\s*\d{1,10}\s*$/i;

/** The shortest number that can hold a country code, an area code and a subscriber. */
const INTERNATIONAL_DIGITS = 11;
/** E.164: no number on earth is longer. */
const LONGEST = 15;

/** National numbers begin with 0, in Russia with 8 and an area code of 3, 4, 8 or 9. */
const NATIONAL = /^0|^8[3489]\d{9}$/;

/**
 * A telephone number as digits only. A country is never guessed: a number that was sent without a
 * country code stays as it is, with an issue.
 */
export const phone = single((value) => {
	if (typeof value !== 'string' && typeof value !== 'number') return { value };
	const sent = String(value);
	const withoutExtension = sent.length > 60 ? sent : sent.replace(EXTENSION, '');
	const [, prefix, digits] = NUMBER.exec(withoutExtension.replace(PUNCTUATION, '')) ?? [];
	if (digits === undefined) return { value: null, issue: 'is no telephone number' };

	const issue = oddityOf(prefix, digits);
	if (issue !== undefined) return { value: digits, issue };
	return withoutExtension === sent
		? { value: digits }
		: { value: digits, issue: 'was sent with an extension, which is left out' };
});

function oddityOf(prefix: string | undefined, digits: string): string | undefined {
	if (digits.length > LONGEST) return 'is longer than any telephone number';
	if (prefix !== undefined) return undefined;
	if (digits.length < INTERNATIONAL_DIGITS || NATIONAL.test(digits)) {
		return 'seems to have no country code; it is left as sent';
	}
	return undefined;
}
