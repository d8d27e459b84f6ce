import { callStatus, missedBy, statusOf } from '../../../nodes/RingostatTrigger/call-status';
import { itemOf, messagesAt } from '../../support/ringostat-delivery';

const CONTEXT = { zone: 'utc', options: {} };

// The vendor's word, call.status, whether they spoke
const STATUSES: Array<[sent: string, status: string, isTalk: boolean]> = [
	['ANSWERED', 'answered', true],
	['PROPER', 'proper', true],
	['REPEATED', 'repeated', true],
	['NO ANSWER', 'noAnswer', false],
	['BUSY', 'busy', false],
	['FAILED', 'failed', false],
	['NO-FORWARD', 'noForward', false],
	['VOICEMAIL', 'voicemail', false],
	['CLIENT NO ANSWER', 'clientNoAnswer', false],
];

const SPELLINGS: Array<[string, (word: string) => string]> = [
	['as documented', (word) => word],
	['in lower case', (word) => word.toLowerCase()],
	['with underscores', (word) => word.replace(/[ -]/g, '_').toLowerCase()],
	['with hyphens', (word) => word.replace(/[ -]/g, '-')],
	['without separators', (word) => word.replace(/[ -]/g, '')],
	['with white space around', (word) => ` ${word}\n`],
];

describe.each(SPELLINGS)('a status %s', (_, spelling) => {
	test.each(STATUSES)('%s is %s', (sent, status, isTalk) => {
		expect(callStatus(spelling(sent), CONTEXT)).toEqual({ value: status });
		expect(statusOf(spelling(sent))?.isTalk).toBe(isTalk);
	});
});

describe('a status', () => {
	test('in mixed case is known', () => {
		expect(callStatus('NoAnswer', CONTEXT)).toEqual({ value: 'noAnswer' });
	});

	test.each(['ANSWER', 'DONE', '0', 7, true, {}, 'toString'])('%p is none', (sent) => {
		expect(callStatus(sent, CONTEXT)).toEqual({
			value: null,
			issue: 'is no known status of a call',
		});
		expect(missedBy(sent, CONTEXT)).toEqual({ value: null });
	});

	test.each(STATUSES)('%s decides after an incoming call (%s)', (disposition, status, isTalk) => {
		const event = isTalk ? 'incomingCall.completed' : 'incomingCall.missed';
		for (const how of [{ path: 'after-incoming-call' }, {}]) {
			const item = itemOf({ call_type: 'in', disposition, billsec: '30' }, how);
			expect(item.event).toBe(event);
			expect(item.call.status).toBe(status);
			expect(item.issues).toEqual([]);
		}
	});

	test.each(STATUSES)('%s decides after an outgoing call (%s)', (status, value, isTalk) => {
		const event = isTalk ? 'outgoingCall.completed' : 'outgoingCall.missed';
		const item = itemOf({ type: 'out', status }, { path: 'after-outgoing-call' });
		expect([item.event, item.call.status]).toEqual([event, value]);
	});

	test('VOICEMAIL is missed although somebody talked to it', () => {
		const item = itemOf({ call_type: 'in', disposition: 'VOICEMAIL', billsec: '42' });
		expect(item.event).toBe('incomingCall.missed');
		expect(item.call).toMatchObject({ status: 'voicemail', talkSeconds: 42 });
	});

	test('CLIENT NO ANSWER alone says who missed the call', () => {
		const of = (disposition: string) => itemOf({ call_type: 'in', disposition }).call.missedBy;
		expect(of('CLIENT NO ANSWER')).toBe('client');
		expect(of('NO ANSWER')).toBeNull();
		expect(of('BUSY')).toBeNull();
	});

	test('that is not known is null and an issue, and the seconds of talk decide', () => {
		const item = itemOf({ call_type: 'in', disposition: 'CONGESTION', billsec: 0 });
		expect(item.event).toBe('incomingCall.missed');
		expect(item.call.status).toBeNull();
		expect(messagesAt(item, 'call.status')).toEqual([
			'disposition "CONGESTION" is no known status of a call',
		]);
		expect(messagesAt(item, 'event')).toEqual([
			'"CONGESTION" is no known status, so the seconds of talk decided on incomingCall.missed',
		]);
	});
});
