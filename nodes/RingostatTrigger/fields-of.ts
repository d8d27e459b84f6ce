import type { Fields } from '../shared/vendor';
import { fields as table } from './fields';
import * as names from './names';
import { has, plainName, RECORD, RECORD_LINK } from './names';

/** Fields under the names of the field table, and where each was. */
export interface NamedFields {
	fields: Fields;
	/** Where it was not at the top level or was written differently: name → path as it was sent. */
	origins: Map<string, string>;
}

interface Level {
	container: Fields;
	/** As it was sent, for messages. */
	path: string;
	/** Goes before the names in it: `id` in `deal` is `deal_id`. */
	prefix: string;
	depth: number;
}

const DEEPEST = 5;
/** Nobody's names are longer; spelling out what lies under them would take time without bounds. */
const LONGEST_NAME = 200;
/** Names in these are not prefixed. The first is Webhooks 2.0's, the second JSON-RPC's. */
const TRANSPARENT = new Set(
	['additional_call_data', 'params', 'data', 'payload', 'fields', 'form_fields', 'form_data'].map(
		plainName,
	),
);
/** Of JSON-RPC's envelope, not of the event. */
const ENVELOPE = ['jsonrpc', 'method', 'id'];

const NEVER_SENT = new Set<string>(Object.values(names.FOUND));

const KNOWN = new Map(
	[
		...table.flatMap(({ from }) => from).filter((name) => !NEVER_SENT.has(name)),
		...names.CLIENT,
		...names.CALLING,
		...names.CALLED,
		names.OUTBOUND,
		names.HAS_RECORDING,
	].map((name) => [plainName(name), name]),
);

const LOOKED_FOR = new Set([...KNOWN.values(), RECORD_LINK]);

/** A sent name as the field table writes it; one that the table does not know in its plain form. */
export function spell(name: string): string {
	const plain = plainName(name);
	return KNOWN.get(plain) ?? plain;
}

/**
 * Brings flat and nested fields to one level, top level first, whatever the case and the separators
 * of their names. A form's `data[name]` counts as nested. What has a very long name stays in `raw`,
 * and so does what nobody looks for.
 *
 * @param wanted the user's own names, as `spell` writes them
 */
export function fieldsOf(sent: Fields, wanted: ReadonlySet<string>): NamedFields {
	const found: NamedFields = { fields: {}, origins: new Map() };
	const isCall = typeof sent.params === 'object' && sent.params !== null;
	const levels: Level[] = [{ container: sent, path: '', prefix: '', depth: 0 }];
	for (const { container, path: outer, prefix, depth } of levels) {
		// By name, so that of two spellings the same is taken in whatever order they come.
		for (const key of Object.keys(container).sort()) {
			if (key.length > LONGEST_NAME) continue;
			if (isCall && depth === 0 && ENVELOPE.includes(key)) continue;
			const value = container[key];
			const parts = partsOf(key);
			const name = `${prefix}${parts.join('_')}`;
			const path = outer === '' ? key : `${outer}.${key}`;
			const spelled = spell(name);
			if (LOOKED_FOR.has(spelled) || wanted.has(spelled)) take(found, spelled, value, path);

			const isTransparent = isWrapper(parts[parts.length - 1]);
			const inner = depth < DEEPEST ? objectIn(value, isTransparent) : undefined;
			if (inner === undefined) continue;
			const innerPrefix = isTransparent ? prefix : `${name}_`;
			levels.push({ container: inner, path, prefix: innerPrefix, depth: depth + 1 });
		}
	}
	return found;
}

/** `client`, `name` of a form's key `client[name]`; `name` of `data[name]` and `params[0][name]`. */
function partsOf(key: string): string[] {
	if (!key.endsWith(']')) return [key];
	const parts = key.slice(0, -1).split(/\]?\[/);
	return parts.filter((part, index) => index === parts.length - 1 || !isWrapper(part));
}

function isWrapper(name: string): boolean {
	return name === '0' || TRANSPARENT.has(plainName(name));
}

function take({ fields, origins }: NamedFields, spelled: string, value: unknown, path: string) {
	const isLink = spelled === RECORD && typeof value === 'string' && /^\s*https?:/i.test(value);
	const name = isLink ? RECORD_LINK : spelled;
	if (has(fields, name)) return;
	fields[name] = value;
	if (name === path) origins.delete(name);
	else origins.set(name, path);
}

/** Where more fields are: an object, also as the only member of a list or written as JSON text. */
function objectIn(value: unknown, isTransparent: boolean): Fields | undefined {
	const only: unknown =
		isTransparent && Array.isArray(value) && value.length === 1 ? value[0] : value;
	const read: unknown = isTransparent && typeof only === 'string' ? parse(only) : only;
	return typeof read === 'object' && read !== null && !Array.isArray(read)
		? (read as Fields)
		: undefined;
}

function parse(text: string): unknown {
	try {
		return text.trimStart().startsWith('{') ? (JSON.parse(text) as unknown) : undefined;
	} catch {
		return undefined;
	}
}
