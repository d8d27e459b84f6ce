import type { IDataObject } from 'n8n-workflow';

import { RECEIVED } from '../../../nodes/shared/messages';
import { receive } from '../../../nodes/shared/receive';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../support/doorbell';
import { webhookContext, type Call } from '../../support/webhook-context';

const WORDS = 'correct horse battery staple';
const EVENTS = doorbell.events.map(({ value }) => value);

/** A delivery that is let in and leaves by the first output; tests break one thing each. */
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
	test('leaves by its own output, and the host answers', async () => {
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
		const { result, answer } = await received({ parameters: { events: ['other'] } });
		expect(result).toEqual({ webhookResponse: RECEIVED });
		expect(answer).toEqual({ headers: {} });
	});

	test('leaves by the single output where there is one', async () => {
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

	test('that our own code fails on leaves by Other, and the log says so', async () => {
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
					/^An event of Doorbell was not understood: Error {4}at .*doorbell/,
				) as string,
			},
		]);
	});
});

describe('a request that is not let in', () => {
	test.each([
		[
			'with a wrong secret',
			{ request: { query: { token: 'wrong' } } },
			'The query parameter "token" does not hold the credential\'s value',
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
			'The field "pass" does not hold what the option expectedPass expects',
		],
	])('%s is answered with 401 and starts nothing', async (_, different, reason) => {
		const { result, answer, log } = await received(different);
		expect(result).toEqual(NOT_STARTED);
		expect(answer.status).toBe(401);
		expect(log).toMatchObject([
			{ level: 'warn', message: `Webhook request refused with 401: ${reason}` },
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
	const vendor: Vendor = {
		...doorbell,
		ownSecret: { fields: ['sum'], canBe: () => false, isRight: ({ sum }) => sum === 42 },
	};
	const body = { pass: 'open sesame', ring_id: '7' };

	test('is let in by it, and does not show it', async () => {
		const request = { query: {}, body: { ...body, sum: 42 } };
		const { outputs } = await received({ request }, vendor);
		expect(outputs?.[0]).toMatchObject([{ raw: { body: { ring_id: '7' } } }]);
		expect((outputs?.[0][0].raw as IDataObject).body).not.toHaveProperty('sum');
	});

	test('may depend on the URL', async () => {
		const isRight: NonNullable<Vendor['ownSecret']>['isRight'] = (_fields, _stored, named) =>
			named.some(({ value }) => value === 'bell.rung');
		const strict = { ...doorbell, ownSecret: { fields: ['sum'], canBe: () => false, isRight } };
		const request = { query: {}, body };
		expect((await received({ request }, strict)).outputs?.[0]).toHaveLength(1);
		const elsewhere = { ...request, path: '/webhook/1/hook' };
		expect((await received({ request: elsewhere }, strict)).answer.status).toBe(401);
	});

	test('is refused where that is wrong too', async () => {
		const { answer } = await received(
			{ request: { query: {}, body: { ...body, sum: 1 } } },
			vendor,
		);
		expect(answer.status).toBe(401);
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
		['is too large', Object.assign(new Error('request entity too large'), { status: 413 }), 413],
		['breaks off or is wrongly compressed', new Error('incorrect header check'), 400],
	])('because it %s is answered and starts nothing', async (why, error, status) => {
		const { result, answer, log } = await received(unreadable(error));
		expect(result).toEqual(NOT_STARTED);
		expect(answer.status).toBe(status);
		expect(log).toMatchObject([{ message: `Webhook body cannot be read: it ${why}` }]);
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
