import { createHash, type Hash } from 'crypto';

import { issue, sentAs, type Issue } from '../messages';
import { isNoId, isNoNumber } from '../values/nothing';
import { differentOf, firstOf } from '../values/reading';
import { textIn } from '../values/text';
import type { EventRow } from '../vendor/events';
import type { Conclusion } from '../vendor/vendor';
import type { SentFor } from './sent-for';

/** What an event's id is made from. */
export interface IdSource {
	vendor: string;
	row: EventRow;
	/** What was sent for a place of the item. */
	sentFor(place: string): SentFor | undefined;
	concluded: ReadonlyMap<string, Conclusion>;
	/** A fingerprint of all that was sent, less secrets and marker. */
	payload(): string;
	/** ISO 8601, or `null` where the payload holds no time. */
	occurredAt: string | null;
	/** ISO 8601 in UTC. */
	receivedAt: string;
}

const LONGEST_ID = 100;
const DIGITS = 16;

/**
 * An id that is the same for a redelivery and another for another event, from the best that the
 * payload offers: the vendor's id and what changes while the vendor keeps it, otherwise the whole
 * payload. A payload without any time is told by the UTC day on which it came: the same customer
 * tomorrow is never taken for a redelivery, a redelivery over midnight may pass.
 */
export function eventId(source: IdSource): { id: string; issues: Issue[] } {
	const { vendor, row, sentFor, payload, occurredAt, receivedAt } = source;
	const prefix = `${vendor}:${row.value}`;
	const place = row.identity?.id;
	const sent = place === undefined ? undefined : sentFor(place);
	const id = sent && vendorId(sent.value);
	if (id === undefined) {
		const day = occurredAt === null ? receivedAt.slice(0, 10) : '';
		const issues =
			sent && place !== undefined ? [issue('noId', place, sentAs(sent.name, sent.value))] : [];
		return { id: `${prefix}:${fingerprint([payload(), day])}`, issues };
	}
	const changing = (row.identity?.changing ?? []).map((each) => stateAt(each, source));
	const state = changing.every((value) => value === null) ? '' : `:${fingerprint(changing)}`;
	return { id: `${prefix}:${id}${state}`, issues: [] };
}

/** What was concluded for a place, as in the item, else what was sent, even if nobody knows the word. */
function stateAt(place: string, { sentFor, concluded }: IdSource): unknown {
	const { value, reading, isGiven } = sentFor(place) ?? {};
	const sent = textIn(firstOf(value)).value;
	const isNone = sent === null || (reading?.value === null && isNoNumber(sent));
	const other = textIn(concluded.get(place)?.value).value;
	return isNone || (other !== null && !isGiven) ? other : sent;
}

function vendorId(sent: unknown): string | undefined {
	const different = differentOf(sent);
	const [value] = different;
	const isOne = different.length === 1 && (typeof value === 'string' || typeof value === 'number');
	if (!isOne) return undefined;
	const id = String(value).trim();
	return isNoId(id) || id.length > LONGEST_ID ? undefined : id;
}

/** Characters that are hashed at once: a text of many megabytes, made bit by bit, is slow to make. */
const CHUNK = 65_536;

/** The first 16 hexadecimal digits of SHA-256 over JSON with sorted keys. */
export function fingerprint(value: unknown): string {
	const hash = createHash('sha256');
	return hash
		.update(write(value, '', hash))
		.digest('hex')
		.slice(0, DIGITS);
}

/** Adds a value to a text, of which the hash takes what has become long; returns what is left. */
function write(value: unknown, before: string, hash: Hash): string {
	let text = before;
	if (text.length > CHUNK) {
		hash.update(text);
		text = '';
	}
	if (typeof value !== 'object' || value === null) return text + (JSON.stringify(value) ?? 'null');
	if (Array.isArray(value)) {
		text += '[';
		for (const member of value) text = `${write(member, text, hash)},`;
		return `${text}]`;
	}
	text += '{';
	for (const key of Object.keys(value).sort()) {
		const member = (value as Record<string, unknown>)[key];
		text = `${write(member, `${text}${JSON.stringify(key)}:`, hash)},`;
	}
	return `${text}}`;
}
