import { createHash } from 'crypto';
import fc from 'fast-check';

import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { anyJson, type AnyJson } from './any-json';
import { anyContent, textsOf } from './any-content';
import { anySetUp, CALLBACK, OPEN, type SetUp } from './any-set-up';
import { HEADERS_WITH_URL, NASTY_BODIES } from './corpus';

/** A request as it goes over the wire. */
export interface AnyRequest {
	method: 'GET' | 'POST';
	/** Last segment of the path; what comes before it is the host's. */
	path: string;
	/** Without the question mark. */
	query: string;
	/** Names in lower case, values as bytes. */
	headers: Record<string, string>;
	body: Buffer;
}

/** A request to a trigger that is set up in some way. */
export interface AnyCall {
	setUp: SetUp;
	request: AnyRequest;
	/** The same with the keys of all objects in its JSON the other way round, where it is JSON. */
	reordered?: Buffer;
}

/**
 * Any call of any of a vendor's webhooks.
 *
 * @param setUp in any of its settings, if not in these
 */
export function anyCall(vendor: Vendor, setUp = anySetUp(vendor)): fc.Arbitrary<AnyCall> {
	const json = anyJson(vendor);
	return fc
		.record({
			setUp,
			method: fc.constantFrom('POST', 'POST', 'POST', 'GET'),
			path: anyPath(vendor),
			pairs: fc.oneof(
				{ weight: 3, arbitrary: fc.constant('') },
				{ weight: 2, arbitrary: anyQuery(vendor, json) },
			),
			headers: anyHeaders,
			isUrlRepeated: fc.boolean(),
			content: anyContent(json),
		})
		.map(({ setUp: given, method, path, pairs, headers, isUrlRepeated, content }) => {
			const { contentType, body, reordered } = content;
			const query = [pairs, given.brings.query].filter(Boolean).join('&');
			const request: AnyRequest = {
				method: method as 'GET' | 'POST',
				path,
				query,
				headers: {
					...headers,
					...(isUrlRepeated && repeated(`/webhook/1/${path}?${query}`)),
					...given.brings.headers,
					...(contentType !== undefined && { 'content-type': contentType }),
				},
				body: method === 'GET' ? Buffer.alloc(0) : body,
			};
			return { setUp: given, request, reordered: method === 'GET' ? undefined : reordered };
		});
}

/** As many calls as wanted, always the same from one seed. */
export function someCalls(
	vendor: Vendor,
	setUp: fc.Arbitrary<SetUp>,
	numRuns: number,
	seed: number,
): AnyCall[] {
	return fc.sample(anyCall(vendor, setUp), { numRuns, seed });
}

/** Each body of the corpus, to a trigger that starts with anything. */
export function corpusCalls({ path = '', events }: Vendor): AnyCall[] {
	return NASTY_BODIES.map(([contentType, body]) => ({
		setUp: { ...OPEN, parameters: { events: events.map(({ value }) => value) } },
		request: {
			method: 'POST',
			path,
			query: '',
			headers: { ...(contentType !== undefined && { 'content-type': contentType }) } as Record<
				string,
				string
			>,
			body: Buffer.from(body as string),
		},
	}));
}

function anyPath({ path, events }: Vendor): fc.Arbitrary<string> {
	const paths = [path, ...events.map((row) => row.path)].filter((each) => each !== undefined);
	return fc
		.tuple(fc.constantFrom(...new Set(paths)), fc.constantFrom('', '', '', '/'))
		.map(([last, slash]) => `${last}${slash}`);
}

const EMAIL = 'jan+promo@example.com';
/** As SALESmanago signs its callbacks: right, for another address, or twice. */
const KEY = createHash('sha1').update(`${EMAIL}${CALLBACK}`).digest('hex');
const signed = fc
	.tuple(fc.constantFrom(EMAIL, EMAIL, 'eva@example.com', ''), fc.constantFrom('', `&key=${KEY}`))
	.map(([email, more]) => `${new URLSearchParams({ email, key: KEY }).toString()}${more}`);

function anyQuery({ events }: Vendor, { name, text, delivery }: AnyJson): fc.Arbitrary<string> {
	const encoded = fc
		.array(fc.tuple(name, text), { maxLength: 5 })
		.map((pairs) => new URLSearchParams(pairs).toString());
	return fc.oneof(
		encoded,
		fc.constantFrom(...events.map(({ value }) => `event=${value}`), 'event=x&event=y', 'event[]=x'),
		delivery.map((fields) => new URLSearchParams(textsOf(fields)).toString()),
		fc.constantFrom(
			...[
				'a[b][c][d][e][f][g]=1',
				'a[]=1&a[]=2',
				'a[100]=1',
				'__proto__[polluted]=1',
				'%zz=%',
				'&&=&',
			],
			...['constructor[prototype][polluted]=1', 'toString=1', '%E9=%E9', 'a=1&a[b]=2', 'key=1'],
			...['event=Call.Missed', 'event=missed', 'event=call.mised', 'event=', 'event=opt-in'],
		),
		signed,
	);
}

const anyHeaders = fc
	.array(
		fc.tuple(
			fc.constantFrom(...HEADERS_WITH_URL, 'user-agent', 'accept', 'cookie', 'proxy-authorization'),
			fc.constantFrom('x', '', 'a=b; c=d', '%', 'Basic dTp4', 'é'),
		),
		{ maxLength: 3 },
	)
	.map((entries) => Object.fromEntries(entries) as Record<string, string>);

/** As proxies do it: the URL as it came, or encoded once more. */
function repeated(url: string): Record<string, string> {
	return { 'x-original-uri': url, referer: `https://example.com/?u=${encodeURIComponent(url)}` };
}
