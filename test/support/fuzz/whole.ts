import type { IDataObject } from 'n8n-workflow';

import type { Raw } from '../../../nodes/shared/vendor/events';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import type { AnyCall } from './any-request';
import { admissionOfStranger } from './any-set-up';
import type { Outcome } from './deliver';
import { must } from './laws';

/**
 * What was sent is in the items' `raw`, whole. It is read here by other means than the node's: by the
 * platform's decoders, and byte by byte.
 */
export function nothingIsLost(vendor: Vendor, { setUp }: AnyCall, { host, items }: Outcome): void {
	const { own } = admissionOfStranger(vendor, setUp);
	const { options = {} } = setUp.parameters as { options?: IDataObject };
	if (items === undefined || options.includeRaw === false) return;
	const raws = items.flat().map(({ raw }) => raw as unknown as Raw);
	// The rest of a list whose events were not all chosen is nowhere, as the user wants it.
	const isPart = (setUp.parameters.events as string[]).length < vendor.events.length;

	const { event, ...rest } = host.query;
	const isMarker = namesOf(vendor).includes(plain(event));
	for (const { method, query, files } of raws) {
		must(method === host.method, 'is another method', method);
		must(isSame(files, filesIn(host.body)), 'has other files', files);
		if (setUp.secrets.length > 0 || own.some((name) => name in host.query)) continue;
		const isThere = [host.query, ...(isMarker ? [rest] : [])].some((sent) => isSame(sent, query));
		must(isThere, 'has another query', query);
	}
	if (setUp.secrets.length > 0 || isPart || Object.values(options).length > 0) return;

	// A body may be a member of a list, and that the only member of an object.
	const found = [0, 1, 2].map((above) => raws.map(({ body }) => opened(body, above)));
	const isFound = [...readingsOf(host.rawBody, host.body, host.contentType)].some((sent) =>
		[[sent], ...eventsIn(sent)].some((parts) =>
			found.some((bodies) => isSame(sorted(parts, own), sorted(bodies, own))),
		),
	);
	must(isFound || (own.length > 0 && areHidden(raws)), 'is not there', raws);
}

/** The members of a list that is the body or all that is in it. */
function eventsIn(sent: unknown): unknown[][] {
	return [sent, ...Object.values(Object(sent) as object).slice(0, 1)]
		.filter((list): list is unknown[] => Array.isArray(list))
		.map((list) => list.filter((member) => member !== null));
}

/** Everything that may name an event, as the node compares it. */
function namesOf({ events, aliases = {} }: Vendor): string[] {
	const names = events.flatMap(({ value, path = value }) => [value, path]);
	return [...names, ...Object.keys(aliases)].map(plain);
}

function plain(name: unknown): string {
	return String(name)
		.toLowerCase()
		.replace(/[\s._-]/g, '');
}

/** Levels of a body that are given as they are; an item and `raw` are two more. */
const DEEPEST = 510;

/** What is nested deeper is given as JSON text. */
function opened(value: unknown, depth: number): unknown {
	if (depth === DEEPEST && typeof value === 'string') return [...jsonIn(value)].pop();
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((member) => opened(member, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [key, opened(member, depth + 1)]),
	);
}

/** All that the bytes of a body may mean. */
function* readingsOf(
	bytes: Buffer | undefined,
	parsed: unknown,
	type?: string,
): Generator<unknown> {
	if (type === 'multipart/form-data') return yield (parsed as { data: unknown }).data;
	yield parsed;
	if (bytes === undefined || bytes.length === 0) yield* [null, {}];
	if (bytes === undefined) return;
	yield bytes.toString('base64');
	for (const text of [bytes.toString('utf8'), lenient(bytes)].map((each) =>
		each.replace(/^\uFEFF/, ''),
	)) {
		yield text;
		for (const spelled of [text, text.replace(/=$/, ''), decoded(text.replace(/=$/, ''))]) {
			yield* jsonIn(spelled);
			yield* jsonIn(spelled.replace(/[„“”«»]/g, '"'));
		}
		yield formIn(text);
	}
	if (typeof parsed === 'string') {
		yield* jsonIn(parsed);
		yield* jsonIn(parsed.replace(/[„“”«»]/g, '"'));
	}
}

function* jsonIn(text: string): Generator<unknown> {
	try {
		yield JSON.parse(text);
		yield JSON.parse(text.replace(STRING_OR_NUMBER, quotedUnlessHeld));
	} catch {
		// Then it is not JSON.
	}
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** A number that JavaScript would write as another one is given as text. */
function quotedUnlessHeld(token: string): string {
	if (token.startsWith('"')) return token;
	const held = Number(token);
	const isHeld = Number.isFinite(held) && isSameNumber(token, String(held));
	return isHeld ? token : `"${token}"`;
}

function isSameNumber(one: string, other: string): boolean {
	const [a, b] = [one, other].map((text) => {
		const [mantissa, exponent = '0'] = text.replace('-', '').toLowerCase().split('e');
		const [whole, fraction = ''] = mantissa.split('.');
		return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
	});
	if (a.digits === BigInt(0) || b.digits === BigInt(0)) return a.digits === b.digits;
	const least = Math.min(a.exponent, b.exponent);
	const [x, y] = [a, b].map(
		({ digits, exponent }) => digits * BigInt(10) ** BigInt(exponent - least),
	);
	return x === y;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		return text;
	}
}

/** UTF-8 where it is, a character of its number for every other byte. */
function lenient(bytes: Buffer): string {
	let text = '';
	for (let at = 0; at < bytes.length; ) {
		const sequence = [1, 2, 3, 4]
			.map((length) => bytes.subarray(at, at + length))
			.find(
				(part) =>
					Buffer.from(part.toString('utf8')).equals(part) &&
					[...part.toString('utf8')].length === 1,
			);
		text += sequence?.toString('utf8') ?? String.fromCharCode(bytes[at]);
		at += sequence?.length ?? 1;
	}
	return text;
}

/** A pair that is no percent-encoded UTF-8 stays as it was sent. */
function formIn(text: string): object {
	const fields = new Map<string, string[]>();
	for (const pair of text.split('&').filter(Boolean)) {
		const [key, ...value] = pair.split('=');
		const name = decoded(key);
		fields.set(name, [...(fields.get(name) ?? []), decoded(value.join('='))]);
	}
	return Object.fromEntries(
		[...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
	);
}

function filesIn(body: unknown): unknown[] {
	const { files = {} } = (body ?? {}) as { files?: Record<string, unknown> };
	if (typeof files !== 'object' || Array.isArray(body)) return [];
	return Object.entries(files).flatMap(([field, sent]) =>
		[sent].flat().map((file) => {
			const { originalFilename: name, mimetype: type, size } = file as Record<string, unknown>;
			return { field, name: name ?? null, type: type ?? null, size: size ?? null };
		}),
	);
}

/** Members in any order: a list's items are spread over outputs. */
function sorted(parts: readonly unknown[], own: readonly string[] = []): string[] {
	return parts.map((part) => written(part, own)).sort();
}

function written(value: unknown, own: readonly string[] = []): string {
	return (
		JSON.stringify(value, (key, inner: unknown) => (own.includes(key) ? undefined : inner)) ?? ''
	);
}

function isSame(one: unknown, other: unknown): boolean {
	return written(one) === written(other);
}

/** A secret of the vendor's own is taken out of texts, too. */
function areHidden(raws: readonly Raw[]): boolean {
	return JSON.stringify(raws).includes('[hidden]');
}
