import { unescaped } from '../values/escapes';
import { HIDDEN } from '../secrets/find-secrets';

/** A piece of a URL from this length on is hidden inside of words, too. */
const LONG = 8;
/** A shorter piece is easily guessed and part of many words: hiding it would hide nothing. */
const SHORT = 4;
/** How often a text may be encoded over and over. */
const MOST_ENCODINGS = 3;
/** What nests deeper is not shown. */
const DEEPEST = 50;

/** Words of many URLs, which are nobody's secret and which an answer needs to be understood. */
const ORDINARY = new Set(
	'api crm email hook hooks incoming lead leads name phone source sources webhook webhooks'.split(
		' ',
	),
);

/** Takes secrets out of a text. */
export type Hide = (text: string) => string;

/**
 * Makes a function that takes secrets out of a text that a service has sent: as they are, in another
 * case, percent-encoded, as HTML entities or as in JSON, also several times over. Where an encoded
 * text holds one, the text is given decoded.
 *
 * @param secrets letters and digits of less than 8 characters are found as words of their own only
 */
export function secretHider(secrets: readonly string[]): Hide {
	const spelled = [...new Set(secrets.flatMap((secret) => [secret, unescaped(secret)]))]
		.filter((secret) => secret.trim() !== '')
		.sort((one, other) => other.length - one.length);
	if (spelled.length === 0) return (text) => text;

	const pattern = new RegExp(spelled.map(toPattern).join('|'), 'giu');
	const hideIn = (text: string) => text.replace(pattern, HIDDEN);
	return (text) => {
		let shown = hideIn(text);
		let plain = shown;
		for (let round = 0; round < MOST_ENCODINGS; round++) {
			const decoded = unescaped(plain);
			if (decoded === plain) break;
			plain = hideIn(decoded);
			if (plain !== decoded) shown = plain;
		}
		return shown;
	};
}

/**
 * The same for a URL that is a secret as a whole: it is hidden whole, without its host, and part by
 * part. Servers like to repeat it: a missing route is "Cannot POST /webhook/…" in Express and "The
 * route webhook/… could not be found" in Laravel.
 */
export function urlHider(url: URL): Hide {
	const path = url.pathname.replace(/^\/+|\/+$/g, '');
	const query = url.search.slice(1);
	const wholes = [url.href, path + url.search, path, query, url.host, url.hostname];
	const values = [...query.split(/[&=]/), ...url.searchParams.values()];
	const parts = [...path.split('/'), ...values, url.username, url.password];
	return secretHider(
		[...wholes, ...parts].filter(
			(part) => part.length >= SHORT && !ORDINARY.has(part.toLowerCase()),
		),
	);
}

/**
 * A value of any shape without secrets, in keys as well as in texts. It is a copy.
 *
 * @param hide made by `secretHider` or `urlHider`
 */
export function hideInValue(value: unknown, hide: Hide, depth = 0): unknown {
	if (typeof value === 'string') return hide(value);
	if (typeof value !== 'object' || value === null) return value;
	if (depth === DEEPEST) return HIDDEN;
	if (Array.isArray(value)) return value.map((each) => hideInValue(each, hide, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [hide(key), hideInValue(each, hide, depth + 1)]),
	);
}

/**
 * A text of a service for a message: without secrets, on one line, cut. Secrets go first, because a
 * cut could leave half of one.
 *
 * @param most characters
 */
export function quote(text: string, hide: Hide, most = 200): string {
	const line = hide(text).replace(/\s+/g, ' ').trim();
	return line.length > most ? `${line.slice(0, most)}…` : line;
}

function toPattern(secret: string): string {
	const escaped = secret.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
	const isWord = secret.length < LONG && /^[\p{L}\p{N}]+$/u.test(secret);
	return isWord ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
}
