import { codesAt, DELIVERY, EVENTS, send, sendForm } from '../../support/envybox-delivery';

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
		['JSON under a form’s name', { body: JSON.stringify(DELIVERY) }, ['a form']],
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

describe('several events in one request', () => {
	const ORDER = { webhooktype: '1', phone: '70000000001' };
	const FORM = { webhooktype: '4', phone: '70000000002' };
	const json = async (body: unknown, how = {}) =>
		await send({ contentType: 'application/json', body: JSON.stringify(body), ...how });
	const eventsOf = ({ workflowData }: Awaited<ReturnType<typeof send>>) =>
		workflowData?.flat().map(({ json: { event } }) => event);

	test.each([
		['a list', [ORDER, FORM]],
		['a list with null members', [null, ORDER, null, FORM]],
		['a list under one name', { data: [ORDER, FORM] }],
		['a list under another name, with null members', { events: [null, ORDER, FORM] }],
	])('as %s are an item each', async (_, body) => {
		expect(eventsOf(await json(body))).toEqual(['call.ordered', 'form.submitted']);
	});

	test.each([
		['a list beside another field', { data: [ORDER], page: 1 }],
		['a list of nothing', [null, null]],
		['an empty list', []],
	])('are not read from %s, which is one item on Other', async (_, body) => {
		const { item, label, workflowData } = await json(body);
		expect([label, item.raw?.body]).toEqual(['Other', body]);
		expect(workflowData?.flat()).toHaveLength(1);
	});

	test('stay events beside what is none, which goes to Other', async () => {
		const { workflowData } = await json([ORDER, 1, null, FORM, 'text']);
		const sent = workflowData?.flat().map(({ json: { event, raw } }) => [event, raw]);
		expect(sent).toMatchObject([
			['call.ordered', { body: ORDER }],
			['form.submitted', { body: FORM }],
			['other', { body: 1 }],
			['other', { body: 'text' }],
		]);
	});

	test('with null members are never lost where Other is not chosen', async () => {
		const parameters = { events: EVENTS.filter((value) => value !== 'other') };
		const sent = await json([null, FORM], { parameters });
		expect(eventsOf(sent)).toEqual(['form.submitted']);
	});

	test.each([[['call.ordered']], [EVENTS]])(
		'of more than a thousand are refused with 413 and logged, whatever is chosen',
		async (events) => {
			const most = Array.from({ length: 1000 }, () => ORDER);
			expect(eventsOf(await json(most, { parameters: { events } }))).toHaveLength(1000);
			for (const body of [[...most, ORDER], { data: [...most, ORDER] }]) {
				const { workflowData, answer, log } = await json(body, { parameters: { events } });
				expect([workflowData, answer.status]).toEqual([undefined, 413]);
				expect(log).toMatchObject([
					{ level: 'warn', message: expect.stringContaining('413. The body holds more than 1000') },
				]);
			}
		},
	);

	test('that are not chosen are named to the sender and in the log', async () => {
		const parameters = { events: ['call.missed'] };
		const { workflowData, result, log } = await json([ORDER, FORM, ORDER], { parameters });
		expect(workflowData).toBeUndefined();
		expect(result.webhookResponse).toBe('Event not chosen: Call Ordered, Form Sent');
		expect(log).toMatchObject([
			{
				level: 'warn',
				message: expect.stringMatching(
					/^Trigger in workflow "Leads": .*: Call Ordered, Form Sent$/,
				),
			},
		]);
	});
});

describe('what is empty in the body', () => {
	test.each(['', ' ', 'null', 'undefined', '(not set)'])(
		'hides nothing in the query: %j',
		async (nothing) => {
			const { item } = await sendForm(
				{ webhooktype: nothing, phone: nothing, email: nothing, utm_source: nothing },
				{
					url: '/webhook/1/envybox?webhooktype=4&phone=380671112233&email=a@example.com&utm_source=ads',
				},
			);
			expect(item).toMatchObject({
				event: 'form.submitted',
				contact: { phone: '380671112233', email: 'a@example.com' },
				attribution: { utmSource: 'ads' },
			});
		},
	);

	test('gives way to the filled one of several', async () => {
		const { item } = await send({ body: 'webhooktype=4&phone=&phone=380671112233' });
		expect(item.contact.phone).toBe('380671112233');
	});
});

describe('the event that an address names', () => {
	const marked = async (marker: string) =>
		await sendForm(
			{ webhooktype: '7', name: 'Ivan' },
			{ url: `/webhook/1/envybox?event=${marker}` },
		);

	test.each([
		['call.missed', 'call.missed'],
		['CALL_MISSED', 'call.missed'],
		['callMissed', 'call.missed'],
		['missed', 'call.missed'],
		['missed-call', 'call.missed'],
		['ordered', 'call.ordered'],
		['callback', 'call.ordered'],
		['form', 'form.submitted'],
		['quiz', 'quiz.submitted'],
		['video', 'video.submitted'],
	])('may be written %s', async (marker, event) => {
		const { item } = await marked(marker);
		expect([item.event, item.raw?.query, codesAt(item, 'event')]).toEqual([event, {}, []]);
	});

	test.each(['call.mised', 'processed_call_ai', 'webhooktype', '7', 'a&event=call.missed'])(
		'is an issue where it is none: %s',
		async (marker) => {
			const { item } = await marked(marker);
			expect(codesAt(item, 'event')).toEqual(['markerUnknown']);
			expect(item.event).toBe('call.started');
			expect(item.raw?.query).toHaveProperty('event');
		},
	);

	test.each([
		['nothing', {}, 'Other'],
		['the name of an event', { url: '/webhook/1/envybox?event=quiz' }, 'Quiz'],
	])('decides where there is no body: %s', async (_, how, output) => {
		const { item, label } = await send({ contentType: 'application/json', body: '', ...how });
		expect([label, item.raw?.body]).toEqual([output, null]);
		expect(codesAt(item, 'event')).toContain('nothingTyped');
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

describe.each([
	'name',
	'call_id',
	'call_state',
	'managers_phones',
	'custom_data',
	'key',
	'message',
])('%s that is nested deeper', (field) => {
	const nested = async (levels: number) => {
		const deep = '['.repeat(levels) + ']'.repeat(levels);
		const body = JSON.stringify({ ...DELIVERY, webhooktype: '1', [field]: 0 }).replace(
			`"${field}":0`,
			`"${field}":${deep}`,
		);
		const { item, log } = await send({ contentType: 'application/json', body });
		expect(codesAt(item, 'raw.body')).toEqual(['tooDeep']);
		return { item, log };
	};

	test.each([3000, 100_000])(
		'than an item may be, by %d levels, keeps its event',
		async (levels) => {
			const { item, log } = await nested(levels);
			expect([item.event, log]).toEqual(['call.ordered', []]);
			const raw = item.raw?.body as Record<string, unknown>;
			expect(raw[field === 'phone' ? 'name' : 'phone']).toBe(DELIVERY.phone);
			const brackets = JSON.stringify(raw[field]).replace(/[^[\]]/g, '');
			expect(brackets).toBe('['.repeat(levels) + ']'.repeat(levels));
		},
	);
});
