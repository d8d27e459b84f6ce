import type { IDataObject } from 'n8n-workflow';

import { SalesmanagoTrigger } from '../../../nodes/SalesmanagoTrigger/SalesmanagoTrigger.node';
import { events } from '../../../nodes/SalesmanagoTrigger/events';
import { evaluate } from '../../support/evaluate';
import { N8nHost, type SetUp } from '../../support/n8n-host';
import { RULE } from '../../support/salesmanago-delivery';

const { createHash } = jest.requireActual<typeof import('node:crypto')>('node:crypto');

// Made up, and spelled so that nobody takes them for keys.
const WORDS = 'correct horse battery staple';
const CONSTANT = 'staple battery horse correct';
const keyOf = (email: string) => createHash('sha1').update(`${email}${CONSTANT}`).digest('hex');

const EVENTS = events.map(({ value }) => value);
const OTHER = EVENTS.indexOf('other');
const json = (body: unknown, headers = {}) => ({
	method: 'POST',
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body),
});
const basic = (text: string) => ({
	authorization: `Basic ${Buffer.from(text).toString('base64')}`,
});

const node = new SalesmanagoTrigger();
const host = new N8nHost(node, 'salesmanagoWebhookApi');
beforeAll(() => host.start());
afterAll(() => host.stop());

/** What left the node: the outputs that have items, and the items. */
async function deliver(setUp: SetUp, path: string, request: RequestInit = {}) {
	const { outputs, ...answer } = await host.deliver(setUp, path, request);
	const items = outputs?.flat().map((item) => item.json as IDataObject) ?? [];
	const used = outputs?.flatMap((output, index) => (output.length > 0 ? [index] : []));
	return { ...answer, outputs, items, used };
}

describe('in n8n’s own webhook context', () => {
	test.each([
		['rule.executed', 'salesmanago', json(RULE)],
		['contact.optedIn', 'opt-in?email=jan%40example.com', {}],
		['contact.optedOut', 'opt-out?email=jan%40example.com', {}],
		['contact.optedOut', 'opt-out', json({ email: 'jan@example.com' })],
		['other', 'salesmanago', json({ hello: 1 })],
		['other', 'salesmanago', {}],
	])('%s goes to its own output and no other', async (value, path, request) => {
		const { status, body, items, outputs, used } = await deliver({}, path, request);
		expect({ status, body }).toEqual({ status: 200, body: 'Event received' });
		expect(outputs).toHaveLength(EVENTS.length);
		expect(used).toEqual([EVENTS.indexOf(value as (typeof EVENTS)[number])]);
		expect(items).toMatchObject([{ vendor: 'salesmanago', event: value }]);
	});

	test('a row of Rules takes a rule to the output that the node shows for it', async () => {
		const parameters = {
			rules: {
				rule: [
					{ output: 'Scoring', field: 'name', comparison: 'contains', text: 'scoring' },
					{ output: 'VIP', field: 'name', comparison: 'beginsWith', text: 'dodano tag' },
				],
			},
		};
		const { used } = await deliver({ parameters }, 'salesmanago', json(RULE));
		const outputs = evaluate(node.description.outputs, parameters) as IDataObject[];
		expect(used?.map((index) => outputs[index].displayName)).toEqual(['VIP']);
		const single = { ...parameters, outputMode: 'single' };
		expect((await deliver({ parameters: single }, 'salesmanago', json(RULE))).used).toEqual([0]);
	});

	test('an event that is not chosen is answered with 200 and starts nothing', async () => {
		const parameters = { events: ['contact.optedIn'] };
		const { status, body, outputs } = await deliver({ parameters }, 'salesmanago', json(RULE));
		expect({ status, body, outputs }).toEqual({
			status: 200,
			body: 'Event not chosen: Rule Run',
			outputs: undefined,
		});
	});

	test('a sample goes to its own output while n8n listens', async () => {
		const setUp: SetUp = { mode: 'manual', parameters: { events: ['other'] } };
		for (const value of EVENTS.slice(0, OTHER)) {
			const { used } = await deliver(setUp, `opt-in?sample=${value}`);
			expect(used).toEqual([EVENTS.indexOf(value)]);
		}
	});

	test('typographic quotes: n8n refuses them as JSON, the node reads them as text', async () => {
		const body = '{ „id”: „1”, „name”: „VIP”, „contactId”: „2”, „email”: „jan@example.com” }';
		const as = (type: string) => ({ method: 'POST', headers: { 'content-type': type }, body });
		expect((await deliver({}, 'salesmanago', as('application/json'))).status).toBe(422);
		const { used, items } = await deliver({}, 'salesmanago', as('text/plain'));
		expect(used).toEqual([0]);
		expect(items).toMatchObject([{ rule: { id: '1', name: 'VIP', description: null } }]);
	});
});

describe('authentication', () => {
	const parameters = {
		authentication: 'webhookSecret',
		options: { includeHeaders: true },
	};
	const credential = {
		kind: 'basic',
		user: 'salesmanago',
		password: WORDS,
		callbackSecret: CONSTANT,
	};
	const setUp = { parameters, credential };
	const key = keyOf('jan+promo@example.com');
	const callback = `email=jan%2Bpromo%40example.com&key=${key}`;

	test('HTTP Basic lets a rule in, and nothing of it is shown', async () => {
		const headers = basic(`salesmanago:${WORDS}`);
		const { items } = await deliver(setUp, 'salesmanago', json(RULE, headers));
		expect(items).toMatchObject([{ event: 'rule.executed' }]);
		expect(JSON.stringify(items)).not.toContain(headers.authorization);
	});

	test.each(['opt-in', 'opt-out'])('a right key lets a callback in on /%s', async (path) => {
		const { items, log } = await deliver(setUp, `${path}?${callback}`);
		expect(items).toMatchObject([{ contact: { email: 'jan+promo@example.com' } }]);
		expect(JSON.stringify(items)).not.toContain(key);
		expect(log).toEqual([]);
	});

	test('a field of that name that holds no key hides nothing elsewhere', async () => {
		const { items } = await deliver({}, 'salesmanago', json({ ...RULE, key: RULE.id }));
		expect(items).toMatchObject([{ raw: { body: RULE } }]);
	});

	test('a key is hidden wherever else it stands', async () => {
		const { items } = await deliver({}, `opt-in?${callback}&note=${key}`);
		expect(items).toMatchObject([{ raw: { query: { note: '[hidden]' } } }]);
	});

	test('a callback that brings HTTP Basic needs no key', async () => {
		const headers = basic(`salesmanago:${WORDS}`);
		const { items } = await deliver(setUp, 'opt-in?email=jan@example.com', { headers });
		expect(items).toHaveLength(1);
	});

	test.each([
		['a wrong key', `opt-in?email=anna@example.com&key=${key}`, {}],
		['no key', 'opt-in?email=jan@example.com', {}],
		['a right key for a rule', `salesmanago?${callback}`, json(RULE)],
		['a rule without HTTP Basic', 'salesmanago', json(RULE)],
	])('refuses %s', async (_, path, request) => {
		const { status, outputs, headers, log, body } = await deliver(setUp, path, request);
		expect([status, outputs]).toEqual([401, undefined]);
		expect(headers.get('www-authenticate')).toMatch(/^Basic /);
		expect(log).toEqual([expect.stringMatching(/: request refused with 401\. /)]);
		for (const secret of [WORDS, CONSTANT, key]) {
			expect(`${log.join()}${body}`).not.toContain(secret);
		}
	});
});
