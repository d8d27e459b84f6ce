import fc from 'fast-check';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { envybox } from '../../../nodes/EnvyboxTrigger/vendor';
import type { EnvyboxItem } from '../../../nodes/EnvyboxTrigger/events';
import { receive } from '../../../nodes/shared/receive';
import { blankBlock, eventSchema } from '../../../nodes/shared/delivery/places';
import { blocksOf } from '../../../nodes/shared/vendor/blocks';
import { DELIVERY, EVENTS } from '../../support/envybox-delivery';
import { hostRequestOf, type HostRequest } from '../../support/host-request';
import { webhookContext, type Call } from '../../support/webhook-context';

const FIELDS = Object.keys(DELIVERY);
const CODES = ['7', '2', '1', '10', '8', '12', '4', '19', '31', '99', ''];

const fieldName = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...FIELDS, 'event', 'sample', 'answers') },
	{ weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString') },
	{ weight: 1, arbitrary: fc.string() },
);

const fieldText = fc.oneof(
	fc.constantFrom(...Object.values(DELIVERY), '', ' ', '0', '-1', '1e400', '[', 'null'),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
);

/** Any JSON, as fields of Envybox's more often than not. */
const json = fc.letrec((tie) => ({
	leaf: fc.oneof(fieldText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
	list: fc.array(tie('any'), { maxLength: 3 }),
	object: fc
		.array(fc.tuple(fieldName, tie('any')), { maxLength: 6 })
		.map((entries) => Object.fromEntries(entries)),
	any: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('list'), tie('object')),
})).any;

const delivery = fc.tuple(fc.constantFrom(...CODES), json).map(([webhooktype, more]) => ({
	webhooktype,
	...(more as object),
}));

const anyBody = fc.oneof(
	fc
		.array(fc.tuple(fieldName, fieldText), { maxLength: 8 })
		.map((pairs) => new URLSearchParams(pairs).toString()),
	delivery.map((value) => JSON.stringify(value)),
	fc.array(delivery, { maxLength: 3 }).map((value) => JSON.stringify(value)),
	json.map((value) => JSON.stringify(value)),
	fieldText,
	fc.constant(''),
);

const anyBytes = fc.oneof(
	{ weight: 6, arbitrary: anyBody.map((body) => Buffer.from(body)) },
	{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)) },
);

const anyContentType = fc.oneof(
	fc.constantFrom(
		'application/json',
		'application/json; charset=latin1',
		'application/x-www-form-urlencoded',
		'application/x-www-form-urlencoded; charset=utf-8',
		'text/plain',
		'text/plain; charset=utf-16le',
		'text/json',
		'application/json-rpc',
		'application/octet-stream',
	),
	fc.constant(undefined),
	fc.string(),
);

const anyQuery = fc
	.array(fc.tuple(fieldName, fieldText), { maxLength: 4 })
	.map((pairs) => new URLSearchParams(pairs).toString());

const anyRequest = fc.record({
	method: fc.constantFrom('POST', 'GET'),
	url: fc
		.tuple(fc.constantFrom('/webhook/1/envybox', '/', '/webhook/1/envybox/', '/x//'), anyQuery)
		.map(([path, query]) => `${path}?${query}`),
	headers: fc
		.tuple(anyContentType, fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }))
		.map(([contentType, more]) => ({ ...more, 'content-type': contentType })),
	body: anyBytes,
});

/** As n8n hands it over; undefined where n8n refuses it by itself. */
async function handedOver(sent: Parameters<typeof hostRequestOf>[0]) {
	return await hostRequestOf(sent).catch(() => undefined);
}

async function received(request: HostRequest, different: Partial<Call> = {}) {
	const { context, answer, log } = webhookContext({
		request,
		parameters: { events: EVENTS, ...different.parameters },
		credential: different.credential,
	});
	const { workflowData, ...result } = await receive(context, envybox);
	const items = workflowData?.map((output) => output.map(itemOf));
	return { items, result, answer, log };
}

const itemOf = ({ json: item }: INodeExecutionData) => item as unknown as EnvyboxItem;

/** Runs a property over requests that reach the node. */
async function forAnyRequest(check: (request: HostRequest) => Promise<void>, numRuns = 500) {
	const property = fc.asyncProperty(anyRequest, async (sent) => {
		const request = await handedOver(sent);
		fc.pre(request !== undefined);
		await check(request);
	});
	await fc.assert(property, { numRuns });
}

describe('any request', () => {
	test('is accepted: every item goes to the output of its event', async () => {
		await forAnyRequest(async (request) => {
			const { items, result, answer, log } = await received(request);
			expect(result).toEqual({});
			expect(answer).toEqual({ headers: {} });
			expect(log).toEqual([]);
			expect(items).toHaveLength(EVENTS.length);
			expect(items?.flat().length).toBeGreaterThan(0);
			items?.forEach((output, index) => {
				expect(output.every(({ event }) => event === EVENTS[index])).toBe(true);
			});
		});
	});

	test('is either started or answered with 200, whatever is chosen', async () => {
		const property = fc.asyncProperty(anyRequest, fc.subarray(EVENTS), async (sent, events) => {
			const request = await handedOver(sent);
			fc.pre(request !== undefined);
			const { items, result, answer } = await received(request, { parameters: { events } });
			expect(answer).toEqual({ headers: {} });
			if (items === undefined) {
				expect(result.webhookResponse).toMatch(/^Event not chosen: ./);
			}
			for (const { event } of items?.flat() ?? []) expect(events).toContain(event);
		});
		await fc.assert(property, { numRuns: 300 });
	});

	test('without the secret is refused and starts nothing', async () => {
		const credential = { kind: 'query', queryName: 'token', querySecret: 'correct horse battery' };
		await forAnyRequest(async (request) => {
			const parameters = { authentication: 'webhookSecret' };
			const { items, result, answer } = await received(request, { parameters, credential });
			expect(items).toBeUndefined();
			expect(result).toEqual({ noWebhookResponse: true });
			expect(answer.status).toBe(401);
		}, 200);
	});

	test('makes items of one shape for each event', async () => {
		await forAnyRequest(async (request) => {
			const { items } = await received(request);
			for (const item of items?.flat() ?? []) {
				const row = envybox.events.find(({ value }) => value === item.event);
				const blocks = blocksOf(row?.blocks ?? []);
				expect(Object.keys(item)).toEqual([
					...['event', 'occurredAt', ...blocks],
					...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
				]);
				for (const name of blocks) {
					const block = (item as unknown as IDataObject)[name];
					expect(Object.keys(block as object)).toEqual(Object.keys(blankBlock(name) as object));
				}
				expect(eventSchema(row?.blocks ?? []).safeParse(item).success).toBe(true);
			}
		});
	});

	test('can be found in its items, whole', async () => {
		await forAnyRequest(async (request) => {
			const { items } = await received(request);
			const raws = (items?.flat() ?? []).map(({ raw }) => raw);
			const { method, query, rawBody, body } = request;
			const { event, ...fields } = query;
			const isMarker = EVENTS.some((value) => value === event);
			for (const raw of raws) {
				expect(raw).toMatchObject({ method, files: [] });
				expect(raw?.query).toEqual(isMarker ? fields : query);
			}

			const found = raws.map((raw) => raw?.body);
			const text = rawBody?.toString('utf8').replace(/^\uFEFF/, '') ?? '';
			const isText = rawBody === undefined || Buffer.from(text).equals(withoutBom(rawBody));
			const candidates = [
				body,
				text,
				rawBody?.toString('base64'),
				jsonOf(text),
				jsonOf(typeof body === 'string' ? body : ''),
				text === '' ? null : undefined,
				formOf(isText ? text : ''),
			];
			const isFound = candidates.some(
				(candidate) => candidate !== undefined && isSame(candidate, found),
			);
			expect({ isFound, found, text }).toMatchObject({ isFound: true });
		});
	});
});

const withoutBom = (bytes: Buffer) =>
	bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? bytes.subarray(3) : bytes;

function jsonOf(text: string): unknown {
	for (const candidate of [text, text.replace(/\+/g, ' ')]) {
		try {
			return JSON.parse(
				candidate.trimStart().startsWith('%') ? decodeURIComponent(candidate) : candidate,
			);
		} catch {
			continue;
		}
	}
	return undefined;
}

/** The fields of a form by the platform's own parser. */
function formOf(text: string): object {
	const form = new URLSearchParams(text);
	return Object.fromEntries(
		[...new Set(form.keys())].map((key) => {
			const values = form.getAll(key);
			return [key, values.length === 1 ? values[0] : values];
		}),
	);
}

/** Whether the bodies of the items are a body: all of it, or a member of its list each, less `null`. */
function isSame(sent: unknown, found: unknown[]): boolean {
	const written = (values: unknown[]) =>
		values
			.map((value) => JSON.stringify(value))
			.sort()
			.join();
	const lists = [sent, ...Object.values(Object(sent) as object).slice(0, 1)]
		.filter((list): list is unknown[] => Array.isArray(list))
		.map((list) => list.filter((member) => member !== null));
	return [[sent], ...lists].some(
		(parts) => parts.length === found.length && written(parts) === written(found),
	);
}

describe('an event’s id', () => {
	const idsOf = async (body: unknown) => {
		const request = await hostRequestOf({
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const { items } = await received(request);
		return items?.flat().map(({ eventId }) => eventId);
	};

	/** The same JSON with the keys of every object in the opposite order. */
	const reordered = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(reordered);
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).map(([key, part]) => [key, reordered(part)] as const);
		return Object.fromEntries(entries.reverse());
	};

	beforeAll(() =>
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:00:00Z'), doNotFake: ['nextTick'] }),
	);
	afterAll(() => jest.useRealTimers());

	test('is the same however the keys are ordered', async () => {
		const property = fc.asyncProperty(delivery, async (body) => {
			expect(await idsOf(reordered(body))).toEqual(await idsOf(body));
		});
		await fc.assert(property, { numRuns: 300 });
	});

	test('is another for another message', async () => {
		const property = fc.asyncProperty(
			delivery,
			fc.string(),
			fc.string(),
			async (body, one, other) => {
				fc.pre(one !== other);
				const of = (message: string) => idsOf({ ...body, webhooktype: '4', message });
				expect(await of(one)).not.toEqual(await of(other));
			},
		);
		await fc.assert(property, { numRuns: 200 });
	});
});

test('no request changes what all objects have', async () => {
	const before = [Object.prototype, Array.prototype, Function.prototype].map((prototype) =>
		Object.getOwnPropertyNames(prototype),
	);
	const poison = fc.record({
		field: fc.constantFrom('__proto__', 'constructor', 'prototype'),
		inner: fc.constantFrom('__proto__', 'prototype', 'polluted'),
		as: fc.constantFrom('json', 'custom_data', 'query', 'form'),
	});
	const property = fc.asyncProperty(poison, async ({ field, inner, as }) => {
		const nested = `{"${field}":{"${inner}":{"polluted":true},"polluted":true},"webhooktype":"7"}`;
		const asForm = `${field}=1&${field}[polluted]=1&${field}[${inner}]=1&webhooktype=7`;
		const request = await hostRequestOf({
			url: `/envybox${as === 'query' ? `?${asForm}` : ''}`,
			headers: {
				'content-type': as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
			},
			body: { json: nested, form: asForm, query: '', custom_data: `custom_data=${nested}` }[as],
		});
		await received(request);
		expect(({} as IDataObject).polluted).toBeUndefined();
	});
	await fc.assert(property, { numRuns: 100 });
	expect(
		[Object.prototype, Array.prototype, Function.prototype].map((prototype) =>
			Object.getOwnPropertyNames(prototype),
		),
	).toEqual(before);
});
