import type { IDataObject } from 'n8n-workflow';

import { envybox } from '../../nodes/EnvyboxTrigger/vendor';
import type { EnvyboxItem } from '../../nodes/EnvyboxTrigger/events';
import { receive } from '../../nodes/shared/receive';
import { hostRequestOf } from './host-request';
import { webhookContext } from './webhook-context';

/** A call in which client and manager spoke: every field that Envybox documents, made up. */
export const DELIVERY = {
	webhooktype: '2',
	phone: '70000000001',
	name: 'Ivan Example',
	email: 'ivan@example.com',
	call_state: 'Состоялся разговор',
	call_duration: '74',
	call_record: 'http://calls.example.com/6000001/play/',
	called_at: '2026-09-30 15:37:38',
	referrer: 'search.example.com',
	keyword: 'окна',
	ip: '192.0.2.7',
	place: 'Краснодар, Краснодарский край',
	site: 'shop.example.com',
	url: 'https://shop.example.com/windows/',
	shown_on: 'Нажал на кнопку',
	utm_source: 'source',
	utm_medium: 'medium',
	utm_campaign: 'campaign',
	utm_content: 'content',
	utm_term: 'term',
	visitor_id: '100000001',
	google_client_id: '1000000001.1700000001',
	yandex_client_id: '1700000001000000001',
	yclid: '5550001112223334445',
	rs: 'marker',
	roistat_promo: '100500',
	adv_uid: 'adv',
	calltracking_id: '12',
	manager_phone: '70000000002',
	manager_name: 'Olga Example',
	department: 'Продажи',
	key: 'example-widget-code',
	lpgenerator_id: '13',
	leadvertex_id: '14',
	call_id: '6000001',
	managers_phones: '[{"manager_name":"Olga Example","phone":"70000000002"}]',
	custom_data: '{"page":[1]}',
	message: 'Call me',
	chat_text: 'Visitor: Hello!',
	link: 'https://chat.example.com/1',
};

/** Every event of Envybox's. */
export const EVENTS = envybox.events.map(({ value }) => value);

export interface Sending {
	body: Buffer | string;
	contentType?: string;
	url?: string;
	options?: IDataObject;
	/** Beside the events and the options. */
	parameters?: IDataObject;
	timezone?: string;
}

/** What the trigger makes of a request: the item, the output that it goes to, and the answer. */
export async function send(sending: Sending) {
	const { body, contentType, url, options = {}, parameters, timezone } = sending;
	const request = await hostRequestOf({
		url,
		headers: { 'content-type': contentType ?? 'application/x-www-form-urlencoded' },
		body,
	});
	const { context, answer, log } = webhookContext({
		request,
		parameters: { events: EVENTS, options, ...parameters },
		timezone,
	});
	const result = await receive(context, envybox);
	const { workflowData } = result;
	const output = workflowData?.findIndex((items) => items.length > 0) ?? -1;
	const item = workflowData?.[output][0].json as unknown as EnvyboxItem;
	return { item, output, label: envybox.events[output]?.label, answer, log, result, workflowData };
}

/** The same, sent as a form. Fields that are undefined are left out. */
export async function sendForm(fields: Record<string, string | undefined>, how = {}) {
	const given = Object.entries(fields).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return await send({ body: new URLSearchParams(given).toString(), ...how });
}

/** The codes of an item's issues at a place. */
export function codesAt({ issues }: EnvyboxItem, place: string): string[] {
	return issues.filter(({ path }) => path === place).map(({ code }) => code);
}
