import { pathOf, walk, type Leaf, type Place } from '../shared/payload/walk';
import { isNoId, isNothing } from '../shared/values/nothing';
import { isEmpty } from '../shared/values/reading';
import { textIn } from '../shared/values/text';
import type { Fields, Found, Sent } from '../shared/vendor/vendor';
import { fields as table } from './fields';
import * as names from './names';
import { CALL_IDS, plainName, RECORD, RECORD_LINK } from './names';

/** Names in these are not prefixed. The first is Webhooks 2.0's, the second JSON-RPC's. */
const TRANSPARENT = new Set(
	['additional_call_data', 'params', 'data', 'payload', 'fields', 'form_fields', 'form_data'].map(
		plainName,
	),
);
/** Of JSON-RPC's envelope, not of the event. */
const ENVELOPE = ['jsonrpc', 'method', 'id'];

const KNOWN = new Map(
	[
		...table.flatMap(({ from }) => from),
		...names.CLIENT,
		...names.CALLING,
		...names.CALLED,
		names.OUTBOUND,
		names.CALLER_NAME,
		...names.HAS_RECORDING,
	].map((name) => [plainName(name), name]),
);
const LOOKED_FOR = new Set(KNOWN.values());

/** A sent name as the field table writes it; one that the table does not know in its plain form. */
export function spell(name: string): string {
	const plain = plainName(name);
	return KNOWN.get(plain) ?? plain;
}

/**
 * Brings flat and nested fields to one level, whatever the case and the separators of their names:
 * `id` in `deal` is `deal_id`. What nobody looks for stays in `raw`.
 *
 * @param wanted the user's own names, as `spell` writes them
 */
export function find(payload: Fields, wanted: ReadonlySet<string>): Found {
	const { leaves, isCut } = walk(payload);
	const isCall = typeof payload.params === 'object' && payload.params !== null;
	const found = new Map<string, Sent>();
	for (const { place, value } of leaves) {
		if (isCall && place.parent === undefined && ENVELOPE.includes(String(place.key))) continue;
		const spelled = spell(nameOf(place));
		if (!LOOKED_FOR.has(spelled) && !wanted.has(spelled)) continue;
		const name = isLink({ place, value }, spelled) ? RECORD_LINK : spelled;
		if (isEmpty(value) || isNone(name, value)) continue;
		const known = found.get(name);
		// A word for nothing hides no value that lies deeper.
		if (known && (!isNothing(known.value) || isNothing(value))) continue;
		found.set(name, { name: pathOf(place), value });
	}
	dropOtherIds(found);
	return { lookup: (name) => found.get(name), isCut };
}

/** What cannot be an id hides none that came under another name. */
function dropOtherIds(found: Map<string, Sent>): void {
	const isId = (name: string) => {
		const { value } = textIn(found.get(name)?.value);
		return typeof value === 'string' && !isNoId(value);
	};
	const names = CALL_IDS.filter((name) => found.has(name));
	if (!names.some(isId)) return;
	for (const name of names) if (!isId(name)) found.delete(name);
}

function nameOf({ parent, key }: Place): string {
	const own = typeof key === 'number' ? '' : key;
	if (parent === undefined) return own;
	let outer = '';
	for (let at: Place | undefined = parent; at; at = at.parent) {
		const isNamed = typeof at.key === 'string' && !TRANSPARENT.has(plainName(at.key));
		if (isNamed) outer = `${at.key}_${outer}`;
	}
	return outer + own;
}

function isLink({ value }: Leaf, spelled: string): boolean {
	return spelled === RECORD && typeof value === 'string' && /^\s*https?:/i.test(value);
}

function isNone(name: string, value: unknown): boolean {
	const { value: text } = textIn(value);
	return (
		(text === '-1' && names.IDS.includes(name)) || (text === '0' && names.MARKS.includes(name))
	);
}
