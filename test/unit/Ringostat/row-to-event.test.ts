import type { IDataObject } from 'n8n-workflow';

import { eventReader } from '../../../nodes/Ringostat/row-to-event';
import { projectCall } from '../../support/ringostat-project';
import { rowOf, webhookOf, type ProjectCall } from '../../support/ringostat-calls';
import { itemOf } from '../../support/ringostat-delivery';

const KYIV = 'Europe/Kyiv';
const START = Date.parse('2026-09-30T12:37:38Z');
const READ_AT = '2026-09-30T13:00:00.000Z';

function fromLog(call: ProjectCall, includeRaw = true): IDataObject {
	const fail = (error: unknown) => {
		throw error;
	};
	const toEvent = eventReader({ zone: KYIV, readAt: READ_AT, includeRaw }, fail);
	return toEvent(rowOf(call, KYIV, Date.parse(READ_AT)));
}

function fromWebhook(call: ProjectCall): IDataObject {
	const path = call.type === 'out' ? 'after-outgoing-call' : 'after-incoming-call';
	return itemOf(webhookOf(call, KYIV), { path }) as unknown as IDataObject;
}

describe('a call from the log is the event of its webhook', () => {
	const talked = { talkSeconds: 60, agent: 'project_agent1' };

	test.each<[string, Partial<ProjectCall>]>([
		['incomingCall.missed', {}],
		['incomingCall.missed', { talkSeconds: 8, disposition: 'VOICEMAIL' }],
		['incomingCall.completed', talked],
		['outgoingCall.completed', { ...talked, type: 'out' }],
		['outgoingCall.missed', { type: 'out' }],
		['incomingCall.completed', { ...talked, type: 'callback' }],
	])('%s %j', (event, different) => {
		const call = projectCall({ id: 'ua9_-1790775458.2139025', startMs: START, ...different });
		const row = fromLog(call);
		const webhook = fromWebhook(call);
		const shared = ['event', 'eventId', 'occurredAt', 'contact'];
		const of = (item: IDataObject) => Object.fromEntries(shared.map((key) => [key, item[key]]));
		expect(of(row)).toEqual(of(webhook));
		expect(row.event).toBe(event);
		expect(Object.keys(row)).toEqual(Object.keys(webhook));
	});
});

test('receivedAt says when the log was read; an old call is no issue', () => {
	const item = fromLog(projectCall({ id: 'a', startMs: START - 30 * 24 * 3_600_000 }));
	expect(item.receivedAt).toBe(READ_AT);
	expect(item.issues).toEqual([]);
});

test('the row is left out where the user does not want it', () => {
	expect(fromLog(projectCall({ id: 'a', startMs: START }), false)).not.toHaveProperty('raw');
});
