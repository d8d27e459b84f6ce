import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { excerpt, issue, type Issue } from '../messages';
import { plain as withoutAccents } from '../values/rating';
import { differentOf, isEmpty } from '../values/reading';
import type { EventRow } from '../vendor/events';
import type { Vendor } from '../vendor/vendor';
import { without } from './own-parts';

/** Query parameter that names an event by its value, its label, its URL path or a common word for it. */
export const EVENT_MARKER = 'event';

/** Where a request was sent, and which events that names. */
export interface Address {
	/** Last segment of the URL's path. */
	path: string;
	/** Less the event marker where it is ours. */
	query: IDataObject;
	/** None where the address names no event; several where moments share a URL. */
	named: readonly EventRow[];
	issues: readonly Issue[];
}

/** Reads the URL's last segment, then `?event=`. */
export function readAddress(context: IWebhookFunctions, vendor: Vendor): Address {
	const path = lastSegment(context.getRequestObject().path);
	return addressOf(vendor, path, { ...(context.getQueryData() as IDataObject) });
}

/** What a path's last segment and a query name. */
export function addressOf(
	{ events, aliases = {} }: Pick<Vendor, 'events' | 'aliases'>,
	path: string,
	query: IDataObject,
): Address {
	const byPath = events.filter((row) => row.path !== undefined && row.path === path);
	const key = Object.keys(query).find((each) => plain(each) === EVENT_MARKER) ?? EVENT_MARKER;
	const marker = query[key];
	if (byPath.length > 0 || isEmpty(marker)) return { path, query, named: byPath, issues: [] };

	const words = new Set(differentOf(marker).map(plain));
	const alias = Object.keys(aliases).find((each) => words.has(plain(each)));
	const names = new Set(alias === undefined ? words : aliases[alias].map(plain));
	const rows = events.filter(({ value, path: own, label }) =>
		[value, own, label].some((each) => each !== undefined && names.has(plain(each))),
	);
	if (words.size > 1 || rows.length === 0) {
		return { path, query, named: [], issues: [issue('markerUnknown', 'event', excerpt(marker))] };
	}
	return { path, query: without(query, [key]), named: rows, issues: [] };
}

function lastSegment(path: string): string {
	return path.split('/').filter(Boolean).pop() ?? '';
}

/** Case, accents and punctuation do not matter. */
function plain(marker: unknown): string {
	return typeof marker === 'string' && marker.length <= 100
		? withoutAccents(marker).replace(/[^\p{L}\p{N}]/gu, '')
		: '';
}
