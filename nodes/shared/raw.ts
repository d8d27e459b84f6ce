import type { IDataObject } from 'n8n-workflow';

import type { Raw } from './event-table';
import { HIDDEN } from './hide-secrets';
import type { ReceivedRequest } from './read';

/** What of a request is ours: it authenticates or addresses, and is kept out of every item. */
export interface OwnParts {
	headers: readonly string[];
	query: readonly string[];
	body: readonly string[];
}

const NEVER_SHOWN = ['authorization', 'proxy-authorization', 'cookie'];

/** The request without what is ours; the same object where nothing of ours is in it. */
export function withoutOwnParts(request: ReceivedRequest, own: OwnParts): ReceivedRequest {
	return {
		...request,
		headers: without(request.headers, [...NEVER_SHOWN, ...own.headers]),
		query: without(request.query, own.query),
		body: withoutFields(request.body, own.body),
	};
}

/** `item.raw` for one delivery of a request: a list's members each get their own. */
export function rawOf(request: ReceivedRequest, body: unknown, includeHeaders: boolean): Raw {
	const { method, query, files, headers } = request;
	return includeHeaders ? { method, query, body, files, headers } : { method, query, body, files };
}

function withoutFields(body: unknown, names: readonly string[]): unknown {
	if (names.length === 0) return body;
	if (typeof body === 'string') return names.reduce(withoutFieldInText, body);
	const strip = (entry: unknown) =>
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? without(entry as IDataObject, names)
			: entry;
	return Array.isArray(body) ? body.map(strip) : strip(body);
}

/** `key=…` or `"key": "…"` in a form or in JSON that nobody could read as such. */
function withoutFieldInText(text: string, name: string): string {
	return text.includes(name)
		? text.replace(
				new RegExp(`\\b(${name}["'”]?\\s*[=:]\\s*["'„“”]?)[^&\\s"'“”,;}]+`, 'g'),
				`$1${HIDDEN}`,
			)
		: text;
}

function without(source: IDataObject, names: readonly string[]): IDataObject {
	if (!names.some((name) => name in source)) return source;
	return Object.fromEntries(Object.entries(source).filter(([key]) => !names.includes(key)));
}
