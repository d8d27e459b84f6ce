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
	/** Where fields were renamed: new name → the name or path as it was sent, for messages. */
	origins?: ReadonlyMap<string, string>;
	/** Counted from 0 behind the table's outputs, where the user's own rules name more of them. */
	extraOutput?: number;
	issues?: Issue[];
}

/** A field of the body that must hold what the user expects, or the request is refused. */
export interface BodySecret {
	field: string;
	/** The option that holds the expected value; empty means that nothing is checked. */
	option: string;
}

/** A secret that only this vendor's requests carry, checked against the node's credential. */
export interface OwnSecret {
	/** Fields that hold it; they never reach an item. */
	fields: readonly string[];
	/**
	 * Whether a text in such a field can be one, right or wrong. It is hidden wherever else it stands
	 * then; what is sure to be none may be sent in other fields too, and stays there.
	 */
	canBe(sent: string): boolean;
	/**
	 * @param named the rows that the URL or `?event=` names: the secret may be for some URLs only
	 */
	isRight(fields: Fields, credential: IDataObject, named: readonly EventRow[]): boolean;
}

/** All that tells one vendor from another; the mechanism knows no vendor by name. */
export interface Vendor {
	/** As in `item.vendor`. */
	name: string;
	displayName: string;
	/** The type of credential that holds its webhook secret. */
	credential: string;
	/** In the order of the outputs, which never changes; new events go to the end. */
	events: readonly EventRow[];
	fields: readonly FieldRow[];
	/** Last URL segment where one URL serves all events. */
	path?: string;
	bodySecret?: BodySecret;
	/** A secret of the vendor's own design, which lets a request in where the node's would not. */
	ownSecret?: OwnSecret;
	/** Top-level parameters beside the common ones; `options` has them too. */
	parameters?: readonly string[];
	/**
	 * Values that the service itself makes up and that tell nothing about anybody: a redacted copy
	 * keeps them. Case, digits and punctuation do not matter.
	 */
	knownValues?: readonly string[];
	/** How the names in `fields` are written, where the user's spelling is to be brought into line. */
	spell?(name: string): string;
	/** Pure; never throws. */
	recognize(delivery: Delivery): Recognized;
}
