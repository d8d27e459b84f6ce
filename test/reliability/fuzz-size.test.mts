import assert from 'node:assert/strict';
import { parse } from 'node:querystring';
import { test } from 'node:test';
import { printTable } from '../../scripts/print-table.mts';
import { vendors } from '../../scripts/vendors.ts';
import { receive } from '../../nodes/shared/receive.ts';
import type { Vendor } from '../../nodes/shared/vendor/vendor.ts';
import { webhookContext } from '../support/webhook-context.ts';
import { ADVERSARIES, type Adversary } from './fuzz/adversaries.mts';
import { CROWDS, MOST_EVENTS, sizeOf, type Crowd } from './fuzz/crowds.mts';

/** FUZZ_LARGEST_MB makes it shorter. 16 MB are what n8n takes. */
const LARGEST = Number(process.env.FUZZ_LARGEST_MB ?? 16) * 2 ** 20;
const SIZES = [2 ** 16, 2 ** 18, 2 ** 20, 2 ** 22, 2 ** 24].filter((size) => size <= LARGEST);
/**
 * Microseconds of the processor per byte, at every size. Quadratic work with a constant of a nanosecond
 * would take thousands of times as long at 16 MB.
 */
const MOST_PER_BYTE = 5;

/** As the user of an account with names of its own sets it up, which costs most. */
const PARAMETERS = {
	authentication: 'webhookSecret',
	fieldNames: { field: [{ field: 'contact.name', name: 'cliente.nome' }] },
	rules: { rule: [{ field: 'name', comparison: 'contains', text: '(a+)+$' }] },
};
const CREDENTIAL = { kind: 'query', queryName: 'token', querySecret: 'an example of a secret' };

/** What a request has beside its body. */
interface Head {
	query?: Crowd['query'];
	headers?: Crowd['headers'];
	options?: object;
}

/** Milliseconds of the processor, which other processes do not lengthen, for one request. */
async function timeOnce(
	vendor: Vendor,
	{ contentType, rawBody }: { contentType: string; rawBody: Buffer },
	{ query = {}, headers = {}, options = {} }: Head = {},
): Promise<number> {
	const { context, answer } = webhookContext({
		request: {
			contentType,
			encoding: 'utf-8',
			rawBody,
			body: asParsed(contentType, rawBody),
			query: { ...query, token: CREDENTIAL.querySecret },
			headers,
		},
		parameters: {
			...PARAMETERS,
			events: vendor.events.map(({ value }) => value),
			options,
		},
		credential: CREDENTIAL,
	});
	const begun = process.cpuUsage();
	const { workflowData } = await receive(context, vendor);
	const { user, system } = process.cpuUsage(begun);
	assert.ok(workflowData !== undefined || answer.status === 413);
	return (user + system) / 1000;
}

/** For a body of about this size; of the faster of two, unless it is large. */
async function timeFor(
	vendor: Vendor,
	{ contentType, make }: Adversary,
	size: number,
): Promise<number> {
	const rawBody = Buffer.from(make(size));
	const times: number[] = [];
	for (let round = 0; round < (size > 2 ** 20 ? 1 : 2); round += 1) {
		times.push(await timeOnce(vendor, { contentType, rawBody }));
	}
	return Math.min(...times);
}

/** What n8n makes of it before the node. */
function asParsed(contentType: string, bytes: Buffer): unknown {
	const text = bytes.toString('utf8');
	if (contentType === 'application/json') return JSON.parse(text);
	return contentType === 'text/plain' ? text : parse(text, undefined, undefined, { maxKeys: 1000 });
}

const rows: string[][] = [];
const crowds: string[][] = [];

for (const adversary of ADVERSARIES) {
	test(`time grows with the size alone: ${adversary.name}`, async () => {
		for (const vendor of vendors) {
			const times: number[] = [];
			for (const size of SIZES) times.push(await timeFor(vendor, adversary, size));
			rows.push([adversary.name, vendor.name, ...times.map((time) => time.toFixed(0))]);
			for (const [index, time] of times.entries()) {
				const perByte = (time * 1000) / SIZES[index];
				assert.ok(perByte <= MOST_PER_BYTE, `${vendor.name}: ${times.join(', ')} ms`);
			}
		}
	});
}

/** What costs most beside nothing: all that the options may make of a request. */
const OPTIONS: Record<string, object> = {
	'as it is dropped': {},
	'with headers': { includeHeaders: true },
	'with a redacted copy': { includeHeaders: true, includeRedacted: true },
};

/** The fastest counts: neither what is compiled on the way nor what else the machine does. */
const MOST_ROUNDS = 12;
/** Microseconds: an event costs something however few bytes it has, and `{},` has three. */
const MOST_PER_EVENT = 50;

for (const [setting, options] of Object.entries(OPTIONS)) {
	test(`no event of a list pays for the head of the request again: ${setting}`, async () => {
		for (const vendor of vendors) {
			for (const crowd of CROWDS) {
				const body = { contentType: 'application/json', rawBody: Buffer.from(crowd.body) };
				const most = (sizeOf(crowd) * MOST_PER_BYTE + MOST_EVENTS * MOST_PER_EVENT) / 1000;
				let time = Infinity;
				for (let round = 0; round < MOST_ROUNDS && time > most; round += 1) {
					time = Math.min(time, await timeOnce(vendor, body, { ...crowd, options }));
				}
				const share = `${((100 * time) / most).toFixed(0)} %`;
				crowds.push([crowd.name, setting, vendor.name, time.toFixed(0), share]);
				assert.ok(time <= most, `${vendor.name}, ${crowd.name}: ${time} ms of ${most} ms`);
			}
		}
	});
}

test('the slowest list of each trigger', () => {
	const slowest = vendors.map(({ name }) =>
		crowds
			.filter(([, , vendor]) => vendor === name)
			.reduce((most, row) => (Number(row[3]) > Number(most[3]) ? row : most)),
	);
	printTable(['list and head', 'setting', 'trigger', 'ms', 'of what it may cost'], slowest);
	assert.equal(slowest.length, vendors.length);
});

test('the slowest of each trigger', () => {
	const slowest = vendors.map(({ name }) =>
		rows
			.filter(([, vendor]) => vendor === name)
			.reduce((most, row) => (Number(row.at(-1)) > Number(most.at(-1)) ? row : most)),
	);
	const sizes = SIZES.map((size) => `${size / 2 ** 10} kB, ms`);
	printTable(['body', 'trigger', ...sizes], slowest);
	assert.equal(slowest.length, vendors.length);
});
