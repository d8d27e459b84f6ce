import type { IDataObject } from 'n8n-workflow';

import { receive } from '../../../nodes/shared/receive';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../support/doorbell';
import { webhookContext, type Call } from '../../support/webhook-context';

const WORDS = 'correct horse battery staple';
const EVENTS = doorbell.events.map(({ value }) => value);

/** A delivery that is let in and goes to the first output; tests break one thing each. */
const GOOD: Call = {
	request: {
		path: '/webhook/1/rung',
		contentType: 'application/json',
		query: { token: WORDS },
		headers: { accept: '*/*' },
		body: { ring_id: '7', pass: 'open sesame', name: 'Ana Example' },
	},
	parameters: {
		events: EVENTS,
		authentication: 'webhookSecret',
		options: { expectedPass: 'open sesame', includeHeaders: true },
	},
	credential: { kind: 'query', queryName: 'token', querySecret: WORDS },
};

type Different = { [Key in keyof Call]?: Partial<Call[Key]> };

async function received(different: Different = {}, vendor: Vendor = doorbell) {
	const call: Call = {
		...GOOD,
		...(different as Call),
		request: { ...GOOD.request, ...different.request },
		parameters: { ...GOOD.parameters, ...different.parameters },
	};
	const { context, answer, log } = webhookContext(call);
	const result = await receive(context, vendor);
	const outputs = result.workflowData?.map((items) => items.map(({ json }) => json));
	return { result, outputs, answer, log };
}

const NOT_STARTED = { noWebhookResponse: true };

describe('an event', () => {
	test('goes to its own output, and the host answers', async () => {
		const { outputs, answer, log } = await received();
		expect(outputs).toMatchObject([
			[{ vendor: 'doorbell', event: 'bell.rung', contact: { name: 'Ana Example' }, issues: [] }],
			[],
			[],
			[],
		]);
		expect(answer).toEqual({ headers: {} });
		expect(log).toEqual([]);
	});

	test('shows neither the credential’s secret nor the expected field', async () => {
		const { outputs } = await received();
		expect(outputs?.[0][0].raw).toEqual({
			method: 'POST',
			query: {},
			body: { ring_id: '7', name: 'Ana Example' },
			files: [],
			headers: { accept: '*/*' },
		});
	});

	test('has a redacted copy where one is wanted, without the secrets too', async () => {
		const options = { expectedPass: 'open sesame', includeRedacted: true };
		const { outputs } = await received({ parameters: { options } });
		expect(outputs?.[0][0]).toMatchObject({
			raw: { body: { name: 'Ana Example' } },
			redacted: {
				event: 'bell.rung',
				request: { path: 'rung', method: 'POST', body: { ring_id: '7', name: 'Xxx Xxxxxxx' } },
			},
		});
		expect(outputs?.[0][0].redacted).not.toHaveProperty(['request', 'query']);
		const { outputs: usual } = await received();
		expect(usual?.[0][0]).not.toHaveProperty('redacted');
	});

	test('that nobody chose is answered and starts nothing', async () => {
		const { result, answer, log } = await received({ parameters: { events: ['other'] } });
		expect(result).toEqual({ webhookResponse: 'Event not chosen: Rung' });
		expect(answer).toEqual({ headers: {} });
		expect(log).toMatchObject([{ message: expect.stringMatching(/not chosen .*: Rung$/) }]);
	});

	test('goes to the single output where there is one', async () => {
		const { outputs } = await received({ parameters: { outputMode: 'single' } });
		expect(outputs).toMatchObject([[{ event: 'bell.rung' }]]);
	});

	test('is read in the workflow’s zone', async () => {
		const { outputs } = await received({
			timezone: 'Asia/Vladivostok',
			request: { body: { pass: 'open sesame', at: '2026-09-30 15:37:38' } },
		});
		expect(outputs?.[0][0].occurredAt).toBe('2026-09-30T15:37:38.000+10:00');
	});

	test('that our own code fails on goes to Other, and the log says so', async () => {
		const { outputs, log } = await received({
			request: { body: { kind: 'broken', pass: 'open sesame' } },
		});
		expect(outputs).toMatchObject([
			[],
			[],
			[],
			[{ event: 'other', raw: { body: { kind: 'broken' } } }],
		]);
		// Where it failed, and not the error's message, which may quote what was sent.
		expect(log).toEqual([
			{
				level: 'error',
				message: expect.stringMatching(
					/^Trigger in workflow "Leads": an event was not understood and goes to Other\. Error {4}at .*doorbell/,
				) as string,
			},
		]);
		expect(log[0].message.match(/ {4}at /g)).toHaveLength(3);
		expect(log[0].message).not.toContain('fault');
	});

	test('that something else than an error comes from goes to Other, and the log says so', async () => {
		const recognize = () => {
			throw 'something';
		};
		const { outputs, log } = await received({}, { ...doorbell, recognize });
		expect(outputs?.[3]).toMatchObject([{ event: 'other' }]);
		expect(log).toMatchObject([{ message: expect.stringMatching(/goes to Other\. no error$/) }]);
	});
});

describe('a request that is not let in', () => {
	test.each([
		[
			'with a wrong secret',
			{ request: { query: { token: 'wrong' } } },
			'The query parameter "token" does not match the credential',
		],
		['without a secret', { request: { query: {} } }, 'The query parameter "token" is missing'],
		[
			'to a node without a credential',
			{ credential: undefined },
			'Authentication is on, but the node has no usable credential',
		],
		[
			'without the expected field',
			{ request: { body: { ring_id: '7' } } },
			'The field "pass" does not match the option Expected Pass',
		],
	])('%s is answered with 401 and starts nothing', async (_, different, reason) => {
		const { result, answer, log } = await received(different);
		expect(result).toEqual(NOT_STARTED);
		expect(answer.status).toBe(401);
		expect(log).toMatchObject([
			{
				level: 'warn',
				message: `Trigger in workflow "Leads": request refused with 401. ${reason}`,
			},
		]);
	});

	test('is not even read', async () => {
		const readRawBody = jest.fn();
		const { answer } = await received({
			request: { query: {}, contentType: undefined, body: undefined, readRawBody },
		});
		expect(answer.status).toBe(401);
		expect(readRawBody).not.toHaveBeenCalled();
	});

	test('is asked for HTTP Basic where the credential is that', async () => {
		const { answer } = await received({ credential: { kind: 'basic', user: 'u', password: 'p' } });
		expect(answer.headers).toEqual({
			'WWW-Authenticate': 'Basic realm="Webhook", charset="UTF-8"',
		});
	});
});

describe('a request with a secret of the vendor’s own', () => {
	const [rung, ...others] = doorbell.events;
	const admits: Vendor['admits'] = ({ lookup }) => ({
		...(lookup('sum')?.value === 42
			? { verdict: 'admitted' }
			: { mismatch: { field: 'sum', expectedBy: 'the credential' } }),
		own: ['sum'],
		secrets: ['an example of a text to hide'],
	});
	const vendor: Vendor = { ...doorbell, events: [{ ...rung, isSigned: true }, ...others], admits };
	const body = { ring_id: '7', note: 'an example of a text to hide' };

	test('is let in by it, and does not show it', async () => {
		const request = { query: {}, body: { ...body, sum: 42 } };
		const { outputs } = await received({ request }, vendor);
		expect(outputs?.[0]).toMatchObject([{ raw: { body: { ring_id: '7', note: '[hidden]' } } }]);
		expect((outputs?.[0][0].raw as IDataObject).body).not.toHaveProperty('sum');
	});

	test('is refused where that is wrong too, and the log has both reasons', async () => {
		const request = { query: {}, body: { ...body, sum: 1 } };
		const { answer, log } = await received({ request }, vendor);
		expect(answer.status).toBe(401);
		expect(log[0].message).toMatch(
			/"token" is missing\. The field "sum" does not match the credential$/,
		);
	});

	test('is refused where one of its events has none', async () => {
		const request = { query: {}, body: [{ ...body, sum: 42 }, body] };
		expect((await received({ request }, vendor)).answer.status).toBe(401);
	});

	test('is not even read at an address where none lets in', async () => {
		const readRawBody = jest.fn();
		const request = {
			...{ query: {}, path: '/webhook/1/hook', contentType: undefined, body: undefined },
			readRawBody,
		};
		expect((await received({ request }, vendor)).answer.status).toBe(401);
		expect(readRawBody).not.toHaveBeenCalled();
	});

	test('may bring the node’s own secret instead', async () => {
		expect((await received({ request: { body } }, vendor)).outputs?.[0]).toHaveLength(1);
	});
});

describe('a request of too many events', () => {
	const list = (length: number) => Array.from({ length }, (_, index) => ({ ring_id: index + 1 }));
	const of = (length: number, body: unknown = list(length)) =>
		received({ request: { body }, parameters: { options: {}, events: ['bell.rung'] } });

	test('is read up to 1,000 events', async () => {
		expect((await of(1000)).outputs?.[0]).toHaveLength(1000);
	});

	test.each([
		['at the top', list(1001)],
		['under a wrapper', { data: list(1001) }],
	])('is answered with 413 and logged beyond: %s', async (_, body) => {
		const { answer, log, result } = await of(1001, body);
		expect(result).toEqual(NOT_STARTED);
		expect(answer.status).toBe(413);
		expect(log[0].message).toContain('refused with 413. The body holds more than 1000 events');
	});
});

describe('a body that is nested without end', () => {
	const nested = (depth: number) =>
		`{"name":"Ana","deep":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;

	test.each([[600], [3000], [100_000]])(
		'of %d levels is cut, and nothing of it is lost',
		async (depth) => {
			const text = nested(depth);
			const request = { body: JSON.parse(text) as object, rawBody: Buffer.from(text) };
			const { outputs } = await received({ request, parameters: { options: {} } });
			const [item] = outputs?.[0] ?? [];
			expect(item.issues).toMatchObject([{ code: 'tooDeep' }]);
			expect(item.contact).toMatchObject({ name: 'Ana' });
			const { body } = item.raw as { body: unknown };
			expect(
				JSON.stringify(body)
					.replace(/\\*"/g, '')
					.replace(/[{}a:]/g, ''),
			).toBe(
				JSON.stringify(text)
					.replace(/\\*"/g, '')
					.replace(/[{}a:]/g, ''),
			);
		},
	);
});

describe('XML that is nested without end', () => {
	const sent = async (levels: number) => {
		const text = `${'<a>'.repeat(levels)}5" wide${'</a>'.repeat(levels)}`;
		const parsed: unknown = JSON.parse(`${'{"a":'.repeat(levels)}"5\\" wide"${'}'.repeat(levels)}`);
		const request = {
			contentType: 'application/xml',
			body: parsed as object,
			rawBody: Buffer.from(text),
		};
		const { outputs } = await received({ request, parameters: { options: {} } });
		const [item] = outputs?.[0] ?? [];
		expect(item.issues).toMatchObject([{ code: 'tooDeep' }, { code: 'nothingTyped' }]);
		return { text, body: (item.raw as { body: unknown }).body };
	};

	test('of 600 levels is cut as the JSON that it was read as', async () => {
		let { body } = await sent(600);
		for (let level = 0; level < 510; level += 1) ({ a: body } = body as { a: unknown });
		expect(body).toBe(`${'{"a":'.repeat(90)}"5\\" wide"${'}'.repeat(90)}`);
	});

	test('of 100,000 levels stays text', async () => {
		const { text, body } = await sent(100_000);
		expect(body).toBe(text);
	});
});

describe('a body that cannot be read', () => {
	const unreadable = (error: Error) => ({
		request: {
			contentType: undefined,
			body: undefined,
			readRawBody: async () => {
				throw error;
			},
		},
	});

	test.each([
		[
			'larger than n8n accepts',
			Object.assign(new Error('request entity too large'), { status: 413 }),
			413,
		],
		['wrongly compressed', new Error('incorrect header check'), 400],
	])('because it is %s is answered and starts nothing', async (why, error, status) => {
		const { result, answer, log } = await received(unreadable(error));
		expect(result).toEqual(NOT_STARTED);
		expect(answer.status).toBe(status);
		expect(log).toMatchObject([{ message: expect.stringContaining(`refused with ${status}`) }]);
		expect(log[0].message).toContain(why);
	});
});

describe('while n8n listens for a test event, ?sample=', () => {
	const asking = (sample: string): Different => ({
		mode: 'manual',
		credential: undefined,
		request: { method: 'GET', query: { sample } },
		parameters: { events: [] },
	});

	test('puts out an event’s sample, chosen or not, without any secret', async () => {
		const { outputs } = await received(asking('bell.rung'));
		expect(outputs).toMatchObject([
			[{ event: 'bell.rung', contact: { name: 'Ana Example' }, raw: { query: { ring_id: '7' } } }],
			[],
			[],
			[],
		]);
	});

	test('puts nothing of the request itself out', async () => {
		const { outputs } = await received(asking('door.opened'));
		expect(outputs?.[2]).toMatchObject([{ raw: { method: 'POST', query: {}, headers: {} } }]);
	});

	test('of an event that has none is answered with those that there are', async () => {
		const { result, answer } = await received(asking('other'));
		expect(result).toEqual(NOT_STARTED);
		expect(answer).toMatchObject({
			status: 400,
			body: { message: expect.stringContaining('bell.rung, door.opened') },
		});
	});

	test('means nothing in production', async () => {
		const { answer } = await received({ ...asking('bell.rung'), mode: 'webhook' });
		expect(answer.status).toBe(401);
	});
});
