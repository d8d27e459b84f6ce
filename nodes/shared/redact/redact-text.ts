import { once } from '../memo';
import type { Calendar } from './calendar';
import { betweenMarks, MORSE_LETTER, withPlainSpaces, WORD } from './characters';
import { throughEncodings, throughPercent, throughQuotedPrintable } from './encodings';
import { throughEscapes } from './escapes';
import type { Fakes } from './fakes';
import { isFieldName } from './field-name';
import type { Vocabulary } from './vocabulary';

/** What it takes to redact a request. */
export interface Redaction {
	fakes: Fakes;
	calendar: Calendar;
	vocabulary: Vocabulary;
}

/** How the text is seen that a part stands in. */
interface Look {
	/** It says what kind of thing something is: words stay. */
	isKnown: boolean;
	words: number;
	/** As for a text of its own. */
	show(text: string): string;
}

/** A part of a text and what takes its place. */
type Token = [pattern: RegExp, shown: (part: string, redaction: Redaction, look: Look) => string];

const MOST_WORDS_OF_A_NAME = 5;
/** In a text of several words: shorter ones could be its letters, each written as a word or a number. */
const SHORTEST_TOLD = 4;
const SHORTEST_TOLD_NUMBER = 7;
/** What was escaped again and again. */
const MOST_ROUNDS = 4;

const ASCII = /^[\t\n\r -~]*$/;
const SHORT_NUMBER = /^ *[-+]?(?:\d{1,3}|\d?[.,]\d{1,2}|\d\d[.,]\d)? *$/;
const EXTENSION =
	/^(.*)(\.(?:wav|mp3|ogg|m4a|vtt|srt|txt|pdf|docx?|xlsx?|csv|png|jpe?g|gif|webp|mp4|html?|php|json))$/is;
const IP4 = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}.])/u;
const DATE = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/u;
const PHONE = /^ *\+?[\d ().\-/\u00A0\u2013\u2014]{7,40}$/;

/** Each repetition is bounded, so that no text takes long; what is longer is several parts. */
const tokens = once((): readonly Token[] => [
	[/[a-z][a-z\d+.-]{0,15}:\/\/[^\s"'<>«»“”]+/u, url],
	// A part of a URL, a form as text.
	[/(?<![^\s"'<>])[^\s"'<>]*%[\da-f]{2}[^\s"'<>]*/u, urlParts],
	[
		/(?:=[\da-f]{2}){2,400}(?![\p{L}\p{N}])/u,
		(run, _, { show }) => throughQuotedPrintable(run, show),
	],
	[
		/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/u,
		(part, { fakes }) => {
			const [name, host] = part.split('@');
			return `${name.replace(WORD, (word) => fakes.word(word))}@${fakes.host(host)}`;
		},
	],
	[IP4, (part, { fakes }) => fakes.ip(part)],
	[
		/(?<![\p{L}\p{N}:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?![\p{L}\p{N}:])/u,
		(part, { fakes }) => fakes.ip(part),
	],
	[
		/(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}_-])/u,
		(part, { fakes }, { isKnown, show }) => {
			const [, name, extension] = EXTENSION.exec(part) ?? [];
			if (extension !== undefined) return show(name) + extension;
			return isKnown ? part : fakes.host(part);
		},
	],
	[DATE, (part, { calendar }) => calendar.date(part)],
	// A time of day stays, with its zone: whether times fit together is what a report is about.
	[
		/(?:(?<=\d)T|(?<![\p{L}\p{N}:]))(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?[03]0)?(?![\p{L}\p{N}:])/u,
		(part) => part.replace(/[.,]\d{4,}/, (fraction) => fraction.replace(/\d/g, '0')),
	],
	[/(?:[.\-–—]{1,7}[ /|]{1,3}){2,400}[.\-–—]{1,7}/u, (part) => part.replace(MORSE_LETTER, '-')],
	[WORD, word],
]);

const anyToken = once(
	() =>
		new RegExp(
			tokens()
				.map(([{ source }]) => `(${source})`)
				.join('|'),
			'giu',
		),
);

/**
 * A text in which only punctuation, times of day and what the vocabulary knows are as they were
 * sent. Dates are moved; everything else is made up and looks alike, written as it was.
 */
export function redactText(text: string, redaction: Redaction): string {
	return shown(text, redaction, MOST_ROUNDS);
}

function shown(sent: string, redaction: Redaction, rounds: number): string {
	if (rounds < 0) return sent.replace(WORD, 'x');
	if (ASCII.test(sent)) return unmarked(sent, redaction, rounds);
	const [before, text, after] = betweenMarks(withPlainSpaces(sent));
	return before + unmarked(text, redaction, rounds) + after;
}

function unmarked(text: string, redaction: Redaction, rounds: number): string {
	if (SHORT_NUMBER.test(text)) return text;
	const show = (inner: string) => shown(inner, redaction, rounds - 1);
	const unescaped = rounds > 0 ? throughEscapes(text, show) : undefined;
	if (unescaped !== undefined) return unescaped;

	const digits = text.replace(/\D/g, '');
	const isPhone = digits.length >= 7 && digits.length <= 15 && PHONE.test(text);
	if (isPhone && !DATE.test(text) && !IP4.test(text)) return redaction.fakes.phone(text);

	const isKnown = redaction.vocabulary.isKnown(text);
	const look: Look = { isKnown, words: (text.match(WORD) ?? []).length, show };
	const showTokens = (part: string) => replaceTokens(part, redaction, look);
	return isKnown || rounds === 0 ? showTokens(text) : throughEncodings(text, show, showTokens);
}

function replaceTokens(text: string, redaction: Redaction, look: Look): string {
	return text.replace(anyToken(), (part: string, ...groups: unknown[]) => {
		const index = groups.findIndex((group) => group !== undefined);
		return tokens()[index][1](part, redaction, look);
	});
}

function word(part: string, { fakes }: Redaction, { isKnown, words }: Look): string {
	if (isKnown) return part.replace(/\d+/g, (digits) => fakes.word(digits, isTold(digits, words)));
	return fakes.word(part, isTold(part, words));
}

/** In running text only long numbers stay different: words could be deciphered. */
function isTold(part: string, words: number): boolean {
	if (words === 1) return true;
	const isLong = part.length >= SHORTEST_TOLD_NUMBER;
	if (words > MOST_WORDS_OF_A_NAME) return isLong && /^\d+$/.test(part);
	return isLong || (part.length >= SHORTEST_TOLD && !/\p{N}/u.test(part));
}

/** The scheme, the punctuation and the names of parameters stay. */
function url(sent: string, redaction: Redaction, look: Look): string {
	const [, scheme, user = '', host, port = '', rest] =
		/^([^:]*):\/\/([^/?#@]*@)?([^/?#:]*)(:[^/?#]*)?(.*)$/s.exec(sent) ?? [];
	return [
		`${redaction.vocabulary.isKnown(scheme) ? scheme : 'https'}://`,
		urlParts(user, redaction, look),
		host && redaction.fakes.host(host),
		urlParts(port, redaction, look),
		urlParts(rest, redaction, look),
	].join('');
}

function urlParts(sent: string, { vocabulary }: Redaction, { show }: Look): string {
	return sent.replace(
		/(?<![^?&;])([^/?#&;=+,:@]+)(?==.)|[^/?#&;=+,:@]+/gs,
		(part, name?: string) =>
			name !== undefined && isFieldName(name, vocabulary) ? part : throughPercent(part, show),
	);
}
