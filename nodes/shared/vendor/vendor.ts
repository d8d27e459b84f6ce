import type { IDataObject } from 'n8n-workflow';

import type { Fault, Issue } from '../messages';
import type { Certainty, EventRow, FieldRow, SampleRequest } from './events';

/** What a sender sent, by the sender's own names. */
export type Fields = Record<string, unknown>;

/** A value that was sent and is not empty. */
export interface Sent {
	/** Its name or path as it was sent, for people. */
	name: string;
	value: unknown;
	/** Under the name that the user gave for its place. */
	isGiven?: boolean;
}

/** Looks a field up by a name of the vendor's field table; undefined where nothing was sent for it. */
export type Lookup = (name: string) => Sent | undefined;

/** What was found in a payload. */
export interface Found {
	lookup: Lookup;
	/** The payload was searched in part only. */
	isCut?: boolean;
}

/** Place of the item (`contact.phone`) → what the user calls it, as the vendor spells names. */
export type GivenNames = ReadonlyMap<string, string>;

/** One thing that happened: a request holds one, or several in a JSON list. */
export interface Delivery<Row extends EventRow = EventRow> {
	/** The rows that the URL or `?event=` names, most of the time those of one path. */
	named: readonly Row[];
	/** The body's fields, then those of the query. */
	lookup: Lookup;
	/** What was sent for a place of the item, by the user's name for it or by the field table. */
	sentFor(place: string): Sent | undefined;
	options: IDataObject;
}

/** A value that follows from several fields, or from what is not a field. */
export interface Conclusion {
	/** As the item has it; `null` where it is sure that there is none, whatever the field table says. */
	value: unknown;
	/** The name as it was sent; undefined where it follows from the address alone. */
	from: string | undefined;
	certainty: Certainty;
	/** What was sent, where `fault` says that something is odd about it. */
	sent?: unknown;
	fault?: Fault;
}

/** Which event a delivery is, and what follows from more than one field. */
export interface Recognized {
	event: string;
	/** Name as it was sent from which the event was guessed. */
	eventGuessedFrom?: string;
	/** By place of the item; counts before what the field table finds, behind the user's own names. */
	concluded?: ReadonlyMap<string, Conclusion>;
	/** Counted from 0 behind the table's outputs, where the user's own rules name more of them. */
	extraOutput?: number;
	issues?: readonly Issue[];
}

/** What a secret of the vendor's own design says about a delivery. */
export interface Admission {
	/** `admitted` lets in what the node's own secret did not, `refused` keeps out what it did. */
	verdict?: 'admitted' | 'refused';
	/** A field that does not hold what it should, and what says so; for n8n's log. */
	mismatch?: { field: string; expectedBy: string };
	/** Fields of query and body that never reach an item. */
	own: readonly string[];
	/** Texts that must stand nowhere else in an item either. */
	secrets: readonly string[];
}

/** A delivery at the door, when it is not yet sure that it may come in. */
export interface Arrival<Row extends EventRow = EventRow> {
	named: readonly Row[];
	/** The top-level fields of the body, then those of the query. */
	lookup: Lookup;
	/** All that is not empty of what was sent for a name, in the body and in the query. */
	sent(name: string): readonly unknown[];
	credential: IDataObject;
	options: IDataObject;
}

/** An output that the user's own rules add behind the table's. */
export interface ExtraOutput {
	label: string;
	/** Value of the event that goes there instead of to its own output. */
	event: string;
	/** A made-up request that goes there; none where nothing does. */
	sample?: SampleRequest;
}

/** All that tells one vendor from another; the mechanism knows no vendor by name. */
export interface Vendor<Row extends EventRow = EventRow> {
	/** As in `item.vendor`. */
	name: string;
	displayName: string;
	/** Credential type that holds the webhook's secret. */
	credential: string;
	/** In the order of the outputs, which never changes; new events go to the end. */
	events: readonly Row[];
	fields: readonly FieldRow[];
	/** Last URL segment where one URL serves all events. */
	path?: string;
	/** Top-level parameters beside the common ones; `options` has them too. */
	parameters?: readonly string[];
	/** Common words for events in `?event=`, beside their values and paths, which they stand for. */
	aliases?: Readonly<Record<string, readonly string[]>>;
	/**
	 * Values that the service itself makes up and that tell nothing about anybody: a redacted copy
	 * keeps them. Case, digits and punctuation do not matter.
	 */
	knownValues?: readonly string[];
	/** How the names in `fields` are written, where the user's spelling is to be brought into line. */
	spell?(name: string): string;
	/**
	 * Finds fields in a payload, where they are not simply its top level.
	 *
	 * @param wanted the user's own names, as `spell` writes them
	 */
	find?(payload: Fields, wanted: ReadonlySet<string>): Found;
	/** Judges a secret of the vendor's own design; asked only where the node or its options need it. */
	admits?(arrival: Arrival<Row>): Admission;
	/** The outputs behind the table's, in their order, where `Recognized.extraOutput` is used. */
	extraOutputs?(options: IDataObject): readonly ExtraOutput[];
	/** Pure; never throws. */
	recognize(delivery: Delivery<Row>): Recognized;
}
