import { COUNTRY_CODE } from '../values/phone';
import type { Calendar } from './calendar';

/** A kind of character and what stands for it: the first, and the others for further words. */
type Alphabet = readonly [kind: RegExp, characters: string];

const DIGITS: Alphabet = [/\p{N}/u, '0123456789'];
const ALPHABETS: readonly Alphabet[] = [
	DIGITS,
	[/(?=\p{Script=Cyrillic})\p{Lu}/u, 'ЖЗИ'],
	[/\p{Script=Cyrillic}/u, 'жзи'],
	[/\p{Uppercase}/u, 'XYZ'],
	[/./su, 'xyz'],
];
const HEX_ALPHABETS: readonly Alphabet[] = [DIGITS, [/\p{Lu}/u, 'ABC'], [/./su, 'abc']];

/** A whole hexadecimal id, or a group of one. */
export const HEX = /^(?=.*\d)[\da-f]{8,}$/i;

/** What of a long number stays: its country code. Zeros follow, which no operator gives out. */
const COUNTRY = new RegExp(`^(?:00)?${COUNTRY_CODE}`);
const SHORTEST_NUMBER = 10;
/** A Russian number with its trunk prefix; no area code begins with 40. */
const TRUNK_8 = /^8[3489]\d{9}$/;
/** Shorter words could be single letters of a name: to show which differ would be a simple cipher. */
const SHORTEST_TOLD = 3;

/**
 * Made-up words and numbers in the place of those that were sent, for one request: the same for the
 * same, others for others, so that it stays visible which fields belong together.
 */
export class Fakes {
	private readonly ranks = new Map<string, Map<string, number>>();

	constructor(private readonly calendar: Calendar) {}

	/**
	 * @param word characters without punctuation or white space in between
	 * @param isTold whether another word of its look is to be shown as another
	 */
	word(word: string, isTold = true): string {
		const isNumber = /^\d+$/.test(word);
		const unixTime = isNumber ? this.calendar.unixTime(word) : undefined;
		if (unixTime !== undefined) return unixTime;

		const start = isNumber ? prefixOf(word) : '';
		const alphabets = HEX.test(word) ? HEX_ALPHABETS : ALPHABETS;
		const rest = [...word.slice(start.length)].map((each) => charactersFor(each, alphabets));
		const characters = rest.map(([character]) => character);
		const shown = start + characters.join('');
		if (!isTold || characters.length + start.length < SHORTEST_TOLD) return shown;

		let rank = this.rank(shown, word);
		for (let index = rest.length - 1; rank > 0 && index >= 0; index -= 1) {
			const { length } = rest[index];
			characters[index] = rest[index][rank % length];
			rank = Math.floor(rank / length);
		}
		return start + characters.join('');
	}

	/** A telephone number, its punctuation as it is. */
	phone(sent: string): string {
		const digits = this.word(sent.replace(/\D/g, ''));
		let index = 0;
		return sent.replace(/\d/g, () => digits[index++]);
	}

	/** Source: RFC 2606. */
	host(sent: string): string {
		const rank = this.rank('host', sent.toLowerCase());
		return rank === 0 ? 'example.com' : `site${rank}.example.com`;
	}

	/** Source: RFC 5737 and RFC 3849. */
	ip(sent: string): string {
		const isV6 = sent.includes(':');
		const rank = this.rank(isV6 ? 'IPv6' : 'IPv4', sent);
		return isV6 ? `2001:db8::${(rank % 9) + 1}` : `192.0.2.${(rank % 254) + 1}`;
	}

	/** How many others of its kind came before. */
	private rank(kind: string, value: string): number {
		const ofKind = this.ranks.get(kind) ?? new Map<string, number>();
		this.ranks.set(kind, ofKind);
		const rank = ofKind.get(value) ?? ofKind.size;
		ofKind.set(value, rank);
		return rank;
	}
}

/** What a number begins with: zeros in front where it has them, and nowhere else. */
function prefixOf(digits: string): string {
	if (TRUNK_8.test(digits)) return '84';
	const country = digits.length < SHORTEST_NUMBER ? undefined : COUNTRY.exec(digits)?.[0];
	return country ?? digits.replace(/^(0*)([1-9]?).*$/, (_, zeros, more) => zeros + (more && '1'));
}

function charactersFor(character: string, alphabets: readonly Alphabet[]): string {
	const found = alphabets.find(([kind]) => kind.test(character)) as Alphabet;
	return found[1];
}
