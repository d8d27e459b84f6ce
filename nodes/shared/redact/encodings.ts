import { ENCODED_BYTES, bytesIn } from '../values/percent-encoding';

/** Long enough to be base64 or hexadecimal digits of a text. */
const ENCODED = /(?<![\w+/=.:@-])[a-z\d+/_-]{6,}={0,2}(?![\w+/=])/gi;
const LONG_WORD = /[a-z\d+/_-]{6}/i;
/** Few letters without a capital are base64 of a text by chance only. */
const LONGEST_WORD = 12;
const TEXT = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\n\r]+$/u;
const PUNCTUATION = /[\p{P}\p{S}]/gu;
const NAME = /^[\p{L}\p{M}\p{N} '-]{4,}={0,2}$/u;
const SHORTEST_TEXT = 9;
const BYTE_PERCENT = '%FF';

type Show = (text: string) => string;

/** A text and how its like is written again. */
interface Encoded {
	text: string;
	write: Show;
}

/** Reads base64 or hexadecimal digits; undefined where they are not those of a text. */
export function encodedText(sent: string): Encoded | undefined {
	if (/^(?=.*[a-f])[\da-f]+$/i.test(sent) && sent.length % 2 === 0) {
		const text = Buffer.from(sent, 'hex').toString('utf8');
		if (isText(text)) return { text, write: (shown) => Buffer.from(shown).toString('hex') };
	}
	if (sent.length < LONGEST_WORD && !/[A-Z=]/.test(sent)) return undefined;
	const text = Buffer.from(sent, 'base64').toString('utf8');
	if (!isText(text)) return undefined;
	const write = (shown: string) =>
		Buffer.from(shown).toString(/[-_]/.test(sent) ? 'base64url' : 'base64');
	return {
		text,
		write: (shown) => (sent.endsWith('=') ? write(shown) : write(shown).replace(/=+$/, '')),
	};
}

/** Shows encoded stretches of a text as their like, encoded too, and the rest otherwise. */
export function throughEncodings(text: string, show: Show, showRest: Show): string {
	if (!LONG_WORD.test(text)) return showRest(text);
	let shown = '';
	let end = 0;
	for (const { 0: sent, index } of text.matchAll(ENCODED)) {
		const encoded = encodedText(sent);
		if (encoded === undefined) continue;
		shown += showRest(text.slice(end, index)) + encoded.write(show(encoded.text));
		end = index + sent.length;
	}
	return shown + showRest(text.slice(end));
}

/** Shows a part of a URL or a form; bytes that are not UTF-8 stay such. */
export function throughPercent(part: string, show: Show): string {
	if (!part.includes('%')) return show(part);
	try {
		return encodeURIComponent(show(decodeURIComponent(part)));
	} catch {
		return part
			.split(/((?:%[\da-f]{2})+)/gi)
			.map((piece, index) =>
				index % 2 === 0 ? show(piece) : BYTE_PERCENT.repeat(piece.length / BYTE_PERCENT.length),
			)
			.join('');
	}
}

/** Shows bytes as mails write them, `=D0=98`. */
export function throughQuotedPrintable(run: string, show: Show): string {
	const shown = show(bytesIn(run.replace(/=/g, '')).toString('utf8'));
	return encodeURIComponent(shown).replace(ENCODED_BYTES, (bytes) => bytes.replace(/%/g, '='));
}

/** Bytes that mean something else can be characters by chance, but then most are punctuation. */
function isText(text: string): boolean {
	if (text.includes('\uFFFD')) return false;
	if (text.length < SHORTEST_TEXT) return NAME.test(text);
	return TEXT.test(text) && text.replace(PUNCTUATION, '').length > (text.length * 2) / 3;
}
