import { isPlain } from './characters';

/** Characters written by their number or their name: `\u0418`, `\x49`, `%u0418`, `&#1048;`, `&Icy;`. */
const ESCAPE =
	/(?:\\u|%u)([\da-f]{4})|\\x([\da-f]{2})|\\u\{([\da-f]{1,6})\}|&#x([\da-f]{1,6});?|&#(\d{1,7});?|&([a-z][a-z\d]{1,31});/gi;
const NUMBER_OF_DECIMAL = 4;
const HIGHEST = 0x10ffff;

/** Source: the HTML standard, section "Named character references". */
const PLAIN_NAMES: Readonly<Record<string, string>> = {
	...{ quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: '\u00A0' },
	...{ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bdquo: '„' },
	...{ ndash: '–', mdash: '—', hellip: '…', numero: '№' },
};

/**
 * Shows a text as what its escapes stand for. Punctuation that was escaped is escaped again, so that
 * the copy is read as the request was; undefined where the text has no escapes.
 */
export function throughEscapes(text: string, show: (text: string) => string): string | undefined {
	const escaped = new Map<string, string>();
	const read = text.replace(ESCAPE, (escape: string, ...groups: unknown[]) => {
		const character = characterOf(groups.slice(0, NUMBER_OF_DECIMAL + 2) as string[]);
		if (isPlain(character)) escaped.set(character, escape);
		return character;
	});
	if (read === text) return undefined;
	const shown = show(read);
	return escaped.size === 0 ? shown : shown.replace(/./gsu, (each) => escaped.get(each) ?? each);
}

function characterOf(groups: readonly string[]): string {
	const index = groups.findIndex((group) => group !== undefined);
	const sent = groups[index];
	if (index > NUMBER_OF_DECIMAL) return named(sent);
	const code = parseInt(sent, index === NUMBER_OF_DECIMAL ? 10 : 16);
	return String.fromCodePoint(code <= HIGHEST ? code : 0xfffd);
}

/** Which of two thousand letters it was does not matter. */
function named(name: string): string {
	return PLAIN_NAMES[name] ?? (/^[A-Z]/.test(name) ? 'X' : 'x');
}
