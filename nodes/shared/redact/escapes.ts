import { isPlain } from './characters';

type Read = (digits: string) => string;

const HIGHEST = 0x10ffff;

/** Source: the HTML standard, section "Named character references". */
const PLAIN_NAMES: Readonly<Record<string, string>> = {
	...{ quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: '\u00A0' },
	...{ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bdquo: '„' },
	...{ ndash: '–', mdash: '—', hellip: '…', numero: '№' },
};

/** Characters written by their number, their bytes or their name. */
const ESCAPES: ReadonlyArray<[pattern: RegExp, read: Read]> = [
	[/(?:\\u|%u)([\da-f]{4})/, hexadecimal],
	[/\\u\{([\da-f]{1,6})\}/, hexadecimal],
	[/U\+([\da-f]{4,6})/, hexadecimal],
	[/&#x(?=0*[1-9a-f])([\da-f]{1,6});?/, hexadecimal],
	[/&#(\d{1,7});?/, (digits) => characterAt(Number(digits))],
	[/&([a-z][a-z\d]{1,31});/, named],
	[/((?:\\x[2-9a-f][\da-f])+)/, (run) => textOf(Buffer.from(run.replace(/\\x/gi, ''), 'hex'))],
];

const MARKS = /[\\%&]|U\+/i;
const ANY = new RegExp(ESCAPES.map(([{ source }]) => source).join('|'), 'gi');

/**
 * Shows a text as what its escapes stand for. Punctuation that was escaped is escaped again, so that
 * the copy is read as the request was; undefined where the text has no escapes.
 */
export function throughEscapes(text: string, show: (text: string) => string): string | undefined {
	if (!MARKS.test(text)) return undefined;
	const escaped = new Map<string, string>();
	const read = text.replace(ANY, (escape: string, ...groups: unknown[]) => {
		const index = groups.findIndex((group) => group !== undefined);
		const character = ESCAPES[index][1](groups[index] as string);
		if (isPlain(character)) escaped.set(character, escape);
		return character;
	});
	if (read === text) return undefined;
	const shown = show(read);
	return escaped.size === 0 ? shown : shown.replace(/./gsu, (each) => escaped.get(each) ?? each);
}

function hexadecimal(digits: string): string {
	return characterAt(parseInt(digits, 16));
}

function characterAt(code: number): string {
	return String.fromCodePoint(code <= HIGHEST ? code : 0xfffd);
}

/** Which of two thousand letters it was does not matter. */
function named(name: string): string {
	return PLAIN_NAMES[name] ?? (/^[A-Z]/.test(name) ? 'X' : 'x');
}

function textOf(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}
