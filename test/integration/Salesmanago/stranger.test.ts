import type { INodeParameters } from 'n8n-workflow';

import { NOT_NUMBERS, NOT_TEXTS, NOT_TIMES, NOTHING, SPELLINGS } from '../../support/nonsense';
import { everythingIn } from '../Vionvi/everything-in';
import { answer, slowly, type Answer } from '../Vionvi/vionvi-server';
import { startLab } from './lab';
import { ACCOUNT, refused, signedBody, succeeded } from './run-salesmanago';

const { server, run } = startLab();

const EMAIL = 'jan@example.com';
const items = [{ email: EMAIL }];
const get = { resource: 'contact', operation: 'get' };
const upsert = { resource: 'contact', operation: 'upsert' };
const add = { resource: 'event', operation: 'add' };
const written = () => succeeded({ contactId: 'c-1', eventId: 'e-1', contacts: [] });

const messageOf = async (parameters: INodeParameters) =>
	await run({ items, parameters }).then(
		() => 'nothing was wrong',
		(error: Error) => error.message,
	);

describe('a parameter from an expression that yields nonsense is told before anything is sent', () => {
	const below = { mapping: 'defineBelow', email: EMAIL };
	const nested = NOT_TEXTS.slice(0, -1);
	const positions = NOT_NUMBERS.concat('={{ 0 }}', '={{ 21 }}', '={{ null }}', '={{ "" }}');
	const amounts = NOT_NUMBERS.filter((value) => !/3 \/ 2|e300/.test(value));
	const cases: Array<[label: string, (value: string) => INodeParameters, readonly string[]]> = [
		['Timeout', (timeout) => ({ ...get, options: { timeout } }), NOT_NUMBERS],
		['Contact ID', (contactId) => ({ ...get, ...below, contactId }), NOT_TEXTS],
		['Email', (email) => ({ ...get, ...below, email }), NOT_TEXTS],
		['Tags to Add', (tags) => ({ ...upsert, tags }), ['={{ {} }}', '={{ 0 / 0 }}', '={{ [{}] }}']],
		['Name', (name) => ({ ...upsert, ...below, name }), NOT_TEXTS],
		['City', (city) => ({ ...upsert, contactFields: { city } }), nested],
		['Birthday', (birthday) => ({ ...upsert, contactFields: { birthday } }), NOT_TIMES.slice(0, 6)],
		[
			'Value of a property',
			(value) => ({ ...upsert, properties: { property: [{ name: 'a', value }] } }),
			nested,
		],
		[
			'Phone Consent',
			(phoneConsent) => ({ ...upsert, phoneConsent }),
			['yes', '={{ true }}', '={{ [] }}'],
		],
		['Date', (date) => ({ ...add, eventFields: { date } }), NOT_TIMES],
		['Value', (value) => ({ ...add, eventFields: { value } }), amounts],
		['Description', (description) => ({ ...add, eventFields: { description } }), nested],
		['Event Type', (eventType) => ({ ...add, eventType }), ['FAX', '={{ 5 }}', '={{ [] }}']],
		[
			'Position of a detail',
			(position) => ({ ...add, details: { detail: [{ position, text: 'x' }] } }),
			positions,
		],
	];

	test.each(cases)('%s', async (label, parameters, values) => {
		server.answersWith(written());
		for (const value of values) {
			expect([value, await messageOf(parameters(value))]).toEqual([
				value,
				expect.stringMatching(`^${label} .*must be .*but it is `),
			]);
		}
		expect(server.received).toEqual([]);
	});

	test.each(NOTHING)('but %s is what nobody has filled in', async (value) => {
		server.answersWith(written());
		const contactFields = { city: value, birthday: value, state: value };
		const properties = { property: [{ name: 'a', value }] };
		await run({
			items,
			parameters: { ...upsert, tags: value, phoneConsent: value, contactFields, properties },
		});
		expect(signedBody(server.received[0])).toEqual({ contact: { email: EMAIL } });
		const eventFields = { date: value, value, description: value };
		const details = { detail: [{ position: 1, text: value }] };
		await run({ items, parameters: { ...add, eventType: value, eventFields, details } });
		expect(signedBody(server.received[1])).toEqual({
			email: EMAIL,
			contactEvent: { contactExtEventType: 'OTHER', date: expect.any(Number) },
		});
	});
});

describe('the secret and the hash', () => {
	const places: Array<
		[place: string, parameters: INodeParameters, answer: (text: string) => Answer]
	> = [
		['a refusal', upsert, (text) => refused(`Bad sha ${text}`)],
		['a page', get, (text) => answer(200, `<p>${text}</p>`)],
		['a refusal with 400', add, (text) => answer(400, { [text]: text })],
		['a success', add, (text) => succeeded({ eventId: text })],
		['a contact', get, (text) => succeeded({ contacts: [{ email: EMAIL, name: text }] })],
	];
	const secret = (name: string) => SPELLINGS[name](ACCOUNT.apiSecret);

	test.each(Object.keys(SPELLINGS))('%s are shown nowhere', async (name) => {
		for (const [place, parameters, answered] of places) {
			const text = secret(name);
			let hash = '';
			server.answersWith(async (response, request) => {
				const { sha } = server.received[server.received.length - 1].body;
				hash = SPELLINGS[name](String(sha));
				await answered(`${text} ${hash}`)(response, request);
			});
			const said = everythingIn(await run({ items, parameters }).catch((error: Error) => error));
			expect([place, said.includes('[hidden]')]).toEqual([place, true]);
			for (const each of [text, hash, ACCOUNT.apiSecret]) {
				expect([place, said.toLowerCase().includes(each.toLowerCase())]).toEqual([place, false]);
			}
		}
	});
});

test('what only looks like a hash is kept: an external ID may be one', async () => {
	const externalId = 'a'.repeat(40);
	server.answersWith(succeeded({ contacts: [{ email: EMAIL, externalId }] }));
	const said = everythingIn(await run({ items, parameters: get }));
	expect([said.includes(externalId), said.includes('[hidden]')]).toEqual([true, false]);
});

test.each([0, '0', '00', '', ' ', null])(
	'the contact id %j is none: the email counts',
	async (contactId) => {
		server.answersWith(written());
		const item = {
			contactId,
			email: EMAIL,
			vendor: 'salesmanago',
			raw: { body: { contactId: 0 } },
		};
		await run({ items: [item], parameters: get });
		expect(signedBody(server.received[0])).toEqual({ email: [EMAIL] });
	},
);

test.each([
	[[]],
	['[]'],
	['<html>'],
	['null'],
	[{ success: 'true' }],
	[{}],
	[`${'['.repeat(200_000)}`],
])('%#: what is not an answer of the API is an error', async (body) => {
	server.answersWith(answer(200, body as object));
	expect(await messageOf(upsert)).toBe(
		'SALESmanago answered 200, but not with an API answer, and the contact may have been written all the same',
	);
});

test('items of one contact are written one after the other, however its email is written', async () => {
	server.answersWith(slowly(150, written()));
	await run({ items: [{ email: 'Jan@Example.com' }, { email: EMAIL }], parameters: upsert });
	const [first, second] = server.received.map(({ at }) => at);
	expect(second - first).toBeGreaterThanOrEqual(140);
});

test('of a run that the user stops nothing more is sent, and nothing is said to be written', async () => {
	const stop = new AbortController();
	server.answersWith((response) => {
		stop.abort();
		response.end('{"success":true}');
	});
	const output = await run({
		items: [1, 2, 3].map((n) => ({ email: `a${n}@example.com` })),
		parameters: { ...upsert, options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } } },
		onError: 'continueRegularOutput',
		cancelled: stop.signal,
	});
	expect(server.received).toHaveLength(1);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	for (const { json } of output.slice(1)) {
		expect(json.error).toBe(
			'The execution was stopped before this item was sent, and no contact was written',
		);
	}
});
