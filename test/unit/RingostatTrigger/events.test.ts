import type { IDataObject } from 'n8n-workflow';

import { events, type RingostatRow } from '../../../nodes/RingostatTrigger/events';
import { RingostatTrigger } from '../../../nodes/RingostatTrigger/RingostatTrigger.node';
import { ringostat } from '../../../nodes/RingostatTrigger/vendor';
import { understand } from '../../../nodes/shared/delivery/understand';
import type { OpenRequest } from '../../../nodes/shared/request/open';
import { sampleRequest } from '../../support/sample-request';
import { evaluate } from '../../support/evaluate';
import { codesAt, INBOUND, itemOf, OUTBOUND } from '../../support/ringostat-delivery';
import { settingsWith } from '../../support/settings';

// What users' workflows count on: value, label, URL path, blocks, certainty
const TABLE = [
	['incomingCall.missed', 'Missed Call', 'after-incoming-call', ['call'], 'seen'],
	['incomingCall.completed', 'In Ended', 'after-incoming-call', ['call'], 'seen'],
	['incomingCall.started', 'In Started', 'before-incoming-call', ['call'], 'seen'],
	['incomingCall.answered', 'In Answered', 'incoming-call-answered', ['call'], 'seen'],
	['incomingCall.forwarded', 'In Forwarded', 'incoming-call-forwarded', ['call'], 'guessed'],
	['incomingCall.rated', 'Call Rated', 'incoming-call-rated', ['call', 'rating'], 'guessed'],
	['outgoingCall.started', 'Out Started', 'before-outgoing-call', ['call'], 'seen'],
	['outgoingCall.completed', 'Out Ended', 'after-outgoing-call', ['call'], 'seen'],
	['outgoingCall.missed', 'Out Missed', 'after-outgoing-call', ['call'], 'seen'],
	['call.analyzed', 'AI Analysis', 'call-analyzed', ['call', 'analysis'], 'guessed'],
	['form.submitted', 'Form Sent', 'form-submitted', ['form'], 'guessed'],
	['chat.started', 'Chat Started', 'chat-started', ['chat'], 'guessed'],
	['chat.ended', 'Chat Ended', 'chat-ended', ['chat'], 'guessed'],
	['deal.changed', 'Deal Change', 'deal-changed', ['deal'], 'guessed'],
] as const;

const rows: readonly RingostatRow[] = events;
const node = new RingostatTrigger();

describe('the event table', () => {
	test('is that of the design, in its order', () => {
		const designed = rows
			.filter(({ value }) => value !== 'other')
			.map(({ value, label, path, blocks, certainty }) => [value, label, path, blocks, certainty]);
		expect(designed).toEqual(TABLE);
	});

	test.each(rows.map(({ label }) => [label]))('"%s" is not cut on the canvas', (label) => {
		expect(label.length).toBeLessThanOrEqual(12);
	});

	test.each(TABLE)('%s goes to "%s", with its blocks', (value, _, path) => {
		const { bodies, query } = sampleRequest(ringostat, value) as OpenRequest;
		const item = itemOf(bodies[0], { path, query });
		expect(item.event).toBe(value);
		const row = rows.find((each) => each.value === value) as RingostatRow;
		expect(Object.keys(item)).toEqual([
			...['event', 'occurredAt', 'contact', ...row.blocks, 'agent', 'attribution'],
			...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
		]);
	});

	test.each(TABLE)('%s has a sample without an issue', (value) => {
		const request = sampleRequest(ringostat, value) as OpenRequest;
		const settings = settingsWith({ events: events.map((each) => each.value) });
		const [{ row, item }] = understand(ringostat, settings, request, (error) => {
			throw error;
		});
		expect(row.value).toBe(value);
		expect((item.json.contact as IDataObject).phone).toBe('380000000001');
		expect(item.json.issues).toEqual([]);
	});
});

describe('the description', () => {
	const { webhooks = [], outputs, properties } = node.description;

	test('has a URL for all moments and one for each, by POST and GET', () => {
		const paths = ['ringostat', ...new Set(TABLE.map(([, , path]) => path))];
		expect(webhooks.map(({ httpMethod, path }) => `${httpMethod} ${path}`)).toEqual(
			paths.flatMap((path) => [`POST ${path}`, `GET ${path}`]),
		);
	});

	test('shows the URLs of the chosen moments only', () => {
		const shown = (chosen: string[]) =>
			webhooks
				.filter(({ ndvHideUrl }) => !hides(ndvHideUrl, chosen))
				.map(({ httpMethod, path }) => `${httpMethod} ${path}`);
		expect(shown(['incomingCall.missed', 'deal.changed'])).toEqual([
			'POST ringostat',
			'POST after-incoming-call',
			'POST deal-changed',
		]);
		expect(shown([])).toEqual(['POST ringostat']);
		expect(shown(rows.map(({ value }) => value))).toHaveLength(13);
	});

	test('has an output for each event', () => {
		const evaluated = evaluate(outputs, { outputMode: 'perEvent' }) as IDataObject[];
		expect(evaluated.map(({ displayName }) => displayName)).toEqual([
			...TABLE.map(([, label]) => label),
			'Other',
		]);
	});

	test('has Ringostat’s own options beside the common ones', () => {
		const options = properties.find(({ name }) => name === 'options')?.options ?? [];
		expect(options.map(({ name }) => name)).toEqual([
			...['badRatingIs', 'badRatingLimit', 'badRatingWords'],
			...['includeHeaders', 'includeRaw', 'includeRedacted'],
		]);
	});

	test('proposes no bad words: Ringostat’s are not known', () => {
		const options = properties.find(({ name }) => name === 'options')?.options ?? [];
		expect(options.find(({ name }) => name === 'badRatingWords')).toMatchObject({ default: '' });
	});
});

function hides(hidden: unknown, chosen: string[]): boolean {
	return typeof hidden === 'string'
		? Boolean(evaluate(hidden, { events: chosen }))
		: hidden === true;
}

describe('the id of an event', () => {
	const idOf = (body: object, path = 'ringostat') => itemOf(body, { path }).eventId;

	test.each([
		['call_id', OUTBOUND, 'outgoingCall.completed'],
		['cdr_id', INBOUND, 'incomingCall.completed'],
	])('is made from %s', (name, body, event) => {
		const id = (body as Record<string, unknown>)[name] as string;
		expect(idOf(body)).toBe(`ringostat:${event}:${id}`);
	});

	test('is the same for a redelivery, whatever has been added since', () => {
		expect(idOf({ ...INBOUND, recording_wav: 'https://app.example.com/y.wav?token=u' })).toBe(
			idOf(INBOUND),
		);
		expect(idOf({ call_type: 'in', additional_call_data: INBOUND })).toBe(idOf(INBOUND));
	});

	test('is another for another moment of the call, and for another call', () => {
		const ids = [
			idOf(INBOUND),
			idOf(INBOUND, 'before-incoming-call'),
			idOf(INBOUND, 'incoming-call-answered'),
			idOf({ ...INBOUND, disposition: 'BUSY' }),
			idOf({ ...INBOUND, cdr_id: 'ua9_-2.2' }),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each([
		'employee_id',
		'staffid',
		'employee_number',
		'employee_fio',
		'employee',
		'manager',
		'employee_email',
		'connected_with',
		'extension_number',
		'employee_estension',
		'department',
		'employee_phone',
		// No field of the agent's: the line is concluded.
		'destination',
	])('of a pick-up is another for another agent, by %s', (name) => {
		const of = (agent: unknown) =>
			idOf({ ...INBOUND, connected_with: '', [name]: agent }, 'incoming-call-answered');
		const ids = [of('1@example.com'), of('2@example.com'), of(null)];
		expect(new Set(ids).size).toBe(3);
		expect(of(' 1@example.com ')).toBe(ids[0]);
		expect([of(''), of(-1), of('null')]).toEqual([ids[2], ids[2], ids[2]]);
		expect(of(101)).toBe(of('101'));
		expect(ids[2]).toBe(`ringostat:incomingCall.answered:${INBOUND.cdr_id}`);
	});

	test.each(['employee_ext', 'internal_number', 'dst'])(
		'of a pick-up is another for another agent where connected_with holds the client, by %s',
		(name) => {
			const client = '380671234567';
			const of = (agent: string) =>
				idOf(
					{ call_id: '1.2', type: 'in', userfield: client, connected_with: client, [name]: agent },
					'incoming-call-answered',
				);
			expect(of('101')).not.toBe(of('102'));
			expect(of('101')).toBe(of('101'));
		},
	);

	test.each(['0', '-1', '-', 'null', '{{cdr_id}}', 'none'])(
		'is that of another name where one says %j',
		(cdr_id) => {
			const item = itemOf({ ...INBOUND, cdr_id, uniqueid: 'ua9_-1.2' });
			expect(item.eventId).toBe('ringostat:incomingCall.completed:ua9_-1.2');
			expect([item.call.id, codesAt(item, 'call.id')]).toEqual(['ua9_-1.2', []]);
		},
	);

	test('of a call that is over does not depend on the agent', () => {
		expect(idOf({ ...INBOUND, employee_id: 2 })).toBe(idOf(INBOUND));
	});

	test.each([
		...['null', 'undefined', 'None', 'nil', '-', '0', '00', '0.0', '-1', 'false', 'NaN', 'n/a'],
		...['{{cdr_id}}', '{cdr_id}', '%cdr_id%', '$cdr_id$', '[id]', '...', '—'],
	])('is not %j: the whole payload counts, with an issue', (cdr_id) => {
		const of = (userfield: string) => itemOf({ ...INBOUND, userfield, cdr_id });
		const [one, other] = [of('380000000001'), of('380000000009')];
		expect(one.eventId).toMatch(/^ringostat:incomingCall\.completed:[0-9a-f]{16}$/);
		expect(other.eventId).not.toBe(one.eventId);
		expect(of('380000000001').eventId).toBe(one.eventId);
		expect(codesAt(one, 'call.id')).toEqual(['noId']);
		expect(one.call.id).toBeNull();
	});

	test('without an id of the call is made from all that was sent', () => {
		const body = { call_type: 'in', userfield: '380000000001', billsec: 3 };
		expect(idOf(body)).toMatch(/^ringostat:incomingCall\.completed:[0-9a-f]{16}$/);
		expect(idOf({ ...body, billsec: 4 })).not.toBe(idOf(body));
	});
});

describe('the time of a call', () => {
	const minutesLate = (calldate: string, more: object = {}, path = 'after-incoming-call') =>
		itemOf({ calldate, ...more }, { path }).issues.filter((issue) => issue.path === 'occurredAt');

	test('may be as much before now as the call took', () => {
		expect(minutesLate('2026-09-30 14:30:00', { duration: 3600 })).toEqual([]);
		expect(minutesLate('2026-09-30 14:30:00', { duration: 60 })).toHaveLength(1);
	});

	test('in another zone is an issue that names the option', () => {
		expect(minutesLate('2026-09-30 12:37:38')[0]).toMatchObject({ code: 'timeOff' });
		expect(minutesLate('2026-09-30 12:37:38')[0].message).toMatch(/Time Zone/);
		expect(minutesLate('2026-09-30 12:37:38', {}, 'before-outgoing-call')).toHaveLength(1);
	});

	test.each(['incoming-call-rated', 'call-analyzed', 'form-submitted', 'deal-changed'])(
		'is not an issue on %s, which may come at any time',
		(path) => expect(minutesLate('2026-09-29 12:37:38', {}, path)).toEqual([]),
	);
});
