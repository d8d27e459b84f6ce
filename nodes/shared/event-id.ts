import { createHash } from 'crypto';

import type { EventRow } from './event-table';
import { isEmpty } from './values/reading';
import type { Fields } from './vendor';

/** What an event's id is made from. */
export interface IdSource {
	vendor: string;
	row: EventRow;
	/** What was sent for the places that the row's identity names. */
	fields: Fields;
	/** All that was sent, less secrets and marker. */
	payload: unknown;
	/** ISO 8601, or `null` where the payload holds no time. */
	occurredAt: string | null;
	/** ISO 8601 in UTC. */
	receivedAt: string;
}

const LONGEST_ID = 100;
/** PHP senders write 0 where they have no id. */
const NO_ID = '0';

/**
 * An id that is the same for a redelivery and another for another event, from the best that the
 * payload offers: the vendor's id and what changes while the vendor keeps it, otherwise the whole
 * payload. A payload without any time is told apart by the UTC day on which it came: the same
 * customer tomorrow is never taken for a redelivery, a redelivery over midnight may pass.
 */
export function eventId(source: IdSource): string {
	const { vendor, row, fields, payload, occurredAt, receivedAt } = source;
	const prefix = `${vendor}:${row.value}`;
	const id = row.identity && vendorId(fields[row.identity.id]);
	if (id === undefined) {
		const day = occurredAt === null ? receivedAt.slice(0, 10) : '';
		return `${prefix}:${fingerprint([payload, day])}`;
	}
	const changing = (row.identity?.changing ?? []).map((name) => fields[name]);
	return changing.every(isEmpty)
		? `${prefix}:${id}`
		: `${prefix}:${id}:${fingerprint(changing).slice(0, 16)}`;
}

function vendorId(sent: unknown): string | undefined {
	if (typeof sent !== 'string' && typeof sent !== 'number') return undefined;
	const id = String(sent).trim();
	return id === '' || id === NO_ID || id.length > LONGEST_ID ? undefined : id;
}

/** Characters that are hashed at once: a text of many megabytes, made bit by bit, is slow to make. */
const CHUNK = 65_536;

/** A list or an object of which some members are written. */
interface Open {
	container: Fields;
	/** Of an object, sorted; a list has none. */
	keys: string[] | undefined;
	size: number;
	written: number;
}

/**
 * SHA-256 over JSON with sorted keys and a comma behind every member, in hexadecimal. It keeps a
 * stack of its own: a sender may nest deeper than the call stack goes.
 */
export function fingerprint(value: unknown): string {
	const hash = createHash('sha256');
	let text = '';
	let open = opened([value]);
	const outer: Open[] = [];
	for (;;) {
		const { container, keys, size, written } = open;
		if (written === size) {
			const next = outer.pop();
			if (next === undefined) break;
			text += keys ? '},' : '],';
			open = next;
			continue;
		}
		if (text.length > CHUNK) {
			hash.update(text);
			text = '';
		}
		open.written += 1;
		const key = keys ? keys[written] : written;
		if (keys) text += `${JSON.stringify(key)}:`;
		const member = container[key];
		if (typeof member === 'object' && member !== null) {
			outer.push(open);
			open = opened(member);
			text += open.keys ? '{' : '[';
		} else {
			text += `${JSON.stringify(member) ?? 'null'},`;
		}
	}
	// The list around the value is of our own making, and so is the comma.
	return hash.update(text.slice(0, -1)).digest('hex');
}

function opened(container: object): Open {
	const keys = Array.isArray(container) ? undefined : Object.keys(container).sort();
	const size = keys ? keys.length : (container as unknown[]).length;
	return { container: container as Fields, keys, size, written: 0 };
}
