import type { IDataObject } from 'n8n-workflow';

import type { EventRow, FieldRow, Issue } from './event-table';

/** A vendor's fields by the vendor's own names, from query and body together. */
export type Fields = Record<string, unknown>;

/** One thing that happened, as it was sent: a request holds one, or several in a JSON list. */
export interface Delivery {
	/** The rows that the URL or `?event=` names; all of them share one path, or there is none. */
	named: readonly EventRow[];
	fields: Fields;
	options: IDataObject;
}

/** Which event a delivery is, and its fields under the names that the vendor's field table knows. */
export interface Recognized {
	event: string;
	fields: Fields;
	issues?: Issue[];
}

/** A field of the body that must hold what the user expects, or the request is refused. */
export interface BodySecret {
	field: string;
	/** The option that holds the expected value; empty means that nothing is checked. */
	option: string;
}

/** All that tells one vendor from another; the mechanism knows no vendor by name. */
export interface Vendor {
	/** As in `item.vendor`. */
	name: string;
	displayName: string;
	/** In the order of the outputs, which never changes; new events go to the end. */
	events: readonly EventRow[];
	fields: readonly FieldRow[];
	/** Last URL segment where one URL serves all events. */
	path?: string;
	bodySecret?: BodySecret;
	/** Pure; never throws. */
	recognize(delivery: Delivery): Recognized;
}
