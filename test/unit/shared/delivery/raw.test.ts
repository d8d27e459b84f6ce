import { rawOf, withoutOwnParts } from '../../../../nodes/shared/raw';
import { receivedRequest } from '../../../support/received-request';

const NOTHING = { headers: [], query: [], body: [] };

describe('withoutOwnParts', () => {
	test('leaves a request alone in which nothing is ours', () => {
		const request = receivedRequest({ query: { a: '1' }, headers: { b: '2' }, body: { c: '3' } });
		const same = withoutOwnParts(request, NOTHING);
		expect(same).toEqual(request);
		expect(same.body).toBe(request.body);
		expect(same.query).toBe(request.query);
	});

	test('never lets credentials of any kind through', () => {
		const headers = {
			authorization: 'Basic x',
			'proxy-authorization': 'Basic y',
			cookie: 'z=1',
			accept: '*/*',
		};
		expect(withoutOwnParts(receivedRequest({ headers }), NOTHING).headers).toEqual({
			accept: '*/*',
		});
	});

	test('takes our header, query parameter and field out, and nothing else', () => {
		const request = receivedRequest({
			headers: { token: 'x', pass: 'kept' },
			query: { key: 'x', token: 'kept' },
			body: { pass: 'x', key: 'kept' },
		});
		expect(
			withoutOwnParts(request, { headers: ['token'], query: ['key'], body: ['pass'] }),
		).toMatchObject({
			headers: { pass: 'kept' },
			query: { token: 'kept' },
			body: { key: 'kept' },
		});
		expect(request).toMatchObject({ headers: { token: 'x' }, body: { pass: 'x' } });
	});

	test.each([
		['pass=x%20y&a=1', 'pass=[hidden]&a=1'],
		['a=1&pass=x', 'a=1&pass=[hidden]'],
		['?bypass=1&pass=', '?bypass=1&pass='],
		['{"a":1,"pass": "x y",', '{"a":1,"pass": "[hidden] y",'],
		['{ „pass”: „x”, „a”', '{ „pass”: „[hidden]”, „a”'],
		['a pass for the day', 'a pass for the day'],
	])('hides our field in a text that nobody could read: %s', (body, shown) => {
		const request = receivedRequest({ body });
		expect(withoutOwnParts(request, { ...NOTHING, body: ['pass'] }).body).toBe(shown);
		expect(withoutOwnParts(request, NOTHING).body).toBe(body);
	});

	test('takes our field out of each member of a list', () => {
		const body = [{ pass: 'x', a: 1 }, { pass: 'y' }, 'pass', null, [{ pass: 'not a delivery' }]];
		expect(withoutOwnParts(receivedRequest({ body }), { ...NOTHING, body: ['pass'] }).body).toEqual(
			[{ a: 1 }, {}, 'pass', null, [{ pass: 'not a delivery' }]],
		);
	});

	test.each([['a text'], [3], [null]])('leaves a body alone that has no fields: %j', (body) => {
		const request = receivedRequest({ body });
		expect(withoutOwnParts(request, { ...NOTHING, body: ['pass'] }).body).toBe(body);
	});

	test('goes no deeper into a list than into its members', () => {
		const body: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
		const request = receivedRequest({ body });
		expect(() => withoutOwnParts(request, { ...NOTHING, body: ['pass'] })).not.toThrow();
	});
});

describe('rawOf', () => {
	const request = receivedRequest({
		method: 'GET',
		query: { a: '1' },
		headers: { accept: '*/*' },
		files: [{ field: 'f', name: 'a.txt', type: 'text/plain', size: 4 }],
	});

	test('is what was sent, with this delivery’s share of the body', () => {
		expect(rawOf(request, { b: 2 }, false)).toEqual({
			method: 'GET',
			query: { a: '1' },
			body: { b: 2 },
			files: [{ field: 'f', name: 'a.txt', type: 'text/plain', size: 4 }],
		});
	});

	test('has the headers where they are wanted', () => {
		expect(rawOf(request, {}, true).headers).toEqual({ accept: '*/*' });
	});
});
