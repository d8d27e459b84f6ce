import type { IDataObject } from 'n8n-workflow';

import { DELIVERY, send, sendForm } from '../../support/envybox-delivery';

const KEY = DELIVERY.key;
const how = { options: { expectedKey: KEY } };

describe('Expected Key', () => {
	test('lets the right key in, and puts it in no item', async () => {
		const { item, answer, log } = await sendForm(DELIVERY, how);
		expect(item).toMatchObject({ event: 'call.completed', widget: { id: null } });
		expect(JSON.stringify(item)).not.toContain(KEY);
		expect(answer.status).toBeUndefined();
		expect(log).toEqual([]);
	});

	test.each([
		['wrong', `${KEY}x`],
		['in another case', KEY.toUpperCase()],
		['empty', ''],
		['missing', undefined],
	])('refuses a key that is %s', async (_, key) => {
		const { item, answer, log } = await sendForm({ ...DELIVERY, key }, how);
		expect(item).toBeUndefined();
		expect(answer.status).toBe(401);
		expect(log[0].message).toBe(
			'Trigger in workflow "Leads": request refused with 401. The field "key" does not match the option Expected Key',
		);
	});

	test('may be stored as a number', async () => {
		const stored = { options: { expectedKey: 1234567890123456 } };
		const statusOf = async (key: string) =>
			(await sendForm({ ...DELIVERY, key }, stored)).answer.status;
		expect(await statusOf('1234567890123456')).toBeUndefined();
		expect(await statusOf('')).toBe(401);
	});

	test('refuses a key that was sent twice', async () => {
		const body = `${new URLSearchParams(DELIVERY)}&key=${KEY}`;
		expect((await send({ body, ...how })).answer.status).toBe(401);
	});

	test.each([
		['application/json', '[{"key":"example-widget-code"},{"a":1}]', 401],
		[
			'application/json',
			'[{"key":"example-widget-code"},{"key":"example-widget-code"}]',
			undefined,
		],
		['application/json', '3', 401],
		['text/plain', 'key=example-widget-code', 401],
	])('of a %s body: %s', async (contentType, body, status) => {
		const { answer, workflowData } = await send({ body, contentType, ...how });
		expect(answer.status).toBe(status);
		expect(JSON.stringify(workflowData ?? [])).not.toContain(KEY);
	});

	test('is the widget’s id where nothing is expected', async () => {
		const { item } = await sendForm(DELIVERY, { options: { expectedKey: '' } });
		expect(item).toMatchObject({ widget: { id: KEY } });
		expect((item.raw?.body as IDataObject).key).toBe(KEY);
	});
});
