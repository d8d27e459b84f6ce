import { answer, hang } from '../Vionvi/vionvi-server';
import { startLab } from './lab';
import { refused, signedBody, succeeded } from './run-salesmanago';

const { server, run, failure } = startLab();

const UPSERT = { resource: 'contact', operation: 'upsert' };
/** So that the answers belong to the items in their order. */
const ONE_BY_ONE = { options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } } };
const written = (contactId = 'c-1') => succeeded({ contactId, externalId: null });

const call = {
	event: 'incomingCall.missed',
	contact: { name: 'Jan Test', phone: '48000000001', email: 'jan@example.com', company: null },
	call: { status: 'noAnswer' },
	vendor: 'ringostat',
};

describe('Contact → Create or Update', () => {
	test('sends the contact of a trigger’s item, nothing empty, and nothing on consent', async () => {
		server.answersWith(written());
		const [output] = await run({ items: [call], parameters: UPSERT });

		expect(server.received[0]).toMatchObject({ method: 'POST', path: '/api/contact/upsert' });
		expect(signedBody(server.received[0])).toEqual({
			contact: { email: 'jan@example.com', name: 'Jan Test', phone: '48000000001' },
		});
		expect(output).toEqual({
			json: { ...call, salesmanago: { contactId: 'c-1', externalId: null } },
			pairedItem: { item: 0 },
		});
		expect(Object.keys(output.json)).toEqual(['event', 'contact', 'salesmanago', 'call', 'vendor']);
	});

	test('adds what the form says, which wins over the item', async () => {
		server.answersWith(written());
		await run({
			items: [{ ...call, city: 'Warszawa' }],
			parameters: {
				...UPSERT,
				tags: 'MISSED_CALL, VIP,, VIP',
				removeTags: '={{ ["NEW", "", 7] }}',
				emailConsent: 'doubleOptIn',
				phoneConsent: 'optOut',
				contactFields: {
					state: 'PROSPECT',
					birthday: '1990-12-31T00:00:00',
					newEmail: 'new@example.com',
					city: 'Kraków',
					lang: 'PL',
				},
				properties: {
					property: [
						{ name: 'lastCall', value: '={{ $json.call.status }}' },
						{ name: 'empty', value: '' },
					],
				},
			},
		});
		expect(signedBody(server.received[0])).toEqual({
			contact: {
				email: 'jan@example.com',
				name: 'Jan Test',
				phone: '48000000001',
				state: 'PROSPECT',
				address: { city: 'Kraków' },
			},
			birthday: '19901231',
			newEmail: 'new@example.com',
			lang: 'PL',
			tags: ['MISSED_CALL', 'VIP'],
			removeTags: ['NEW', '7'],
			properties: { lastCall: 'noAnswer' },
			useApiDoubleOptIn: true,
			forcePhoneOptOut: true,
		});
	});

	test('sends only what is defined below in that mode', async () => {
		server.answersWith(written());
		await run({
			items: [{ ...call, mail: 'anna@example.com' }],
			parameters: {
				...UPSERT,
				mapping: 'defineBelow',
				email: '={{ $json.mail }}',
				phone: '+48 000 000 009',
				company: 'Example Ltd.',
			},
		});
		expect(signedBody(server.received[0])).toEqual({
			contact: { email: 'anna@example.com', phone: '48000000009', company: 'Example Ltd.' },
		});
	});

	test.each([
		['emailConsent', 'yes', /^Email Consent must be one of: unchanged, doubleOptIn, optIn, optOut/],
		['phoneConsent', true, /^Phone Consent must be one of/],
	])('never guesses a consent: %s %j', async (name, value, message) => {
		server.answersWith(written());
		const error = await failure({ items: [call], parameters: { ...UPSERT, [name]: value } });
		expect(error.message).toMatch(message);
		expect(server.received).toHaveLength(0);
	});

	test('stops before anything is sent when an item has no email', async () => {
		server.answersWith(written());
		const items = [call, { ...call, contact: { ...call.contact, email: null } }];
		const { message, description, context } = await failure({ items, parameters: UPSERT });
		expect(message).toMatch(/^No email: SALESmanago needs it/);
		expect(description).toContain('email, contact.email');
		expect(context.itemIndex).toBe(1);
		expect(server.received).toHaveLength(0);
	});

	test('passes an item without an email on, when the user wants that', async () => {
		server.answersWith(written());
		const items = [{ contact: { phone: '48000000001' } }, call];
		const output = await run({
			items,
			parameters: { ...UPSERT, options: { ifNobodyIsNamed: 'passOn' } },
		});
		expect(output[0].json).toEqual({ ...items[0], skipped: true });
		expect(output[1].json).toMatchObject({ salesmanago: { contactId: 'c-1' } });
		expect(server.received).toHaveLength(1);
	});

	test.each([
		[{ email: 'jan at example.com' }, /^Email \(email\) must be an email address.*from: email/],
		[{ email: 'a@example.com', birthday: 'soon' }, /^Birthday .*must be a date such as/],
	])('refuses %j before it is sent', async (item, message) => {
		server.answersWith(written());
		expect((await failure({ items: [item], parameters: UPSERT })).message).toMatch(message);
		expect(server.received).toHaveLength(0);
	});
});

describe('a run that fails in the middle', () => {
	const items = [1, 2, 3, 4].map((n) => ({ email: `a${n}@example.com` }));

	test('says which contacts were written, and writes no more', async () => {
		server.answersWith(written('c-1'), written('c-2'), refused('Bad contact'), written('c-4'));
		const error = await failure({ items, parameters: { ...UPSERT, ...ONE_BY_ONE } });
		expect(error.message).toBe('SALESmanago refused the request: Bad contact');
		expect(error.context.itemIndex).toBe(2);
		expect(error.description).toContain('item 0: contact c-1, item 1: contact c-2');
		expect(error.context.data).toMatchObject({
			made: [
				{ item: 0, made: 'contact c-1' },
				{ item: 1, made: 'contact c-2' },
			],
		});
		expect(server.received).toHaveLength(3);
	});

	test('goes on with Continue, each item with its own result', async () => {
		server.answersWith(written('c-1'), refused('Bad contact'), answer(500, {}), written('c-4'));
		const output = await run({
			items,
			onError: 'continueRegularOutput',
			parameters: { ...UPSERT, ...ONE_BY_ONE },
		});
		expect(output.map(({ json }) => json.error ?? json.salesmanago)).toEqual([
			{ contactId: 'c-1', externalId: null },
			'SALESmanago refused the request: Bad contact',
			'SALESmanago failed (HTTP 500), and the contact may have been written all the same',
			{ contactId: 'c-4', externalId: null },
		]);
	});

	test('says of a time-out that the contact may be written, and that it can be sent again', async () => {
		server.answersWith(hang);
		const parameters = { ...UPSERT, options: { timeout: 300 } };
		const error = await failure({ items: items.slice(0, 1), parameters });
		expect(error.message).toMatch(/within 300 ms, and the contact may have been written/);
		expect(error.description).toMatch(/^You can run this item again/);
		expect(server.received).toHaveLength(1);
	});
});
