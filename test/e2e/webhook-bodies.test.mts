import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { itemsByOutput } from './host/executions.mts';
import { send } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { node, ours, workflow } from './workflow.mts';

const TRIGGER = 'Envybox Trigger';
const ORDERED = '3';
const OTHER = '10';
const form = 'webhooktype=1&phone=70000000001&call_id=6000001';
const json = { webhooktype: '1', phone: '70000000001', call_id: '6000001' };
const manyKeys = Array.from({ length: 1500 }, (_, index) => `k${index}=${index}`).join('&');

interface Case {
	what: string;
	type?: string;
	headers?: Record<string, string>;
	body?: string | Uint8Array;
	method?: string;
	/** Appended to the URL. */
	query?: string;
	/** Where it goes; undefined where it is refused. */
	output?: string;
	status?: number;
	/** What `raw.body` must be. */
	raw?: unknown;
	issue?: RegExp;
	items?: number;
}

const CASES: Case[] = [
	{
		what: 'JSON',
		type: 'application/json',
		body: JSON.stringify(json),
		output: ORDERED,
		raw: json,
	},
	{
		what: 'a JSON list',
		type: 'application/json',
		body: JSON.stringify([json, json]),
		output: ORDERED,
		raw: json,
		items: 2,
	},
	{ what: 'a JSON text', type: 'application/json', body: '"hello"', output: OTHER, raw: 'hello' },
	{ what: 'a JSON number', type: 'application/json', body: '7', output: OTHER, raw: 7 },
	{ what: 'JSON null', type: 'application/json', body: 'null', output: OTHER, raw: null },
	{
		what: 'a list of numbers',
		type: 'application/json',
		body: '[1,2]',
		output: OTHER,
		raw: [1, 2],
	},
	{
		what: '1,001 objects in a list',
		type: 'application/json',
		body: JSON.stringify(Array.from({ length: 1001 }, () => json)),
		status: 413,
	},
	{
		what: 'objects and null in a list',
		type: 'application/json',
		body: JSON.stringify([null, json, null, json]),
		output: ORDERED,
		raw: json,
		items: 2,
	},
	{
		what: 'a list under one name',
		type: 'application/json',
		body: JSON.stringify({ data: [json, json] }),
		output: ORDERED,
		raw: json,
		items: 2,
	},
	{
		what: 'a number of more digits than JavaScript holds',
		type: 'application/json',
		body: '{"webhooktype":1,"call_id":12345678901234567891}',
		output: ORDERED,
		raw: { webhooktype: 1, call_id: '12345678901234567891' },
	},
	{
		what: 'JSON inside a JSON text',
		type: 'application/json',
		body: JSON.stringify(JSON.stringify(json)),
		output: ORDERED,
		raw: json,
		issue: /JSON text/,
	},
	{
		what: 'a form',
		type: 'application/x-www-form-urlencoded',
		body: form,
		output: ORDERED,
		raw: json,
	},
	{
		what: 'a repeated key',
		type: 'application/x-www-form-urlencoded',
		body: `${form}&utm_source=a&utm_source=b`,
		output: ORDERED,
		raw: { ...json, utm_source: ['a', 'b'] },
		issue: /repeated/,
	},
	{
		what: 'keys with brackets',
		type: 'application/x-www-form-urlencoded',
		body: `${form}&a[b]=1`,
		output: ORDERED,
		raw: { ...json, 'a[b]': '1' },
	},
	{
		what: '1,500 keys',
		type: 'application/x-www-form-urlencoded',
		body: `${manyKeys}&${form}`,
		output: ORDERED,
	},
	{
		what: 'JSON as a form',
		type: 'application/x-www-form-urlencoded',
		body: JSON.stringify({ ...json, url: 'https://example.com/?a=1&b=2+3' }),
		output: ORDERED,
		raw: { ...json, url: 'https://example.com/?a=1&b=2+3' },
		issue: /sent as a form/,
	},
	{
		what: 'a form in windows-1251',
		type: 'application/x-www-form-urlencoded',
		body: `${form}&name=%C8%E2%E0%ED`,
		output: ORDERED,
		raw: { ...json, name: '%C8%E2%E0%ED' },
		issue: /badEncoding/,
	},
	{
		what: 'a form with a byte order mark',
		type: 'application/x-www-form-urlencoded',
		body: `\uFEFF${form}`,
		output: ORDERED,
		raw: json,
	},
	{
		what: 'JSON as text/plain',
		type: 'text/plain',
		body: JSON.stringify(json),
		output: ORDERED,
		raw: json,
		issue: /text\/plain/,
	},
	{
		what: 'broken JSON as text',
		type: 'text/plain',
		body: '{"webhooktype":',
		output: OTHER,
		raw: '{"webhooktype":',
		issue: /brokenJson/,
	},
	{ what: 'text', type: 'text/plain', body: 'Привет', output: OTHER, raw: 'Привет' },
	{
		what: 'JSON without a content type',
		body: new TextEncoder().encode(JSON.stringify(json)),
		output: ORDERED,
		raw: json,
	},
	{
		what: 'JSON as text/json',
		type: 'text/json',
		body: JSON.stringify(json),
		output: ORDERED,
		raw: json,
	},
	{
		what: 'JSON as vnd.api+json',
		type: 'application/vnd.api+json',
		body: JSON.stringify(json),
		output: ORDERED,
		raw: json,
	},
	{
		what: 'JSON-RPC',
		type: 'application/json-rpc',
		body: JSON.stringify(json),
		output: ORDERED,
		raw: json,
	},
	{
		what: 'bytes',
		type: 'application/octet-stream',
		body: new Uint8Array([0xff, 0xfe, 0]),
		output: OTHER,
		raw: '//4A',
		issue: /notUtf8/,
	},
	{
		what: 'gzipped bytes',
		type: 'text/json',
		headers: { 'content-encoding': 'gzip' },
		body: gzipSync(JSON.stringify(json)),
		output: ORDERED,
		raw: json,
	},
	{
		what: 'broken gzip',
		type: 'text/json',
		headers: { 'content-encoding': 'gzip' },
		body: 'no gzip',
		status: 400,
	},
	{ what: 'XML', type: 'text/xml', body: '<a><b>1</b></a>', output: OTHER, raw: { a: { b: '1' } } },
	{ what: 'no body', type: 'application/json', output: OTHER, raw: null },
	{
		what: 'a GET',
		method: 'GET',
		query: '?webhooktype=1&phone=70000000001',
		output: ORDERED,
		raw: null,
	},
	{
		what: 'the event in the query',
		type: 'application/json',
		query: '?event=quiz.submitted',
		body: JSON.stringify(json),
		output: '8',
		raw: json,
	},
	{ what: 'broken JSON', type: 'application/json', body: '{"webhooktype":', status: 422 },
	{
		what: 'an unknown charset',
		type: 'application/json; charset=windows-1251',
		body: '{}',
		status: 422,
	},
	{ what: 'a PUT', method: 'PUT', type: 'application/json', body: '{}', status: 404 },
];

for (const { what, type, headers, body, method = 'POST', query = '', ...expected } of CASES) {
	test(`${what}: ${expected.output ? `goes to output ${expected.output}` : expected.status}`, async () => {
		const { api } = await sharedHost();
		const trigger = node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 });
		const flow = await api.publish(workflow(`bodies: ${what}`, [trigger]));
		const url = `${await api.webhookUrl(flow, TRIGGER)}${query}`;
		const answer = await send(url, {
			method,
			body: body as RequestInit['body'],
			headers: { ...(type && { 'content-type': type }), ...headers },
		});
		assert.equal(answer.status, expected.status ?? 200, answer.text);
		if (expected.output === undefined) {
			assert.deepEqual(await api.executionsAfterAWhile(flow), []);
			return;
		}
		const [execution] = await api.waitForExecutions(flow, 1);
		const outputs = itemsByOutput(execution, TRIGGER);
		assert.deepEqual(Object.keys(outputs), [expected.output]);
		const items = outputs[Number(expected.output)];
		assert.equal(items.length, expected.items ?? 1);

		const { raw, issues } = items[0].json as { raw: { body: unknown }; issues: unknown };
		if ('raw' in expected) assert.deepEqual(raw.body, expected.raw);
		if (expected.issue) assert.match(JSON.stringify(issues), expected.issue);
		if (what === '1,500 keys') assert.equal(Object.keys(raw.body as object).length, 1503);
	});
}

test('an uploaded file is described by name, type and size', async () => {
	const { api } = await sharedHost();
	const trigger = node(TRIGGER, ours('envyboxTrigger'), {}, { typeVersion: 1.1 });
	const flow = await api.publish(workflow('bodies: a file', [trigger]));
	const body = new FormData();
	for (const [name, value] of Object.entries(json)) body.append(name, value);
	body.append('photo', new Blob(['bytes'], { type: 'image/png' }), 'window.png');
	await send(await api.webhookUrl(flow, TRIGGER), { method: 'POST', body });
	const [execution] = await api.waitForExecutions(flow, 1);
	const [{ json: item }] = itemsByOutput(execution, TRIGGER)[Number(ORDERED)];
	const { files, body: fields } = item.raw as { files: unknown; body: unknown };
	assert.deepEqual(fields, json);
	assert.deepEqual(files, [{ field: 'photo', name: 'window.png', type: 'image/png', size: 5 }]);
});
