import { INBOUND, itemOf } from '../../support/ringostat-delivery';

/** A row of Ringostat's call log, with the types of its documentation. */
const ROW = {
	calldate: '2026-09-30T15:37:38+0300',
	caller: '380000000001',
	dst: '380000000002',
	pool_name: 'Simple nums pool',
	disposition: 'NO ANSWER',
	category_mark: 0,
	duration: 36,
	call_type: 'in',
	waittime: '36',
	billsec: 0,
	connected_with: '',
	call_counter: 1,
	proper_flag: 0,
	repeated_flag: 0,
	utm_source: '(direct)',
	utm_medium: '(none)',
	uniqueid: 'ua1_-1790000000.1000001',
	category_number: -1,
	employee_number: -1,
	employee_mark: 0,
	has_recording: '0',
	recording: 'https://app.example.com/recordings/ua1_-1790000000.1000001.ogg?token=t',
	duration_ms: '36000',
};

/** The webhook of the same call, under the names of Webhooks 2.0. */
const WEBHOOK = {
	call_type: 'in',
	dst: '380000000002',
	E164: '+380000000001',
	userfield: '380000000001',
	connected_with: '',
	disposition: 'NO ANSWER',
	billsec: '0',
	duration: '36',
	waittime: '36',
	cdr_id: 'ua1_-1790000000.1000001',
	calldate: '2026-09-30 15:37:38',
	pool_name: 'Simple nums pool',
};

describe('a row of the call log', () => {
	test('is the event of its webhook, with the same eventId and the same values', () => {
		const row = itemOf(ROW);
		const webhook = itemOf(WEBHOOK, { path: 'after-incoming-call' });
		expect(row).toMatchObject({
			event: 'incomingCall.missed',
			eventId: 'ringostat:incomingCall.missed:ua1_-1790000000.1000001',
			contact: { phone: '380000000001' },
			call: { durationSeconds: 36, waitSeconds: 36, talkSeconds: 0, recordingUrl: null },
			guesses: {},
			issues: [],
		});
		expect({ ...webhook, raw: row.raw }).toEqual(row);
	});

	test('has neither an employee nor a rating where it says -1 and 0', () => {
		const { agent, rating } = itemOf(ROW, { path: 'incoming-call-rated' });
		expect(Object.values(agent).filter(Boolean)).toEqual([]);
		expect(Object.values(rating).filter(Boolean)).toEqual([]);
	});

	test.each([
		['in', 'ANSWERED', 'incomingCall.completed'],
		['in', 'PROPER', 'incomingCall.completed'],
		['callback', 'REPEATED', 'incomingCall.completed'],
		['transitin', 'NO EXTENSION', 'incomingCall.missed'],
		['out', 'ANSWERED', 'outgoingCall.completed'],
		['transitout', 'BUSY', 'outgoingCall.missed'],
	])('%s %s is %s, and so is its webhook', (call_type, disposition, event) => {
		const row = itemOf({ ...ROW, call_type, disposition, billsec: 3 });
		const webhook = itemOf({ ...INBOUND, cdr_id: ROW.uniqueid, call_type, disposition });
		expect([row.event, row.eventId]).toEqual([event, `ringostat:${event}:${ROW.uniqueid}`]);
		expect(webhook.eventId).toBe(row.eventId);
	});

	test.each(['2026-09-30T15:37:38+0300', '2026-09-30T12:37:38+0000', '2026-09-30T12:37:38Z'])(
		'has a time with its own offset: %s',
		(calldate) => {
			const { occurredAt, issues } = itemOf({ ...ROW, calldate });
			expect(Date.parse(String(occurredAt))).toBe(Date.parse('2026-09-30T12:37:38Z'));
			expect(issues).toEqual([]);
		},
	);
});
