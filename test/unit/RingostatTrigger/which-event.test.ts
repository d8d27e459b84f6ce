import { codesAt, INBOUND, itemOf, messagesAt, OUTBOUND } from '../../support/ringostat-delivery';

describe('the URL', () => {
	test.each([
		['before-incoming-call', 'incomingCall.started'],
		['incoming-call-answered', 'incomingCall.answered'],
		['incoming-call-forwarded', 'incomingCall.forwarded'],
		['incoming-call-rated', 'incomingCall.rated'],
		['before-outgoing-call', 'outgoingCall.started'],
		['call-analyzed', 'call.analyzed'],
		['form-submitted', 'form.submitted'],
		['chat-started', 'chat.started'],
		['chat-ended', 'chat.ended'],
		['deal-changed', 'deal.changed'],
	])('%s is %s, whatever is sent', (path, event) => {
		for (const body of [{}, null, 'text', { name: 'Іван' }, INBOUND.cdr_id]) {
			expect(itemOf(body, { path }).event).toBe(event);
		}
	});

	test.each([
		['after-incoming-call', { disposition: 'ANSWERED' }, 'incomingCall.completed'],
		['after-incoming-call', { disposition: 'NO ANSWER' }, 'incomingCall.missed'],
		['after-incoming-call', { billsec: 3 }, 'incomingCall.completed'],
		['after-incoming-call', { billsec: '0' }, 'incomingCall.missed'],
		['after-incoming-call', {}, 'incomingCall.missed'],
		['after-outgoing-call', { status: 'ANSWERED' }, 'outgoingCall.completed'],
		['after-outgoing-call', { status: 'BUSY' }, 'outgoingCall.missed'],
		['after-outgoing-call', { dialog: 3 }, 'outgoingCall.completed'],
		['after-outgoing-call', { talk_time: 0 }, 'outgoingCall.missed'],
		['after-outgoing-call', {}, 'outgoingCall.missed'],
		['after-incoming-call', { duration: 14, waittime: 14 }, 'incomingCall.missed'],
		['after-outgoing-call', { disposition: 'ODD' }, 'outgoingCall.missed'],
	])('%s with %j is %s', (path, body, event) => {
		expect(itemOf(body, { path }).event).toBe(event);
	});

	test('of after the call without status and seconds says what it decided by', () => {
		const item = itemOf({ call_type: 'in' }, { path: 'after-incoming-call' });
		expect(item.call.status).toBeNull();
		expect(codesAt(item, 'event')).toEqual(['eventAssumed']);
		expect(messagesAt(item, 'event')).toEqual([
			'no status or talk time was sent; incomingCall.missed is assumed',
		]);
	});

	test('of one direction wins over a call of the other, with an issue', () => {
		const item = itemOf(OUTBOUND, { path: 'after-incoming-call' });
		expect(item.event).toBe('incomingCall.completed');
		expect(item.call.direction).toBe('out');
		expect(item.contact.phone).toBe('380000000001');
		expect(messagesAt(item, 'event')).toEqual([
			`The URL says incomingCall.missed, but the call's direction is "out"`,
		]);
	});

	test('says the direction that no field says', () => {
		const { call } = itemOf({ call_id: '1' }, { path: 'before-outgoing-call' });
		expect(call.direction).toBe('out');
		expect(itemOf({ call_id: '1' }, { path: 'call-analyzed' }).call.direction).toBeNull();
	});
});

describe('?event=', () => {
	test.each([
		['incomingCall.missed', 'incomingCall.missed'],
		['incomingCall.rated', 'incomingCall.rated'],
		['before-outgoing-call', 'outgoingCall.started'],
		['deal-changed', 'deal.changed'],
		['chat.ended', 'chat.ended'],
	])('%s names %s, and is not shown as a field', (marker, event) => {
		const item = itemOf({ a: 1 }, { query: { event: marker, service: 'site' } });
		expect(item.event).toBe(event);
		expect(item.raw?.query).toEqual({ service: 'site' });
	});

	test('after-incoming-call names two events, and the status decides', () => {
		const query = { event: 'after-incoming-call' };
		expect(itemOf({ disposition: 'BUSY' }, { query }).event).toBe('incomingCall.missed');
		expect(itemOf({ disposition: 'PROPER' }, { query }).event).toBe('incomingCall.completed');
	});

	test('wins over the fields', () => {
		const item = itemOf(INBOUND, { query: { event: 'incomingCall.missed' } });
		expect(item.event).toBe('incomingCall.missed');
		expect(messagesAt(item, 'event')).toEqual([
			'The URL says incomingCall.missed, but the status is disposition "ANSWERED"',
		]);
	});

	test.each(['incomingCall.mised', 'my_own', 'incomingCall', 'other calls'])(
		'%s names nothing: it stays a field, is an issue, and the fields decide',
		(event) => {
			const item = itemOf(INBOUND, { query: { event } });
			expect(item.event).toBe('incomingCall.completed');
			expect(item.raw?.query).toEqual({ event });
			expect(codesAt(item, 'event')).toEqual(['markerUnknown']);
			expect(messagesAt(item, 'event')[0]).toContain(event);
		},
	);

	test.each([
		['after_call', 'incomingCall.completed', 'outgoingCall.completed'],
		['call_end', 'incomingCall.completed', 'outgoingCall.completed'],
		['CallEnded', 'incomingCall.completed', 'outgoingCall.completed'],
		['before_call', 'incomingCall.started', 'outgoingCall.started'],
		['call_start', 'incomingCall.started', 'outgoingCall.started'],
	])('%s is a common word, and the direction decides: %s, %s', (event, incoming, outgoing) => {
		const of = (body: object) => itemOf(body, { query: { event } });
		expect(of(INBOUND)).toMatchObject({ event: incoming, issues: [], raw: { query: {} } });
		expect(of(OUTBOUND)).toMatchObject({ event: outgoing, issues: [] });
		const silent = { ...OUTBOUND, type: '' };
		expect(codesAt(of(silent), 'event')).toEqual(['eventAssumed']);
		expect(of(silent).call.direction).toBeNull();
	});

	test.each([
		['answer_call', 'incomingCall.answered'],
		['call-answered', 'incomingCall.answered'],
		['missed', 'incomingCall.missed'],
		['Missed Call', 'incomingCall.missed'],
		['processed_call_ai', 'call.analyzed'],
		['answered', 'incomingCall.answered'],
		['Out Missed', 'outgoingCall.missed'],
		['“Deal Change”', 'deal.changed'],
		['ai', 'call.analyzed'],
		['form', 'form.submitted'],
		['chat_end', 'chat.ended'],
		['deal', 'deal.changed'],
	])('%s is a common word for %s', (marker, event) => {
		const item = itemOf({ call_type: 'in' }, { query: { event: marker } });
		expect(item.event).toBe(event);
		expect(codesAt(item, 'event')).not.toContain('markerUnknown');
		expect(item.raw?.query).toEqual({});
	});

	test.each([{ Event: 'form' }, { EVENT: 'Form Sent' }, { event: ['form', 'FORM'] }])(
		'%j is the marker too',
		(query) => {
			expect(itemOf({}, { query })).toMatchObject({ event: 'form.submitted', raw: { query: {} } });
		},
	);
});

describe('an event whose own fields have names that nobody knows', () => {
	test.each([
		['call-analyzed', 'analysis', { call_id: '7', 'Короткий зміст': 'x' }],
		['incoming-call-rated', 'rating', { call_type: 'in', caller: '380000000001', Оцінка: 5 }],
		['chat-started', 'chat', { phone: '380000000001' }],
		['deal-changed', 'deal', { Угода: 1 }],
	])('on %s says so of its %s', (path, block, body) => {
		expect(codesAt(itemOf(body, { path }), block)).toEqual(['blockUnread']);
	});

	test.each([
		['call-analyzed', { dialogue_quality_score: 0 }],
		['incoming-call-rated', { category_number: -1, category_mark: 0, employee_mark: 0 }],
	])('on %s says nothing of %j', (path, body) => {
		const codes = itemOf(body, { path }).issues.map(({ code }) => code);
		expect(codes).not.toContain('blockUnread');
	});
});

describe('the fields alone', () => {
	const WHY = 'the URL names no event, and neither a status nor a duration was sent';

	test.each([
		[{ call_type: 'in', disposition: 'ANSWERED' }, 'incomingCall.completed'],
		[{ call_type: 'in', disposition: 'NO ANSWER' }, 'incomingCall.missed'],
		[{ call_type: 'callback', disposition: 'ANSWERED' }, 'incomingCall.completed'],
		[{ direction: 'transitin', call_status: 'BUSY' }, 'incomingCall.missed'],
		[{ type: 'in', dialog: '12' }, 'incomingCall.completed'],
		[{ type: 'in', duration: '12', billsec: '0' }, 'incomingCall.missed'],
		[{ type: 'in', duration: '12' }, 'incomingCall.missed'],
		[{ call_type: 'in', duration_conversation: 3 }, 'incomingCall.completed'],
		[{ call_type: 'in', duration_call_ms: '3000' }, 'incomingCall.missed'],
		[{ type: 'out', status: 'answered' }, 'outgoingCall.completed'],
		[{ direction: 'transitout', status: 'failed' }, 'outgoingCall.missed'],
		[{ call_type: 'OUT', call_duration: 9, dialog: 0 }, 'outgoingCall.missed'],
	])('%j are %s', (body, event) => {
		expect(itemOf(body).event).toBe(event);
	});

	test.each([
		[{ type: 'in', caller: '380000000001' }, 'incomingCall.started', WHY],
		[
			{ type: 'in', connected_with: 'agent1' },
			'incomingCall.answered',
			`${WHY}, but the agent's line was`,
		],
		[{ type: 'out', callee: '380000000001', waiting: 3 }, 'outgoingCall.started', WHY],
	])('%j are taken for %s, with an issue', (body, event, why) => {
		const item = itemOf(body);
		expect(item.event).toBe(event);
		expect(codesAt(item, 'event')).toEqual(['eventAssumed']);
		expect(messagesAt(item, 'event')).toEqual([`${why}; ${event} is assumed`]);
	});

	test.each([
		{ call_id: '7', dialogue_quality_score: 8 },
		{ ...INBOUND, dialogue_quality_details: 'Polite' },
		{ ...INBOUND, ai: { customer_mood: 'Calm' } },
	])('%j hold an analysis, and so are no second end of the call', (body) => {
		const item = itemOf(body);
		expect(item.event).toBe('call.analyzed');
		expect(messagesAt(item, 'event')).toEqual([
			'the URL names no event, but an analysis was sent; call.analyzed is assumed',
		]);
	});

	test.each([
		[{ disposition: 'ANSWERED', billsec: '3', userfield: '380000000001' }],
		[{ call_type: 'sideways', duration: 3 }],
		[{ name: 'Іван' }],
		[{}],
		[null],
		['text'],
		[7],
		[[1, 2]],
	])('%j say nothing: Other, with an issue', (body) => {
		const item = itemOf(body);
		expect(item.event).toBe('other');
		expect(codesAt(item, 'event')[0]).toBe('eventUnknown');
		expect(messagesAt(item, 'event')[0]).toBe(
			'Neither the URL nor the direction of a call says which event this is',
		);
		expect(item.raw?.body).toEqual(body);
	});

	test('of Other name the client all the same', () => {
		const { contact } = itemOf({ disposition: 'ANSWERED', userfield: '380000000001' });
		expect(contact.phone).toBe('380000000001');
	});
});
