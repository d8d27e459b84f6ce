import type { NodeApiError } from 'n8n-workflow';

import { answer, hang, reset, type Answer } from '../Vionvi/vionvi-server';
import { startLab } from './lab';
import { ACCOUNT, refused, runSalesmanago, signedBody, succeeded } from './run-salesmanago';

const { server, run, failure } = startLab();

/** Twenty reads on a busy machine. */
const SLOW_MS = 30_000;

const rule = (contactId: string, email = `${contactId}@example.com`) => ({
	event: 'rule.executed',
	contact: { name: null, phone: null, email, company: 'Example Ltd.' },
	rule: { id: '1', name: 'VIP', description: null },
	vendor: 'salesmanago',
	raw: { body: { contactId } },
});

const jan = {
	id: 'c-1',
	contactId: 'c-1',
	name: 'Jan Test',
	email: 'c-1@example.com',
	phone: '+48 000 000 001',
	company: 'Another Ltd.',
	externalId: 'crm-7',
	score: 120,
	state: 'PROSPECT',
	optedOut: false,
	optedOutPhone: true,
	deleted: false,
	invalid: false,
	createdOn: 1790775458000,
	modifiedOn: 1790775459000,
	lastVisit: null,
	address: { streetAddress: 'Prosta 1', zipCode: '00-001', city: 'Warszawa', country: 'PL' },
	contactTags: [{ tag: 'VIP', score: 3 }],
	properties: [{ name: 'segment', value: 'A' }],
};

describe('Contact → Get behind a rule', () => {
	test('fills the contact and adds a profile right behind it', async () => {
		server.answersWith(succeeded({ contacts: [jan] }));
		const item = rule('c-1');
		const [output] = await run({ items: [item] });

		expect(server.received).toHaveLength(1);
		expect(server.received[0]).toMatchObject({ method: 'POST', path: '/api/contact/listById' });
		expect(signedBody(server.received[0])).toEqual({ contactId: ['c-1'] });
		expect(output.pairedItem).toEqual({ item: 0 });
		expect(Object.keys(output.json).slice(0, 4)).toEqual(['event', 'contact', 'profile', 'rule']);
		expect(output.json).toEqual({
			...item,
			contact: {
				name: 'Jan Test',
				phone: '48000000001',
				email: 'c-1@example.com',
				company: 'Example Ltd.',
			},
			profile: {
				isFound: true,
				lookedUpBy: 'contactId',
				id: 'c-1',
				externalId: 'crm-7',
				state: 'PROSPECT',
				score: 120,
				tags: ['VIP'],
				optedOut: false,
				optedOutPhone: true,
				isDeleted: false,
				isInvalid: false,
				createdAt: '2026-09-30T13:37:38.000Z',
				modifiedAt: '2026-09-30T13:37:39.000Z',
				lastVisitAt: null,
				address: { street: 'Prosta 1', zipCode: '00-001', city: 'Warszawa', country: 'PL' },
				properties: { segment: 'A' },
			},
		});
	});

	test('looks by email where there is no id, and never takes another service’s id', async () => {
		server.answersWith(succeeded({ contacts: [{ ...jan, email: 'JAN@example.com' }] }));
		const [output] = await run({
			items: [
				{
					vendor: 'ringostat',
					contact: { email: 'jan@example.com' },
					raw: { body: { contactId: 'theirs' } },
				},
			],
		});
		expect(server.received[0].path).toBe('/api/contact/list');
		expect(signedBody(server.received[0])).toEqual({ email: ['jan@example.com'] });
		expect(output.json.profile).toMatchObject({ isFound: true, lookedUpBy: 'email', id: 'c-1' });
	});

	test('takes what is defined below, and the id first', async () => {
		server.answersWith(succeeded({ contacts: [] }));
		await run({
			items: [{ who: 'c-9' }],
			parameters: {
				mapping: 'defineBelow',
				contactId: '={{ $json.who }}',
				email: 'x@example.com',
			},
		});
		expect(signedBody(server.received[0])).toEqual({ contactId: ['c-9'] });
	});
});

describe('1,000 items', () => {
	const items = Array.from({ length: 1000 }, (_, index) => rule(`c-${index}`));
	/** Contacts for whatever ids are asked for, in another order. */
	const anyContact: Answer = async (response, request) => {
		const last = server.received[server.received.length - 1];
		const ids = (last.body.contactId ?? []) as string[];
		await succeeded({
			contacts: ids
				.map((contactId) => ({ contactId, score: Number(contactId.slice(2)) }))
				.reverse(),
		})(response, request);
	};

	test(
		'need 20 reads, and each has its own contact',
		async () => {
			server.answersWith(anyContact);
			const output = await run({ items });
			expect(server.received).toHaveLength(20);
			expect(output.map(({ json }) => (json.profile as { score: number }).score)).toEqual(
				items.map((_, index) => index),
			);
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
				items.map((_, item) => ({ item })),
			);
		},
		SLOW_MS,
	);

	test('of one contact need one read', async () => {
		server.answersWith(anyContact);
		await run({ items: items.map(() => rule('c-5')) });
		expect(server.received).toHaveLength(1);
		expect(signedBody(server.received[0])).toEqual({ contactId: ['c-5'] });
	});

	test('lose a failed batch and no other, when the run is to go on', async () => {
		server.answersWith(anyContact, answer(500, {}), anyContact);
		const output = await run({
			items: items.slice(0, 150),
			onError: 'continueRegularOutput',
			parameters: { options: { batching: { batch: { batchSize: 50, batchInterval: 0 } } } },
		});
		const failed = output.flatMap(({ json }, index) => (json.error === undefined ? [] : [index]));
		expect(failed).toEqual(Array.from({ length: 50 }, (_, index) => 50 + index));
		expect(output[99].error?.context.itemIndex).toBe(99);
		expect(server.received).toHaveLength(3);
	});
});

describe('a contact that is not there', () => {
	test('makes an item that says so, with all keys', async () => {
		server.answersWith(succeeded({ contacts: [] }));
		const [output] = await run({ items: [rule('c-1')] });
		expect(output.json.contact).toEqual(rule('c-1').contact);
		expect(output.json.profile).toMatchObject({
			isFound: false,
			lookedUpBy: 'contactId',
			id: null,
			score: null,
			tags: [],
			properties: {},
		});
	});

	test('and an item that names nobody is passed on without a request', async () => {
		server.answersWith(succeeded({ contacts: [] }));
		const [output] = await run({ items: [{ call: { id: '1' } }] });
		expect(output.json).toEqual({
			call: { id: '1' },
			contact: { name: null, phone: null, email: null, company: null },
			profile: expect.objectContaining({ isFound: false, lookedUpBy: null }),
		});
		expect(server.received).toHaveLength(0);
	});

	test('is an error when the user wants one', async () => {
		server.answersWith(succeeded({ contacts: [] }));
		const parameters = { ifNotFound: 'fail' };
		expect((await failure({ items: [rule('c-1')], parameters })).message).toBe(
			'SALESmanago has no contact with this contact ID: "c-1"',
		);
		const unnamed = await failure({ items: [{}], parameters });
		expect(unnamed.message).toContain('No contact ID and no email');
		expect(unnamed.description).toContain('contactId, salesmanago.contactId, profile.id, email');
	});
});

describe('an answer without contacts', () => {
	test.each<[string, Answer, RegExp, RegExp]>([
		[
			'a refusal with HTTP 200',
			refused(`Not authenticated: ${ACCOUNT.apiSecret}`, 'Check it'),
			/refused the request: Not authenticated: \[hidden\]; Check it/,
			/Client ID, the API Secret .*no contact was read/,
		],
		['a refusal without a reason', answer(200, { success: false }), /it gave no reason/, /Check/],
		['401', answer(401, {}), /does not accept the credential \(HTTP 401\)/, /Client ID/],
		['403', answer(403, ''), /does not accept the credential \(HTTP 403\)/, /Client ID/],
		['404', answer(404, 'no'), /no SALESmanago API at this address/, /Compare the Endpoint/],
		['a redirect', answer(302, '', { location: '/x' }), /redirected/, /Compare the Endpoint/],
		['a page', answer(200, '<html>Log in</html>'), /not with an API answer/, /starts with: <html>/],
		['500', answer(500, { message: 'bad' }), /failed \(HTTP 500\)$/, /not kept/],
		['400', answer(400, 'bad'), /refused the request \(HTTP 400\)/, /It answered: bad/],
		['a time-out', hang, /did not answer within 1000 ms$/, /ended with/],
		['a reset', reset, /broke off$/, /ECONNRESET/],
	])('%s: one request and an error for the user', async (_, behaviour, message, description) => {
		server.answersWith(behaviour);
		const error = await failure({
			items: [rule('c-1')],
			parameters: { options: { timeout: 1000 } },
		});
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(description);
		expect(server.received).toHaveLength(1);
	});

	test('429 is waited out, and given up after four requests', async () => {
		const busy = answer(429, {}, { 'retry-after': '0' });
		server.answersWith(busy, succeeded({ contacts: [jan] }));
		expect(await run({ items: [rule('c-1')] })).toMatchObject([
			{ json: { profile: { isFound: true } } },
		]);
		expect(server.received).toHaveLength(2);

		server.answersWith(busy);
		expect((await failure({ items: [rule('c-1')] })).message).toContain('too many requests');
		expect(server.received).toHaveLength(4);
	});

	test.each<[string, RegExp]>([
		['', /Endpoint must be the address/],
		['ht tp://x', /Endpoint must be the address/],
	])('an endpoint %j is told', async (endpoint, message) => {
		const error = await runSalesmanago(endpoint, { items: [rule('c-1')] }).catch(
			(thrown: NodeApiError) => thrown,
		);
		expect((error as NodeApiError).message).toMatch(message);
	});
});
