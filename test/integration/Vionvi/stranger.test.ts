import type { INodeParameters } from 'n8n-workflow';

import { NOT_NUMBERS, NOT_TEXTS, NOTHING, SPELLINGS } from '../../support/nonsense';
import { everythingIn } from './everything-in';
import { runVionvi, type Run } from './run-vionvi';
import { answer, created, slowly, VionviServer, type Answer } from './vionvi-server';

// No part of it is an ordinary word.
const PART = 'source-77aa-91';
const PHONE = '79990000001';
const server = new VionviServer();
let origin = '';

beforeAll(async () => {
	origin = await server.start();
});
afterAll(async () => await server.stop());

const run = async (parameters: INodeParameters = {}, different: Partial<Run> = {}) =>
	await runVionvi({
		items: [{ phone: PHONE }],
		webhookUrl: `${origin}/in/${PART}`,
		parameters,
		...different,
	});

const messageOf = async (...given: Parameters<typeof run>) =>
	await run(...given).then(
		() => 'nothing was wrong',
		(error: Error) => error.message,
	);

const batch = (values: INodeParameters) => ({ options: { batching: { batch: values } } });
const below = (values: INodeParameters) => ({ mapping: 'defineBelow', phone: PHONE, ...values });

describe('a parameter from an expression that yields nonsense is told before anything is sent', () => {
	const cases: Array<[label: string, (value: string) => INodeParameters, readonly string[]]> = [
		['Items per Batch', (batchSize) => batch({ batchSize }), NOT_NUMBERS],
		['Batch Interval (ms)', (batchInterval) => batch({ batchInterval }), NOT_NUMBERS],
		['Timeout', (timeout) => ({ options: { timeout } }), NOT_NUMBERS],
		['Source ID', (sourceId) => ({ crmFields: { sourceId } }), NOT_NUMBERS],
		['Cost', (cost) => ({ crmFields: { cost } }), NOT_NUMBERS],
		['Name', (name) => below({ name }), NOT_TEXTS],
		['Email', (email) => below({ email }), NOT_TEXTS],
		['UTM Source', (utmSource) => ({ advertising: { utmSource } }), NOT_TEXTS.slice(0, -1)],
		['Name', (nameIfEmpty) => ({ options: { nameIfEmpty } }), NOT_TEXTS],
	];

	test.each(cases)('%s', async (label, parameters, values) => {
		server.answersWith(created());
		for (const value of values) {
			expect([value, await messageOf(parameters(value))]).toEqual([
				value,
				expect.stringMatching(`^${label.replace(/[()]/g, '\\$&')} .*must be .*but it is `),
			]);
		}
		expect(server.received).toEqual([]);
	});

	test('a phone that is not one names nobody', async () => {
		server.answersWith(created());
		for (const phone of [...NOT_TEXTS, '={{ 1.5 }}', '={{ -7 }}', '={{ 1e20 }}', 'anonymous']) {
			expect([phone, await messageOf(below({ phone }))]).toEqual([
				phone,
				expect.stringMatching(/^No phone and no email/),
			]);
		}
		expect(server.received).toEqual([]);
	});

	test.each(NOTHING)('but %s is what nobody has filled in', async (value) => {
		server.answersWith(created());
		const batching = { batch: { batchSize: value, batchInterval: value } };
		await run({
			crmFields: { sourceId: value, cost: value },
			advertising: { utmSource: value },
			options: { timeout: value, nameIfEmpty: value, batching },
		});
		expect(server.received[0].body).toEqual({ phone: PHONE });
	});

	test.each([0, '0', '00', -0, '0.0'])('and so is %j as an id or a sum', async (zero) => {
		server.answersWith(created());
		await run({ crmFields: { sourceId: zero, funnelStageId: zero, cost: zero } });
		expect(server.received[0].body).toEqual({ phone: PHONE });
	});
});

describe('the URL', () => {
	const places: Array<[place: string, answer: (text: string) => Answer]> = [
		['a message by field', (text) => answer(422, { errors: { a: [`Bad ${text}`] } })],
		['the name of a field', (text) => answer(422, { errors: { [text]: ['Bad'] } })],
		['a page', (text) => answer(200, `<p>${text}</p>`)],
		['a refusal', (text) => answer(400, { [text]: [text] })],
		['a lead', (text) => created({ [text]: text, nested: { list: [text] } })],
	];

	test.each(Object.keys(SPELLINGS))('%s is shown nowhere', async (name) => {
		const text = SPELLINGS[name](PART);
		for (const [place, answered] of places) {
			server.answersWith(answered(text));
			const said = await run().catch((error: Error) => error);
			expect([place, everythingIn(said).includes('[hidden]')]).toEqual([place, true]);
			expect(everythingIn(said).toLowerCase()).not.toContain(text.toLowerCase());
			expect(everythingIn(said)).not.toMatch(new RegExp(PART, 'i'));
		}
	});
});

describe('an answer that is not a lead', () => {
	test.each([
		[{ data: { id: 0 } }],
		[{ data: { id: '0' } }],
		[{ data: { id: '' } }],
		[{ data: { id: ' ' } }],
		[{ data: { id: null } }],
		[{ data: [] }],
		[[]],
		[{ errors: { phone: ['Нет.'] } }],
		['null'],
		['<html>'],
		[`${'['.repeat(200_000)}${']'.repeat(200_000)}`],
	])('%#: is an error that says that the lead may exist', async (body) => {
		server.answersWith(answer(200, body as object));
		expect(await messageOf()).toBe(
			'vionvi answered 200, but not with a lead, and the lead may exist all the same',
		);
	});

	test('an id with more digits than a number holds is kept whole', async () => {
		server.answersWith(answer(201, '{"data":{"id":12345678901234567890}}'));
		expect(await run()).toMatchObject([{ json: { id: '12345678901234567890' } }]);
	});
});

test('leads of one person go one after the other, however the address is written', async () => {
	server.answersWith(slowly(150, created()));
	await run({}, { items: [{ email: 'N@Example.com' }, { email: ' n@example.com ' }] });
	const [first, second] = server.received.map(({ at }) => at);
	expect(second - first).toBeGreaterThanOrEqual(140);
});

test('items without anything fail or are passed on one by one, each with its pair', async () => {
	server.answersWith(created());
	const items = [
		{},
		{ phone: null, email: '' },
		{ contact: null },
		{ contact: [] },
		{ phone: PHONE },
	];
	const failed = await run({}, { items, onError: 'continueErrorOutput' });
	expect(failed.map(({ json, pairedItem }) => [json.id ?? 'none', pairedItem])).toEqual([
		...[0, 1, 2, 3].map((item) => ['none', { item }]),
		[501, { item: 4 }],
	]);
	const passed = await run({ options: { ifNobodyIsNamed: 'passOn' } }, { items });
	expect(passed.map(({ json }) => json.skipped ?? false)).toEqual([true, true, true, true, false]);
	expect(await messageOf({ options: { ifNobodyIsNamed: '={{ "abc" }}' } }, { items })).toMatch(
		/^No phone and no email.*\[item 0\]$/,
	);
});
