import { callStatus, missedBy, statusOf } from '../../../nodes/RingostatTrigger/call-status';
import { codesAt, itemOf, messagesAt } from '../../support/ringostat-delivery';

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
	['NO EXTENSION', 'noExtension', false],
	['WRONG EXTENSION', 'wrongExtension', false],
	['FAILED FORBIDDEN DESTINATION', 'forbidden', false],
	['FORBIDDEN DESTINATION', 'forbidden', false],
	['DECLINE', 'declined', false],
	['DECLINED', 'declined', false],
	['MISSED', 'noAnswer', false],
	['CONNECTED', 'answered', true],
];

const SPELLINGS: Array<[string, (word: string) => string]> = [
	['as documented', (word) => word],
	['in lower case', (word) => word.toLowerCase()],
	['with underscores', (word) => word.replace(/[ -]/g, '_').toLowerCase()],
	['with hyphens', (word) => word.replace(/[ -]/g, '-')],
	['with a plus', (word) => word.replace(/[ -]/g, '+')],
	['percent-encoded', (word) => word.replace(/[ -]/g, '%20')],
	['with dots', (word) => word.replace(/[ -]/g, '.')],
	['with a plus, percent-encoded', (word) => word.replace(/[ -]/g, '%2B')],
	['in quotes', (word) => `"${word}"`],
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

	test.each(['ANSWER', 'DONE', '0', 7, true, {}, 'toString'])('%p is not known', (sent) => {
		expect(callStatus(sent, CONTEXT)).toEqual({ value: null, fault: { code: 'notStatus' } });
		expect(missedBy(sent, CONTEXT)).toEqual({ value: null });
	});

	test.each(['null', '(not set)', '', [], undefined])('%p was not sent', (disposition) => {
		const item = itemOf({ call_type: 'in', disposition }, { path: 'after-incoming-call' });
		expect([item.event, item.call.status]).toEqual(['incomingCall.missed', null]);
		expect(codesAt(item, 'call.status')).toEqual([]);
		expect(messagesAt(item, 'event')).toEqual([
			'no status or talk time was sent; incomingCall.missed is assumed',
		]);
	});

	test.each(STATUSES)('%s decides after an incoming call (%s)', (disposition, status, isTalk) => {
		const event = isTalk ? 'incomingCall.completed' : 'incomingCall.missed';
		for (const how of [{ path: 'after-incoming-call' }, {}]) {
			const item = itemOf(
				{ call_type: 'in', userfield: '380000000001', disposition, billsec: '30' },
				how,
			);
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

	test.each(STATUSES)(
		'%s decides without a single second, at any URL (%s)',
		(sent, status, isTalk) => {
			const item = itemOf({ call_type: 'in', userfield: '380000000001', status: sent });
			expect(item.event).toBe(isTalk ? 'incomingCall.completed' : 'incomingCall.missed');
			expect([item.call.status, item.issues]).toEqual([status, []]);
		},
	);

	test('is not known, and a talk time on a clock decides', () => {
		const of = (billsec: string) => itemOf({ call_type: 'in', disposition: 'ODD', billsec });
		expect(of('00:00:00').event).toBe('incomingCall.missed');
		expect(of('0:00').event).toBe('incomingCall.missed');
		expect(of('00:01:02')).toMatchObject({
			event: 'incomingCall.completed',
			call: { talkSeconds: 62 },
		});
	});

	test('that is not known is null and an issue, and the seconds of talk decide', () => {
		const item = itemOf({ call_type: 'in', disposition: 'CONGESTION', billsec: 0 });
		expect(item.event).toBe('incomingCall.missed');
		expect(item.call.status).toBeNull();
		expect(messagesAt(item, 'call.status')).toEqual([
			'disposition "CONGESTION" is not a known call status',
		]);
		expect(codesAt(item, 'call.status')).toEqual(['notStatus']);
		expect(messagesAt(item, 'event')).toEqual([
			'disposition "CONGESTION" is not a known call status and the talk time is 0 s; incomingCall.missed is assumed',
		]);
	});
});
