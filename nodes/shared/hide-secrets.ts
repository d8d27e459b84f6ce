import { bytesIn, ENCODED_BYTES } from './percent-encoding';
import type { ReceivedRequest } from './read';

/** What stands in an item instead of a secret. */
export const HIDDEN = '[hidden]';

/** A shorter secret, which the credential's test tells off, would be found in what is none. */
const SHORTEST = 8;
/** Proxies that pass a URL on in a header encode it again. */
const MOST_ENCODINGS = 3;

type Hide = (text: string) => string;

/**
 * Takes secrets out of all that an item may show of a request, in every usual spelling: a proxy puts
 * the URL with its secret into a header, a form under another content type is a text with the secret
 * in it. The request's own objects are changed, because a body may be large and is nobody else's.
 */
export function hideSecrets(request: ReceivedRequest, secrets: readonly string[]): ReceivedRequest {
	const long = secrets.filter((secret) => secret.length >= SHORTEST);
	if (long.length === 0) return request;
	const { query, body, files, issues } = request;
	const shown = { query, headers: { ...request.headers }, body, files, issues };
	hideIn(shown, hiderOf([...new Set(long.flatMap(spellings))]));
	return { ...request, ...shown };
}

/** Keeps a stack of its own: a sender may nest deeper than the call stack goes. */
function hideIn(root: object, hide: Hide): void {
	const pending = [root as Record<string, unknown>];
	for (let container = pending.pop(); container; container = pending.pop()) {
		for (const key of Object.keys(container)) {
			const value = container[key];
			const name = hide(key);
			if (name !== key) delete container[key];
			if (typeof value === 'object' && value !== null) {
				pending.push(value as Record<string, unknown>);
			}
			const shown = typeof value === 'string' ? hide(value) : value;
			if (name !== key || shown !== value) container[name] = shown;
		}
	}
}

function hiderOf(spelled: readonly string[]): Hide {
	const isIn = (text: string) => spelled.some((secret) => text.includes(secret));
	return (text) => {
		const rest = isIn(text)
			? spelled.reduce((shown, secret) => shown.split(secret).join(HIDDEN), text)
			: text;
		return rest.includes('%') && decodings(rest).some(isIn) ? HIDDEN : rest;
	};
}

/** As it is, percent-encoded as by browsers and forms, and as Node shows the bytes of a header. */
function spellings(secret: string): string[] {
	const encoded = encodeURIComponent(Buffer.from(secret).toString());
	const inForm = encoded.replace(/%20/g, '+');
	const inHeader = Buffer.from(secret).toString('latin1');
	return [secret, encoded, inForm, encoded.toLowerCase(), inHeader].sort(
		(one, other) => other.length - one.length,
	);
}

/** What a text is once its percent-encoding is undone, then again and again. */
function decodings(text: string): string[] {
	const decoded: string[] = [];
	for (let last = text; decoded.length < MOST_ENCODINGS && last.includes('%'); ) {
		last = last.replace(ENCODED_BYTES, (run) => bytesIn(run).toString('utf8'));
		decoded.push(last);
	}
	return decoded;
}
