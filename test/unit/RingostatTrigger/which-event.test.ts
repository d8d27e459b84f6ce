import { INBOUND, itemOf, messagesAt, OUTBOUND } from '../../support/ringostat-delivery';

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
		['after-incoming-call', {}, 'incomingCall.completed'],
		['after-outgoing-call', { status: 'ANSWERED' }, 'outgoingCall.completed'],
		['after-outgoing-call', { status: 'BUSY' }, 'outgoingCall.missed'],
		['after-outgoing-call', { dialog: 3 }, 'outgoingCall.completed'],
		['after-outgoing-call', { talk_time: 0 }, 'outgoingCall.missed'],
		['after-outgoing-call', {}, 'outgoingCall.completed'],
	])('%s with %j is %s', (path, body, event) => {
		expect(itemOf(body, { path }).event).toBe(event);
	});

	test('of after the call without status and seconds says what it decided by', () => {
		const item = itemOf({ call_type: 'in' }, { path: 'after-incoming-call' });
		expect(item.call.status).toBeNull();
		expect(messagesAt(item, 'event')).toEqual([
			'no status was sent, so nothing decided on incomingCall.completed',
		]);
	});

	test('of one direction wins over a call of the other, with an issue', () => {
		const item = itemOf(OUTBOUND, { path: 'after-incoming-call' });
		expect(item.event).toBe('incomingCall.completed');
		expect(item.call.direction).toBe('out');
		expect(item.contact.phone).toBe('380000000001');
		expect(messagesAt(item, 'event')).toEqual([
			`the URL says incomingCall.missed, but the call's direction is "out"`,
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
	])('%s names %s, and is no field', (marker, event) => {
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
			'the URL says incomingCall.missed, but the status is "ANSWERED"',
		]);
	});

	test('of the user’s own stays a field', () => {
		const item = itemOf(INBOUND, { query: { event: 'call_end' } });
		expect(item.event).toBe('incomingCall.completed');
		expect(item.raw?.query).toEqual({ event: 'call_end' });
	});
});

describe('the fields alone', () => {
	const GUESS = 'is a guess: the URL names no event, and neither a status nor a duration was sent';

	test.each([
		[{ call_type: 'in', disposition: 'ANSWERED' }, 'incomingCall.completed'],
		[{ call_type: 'in', disposition: 'NO ANSWER' }, 'incomingCall.missed'],
		[{ call_type: 'callback', disposition: 'ANSWERED' }, 'incomingCall.completed'],
		[{ direction: 'transitin', call_status: 'BUSY' }, 'incomingCall.missed'],
		[{ type: 'in', dialog: '12' }, 'incomingCall.completed'],
		[{ type: 'in', duration: '12', billsec: '0' }, 'incomingCall.missed'],
		[{ type: 'in', duration: '12' }, 'incomingCall.completed'],
		[{ type: 'out', status: 'answered' }, 'outgoingCall.completed'],
		[{ direction: 'transitout', status: 'failed' }, 'outgoingCall.missed'],
		[{ call_type: 'OUT', call_duration: 9, dialog: 0 }, 'outgoingCall.missed'],
	])('%j are %s', (body, event) => {
		expect(itemOf(body).event).toBe(event);
	});

	test.each([
		[{ type: 'in', caller: '380000000001' }, 'incomingCall.started', GUESS],
		[
			{ type: 'in', connected_with: 'agent1' },
			'incomingCall.answered',
			`${GUESS}, but an agent's line`,
		],
		[{ type: 'out', callee: '380000000001', waiting: 3 }, 'outgoingCall.started', GUESS],
	])('%j are taken for %s, with an issue', (body, event, message) => {
		const item = itemOf(body);
		expect(item.event).toBe(event);
		expect(messagesAt(item, 'event')).toEqual([message]);
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
		expect(messagesAt(item, 'event')).toEqual([
			'neither the URL nor the direction of a call says which event it is',
		]);
		expect(item.raw?.body).toEqual(body);
	});

	test('of Other name the client all the same', () => {
		const { contact } = itemOf({ disposition: 'ANSWERED', userfield: '380000000001' });
		expect(contact.phone).toBe('380000000001');
	});
});
