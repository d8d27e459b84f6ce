import type { IDataObject } from 'n8n-workflow';

import type { Reader } from '../values/reading';
import type { Issue } from '../messages';
import type { BlockName, Blocks, CommonBlock } from './blocks';

/** How sure a fact is: stated by the vendor, seen in public receivers, or a guess. */
export type Certainty = 'documented' | 'seen' | 'guessed';

/** A made-up request as the vendor sends it. */
export interface SampleRequest {
	method: 'GET' | 'POST';
	contentType?: 'application/x-www-form-urlencoded' | 'application/json';
	query?: Record<string, string>;
	body?: IDataObject;
}

/** One more made-up request of an event: the case that a workflow has to tell from the first. */
export interface OtherSample extends SampleRequest {
	/** Behind the event's value and a dot in `?sample=`. */
	name: string;
	/** How it differs from the first, in a few words. */
	note: string;
}

/**
 * How a redelivery is told from a new event. With `id` the event's id is built from what was sent
 * for it and for what changes while the vendor keeps it; without, or when nothing was sent for it,
 * from the whole payload. Both are places of the item (`call.id`), so that it does not matter by
 * which of its names a field came.
 */
export interface Identity {
	id: string;
	changing?: readonly string[];
}

/** One event of a vendor: all that the outputs, the parameters, the item and the docs need of it. */
export interface EventRow {
	/** Stands in items, workflows and `?event=`; never changes once released. */
	value: string;
	/** The output's name: at most 12 characters, the canvas cuts longer ones. */
	label: string;
	/** What the node creator calls it in its list of triggers: "On …", with room for whole words. */
	action: string;
	/** A sentence for the event's list in the editor. */
	description: string;
	/** Last segment of the URL that this event comes in on, where the vendor has one URL per event. */
	path?: string;
	/** The blocks that its item has beside the common ones. */
	blocks: readonly BlockName[];
	/** How sure it is that the vendor's payload looks as typed here. */
	certainty: Certainty;
	/**
	 * The less specific event whose output gets this one when only that is chosen: `other` for an event
	 * that came to the table after a release.
	 */
	parent?: string;
	/** The vendor sends it while it happens, so a time far from now means a wrong *Time Zone*. */
	live?: boolean;
	/** Requests to its URL may bring a secret of the vendor's own: see `Vendor.admits`. */
	isSigned?: boolean;
	identity?: Identity;
	/** *Other* has none: nobody knows what will be in it. */
	sample?: SampleRequest;
	otherSamples?: readonly OtherSample[];
}

/** Where a typed value comes from. */
export interface FieldRow {
	/** `occurredAt`, `<block>.<key>`, or `<block>` for a block that is one value. */
	to: string;
	/**
	 * The vendor's names for it; the first that is not empty is taken, in this row or a later one. None
	 * where only `recognize` can conclude it.
	 */
	from: readonly string[];
	as: Reader;
	certainty: Certainty;
	/** What is not obvious about it, for the docs. */
	note?: string;
}

/** An uploaded file; its bytes stay with the host. */
export interface UploadedFile {
	field: string;
	name: string | null;
	type: string | null;
	size: number | null;
}

/** What was sent, less our own secret and the event marker; `headers` only by option. */
export interface Raw {
	method: string;
	query: IDataObject;
	body: unknown;
	files: UploadedFile[];
	headers?: IDataObject;
}

interface Envelope {
	/** ISO 8601 with offset; `null` where the vendor sent no time. */
	occurredAt: string | null;
	/** ISO 8601 in UTC. */
	receivedAt: string;
	eventId: string;
	/** Place of the item → name as it was sent, where that this name means this place is a guess. */
	guesses: Record<string, string>;
	/** What somebody should look at. */
	issues: Issue[];
	/** Missing only where *Include Raw Payload* is off. */
	raw?: Raw;
	/** Only where *Include Redacted Copy* is on; `null` if it could not be made. */
	redacted?: Fixture | null;
}

/** A request as the vendor sends it, and the item that it becomes. */
export interface Fixture {
	vendor: string;
	event: string;
	certainty: Certainty;
	request: {
		/** Last segment of the URL's path. */
		path: string;
		method: string;
		contentType?: string;
		query?: IDataObject;
		headers?: IDataObject;
		body?: unknown;
		files?: UploadedFile[];
	};
	item: IDataObject;
}

/** An item as a trigger puts it out, for one event of one vendor. */
export type ItemOf<Vendor extends string, Row> = Row extends {
	value: infer Value;
	blocks: ReadonlyArray<infer Block extends BlockName>;
}
	? Envelope & { vendor: Vendor; event: Value } & { [Name in CommonBlock | Block]: Blocks[Name] }
	: never;

/** Any item of a vendor's table: narrow it on `event`. */
export type ItemsOf<Vendor extends string, Rows extends readonly unknown[]> = ItemOf<
	Vendor,
	Rows[number]
>;

/** The output for whatever is recognized as no other event; every vendor's table has it. */
export const OTHER = {
	value: 'other',
	label: 'Other',
	action: 'On any other event',
	description: 'Anything else the service sends',
	blocks: [],
	certainty: 'documented',
} as const satisfies EventRow;
