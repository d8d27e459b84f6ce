import { joinClock } from '../shared/payload/join-clock';
import { pathOf, walk, type Leaf, type Place } from '../shared/payload/walk';
import { isEmpty, isHollow } from '../shared/values/reading';
import type { Fields, Found, Sent } from '../shared/vendor/vendor';
import { fields as table } from './fields';
import * as names from './names';
import { plainName, RECORD, RECORD_LINK } from './names';

/** Names in these are not prefixed. The first is Webhooks 2.0's, the second JSON-RPC's. */
const TRANSPARENT = new Set(
	[
		...['additional_call_data', 'params', 'data', 'payload', 'fields', 'form_fields', 'form_data'],
		...['body', 'event', 'webhook', 'request', 'result'],
	].map(plainName),
);
/** Names in these may be prefixed: `id` in `call` is `call_id`, but `caller` in it is `caller`. */
const PERHAPS_UNNAMED = new Set([
	...TRANSPARENT,
	...['call', 'cdr', 'ai', 'ai_analysis', 'analysis'].map(plainName),
	...['form', 'chat', 'dialog', 'dialogue'].map(plainName),
]);
/** What a visitor typed in a form: `name` in these is the visitor's, wherever the form lies. */
const TYPED = new Set(['fields', 'form_fields', 'form_data'].map(plainName));
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
		...names.NOBODYS,
		...names.CLOCKS,
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
	const known = (sent: string) => {
		const name = spell(sent);
		return LOOKED_FOR.has(name) || wanted.has(name) ? name : undefined;
	};
	for (const { place, value } of leaves) {
		if (isCall && place.parent === undefined && ENVELOPE.includes(String(place.key))) continue;
		const spelled =
			known(nameOf(place, TRANSPARENT)) ??
			known(nameOf(place, PERHAPS_UNNAMED)) ??
			// As messages write it.
			(wanted.size > 0 ? known(pathOf(place)) : undefined);
		if (spelled === undefined || isEmpty(value)) continue;
		const name = isLink({ place, value }, spelled) ? RECORD_LINK : spelled;
		const before = found.get(name);
		// What is hollow hides no value that lies deeper.
		if (before && (!isHollow(before.value) || isHollow(value))) continue;
		found.set(name, { name: pathOf(place), value });
	}
	joinClock(found, names.DAYS, names.CLOCKS);
	return { lookup: (name) => found.get(name), isCut };
}

/** @param unnamed what a place can lie in without a trace in its name */
function nameOf({ parent, key }: Place, unnamed: ReadonlySet<string>): string {
	const own = typeof key === 'number' ? '' : key;
	if (parent === undefined) return own;
	let outer = '';
	for (let at: Place | undefined = parent; at && !isTyped(at); at = at.parent) {
		const isNamed = typeof at.key === 'string' && !unnamed.has(plainName(at.key));
		if (isNamed) outer = `${at.key}_${outer}`;
	}
	return outer + own;
}

function isTyped({ key, parent }: Place): boolean {
	return TYPED.has(plainName(String(key))) && plainName(String(parent?.key)) === 'form';
}

function isLink({ value }: Leaf, spelled: string): boolean {
	return spelled === RECORD && typeof value === 'string' && /^\s*https?:/i.test(value);
}
