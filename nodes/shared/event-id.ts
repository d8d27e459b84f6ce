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

/** Punctuation between two values; a class, so that no value can be taken for it. */
class Mark {
	constructor(readonly text: string) {}
}

/**
 * SHA-256 over JSON with sorted keys, in hexadecimal. It keeps a stack of its own: a sender may
 * nest deeper than the call stack goes.
 */
export function fingerprint(value: unknown): string {
	const written: string[] = [];
	const pending: unknown[] = [value];
	while (pending.length > 0) {
		const next = pending.pop();
		if (next instanceof Mark) written.push(next.text);
		else if (typeof next === 'object' && next !== null) pushParts(pending, next as Fields);
		else written.push(JSON.stringify(next) ?? 'null');
	}
	return createHash('sha256').update(written.join(''), 'utf8').digest('hex');
}

/** Last part first: the stack gives them back in order. */
function pushParts(pending: unknown[], container: Fields): void {
	const isList = Array.isArray(container);
	const keys = isList ? Object.keys(container) : Object.keys(container).sort();
	pending.push(new Mark(isList ? ']' : '}'));
	for (const key of keys.reverse()) {
		pending.push(new Mark(','), container[key]);
		if (!isList) pending.push(new Mark(`${JSON.stringify(key)}:`));
	}
	pending.push(new Mark(isList ? '[' : '{'));
}
