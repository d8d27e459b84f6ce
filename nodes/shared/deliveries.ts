import type { IDataObject } from 'n8n-workflow';

import type { Fields } from './vendor';

/** A part of a request that stands for one event. */
export interface Part {
	/** Query and body together; the body wins. */
	fields: Fields;
	/** This part's share of the body. */
	body: unknown;
}

/** A list of objects is one event each; anything else is one event. */
export function deliveries({ query, body }: { query: IDataObject; body: unknown }): Part[] {
	const parts: unknown[] = isListOfObjects(body) ? body : [body];
	return parts.map((part) => ({
		fields: isObject(part) ? { ...query, ...part } : { ...query },
		body: part,
	}));
}

function isListOfObjects(body: unknown): body is object[] {
	return Array.isArray(body) && body.length > 0 && body.every(isObject);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
