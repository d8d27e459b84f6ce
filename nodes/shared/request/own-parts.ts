import type { IDataObject } from 'n8n-workflow';

import { HIDDEN } from '../secrets/find-secrets';
import { isRecord } from '../values/record';

/** An object without some keys; the same object where it has none of them. */
export function without(source: IDataObject, names: readonly string[]): IDataObject {
	if (!names.some((name) => name in source)) return source;
	return Object.fromEntries(Object.entries(source).filter(([key]) => !names.includes(key)));
}

/** A body without some of its fields, also where it is text that nobody could read as fields. */
export function withoutFields(body: unknown, names: readonly string[]): unknown {
	if (typeof body === 'string') return names.reduce(withoutFieldInText, body);
	return isRecord(body) ? without(body as IDataObject, names) : body;
}

/** `key=…` or `"key": "…"` in a form or in JSON that nobody could read as such. */
function withoutFieldInText(text: string, name: string): string {
	if (!text.includes(name)) return text;
	const named = `\\b(${name}\\\\?["'”]?\\s*[=:]\\s*\\\\?["'„“”]?)`;
	return text.replace(new RegExp(`${named}[^&\\s"'“”,;}\\\\]+`, 'g'), `$1${HIDDEN}`);
}
