import { Refusal } from '../../../../nodes/shared/request/refusal';
import { sampleAskedFor, sampleNames, sampleRequest } from '../../../../nodes/shared/request/sample';
import { doorbell } from '../../../support/doorbell';
import { webhookContext } from '../../../support/webhook-context';

describe('sampleAskedFor', () => {
	const asking = (sample: string, method = 'GET', mode: 'manual' | 'webhook' = 'manual') =>
		sampleAskedFor(
			webhookContext({ mode, request: { method, query: { sample } } }).context,
			doorbell,
		);

	test('is the sample of a GET while n8n listens for a test event', () => {
		expect(asking('bell.rung')).toMatchObject({ path: 'rung', isSample: true });
	});

	test.each(['', 'unknown', 'other'])('refuses %j with the samples that there are', (name) => {
		const refusal = asking(name);
		expect(refusal).toBeInstanceOf(Refusal);
		expect(refusal).toEqual(
			new Refusal(
				400,
				'There is no such sample. Use ?sample= with one of: bell.rung, door.opened',
			),
		);
	});

	test('is nothing in production, of a POST, and without the marker', () => {
		const { context } = webhookContext({ mode: 'manual', request: { method: 'GET' } });
		expect([
			asking('bell.rung', 'GET', 'webhook'),
			asking('bell.rung', 'POST'),
			sampleAskedFor(context, doorbell),
		]).toEqual([undefined, undefined, undefined]);
	});
});

describe('sampleNames', () => {
	test('are the events that have a sample, in the table’s order', () => {
		expect(sampleNames(doorbell)).toEqual(['bell.rung', 'door.opened']);
	});
});

describe('sampleRequest', () => {
	test('comes in on the event’s own URL, as the vendor would send it now', () => {
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:37:41.512Z') });
		const request = sampleRequest(doorbell, 'bell.rung');
		jest.useRealTimers();
		expect(request).toEqual({
			method: 'GET',
			path: 'rung',
			query: { ring_id: '7', name: 'Ana Example' },
			headers: {},
			bodies: [null],
			named: doorbell.events.slice(0, 2),
			files: [],
			issues: [],
			receivedAt: '2026-09-30T12:37:41.512Z',
			isSample: true,
		});
	});

	test('has the body of a POST, in a copy', () => {
		const row = doorbell.events.find(({ value }) => value === 'door.opened');
		const request = sampleRequest(doorbell, 'door.opened');
		expect(request).toMatchObject({ method: 'POST', path: '', query: {} });
		expect(request?.bodies).toEqual([{ kind: 'door.opened' }]);
		expect(request?.bodies[0]).not.toBe(row?.sample?.body);
	});

	test.each([['bell.rungLoudly'], ['other'], ['unknown'], [''], [['bell.rung']], [undefined]])(
		'is none for %j',
		(name) => {
			expect(sampleRequest(doorbell, name)).toBeUndefined();
		},
	);
});
