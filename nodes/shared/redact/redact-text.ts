import { once } from '../once';
import type { Fakes } from './fakes';
import type { Calendar } from './calendar';
import type { Vocabulary } from './words';

/** What it takes to redact the values of one request. */
export interface Redaction {
	fakes: Fakes;
	calendar: Calendar;
	isKnown: Vocabulary;
}

/** A part of a text and what takes its place. */
type Token = [pattern: RegExp, shown: (part: string, redaction: Redaction, look: Look) => string];

/** How the text is seen that a part stands in. */
interface Look {
	/** It says what kind of thing something is: words stay. */
	isKnown: boolean;
	/** It is running text: words that stand in it are not told apart. */
	isProse: boolean;
}

const MOST_WORDS_OF_A_NAME = 5;
const EXTENSION =
	/^(.*)(\.(?:wav|mp3|ogg|m4a|vtt|srt|txt|pdf|docx?|xlsx?|csv|png|jpe?g|gif|webp|mp4|html?|php|json))$/is;
const IP4 = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}.])/u;
const DATE = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PHONE = /^\s*\+?[\d\s().\-/\u2010-\u2015]{7,40}$/;

/** Each repetition is bounded, so that no text takes long; what is longer is several parts. */
const tokens = once((): readonly Token[] => [
	[/[a-z][a-z\d+.-]{0,15}:\/\/[^\s"'<>«»“”]+/u, url],
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
		(part, redaction, look) => {
			const [, name, extension] = EXTENSION.exec(part) ?? [];
			if (extension !== undefined) return replaced(name, redaction, look) + extension;
			return look.isKnown ? part : redaction.fakes.host(part);
		},
	],
	[DATE, (part, { calendar }) => calendar.date(part)],
	// A time of day stays, with its zone: whether times fit together is what a report is about.
	[
		/(?:(?<=\d)T|(?<![\p{L}\p{N}:]))(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?[03]0)?(?![\p{L}\p{N}:])/u,
		(part) => part.replace(/[.,]\d{4,}/, (fraction) => fraction.replace(/\d/g, '0')),
	],
	[
		WORD,
		(part, { fakes }, { isKnown, isProse }) => {
			if (/\p{N}/u.test(part)) {
				return isKnown
					? part.replace(/\p{N}+/gu, (digits) => fakes.word(digits))
					: fakes.word(part);
			}
			if (isKnown) return part;
			return isProse ? fakes.proseWord(part) : fakes.word(part);
		},
	],
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
 * sent. Dates are moved; everything else is made up and looks alike.
 */
export function redactText(text: string, redaction: Redaction): string {
	const digits = text.replace(/\D/g, '');
	if (digits.length <= 3 && /^\s*[-+]?\d*(?:[.,]\d+)?\s*$/.test(text)) return text;
	const isPhone = digits.length >= 7 && digits.length <= 15 && PHONE.test(text);
	if (isPhone && !DATE.test(text) && !IP4.test(text)) {
		return redaction.fakes.phone(text);
	}
	return replaced(text, redaction, {
		isKnown: redaction.isKnown(text),
		isProse: (text.match(/\s+/g) ?? []).length >= MOST_WORDS_OF_A_NAME,
	});
}

function replaced(text: string, redaction: Redaction, look: Look): string {
	return text.replace(anyToken(), (part: string, ...groups: unknown[]) => {
		const index = groups.findIndex((group) => group !== undefined);
		return tokens()[index][1](part, redaction, look);
	});
}

/** The scheme, the punctuation and the names of parameters stay. */
function url(sent: string, redaction: Redaction): string {
	const [, scheme, user = '', host, port = '', rest] =
		/^([^:]*):\/\/([^/?#@]*@)?([^/?#:]*)(:[^/?#]*)?(.*)$/s.exec(sent) ?? [];
	const shown = (part: string) => urlPart(part, redaction);
	const isScheme = redaction.isKnown(scheme);
	return [
		`${isScheme ? scheme : 'https'}://`,
		user.replace(/[^:@]+/g, shown),
		host && redaction.fakes.host(host),
		port.replace(/[^:]+/g, shown),
		rest.replace(/([?&;])([a-z_][\w.[\]-]{0,40})(?==)|[^/?#&;=+,]+/gi, (part, mark, name) =>
			mark !== undefined && !/\d{4}/.test(String(name)) ? part : shown(part),
		),
	].join('');
}

function urlPart(part: string, redaction: Redaction): string {
	try {
		return encodeURIComponent(redactText(decodeURIComponent(part), redaction));
	} catch {
		return redactText(part, redaction);
	}
}
