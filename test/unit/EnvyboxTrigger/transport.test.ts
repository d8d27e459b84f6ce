import { DELIVERY, send, sendForm } from '../../support/envybox-delivery';

/** Whether Envybox sends urlencoded or multipart forms is not documented. */
const multipart = () => {
	const boundary = 'x-boundary-x';
	const parts = Object.entries(DELIVERY).map(
		([name, value]) =>
			`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: `${parts.join('')}--${boundary}--\r\n`,
	};
};

describe('one delivery', () => {
	test.each([
		['multipart', multipart(), []],
		['JSON', { contentType: 'application/json', body: JSON.stringify(DELIVERY) }, []],
		[
			'JSON under another name',
			{ contentType: 'text/plain', body: JSON.stringify(DELIVERY) },
			['text/plain'],
		],
		[
			'JSON under a form’s name',
			{ body: JSON.stringify(DELIVERY) },
			['a form'],
		],
	])('as %s is the same item as a urlencoded form', async (_, sending, names) => {
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:37:41Z'), doNotFake: ['nextTick'] });
		const { item: expected } = await sendForm(DELIVERY);
		const { item, label } = await send(sending);
		jest.useRealTimers();
		const issues = names.map((name) => ({
			code: 'sentAs',
			path: 'raw.body',
			message: `The body is JSON that was sent as ${name}`,
		}));
		expect(item).toEqual({ ...expected, issues: [...issues, ...expected.issues] });
		expect(label).toBe('Call Done');
	});
});

describe('a body that is not a delivery', () => {
	test.each([
		['text/plain', 'hello', 'hello'],
		['application/json', '[1]', [1]],
		['application/json', '', null],
		['application/octet-stream', Buffer.from([0xff]), '/w=='],
	])('goes to Other, as it was sent: %s', async (contentType, body, raw) => {
		const { item, label } = await send({ contentType, body });
		expect([item.event, label]).toEqual(['other', 'Other']);
		expect(item.raw?.body).toEqual(raw);
	});

	test('goes to the output of the event that the address names', async () => {
		const { item, label } = await send({
			url: '/webhook/1/envybox?event=call.missed',
			contentType: 'text/plain',
			body: 'hello',
		});
		expect([item.event, label]).toEqual(['call.missed', 'Missed Call']);
		expect(item.raw).toMatchObject({ query: {}, body: 'hello' });
	});
});

describe('a field that is nested deeper than the call stack goes', () => {
	test.each(['name', 'call_id', 'call_state', 'managers_phones', 'custom_data', 'key', 'message'])(
		'%s keeps the event on its output, and is no fault of ours',
		async (field) => {
			const deep = '['.repeat(100_000) + ']'.repeat(100_000);
			const body = JSON.stringify({ ...DELIVERY, webhooktype: '1', [field]: 0 }).replace(
				`"${field}":0`,
				`"${field}":${deep}`,
			);
			const { item, log } = await send({ contentType: 'application/json', body });
			expect(item.event).toBe('call.ordered');
			expect(log).toEqual([]);
		},
	);
});
