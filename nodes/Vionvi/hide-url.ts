const HIDDEN = '[hidden]';

/** A shorter piece of a path or query is a word like "api" or "webhook", which hides nothing. */
const MIN_PART_LENGTH = 8;

/**
 * Makes a function that takes a webhook URL out of a text: whole, without its host, and its longer
 * parts one by one. The URL is the only secret there is, and servers like to repeat it: a missing
 * route is "Cannot POST /webhook/…" in Express and "The route webhook/… could not be found" in
 * Laravel.
 */
export function urlHider(url: URL): (text: string) => string {
	const path = trimSlashes(url.pathname);
	const wholes = [url.href, path + url.search, path, url.search.slice(1), url.host];
	const parts = [...path.split('/'), ...url.searchParams.values(), url.username, url.password];
	const secrets = [...wholes.filter(Boolean), ...parts.filter(isLong)].flatMap(spellings);
	const pattern = [...new Set(secrets)]
		.sort((a, b) => b.length - a.length)
		.map((secret) => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
	return (text) => text.replace(new RegExp(pattern, 'gi'), HIDDEN);
}

/** As it stands, percent-decoded, and with the escaped slashes of PHP's JSON. */
function spellings(secret: string): string[] {
	return [secret, decode(secret), secret.replace(/\//g, '\\/')];
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function isLong(part: string): boolean {
	return part.length >= MIN_PART_LENGTH;
}

function trimSlashes(path: string): string {
	return path.replace(/^\/+|\/+$/g, '');
}
