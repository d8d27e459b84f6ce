import type { IDataObject } from 'n8n-workflow';

import { ringostat } from '../../nodes/RingostatTrigger/vendor';
import type { RingostatItem } from '../../nodes/RingostatTrigger/events';
import { understand } from '../../nodes/shared/delivery/understand';
import { openRequest } from './open-request';
import { settingsWith } from './settings';

/** Webhooks 2.0, inbound, after the call: the names and the strings that were recorded. */
export const INBOUND = {
	call_type: 'in',
	dst: '380000000002',
	E164: '+380000000001',
	userfield: '380000000001',
	connected_with: 'project_agent1',
	disposition: 'ANSWERED',
	billsec: '3',
	duration: '14',
	cdr_id: 'ua9_-1790775458.2139025',
	recording_wav: 'https://app.example.com/recordings/x.wav?token=t',
};

/** Classic names, outgoing, after the call, with numbers. */
export const OUTBOUND = {
	call_id: '3333333333.3333333',
	caller: '"Support" <380000000002>',
	callee: '380000000001',
	status: 'ANSWERED',
	date: '2026-09-30 15:37:38',
	call_duration: 50,
	waiting: 27,
	dialog: 23,
	type: 'out',
	has_recording: '1',
	recording_wav: 'https://app.example.com/recordings/x.wav?token=abc',
	employee_fio: 'Name Surname',
	department: 'Sales',
	staffid: '1111',
	outbound_number: '380000000002',
};

/** A minute after the calls above. */
const RECEIVED_AT = '2026-09-30T12:38:38.000Z';

/** Any block of any event: tests look at those that the event has. */
export type AnyItem = Pick<
	RingostatItem,
	| 'event'
	| 'eventId'
	| 'occurredAt'
	| 'contact'
	| 'attribution'
	| 'agent'
	| 'guesses'
	| 'issues'
	| 'raw'
> &
	Record<'call' | 'chat' | 'form' | 'rating' | 'deal' | 'analysis', Record<string, unknown>>;

export interface How {
	/** Last segment of the URL. */
	path?: string;
	query?: IDataObject;
	options?: IDataObject;
}

/** What the trigger makes of a body that came on a URL: the first item. */
export function itemOf(body: unknown, how: How = {}): AnyItem {
	return itemsFrom(body, how)[0];
}

/** What the trigger makes of a body that came on a URL: an item per event. */
export function itemsFrom(body: unknown, how: How = {}): AnyItem[] {
	const { path = 'ringostat', query = {}, options = {} } = how;
	const request = openRequest(ringostat, { path, query, body, receivedAt: RECEIVED_AT });
	const settings = settingsWith({ options, zone: 'Europe/Kyiv' });
	const routables = understand(ringostat, settings, request, (error) => {
		throw error;
	});
	return routables.map(({ item }) => item.json as unknown as AnyItem);
}

/** The messages of the issues at a place. */
export function messagesAt({ issues }: AnyItem, place: string): string[] {
	return issues.filter(({ path }) => path === place).map(({ message }) => message);
}

/** The codes of the issues at a place. */
export function codesAt({ issues }: AnyItem, place: string): string[] {
	return issues.filter(({ path }) => path === place).map(({ code }) => code);
}

/** *Field Names*, as `receive` finds it among the options. */
export function fieldNames(names: Record<string, string>): IDataObject {
	const rows = Object.entries(names).map(([field, name]) => ({ field, name }));
	return { fieldNames: { field: rows } };
}
