import { sampleAskedFor, sampleNames, sampleRequest } from '../../../../nodes/shared/request/sample';
import { doorbell } from '../../../support/doorbell';
import { webhookContext } from '../../../support/webhook-context';

describe('sampleAskedFor', () => {
	const asked = { mode: 'manual' as const, request: { method: 'GET', query: { sample: 'a' } } };

	test('names the sample of a GET while n8n listens for a test event', () => {
		expect(sampleAskedFor(webhookContext(asked).context)).toBe('a');
	});

	test('is an empty name where none is given', () => {
		const call = { ...asked, request: { method: 'GET', query: { sample: '' } } };
		expect(sampleAskedFor(webhookContext(call).context)).toBe('');
	});

	test.each([
		['in production', { ...asked, mode: 'webhook' as const }],
		['of a POST', { ...asked, request: { method: 'POST', query: { sample: 'a' } } }],
		['of a GET without the marker', { ...asked, request: { method: 'GET', query: { a: 'b' } } }],
	])('is nothing %s', (_, call) => {
		expect(sampleAskedFor(webhookContext(call).context)).toBeUndefined();
	});
});

describe('sampleNames', () => {
	test('are the events that have a sample, in the table’s order', () => {
		expect(sampleNames(doorbell.events)).toEqual(['bell.rung', 'door.opened']);
	});
});

describe('sampleRequest', () => {
	test('comes in on the event’s own URL, as the vendor would send it now', () => {
		jest.useFakeTimers({ now: Date.parse('2026-09-30T12:37:41.512Z') });
		const request = sampleRequest(doorbell.events, 'bell.rung');
		jest.useRealTimers();
		expect(request).toEqual({
			method: 'GET',
			path: 'rung',
			query: { ring_id: '7', name: 'Ana Example' },
			headers: {},
			body: null,
			files: [],
			issues: [],
			receivedAt: '2026-09-30T12:37:41.512Z',
			isSample: true,
		});
	});

	test('has the body of a POST, in a copy', () => {
		const row = doorbell.events.find(({ value }) => value === 'door.opened');
		const request = sampleRequest(doorbell.events, 'door.opened');
		expect(request).toMatchObject({ method: 'POST', path: '', query: {} });
		expect(request?.body).toEqual({ kind: 'door.opened' });
		expect(request?.body).not.toBe(row?.sample?.body);
	});

	test.each([['bell.rungLoudly'], ['other'], ['unknown'], [''], [['bell.rung']], [undefined]])(
		'is none for %j',
		(name) => {
			expect(sampleRequest(doorbell.events, name)).toBeUndefined();
		},
	);
});
