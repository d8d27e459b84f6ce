import type { Address } from '../../../../nodes/shared/request/address';
import type { Access } from '../../../../nodes/shared/request/authenticate';
import { open, type OpenRequest } from '../../../../nodes/shared/request/open';
import type { ReceivedRequest } from '../../../../nodes/shared/request/read';
import { Refusal } from '../../../../nodes/shared/request/refusal';
import type { Admission, Vendor, Arrival } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';
import { settingsWith } from '../../../support/settings';

/** What a test changes of a request, of where it was sent and of what let it in. */
interface Different {
	received?: Partial<ReceivedRequest>;
	address?: Partial<Address>;
	access?: Partial<Access>;
	admits?: Vendor['admits'];
	options?: object;
}

const SENT = { code: 'sentAs', path: 'raw.body', message: 'sent' } as const;
const MARKER = { code: 'markerUnknown', path: 'event', message: 'marker' } as const;
const REFUSAL = new Refusal(401, 'Not for you', 'The header "x" is missing', 'Basic');

function opened({ received, address, access, admits, options = {} }: Different) {
	return open({ ...doorbell, admits }, settingsWith({ options: { ...options } }), {
		address: { path: 'rung', query: {}, named: [], issues: [], ...address },
		access: { credential: {}, own: { headers: [], query: [] }, secrets: [], ...access },
		received: {
			...{ method: 'POST', headers: {}, body: {}, files: [], issues: [] },
			...{ receivedAt: '2026-09-30T12:00:00.000Z', ...received },
		},
	});
}

function letIn(different: Different): OpenRequest {
	const request = opened(different);
	if (request instanceof Refusal) throw new Error(request.reason);
	return request;
}

function refused(different: Different): Refusal {
	const refusal = opened(different);
	if (!(refusal instanceof Refusal)) throw new Error('It was let in.');
	return refusal;
}

const admission = (different: Partial<Admission> = {}): Admission => ({
	...{ own: [], secrets: [], ...different },
});

describe('a request behind the door', () => {
	test('is what was received, where it was sent', () => {
		const file = { field: 'f', name: 'a.txt', type: 'text/plain', size: 4 };
		const named = doorbell.events.slice(0, 1);
		expect(
			opened({
				received: { method: 'PUT', headers: { a: 'b' }, body: [{ a: 1 }, { b: 2 }], files: [file] },
				address: { query: { q: '1' }, named },
			}),
		).toEqual({
			...{ method: 'PUT', path: 'rung', query: { q: '1' }, headers: { a: 'b' }, files: [file] },
			...{ bodies: [{ a: 1 }, { b: 2 }], named, issues: [], isLive: true },
			receivedAt: '2026-09-30T12:00:00.000Z',
		});
	});

	test('has the issues of its address, then those of its body', () => {
		const { issues } = letIn({ received: { issues: [SENT] }, address: { issues: [MARKER] } });
		expect(issues).toEqual([MARKER, SENT]);
	});

	test('shows no header that says who somebody is', () => {
		const headers = {
			...{ authorization: 'a', 'proxy-authorization': 'b', cookie: 'c', accept: 'd', x: 'e' },
		};
		const own = { headers: ['x'], query: [] };
		expect(letIn({ received: { headers }, access: { own } }).headers).toEqual({ accept: 'd' });
	});

	test('shows no parameter and no field that is ours', () => {
		const { query, bodies } = letIn({
			received: { body: [{ sum: 1, token: 2, a: 3 }, { sum: 4 }] },
			address: { query: { token: 'x', sum: 'y', a: 'z' } },
			access: { own: { headers: [], query: ['token'] } },
			admits: () => admission({ own: ['sum'] }),
		});
		expect([query, bodies]).toEqual([{ a: 'z' }, [{ token: 2, a: 3 }, {}]]);
	});

	test('shows no secret, neither the node’s nor the vendor’s', () => {
		const { bodies, headers } = letIn({
			received: {
				body: { a: 'one secret of ours', b: 'another one of theirs' },
				headers: { referer: '?one secret of ours' },
			},
			access: { secrets: ['one secret of ours'] },
			admits: () => admission({ secrets: ['another one of theirs'] }),
		});
		expect(bodies).toEqual([{ a: '[hidden]', b: '[hidden]' }]);
		expect(headers).toEqual({ referer: '?[hidden]' });
	});
});

describe('the depth of a body', () => {
	const nested = (levels: number) =>
		JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;

	test('is left as it is up to 510 levels', () => {
		const body = nested(510);
		const { bodies, issues } = letIn({ received: { body } });
		expect(bodies[0]).toBe(body);
		expect(issues).toEqual([]);
	});

	test('has a bound, below which JSON stands as text', () => {
		const { bodies, issues } = letIn({ received: { body: nested(511), issues: [SENT] } });
		let inner = bodies[0];
		for (let level = 0; level < 510; level += 1) ({ a: inner } = inner as { a: unknown });
		expect(inner).toBe('{"a":1}');
		expect(issues).toMatchObject([
			SENT,
			{ code: 'tooDeep', path: 'raw.body', message: expect.stringContaining('510') },
		]);
	});

	test('is found out before the body is cut into deliveries', () => {
		const { bodies } = letIn({ received: { body: [nested(510), { b: 1 }] } });
		expect(bodies).toHaveLength(2);
		expect(JSON.stringify(bodies[0])).toContain('"{\\"a\\":1}"');
	});
});

describe('a request that holds too much', () => {
	test('is refused before anybody asks who sent it', () => {
		const admits = jest.fn(() => admission());
		const body = Array.from({ length: 1001 }, () => ({}));
		expect(refused({ received: { body }, admits })).toMatchObject({
			...{ status: 413, answer: expect.stringContaining('1000'), reason: expect.any(String) },
		});
		expect(admits).not.toHaveBeenCalled();
	});
});

describe('what lets a request in', () => {
	test('is the node’s secret alone where the vendor has none of its own', () => {
		expect(opened({})).not.toBeInstanceOf(Refusal);
		expect(opened({ access: { refusal: REFUSAL } })).toBe(REFUSAL);
	});

	test.each<[string, Admission['verdict'][], boolean, boolean]>([
		['nobody asks for one', [undefined], false, true],
		['its own is right', ['admitted'], false, true],
		['its own is wrong', ['refused'], false, false],
		['its own is wrong once', [undefined, 'refused'], false, false],
		['the node’s is wrong', [undefined], true, false],
		['the node’s is wrong and its own is right', ['admitted'], true, true],
		['the node’s is wrong and its own is right once', ['admitted', undefined], true, false],
		['both are wrong', ['refused'], true, false],
	])('is known where %s', (_, verdicts, isWrong, isIn) => {
		const left = [...verdicts];
		const request = opened({
			received: { body: verdicts.map(() => ({})) },
			access: isWrong ? { refusal: REFUSAL } : {},
			admits: () => admission({ verdict: left.shift() }),
		});
		expect(request instanceof Refusal).toBe(!isIn);
	});

	test('is told to the log with both reasons, and to HTTP Basic with a challenge', () => {
		const mismatch = { field: 'sum', expectedBy: 'the credential' };
		const admits = () => admission({ verdict: 'refused', mismatch });
		const why = 'The field "sum" does not match the credential';
		expect(refused({ admits })).toMatchObject({ status: 401, reason: why, challenge: undefined });
		expect(refused({ admits, access: { refusal: REFUSAL } })).toMatchObject({
			...{ status: 401, reason: `The header "x" is missing. ${why}`, challenge: 'Basic' },
		});
		const silent = () => admission({ verdict: 'refused' });
		expect(refused({ admits: silent })).toMatchObject({ status: 401, reason: '' });
	});

	test('is looked for in each body and in the query', () => {
		const arrivals: Arrival[] = [];
		const [named, credential, options] = [doorbell.events.slice(0, 1), { a: 'b' }, { c: 'd' }];
		opened({
			received: { body: [{ sum: 1, both: 2 }, 'no object', { both: '' }] },
			address: { query: { both: '3', only: '4' }, named },
			access: { credential },
			options,
			admits: (arrival) => {
				arrivals.push(arrival);
				return admission();
			},
		});
		expect(arrivals).toHaveLength(3);
		expect(arrivals[0]).toMatchObject({ named, credential, options });
		expect(arrivals.map(({ lookup }) => lookup('both')?.value)).toEqual([2, '3', '3']);
		expect(arrivals.map(({ lookup }) => lookup('sum')?.value)).toEqual([1, undefined, undefined]);
		expect(arrivals.map(({ sent }) => sent('both'))).toEqual([[2, '3'], ['3'], ['3']]);
		expect(arrivals.map(({ sent }) => sent('only'))).toEqual([['4'], ['4'], ['4']]);
		expect(arrivals[0].sent('none')).toEqual([]);
	});

	test('may name the same field and text for each delivery', () => {
		const { query } = letIn({
			received: { body: [{}, {}] },
			address: { query: { sum: '1', a: '2' } },
			admits: () => admission({ own: ['sum'], secrets: ['an example of a secret'] }),
		});
		expect(query).toEqual({ a: '2' });
	});
});
