import type { IDataObject } from 'n8n-workflow';

import type { EventRow } from './event-table';

/** Query parameter that names an event by its value or its URL path. */
export const EVENT_MARKER = 'event';

/** What a request's address says about its event. */
export interface NamedEvents {
	/** None where the address names no event; several where moments share a URL. */
	rows: EventRow[];
	/** The marker named them, so it is ours and no field of the vendor's. */
	byMarker: boolean;
}

/** Reads the URL's last segment, then `?event=`. */
export function namedEvents(
	events: readonly EventRow[],
	{ path, query }: { path: string; query: IDataObject },
): NamedEvents {
	const byPath = events.filter((row) => row.path !== undefined && row.path === path);
	if (byPath.length > 0) return { rows: byPath, byMarker: false };

	const marker = query[EVENT_MARKER];
	const rows = events.filter(
		(row) => marker !== undefined && (row.value === marker || row.path === marker),
	);
	return { rows, byMarker: rows.length > 0 };
}
