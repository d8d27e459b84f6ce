import { createHash } from 'node:crypto';

// Made up.
export const PLAIN = 'correct-horse-battery-staple';
const UMLAUTS = 'pässwörter-für-Äpfel';
const CYRILLIC = 'пример-длинного-секрета';
export const CALLBACK = 'an-example-of-a-callback-secret';
const EMAIL = 'jan@example.com';
export const KEY = createHash('sha1').update(`${EMAIL}${CALLBACK}`).digest('hex');
/** All that must show nowhere. */
export const SECRETS = [PLAIN, UMLAUTS, CYRILLIC, KEY];

export const latin1 = (text: string) => Buffer.from(text, 'latin1');
export const utf8 = (text: string) => Buffer.from(text);
const basic = (bytes: Buffer) => `Authorization: Basic ${bytes.toString('base64')}`;
const percent = encodeURIComponent;

/** What curl is told: lines of its configuration, or headers as bytes. */
export interface Sent {
	what: string;
	query?: string;
	/** A header, byte for byte. */
	header?: Buffer | string;
	/** `user:password`, which curl makes HTTP Basic of. */
	user?: Buffer | string;
	status: 200 | 401;
}

/** Each kind of credential, and what comes of what is sent. */
export const CREDENTIALS: Record<string, { data: Record<string, string>; sent: Sent[] }> = {
	query: {
		data: { kind: 'query', queryName: 'token', querySecret: PLAIN },
		sent: [
			{ what: 'right', query: `token=${PLAIN}`, status: 200 },
			{ what: 'right, all of it encoded', query: `token=${encodeAll(PLAIN)}`, status: 200 },
			{ what: 'missing', status: 401 },
			{ what: 'empty', query: 'token=', status: 401 },
			{ what: 'wrong', query: 'token=correct-horse-battery-stable', status: 401 },
			{ what: 'doubled', query: `token=${PLAIN}&token=${PLAIN}`, status: 401 },
			{ what: 'in an array', query: `token[]=${PLAIN}`, status: 401 },
			{ what: 'in an object', query: `token[a]=${PLAIN}`, status: 401 },
			{ what: 'in upper case', query: `token=${PLAIN.toUpperCase()}`, status: 401 },
			{ what: 'under another name', query: `Token=${PLAIN}`, status: 401 },
			{ what: 'shorter', query: `token=${PLAIN.slice(0, -1)}`, status: 401 },
			{ what: 'longer', query: `token=${PLAIN}e`, status: 401 },
			{ what: 'in look-alikes', query: `token=${percent(PLAIN.replace('o', 'о'))}`, status: 401 },
			{ what: 'in the header', header: `token: ${PLAIN}`, status: 401 },
		],
	},
	'query beyond ASCII': {
		data: { kind: 'query', queryName: 'token', querySecret: CYRILLIC },
		sent: [
			{ what: 'right', query: `token=${percent(CYRILLIC)}`, status: 200 },
			{ what: 'composed otherwise', query: `token=${percent(`${CYRILLIC}\u0301`)}`, status: 401 },
		],
	},
	header: {
		data: { kind: 'header', headerName: 'X-Webhook-Token', headerSecret: PLAIN },
		sent: [
			{ what: 'right', header: `X-Webhook-Token: ${PLAIN}`, status: 200 },
			{ what: 'under a name in other case', header: `x-webhook-TOKEN: ${PLAIN}`, status: 200 },
			{ what: 'missing', status: 401 },
			{ what: 'empty', header: 'X-Webhook-Token;', status: 401 },
			{ what: 'wrong', header: 'X-Webhook-Token: wrong-horse-battery-staple', status: 401 },
			{ what: 'doubled', header: `X-Webhook-Token: ${PLAIN}, ${PLAIN}`, status: 401 },
			{ what: 'in upper case', header: `X-Webhook-Token: ${PLAIN.toUpperCase()}`, status: 401 },
			{ what: 'with a prefix', header: `X-Webhook-Token: Bearer ${PLAIN}`, status: 401 },
			{ what: 'in the query', query: `X-Webhook-Token=${PLAIN}`, status: 401 },
		],
	},
	'header beyond ASCII': {
		data: { kind: 'header', headerName: 'X-Webhook-Token', headerSecret: UMLAUTS },
		sent: [
			{ what: 'in UTF-8', header: utf8(`X-Webhook-Token: ${UMLAUTS}`), status: 200 },
			{ what: 'in ISO-8859-1', header: latin1(`X-Webhook-Token: ${UMLAUTS}`), status: 200 },
			{ what: 'in question marks', header: `X-Webhook-Token: ${ascii(UMLAUTS)}`, status: 401 },
		],
	},
	basic: {
		data: { kind: 'basic', user: 'shop', password: PLAIN },
		sent: [
			{ what: 'by curl', user: `shop:${PLAIN}`, status: 200 },
			{ what: 'wrong', user: 'shop:wrong-horse-battery-staple', status: 401 },
			{ what: 'with a wrong user', user: `Shop:${PLAIN}`, status: 401 },
			{ what: 'empty', user: 'shop:', status: 401 },
			{ what: 'missing', status: 401 },
			{ what: 'of another scheme', header: `Authorization: Bearer ${PLAIN}`, status: 401 },
			{ what: 'not encoded', header: `Authorization: Basic shop:${PLAIN}`, status: 401 },
		],
	},
	'basic beyond ASCII': {
		data: { kind: 'basic', user: 'käufer', password: UMLAUTS },
		sent: [
			{ what: 'by curl, in UTF-8', user: utf8(`käufer:${UMLAUTS}`), status: 200 },
			{ what: 'in ISO-8859-1', user: latin1(`käufer:${UMLAUTS}`), status: 200 },
			{
				what: 'as Python’s requests encodes it',
				header: basic(latin1(`käufer:${UMLAUTS}`)),
				status: 200,
			},
			{ what: 'in question marks', user: ascii(`käufer:${UMLAUTS}`), status: 401 },
		],
	},
};

/** To a credential of another kind that holds the callback secret. */
export const CALLBACKS: Sent[] = [
	{ what: 'right', query: `email=${percent(EMAIL)}&key=${KEY}`, status: 200 },
	{ what: 'in upper case', query: `email=${percent(EMAIL)}&key=${KEY.toUpperCase()}`, status: 200 },
	{ what: 'of another address', query: `email=eva@example.com&key=${KEY}`, status: 401 },
	{ what: 'doubled', query: `email=${EMAIL}&key=${KEY}&key=${KEY}`, status: 401 },
	{ what: 'in an array', query: `email=${EMAIL}&key[]=${KEY}`, status: 401 },
	{ what: 'empty', query: `email=${EMAIL}&key=`, status: 401 },
	{ what: 'missing', query: `email=${EMAIL}`, status: 401 },
	{ what: 'the secret itself', query: `email=${EMAIL}&key=${CALLBACK}`, status: 401 },
];

/** Every character percent-encoded. */
export function encodeAll(text: string): string {
	return Buffer.from(text).toString('hex').replace(/../g, '%$&');
}

function ascii(text: string): string {
	return text.replace(/[^ -~]/g, '?');
}
