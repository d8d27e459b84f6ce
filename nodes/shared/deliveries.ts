import type { IDataObject } from 'n8n-workflow';

import type { Issue } from './event-table';
import type { Fields } from './vendor';

/** A part of a request that stands for one event. */
export interface Part {
	/** Query and body together; the body wins. */
	fields: Fields;
	/** This part's share of the body. */
	body: unknown;
	/** What is odd about how the request was taken apart. */
	issues?: Issue[];
}

/** A list of millions of tiny objects fits into one request; as items they would stop the host. */
const MOST_EVENTS = 1000;

/** A list of objects is one event each, a list that is too long for that and anything else is one. */
export function deliveries({ query, body }: { query: IDataObject; body: unknown }): Part[] {
	if (!isListOfObjects(body)) return [partOf(query, body)];
	if (body.length <= MOST_EVENTS) return body.map((part) => partOf(query, part));
	const message = `is a list of ${body.length} objects, more than ${MOST_EVENTS}: it is one item`;
	return [{ ...partOf(query, body), issues: [{ path: 'raw.body', message }] }];
}

function partOf(query: IDataObject, body: unknown): Part {
	if (!isObject(body)) return { fields: query, body };
	const hasQuery = Object.keys(query).length > 0;
	return { fields: hasQuery ? { ...query, ...body } : (body as Fields), body };
}

function isListOfObjects(body: unknown): body is object[] {
	return Array.isArray(body) && body.length > 0 && body.every(isObject);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
