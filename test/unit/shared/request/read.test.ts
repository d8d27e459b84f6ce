import { read } from '../../../nodes/shared/request/read';
import { hostRequestOf, type SentRequest } from '../../support/host-request';
import { webhookContext } from '../../support/webhook-context';

async function readSent(sent: Partial<SentRequest> & { body?: Buffer | string }) {
	return await read(webhookContext({ request: await hostRequestOf(sent) }).context);
}

const typed = (type: string, body: Buffer | string) => ({
	headers: { 'content-type': type },
	body,
});

describe('the body of a request', () => {
	test.each([
		['an object', '{"a":1}', { a: 1 }],
		['a list', '[{"a":1}]', [{ a: 1 }]],
		['a number', '3', 3],
		['null', 'null', null],
		['false', 'false', false],
		['a text', '"text"', 'text'],
		['nothing', '', null],
	])('application/json with %s', async (_, sent, body) => {
		expect(await readSent(typed('application/json', sent))).toMatchObject({
			body,
			files: [],
			issues: [],
		});
	});

	test('application/json with JSON inside a text', async () => {
		expect(await readSent(typed('application/json', '"{\\"a\\":1}"'))).toMatchObject({
			body: { a: 1 },
			issues: [{ path: 'raw.body', message: 'is JSON that was sent as a JSON text' }],
		});
	});

	test.each([
		['a form', 'application/x-www-form-urlencoded', 'a=1&b=2', { a: '1', b: '2' }],
		['a form without a body', 'application/x-www-form-urlencoded', '', {}],
		['a text', 'text/plain', 'words', 'words'],
		['a text that is empty', 'text/plain', '', null],
		['JSON as text', 'text/plain', '{"a":1}', { a: 1 }],
		['JSON-RPC', 'application/json-rpc', '{"a":1}', { a: 1 }],
		['text/json', 'text/json', '{"a":1}', { a: 1 }],
		['a vendor’s JSON', 'application/vnd.example+json', '{"a":1}', { a: 1 }],
		['bytes', 'application/octet-stream', 'words', 'words'],
		['a content type with a space too many', 'application/json ; charset=utf-8', '[]', []],
	])('%s', async (_, type, sent, body) => {
		expect(await readSent(typed(type, sent))).toMatchObject({ body, files: [] });
	});

	test('without any content type', async () => {
		expect(await readSent({ body: '{"a":1}' })).toMatchObject({
			body: { a: 1 },
			issues: [{ path: 'raw.body', message: 'is JSON that was sent as nothing named' }],
		});
	});

	test('of a GET', async () => {
		const { method, body, issues } = await readSent({ method: 'GET' });
		expect({ method, body, issues }).toEqual({ method: 'GET', body: null, issues: [] });
	});

	test('of another charset is text as n8n reads it', async () => {
		const sent = typed('text/plain; charset=latin1', Buffer.from('Orçamento', 'latin1'));
		expect(await readSent(sent)).toMatchObject({ body: 'Orçamento', issues: [] });
	});

	test('with JSON of another charset', async () => {
		const sent = typed('text/plain; charset=utf-16le', Buffer.from('{"a":"ç"}', 'utf16le'));
		expect(await readSent(sent)).toMatchObject({ body: { a: 'ç' } });
	});

	test('of a content type that n8n leaves alone is UTF-8 whatever charset is named', async () => {
		const { body } = await readSent(typed('text/json; charset=latin1', '{"a":"é"}'));
		expect(body).toEqual({ a: 'é' });
	});

	test.each(['utf8', 'UTF-8', 'utf-8'])(
		'of the charset %s is looked at byte by byte',
		async (charset) => {
			const { body } = await readSent(typed(`text/plain; charset=${charset}`, Buffer.from([0xff])));
			expect(body).toBe('/w==');
		},
	);

	test('of no named charset is looked at byte by byte', async () => {
		const { context } = webhookContext({
			request: { contentType: 'text/plain', rawBody: Buffer.from([0xff]), body: '\uFFFD' },
		});
		expect((await read(context)).body).toBe('/w==');
	});

	test('of a host that has no reader is nothing', async () => {
		const { context } = webhookContext({ request: { readRawBody: undefined } });
		expect((await read(context)).body).toBeNull();
	});

	test('of no charset at all is base64', async () => {
		const { body } = await readSent(typed('text/plain', Buffer.from([0xff, 0xfe, 0xfd])));
		expect(body).toBe('//79');
	});

	test.each([
		['JSON', 'application/json', '{"a":"é"}'],
		['a form', 'application/x-www-form-urlencoded', 'a=é'],
		['a JSON text', 'application/json', '"{\\"a\\":\\"é\\"}"'],
	])('of %s that is not in the charset that it names loses nothing', async (_, type, body) => {
		const read = await readSent(typed(`${type}; charset=ascii`, body));
		expect(JSON.stringify(read.body)).toContain('é');
	});

	test('of XML that is no UTF-8 is base64', async () => {
		const rawBody = Buffer.from('<a>é</a>', 'latin1');
		const { context } = webhookContext({
			request: { contentType: 'application/xml', rawBody, body: { a: '\uFFFD' } },
		});
		expect((await read(context)).body).toBe(rawBody.toString('base64'));
	});

	test('that is XML comes as n8n parsed it', async () => {
		const { context } = webhookContext({
			request: {
				contentType: 'application/xml',
				rawBody: Buffer.from('<a>1</a>'),
				body: { a: '1' },
			},
		});
		expect(await read(context)).toMatchObject({ body: { a: '1' }, issues: [] });
	});

	test('that cannot be read makes the host’s error', async () => {
		const { context } = webhookContext({
			request: {
				readRawBody: async () => {
					throw new Error('unexpected end of file');
				},
			},
		});
		await expect(read(context)).rejects.toThrow('unexpected end of file');
	});

	test('is not asked for when the host has it', async () => {
		const readRawBody = jest.fn();
		const { context } = webhookContext({
			request: { contentType: 'text/plain', rawBody: Buffer.from('a'), body: 'a', readRawBody },
		});
		await read(context);
		expect(readRawBody).not.toHaveBeenCalled();
	});
});

describe('a multipart form', () => {
	const BOUNDARY = 'x-boundary-x';

	function multipart(...parts: Array<{ head: string; content: string }>) {
		const body = parts.map(
			({ head, content }) =>
				`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`,
		);
		return typed(
			`multipart/form-data; boundary=${BOUNDARY}`,
			`${body.join('')}--${BOUNDARY}--\r\n`,
		);
	}

	test('has its fields, and of its files name, type and size', async () => {
		const request = await readSent(
			multipart(
				{ head: 'name="a"', content: '1' },
				{ head: 'name="b"', content: '2' },
				{ head: 'name="b"', content: '3' },
				{ head: 'name="one"; filename="a.txt"\r\ncontent-type: text/plain', content: 'four' },
				{ head: 'name="two"; filename="b.bin"\r\ncontent-type: image/png', content: 'xy' },
				{ head: 'name="two"; filename="c.bin"\r\ncontent-type: image/png', content: 'xyz' },
			),
		);
		expect(request).toMatchObject({ body: { a: '1', b: ['2', '3'] }, issues: [] });
		expect(request.files).toEqual([
			{ field: 'one', name: 'a.txt', type: 'text/plain', size: 4 },
			{ field: 'two', name: 'b.bin', type: 'image/png', size: 2 },
			{ field: 'two', name: 'c.bin', type: 'image/png', size: 3 },
		]);
	});

	test.each([undefined, {}, { data: undefined, files: undefined }])(
		'may be empty: %j',
		async (body) => {
			const { context } = webhookContext({ request: { contentType: 'multipart/form-data', body } });
			expect(await read(context)).toMatchObject({ body: {}, files: [], issues: [] });
		},
	);

	test('may say nothing about a file', async () => {
		const { context } = webhookContext({
			request: { contentType: 'multipart/form-data', body: { data: {}, files: { a: {} } } },
		});
		expect((await read(context)).files).toEqual([
			{ field: 'a', name: null, type: null, size: null },
		]);
	});
});

describe('the rest of a request', () => {
	test('method, query, headers and time of receipt', async () => {
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:37:41.512Z') });
		const { context } = webhookContext({
			request: { method: 'GET', query: { a: '1' }, headers: { 'x-a': 'b' } },
		});
		const request = await read(context);
		jest.useRealTimers();
		expect(request).toMatchObject({
			method: 'GET',
			query: { a: '1' },
			headers: { 'x-a': 'b' },
			receivedAt: '2026-09-30T12:37:41.512Z',
			isSample: false,
		});
	});

	test.each([
		['/webhook/1/envybox', 'envybox'],
		['/webhook/1/envybox/', 'envybox'],
		['//envybox//', 'envybox'],
		['/', ''],
		['', ''],
	])('of the path %j the last segment: %j', async (path, segment) => {
		expect(await read(webhookContext({ request: { path } }).context)).toMatchObject({
			path: segment,
		});
	});
});
