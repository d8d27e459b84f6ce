import type { IDataObject } from 'n8n-workflow';

import { excerpt, issue, type Issue, type IssueCode } from '../messages';
import { isIn, REPLACEMENT } from '../values/charset';
import { parseJson } from '../values/json';
import { ENCODED_BYTES, isUtf8 } from '../values/percent-encoding';

export interface Decoded {
	/** JSON value, form fields, text, base64 of bytes that are not text, or `null`. */
	body: unknown;
	issues: Issue[];
}

/** n8n's own form parser drops what comes after this many pairs, empty and repeated ones counted. */
const PAIRS_PARSED_BY_HOST = 1000;
const BOM = /^\uFEFF/;
/** A number in JSON that may have more digits, or be larger or smaller, than JavaScript can hold. */
const PERHAPS_NOT_HELD = /(?:^|[[:,\s])-?(?:[\d.]{16}|[\d.]+[eE][-+]?\d{3})/;
/** Characters beyond ASCII in UTF-8, where each byte is written as the character of its number. */
const UTF8_SEQUENCES =
	/(?:[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})+/g;

const fine = (body: unknown): Decoded => ({ body, issues: [] });
const odd = (body: unknown, code: IssueCode, ...details: string[]): Decoded => ({
	body,
	issues: [issue(code, 'raw.body', ...details)],
});

/**
 * A form, as n8n parsed it where that is right. It is read again from the bytes where n8n's parser
 * loses something: JSON under a form's content type, more than 1,000 pairs, bytes that are not UTF-8;
 * or, up to n8n 2.8 at least, takes a byte order mark for a part of the first key.
 *
 * @param parsed undefined where n8n read the bytes in a charset in which they are not
 */
export function decodeForm(bytes: Buffer, parsed: IDataObject | undefined): Decoded {
	const json = jsonInForm(bytes);
	if (json !== undefined) return json;
	if (parsed === undefined) return readFormAgain(bytes);

	const [firstKey = ''] = Object.keys(parsed);
	const isRight =
		countPairs(bytes) < PAIRS_PARSED_BY_HOST &&
		!JSON.stringify(parsed).includes(REPLACEMENT) &&
		!BOM.test(firstKey);
	return isRight ? fine({ ...parsed }) : readFormAgain(bytes);
}

/** A body that n8n left alone: JSON whatever it was called, otherwise text, otherwise base64. */
export function decodeBytes(bytes: Buffer | undefined, contentType: string | undefined): Decoded {
	if (bytes === undefined || bytes.length === 0) return fine(null);
	const text = utf8(bytes);
	return text === undefined ? base64(bytes) : decodeText(text, contentType);
}

/**
 * JSON, as n8n parsed it where that is right: it is read again where a number has lost digits.
 *
 * @param charset of the bytes
 */
export function decodeJson(bytes: Buffer | undefined, parsed: unknown, charset: string): Decoded {
	const text = bytes?.toString(charset as BufferEncoding).replace(BOM, '') ?? '';
	const body = PERHAPS_NOT_HELD.test(text) ? (parseJson(text) ?? parsed) : parsed;
	return typeof body === 'string' ? decodeText(body, 'a JSON text') : fine(body);
}

/**
 * JSON that is not in the charset that it was sent as, so that n8n's parser has lost some of it. What
 * is not UTF-8 in it is read as ISO-8859-1, which keeps every byte and is mostly what is meant.
 */
export function decodeJsonAgain(bytes: Buffer): Decoded {
	const text = bytes
		.toString('latin1')
		.replace(UTF8_SEQUENCES, (sequence) => Buffer.from(sequence, 'latin1').toString('utf8'))
		.replace(BOM, '');
	return odd(parseJson(text) ?? text, 'otherCharset');
}

/** Text that may be JSON under another name, or JSON inside a JSON string. */
export function decodeText(text: string, contentType: string | undefined): Decoded {
	if (!/^\s*[[{]/.test(text)) return fine(text);
	const sent = contentType ? `as ${excerpt(contentType)}` : 'without a content type';
	return readJson(text, sent) ?? odd(text, 'brokenJson');
}

/**
 * `{"a":1}` as it is or percent-encoded; `&`, `=` and `+` inside it would break a form's keys. The
 * `=` at its end is that of a form whose only key it was made.
 */
function jsonInForm(bytes: Buffer): Decoded | undefined {
	const start = bytes.toString('utf8', 0, 16);
	if (!/^\uFEFF?\s*(?:[[{]|%7B|%5B)/i.test(start)) return undefined;
	const text = bytes.toString('utf8').replace(BOM, '').replace(/=$/, '');
	return readJson(text.trimStart().startsWith('%') ? decodePart(text) : text, 'as a form');
}

function countPairs(bytes: Buffer): number {
	return bytes.toString('latin1').split('&').length;
}

function readFormAgain(bytes: Buffer): Decoded {
	const text = utf8(bytes);
	if (text === undefined) return base64(bytes);

	const fields = new Map<string, string[]>();
	let undecoded = 0;
	const decode = (part: string) => {
		const decoded = decodePart(part);
		if (decoded === undefined) undecoded += 1;
		return decoded ?? part;
	};
	for (const pair of text.split('&').filter(Boolean)) {
		const cut = pair.includes('=') ? pair.indexOf('=') : pair.length;
		const key = decode(pair.slice(0, cut));
		const values = fields.get(key) ?? [];
		fields.set(key, values);
		values.push(decode(pair.slice(cut + 1)));
	}
	const body = Object.fromEntries(
		[...fields].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
	);
	return undecoded === 0 ? fine(body) : odd(body, 'badEncoding', String(undecoded));
}

/** Undefined where it is not percent-encoded UTF-8. */
function decodePart(part: string): string | undefined {
	return isEncodedUtf8(part) ? decodeURIComponent(part.replace(/\+/g, ' ')) : undefined;
}

/** Asked first, because an error thrown costs more than all else, and a form may hold a million parts. */
function isEncodedUtf8(part: string): boolean {
	if (/%(?![\da-f]{2})/i.test(part)) return false;
	if (!/%[89a-f]/i.test(part)) return true;
	const runs = part.match(ENCODED_BYTES) ?? [];
	return runs.every(isUtf8);
}

function base64(bytes: Buffer): Decoded {
	return odd(bytes.toString('base64'), 'notUtf8');
}

/** Undefined where the bytes are not UTF-8. */
function utf8(bytes: Buffer): string | undefined {
	return isIn('utf-8', bytes) ? bytes.toString('utf8').replace(BOM, '') : undefined;
}

/** Undefined where the text is not JSON. */
function readJson(text: string | undefined, sent: string): Decoded | undefined {
	if (text === undefined) return undefined;
	const json = parseJson(text);
	if (json !== undefined) return odd(json, 'sentAs', sent);
	const straightened = parseJson(withStraightQuotes(text) ?? '');
	return straightened === undefined ? undefined : odd(straightened, 'quotesStraightened', sent);
}

/**
 * For JSON that went through a word processor or a web page.
 * Undefined where the text has a straight quote: only without any is it sure what the others are.
 */
function withStraightQuotes(text: string): string | undefined {
	return text.includes('"') ? undefined : text.replace(/[„“”«»]/g, '"');
}
