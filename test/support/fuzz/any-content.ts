import fc from 'fast-check';

import type { AnyJson } from './any-json';
import { NASTY_BODIES, NASTY_TEXTS } from './corpus';

/** A body and the content type under which it comes. */
export interface Content {
	contentType?: string;
	body: Buffer;
	/** With the keys of all objects the other way round, where it is JSON. */
	reordered?: Buffer;
}

const BOUNDARY = 'fuzz-boundary';
const CONTENT_TYPES = [
	...['application/json', 'application/json; charset=latin1', 'application/json; charset="utf-8"'],
	...['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=ascii'],
	...[
		'text/plain',
		'text/plain; charset=utf-16le',
		'text/plain; charset=windows-1251',
		'text/json',
	],
	...['application/vnd.api+json', 'application/octet-stream', 'application/json-rpc', 'x', ';', ''],
	undefined,
];

/** Any body, mostly as it should be. */
export function anyContent(json: AnyJson): fc.Arbitrary<Content> {
	const bodies = fc.oneof(
		{ weight: 6, arbitrary: json.delivery },
		{ weight: 1, arbitrary: fc.array(json.delivery, { maxLength: 3 }) },
		{ weight: 2, arbitrary: json.value },
	);
	return fc.oneof(
		{ weight: 6, arbitrary: bodies.map(asJson) },
		{ weight: 4, arbitrary: json.delivery.map(asForm) },
		{ weight: 2, arbitrary: json.delivery.map(asMultipart) },
		{
			weight: 2,
			arbitrary: fc
				.tuple(bodies.map(asJson), fc.constantFrom(...CONTENT_TYPES))
				.map(([{ body }, contentType]) => ({ body, contentType })),
		},
		{
			weight: 1,
			arbitrary: fc
				.tuple(json.delivery.map(asForm), fc.constantFrom(...CONTENT_TYPES))
				.map(([{ body }, contentType]) => ({ body, contentType })),
		},
		{
			weight: 1,
			arbitrary: fc
				.tuple(fc.uint8Array({ maxLength: 30 }), fc.constantFrom(...CONTENT_TYPES))
				.map(([bytes, contentType]) => ({ body: Buffer.from(bytes), contentType })),
		},
		{
			weight: 1,
			arbitrary: fc
				.tuple(fc.constantFrom(...NASTY_TEXTS), fc.constantFrom(...CONTENT_TYPES))
				.map(([text, contentType]) => ({ body: Buffer.from(text), contentType })),
		},
		{
			weight: 1,
			arbitrary: fc
				.constantFrom(...NASTY_BODIES)
				.map(([contentType, body]) => ({ contentType, body: Buffer.from(body as string) })),
		},
	);
}

function asJson(value: unknown): Content {
	return {
		contentType: 'application/json',
		body: Buffer.from(JSON.stringify(value)),
		reordered: Buffer.from(JSON.stringify(otherWayRound(value))),
	};
}

function otherWayRound(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(otherWayRound);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, part]) => [key, otherWayRound(part)] as const);
	return Object.fromEntries(entries.reverse());
}

/** As forms carry what is no text. */
export function textsOf(fields: Record<string, unknown>): Array<[name: string, text: string]> {
	return Object.entries(fields).map(([name, value]) => [
		name,
		typeof value === 'string' ? value : JSON.stringify(value),
	]);
}

function asForm(fields: Record<string, unknown>): Content {
	return {
		contentType: 'application/x-www-form-urlencoded',
		body: Buffer.from(new URLSearchParams(textsOf(fields)).toString()),
	};
}

function asMultipart(fields: Record<string, unknown>): Content {
	const parts = textsOf(fields).map(([name, value]) => {
		const quoted = name.replace(/[\r\n"]/g, '_');
		const file = name.length % 7 === 0 ? '; filename="a.txt"' : '';
		return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${quoted}"${file}\r\n\r\n${value}\r\n`;
	});
	return {
		contentType: `multipart/form-data; boundary=${BOUNDARY}`,
		body: Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`),
	};
}
