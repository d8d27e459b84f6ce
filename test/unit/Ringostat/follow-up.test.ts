import { isMissed, toCall, type Call } from '../../../nodes/Ringostat/call';
import { followUpReader } from '../../../nodes/Ringostat/follow-up';
import { eventReader } from '../../../nodes/Ringostat/row-to-event';
import { projectCall } from '../../support/ringostat-project';
import { rowOf, type ProjectCall } from '../../support/ringostat-calls';

const KYIV = 'Europe/Kyiv';
const START = Date.parse('2026-09-30T12:00:00Z');
const END = START + 24 * 3_600_000;
const readAt = new Date(END).toISOString();
const toEvent = eventReader({ zone: KYIV, readAt, includeRaw: false }, () => {});

function call(minutes: number, different: Partial<ProjectCall> = {}, row = {}): Call {
	const startMs = START + minutes * 60_000;
	const made = projectCall({ id: `c${minutes}`, startMs, ...different });
	return toCall({ ...rowOf(made, KYIV, END), ...row }, KYIV, toEvent);
}

const missed = call(0);
const talk = (seconds: number, different: Partial<ProjectCall> = {}) => ({
	talkSeconds: seconds,
	agent: 'project_agent1',
	...different,
});

function followUp(...later: Call[]) {
	return followUpReader([missed, ...later], readAt)(missed);
}

test('nobody called: open, as far as the log is known', () => {
	expect(followUp()).toEqual({
		status: 'open',
		at: null,
		minutes: null,
		by: null,
		knownUntil: readAt,
	});
});

test('a call-back that the client did not take: attempted, and not a missed call itself', () => {
	const row = { call_type: 'callback', disposition: 'CLIENT NO ANSWER' };
	const callBack = call(30, {}, row);
	expect(followUp(callBack)).toMatchObject({ status: 'attempted', minutes: 30 });
	expect([missed, callBack].map(isMissed)).toEqual([true, false]);
});

describe('returned', () => {
	test.each<[string, Partial<ProjectCall>]>([
		['by an outgoing talk of 10 seconds', talk(10, { type: 'out' })],
		['by the client, who called again', talk(60)],
		['by a number without its country code', talk(60, { type: 'out', client: '0000000001' })],
	])('%s', (_, different) => {
		expect(followUp(call(7, different))).toMatchObject({
			status: 'returned',
			at: '2026-09-30T15:07:00.000+03:00',
			minutes: 7,
		});
	});

	test('by the first talk, whatever was tried before', () => {
		const tried = call(3, { type: 'out' });
		expect(followUp(tried, call(9, talk(30)), call(20, talk(30)))).toMatchObject({ minutes: 9 });
	});

	test('by a call that the API started: the client is in caller', () => {
		const row = { caller: '380000000001', dst: 'project_agent2', connected_with: '' };
		expect(followUp(call(7, talk(30, { type: 'out' }), row))).toMatchObject({
			status: 'returned',
			by: 'project_agent2',
		});
	});

	test('says by whom: the name, failing that the line', () => {
		const named = { employee_fio: 'Олена Приклад' };
		expect(followUp(call(7, talk(30, { type: 'out' }), named)).by).toBe('Олена Приклад');
		expect(followUp(call(7, talk(30, { type: 'out' }))).by).toBe('project_agent1');
	});
});

describe('attempted', () => {
	test.each<[string, Partial<ProjectCall>]>([
		['by a talk of 9 seconds', talk(9, { type: 'out' })],
		['by a call that the client did not take', { type: 'out' }],
	])('%s', (_, different) => {
		expect(followUp(call(7, different))).toMatchObject({ status: 'attempted', minutes: 7 });
	});
});

describe('open', () => {
	test.each<[string, Call]>([
		['with a talk before', call(-5, talk(60))],
		['with a talk with another client', call(5, talk(60, { client: '380000000009' }))],
		['where the client was missed again', call(5)],
		['where the client left a message', call(5, { talkSeconds: 30, disposition: 'VOICEMAIL' })],
	])('%s', (_, other) => expect(followUp(other).status).toBe('open'));

	test('of a hidden number', () => {
		const hidden = call(0, { client: 'anonymous' });
		const read = followUpReader([hidden, call(5, talk(60))], readAt);
		expect(read(hidden).status).toBe('open');
	});
});
