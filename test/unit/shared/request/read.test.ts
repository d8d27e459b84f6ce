import { read } from '../../../../nodes/shared/request/read';
import { Refusal } from '../../../../nodes/shared/request/refusal';
import { hostRequestOf, type SentRequest } from '../../../support/host-request';
import { webhookContext, type Call } from '../../../support/webhook-context';

async function readHost(request: Call['request']) {
	const received = await read(webhookContext({ request }).context);
	if (received instanceof Refusal) throw new Error(received.reason);
	return received;
}

async function readSent(sent: Partial<SentRequest> & { body?: Buffer | string }) {
	return await readHost(await hostRequestOf(sent));
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
			issues: [
				{
					code: 'sentAs',
					path: 'raw.body',
					message: 'The body is JSON that was sent as a JSON text',
				},
			],
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
			issues: [
				{
					code: 'sentAs',
					path: 'raw.body',
					message: 'The body is JSON that was sent without a content type',
				},
			],
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
		const request = { contentType: 'text/plain', rawBody: Buffer.from([0xff]), body: '\uFFFD' };
		expect((await readHost(request)).body).toBe('/w==');
	});

	test('of a host that has no reader is nothing', async () => {
		const request = { readRawBody: undefined };
		expect((await readHost(request)).body).toBeNull();
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

	test('of XML that is not UTF-8 is base64', async () => {
		const rawBody = Buffer.from('<a>é</a>', 'latin1');
		const request = { contentType: 'application/xml', rawBody, body: { a: '\uFFFD' } };
		expect((await readHost(request)).body).toBe(rawBody.toString('base64'));
	});

	test('that is XML comes as n8n parsed it', async () => {
		const request = {
			contentType: 'application/xml',
			rawBody: Buffer.from('<a>1</a>'),
			body: { a: '1' },
		};
		expect(await readHost(request)).toMatchObject({ body: { a: '1' }, issues: [] });
	});

	describe('that the host cannot hand over', () => {
		const refused = async (error: unknown) =>
			await read(
				webhookContext({
					request: {
						readRawBody: async () => {
							throw error;
						},
					},
				}).context,
			);

		test.each([{ status: 413 }, { statusCode: 413 }, { status: 413, code: 'LIMIT' }])(
			'is refused as too large: %j',
			async (properties) => {
				const error = Object.assign(new Error('what was sent'), properties);
				expect(await refused(error)).toEqual(
					new Refusal(413, 'The body is too large', 'The body is larger than n8n accepts'),
				);
			},
		);

		test.each([
			[new Error('what was sent'), ''],
			[Object.assign(new Error('what was sent'), { code: 'Z_BUF_ERROR' }), ' (Z_BUF_ERROR)'],
			[Object.assign(new Error('what was sent'), { code: 42, status: 400 }), ''],
			[undefined, ''],
			[null, ''],
			['what was sent', ''],
		])('is refused as unreadable, without the error’s words: %j', async (error, code) => {
			expect(await refused(error)).toEqual(
				new Refusal(
					400,
					'The body cannot be read',
					`The body breaks off or is wrongly compressed${code}`,
				),
			);
		});
	});

	test('that is text and nothing else is kept', async () => {
		expect((await readHost({ contentType: 'text/plain', body: '[1]' })).body).toEqual([1]);
	});

	test.each([
		['application/json', '{"uniqueid":12345678901234567890,"a":1e400}'],
		['application/json', '"{\\"uniqueid\\":12345678901234567890,\\"a\\":1e400}"'],
		['application/json; charset=ascii', '{"uniqueid":12345678901234567890,"a":1e400}'],
		['application/json; charset=ascii', '{"uniqueid":12345678901234567890,"a":1e400, "é": 1}'],
		['application/vnd.example+json', '{"uniqueid":12345678901234567890,"a":1e400}'],
		['text/plain', '{"uniqueid":12345678901234567890,"a":1e400}'],
		['application/x-www-form-urlencoded', '{"uniqueid":12345678901234567890,"a":1e400}'],
	])('of %s keeps all digits: %s', async (type, body) => {
		expect(await readSent(typed(type, body))).toMatchObject({
			body: { uniqueid: '12345678901234567890', a: '1e400' },
		});
	});

	test('is there as bytes where the host keeps it', async () => {
		const { bytes } = await readSent(typed('application/json', '[1]'));
		expect(bytes?.toString()).toBe('[1]');
		expect((await readHost({ contentType: 'multipart/form-data' })).bytes).toBeUndefined();
	});

	test('is not asked for when the host has it', async () => {
		const readRawBody = jest.fn();
		const request = {
			contentType: 'text/plain',
			rawBody: Buffer.from('a'),
			body: 'a',
			readRawBody,
		};
		await readHost(request);
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
			const request = { contentType: 'multipart/form-data', body };
			expect(await readHost(request)).toMatchObject({ body: {}, files: [], issues: [] });
		},
	);

	test('may say nothing about a file', async () => {
		const request = {
			contentType: 'multipart/form-data',
			body: { data: {}, files: { a: {} } },
		};
		expect((await readHost(request)).files).toEqual([
			{ field: 'a', name: null, type: null, size: null },
		]);
	});
});

describe('the rest of a request', () => {
	test('method, headers and time of receipt', async () => {
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:37:41.512Z') });
		const received = await readHost({ method: 'GET', headers: { 'x-a': 'b' } });
		jest.useRealTimers();
		expect(received).toEqual({
			method: 'GET',
			headers: { 'x-a': 'b' },
			body: null,
			files: [],
			issues: [],
			receivedAt: '2026-09-30T12:37:41.512Z',
		});
	});
});
