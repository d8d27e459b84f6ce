import type { IDataObject } from 'n8n-workflow';

import type { SalesmanagoItem } from '../../nodes/SalesmanagoTrigger/events';
import { salesmanago } from '../../nodes/SalesmanagoTrigger/vendor';
import { receive } from '../../nodes/shared/receive';
import { hostRequestOf } from './host-request';
import { webhookContext } from './webhook-context';

/** The seven fields that SALESmanago documents, made up. */
export const RULE = {
	id: '9a1b2c3d-0000-4000-8000-000000000001',
	name: 'Dodano tag VIP',
	contactId: '5e6f7a8b-0000-4000-8000-000000000002',
	description: 'wyślij do CRM',
	email: 'jan@example.com',
	phone: '+48000000001',
	company: 'Przykład Sp. z o.o.',
};

/** Every event of SALESmanago's. */
export const EVENTS = salesmanago.events.map(({ value }) => value);

export interface Sending {
	method?: string;
	/** Last segment of the URL, and the query. */
	to?: string;
	body?: Buffer | string;
	contentType?: string;
	headers?: Record<string, string>;
	parameters?: IDataObject;
	/** Of the credential; absent: no authentication is chosen. */
	credential?: object;
}

/** What the trigger makes of a request: the item, the output that it goes to, and the answer. */
export async function send(sending: Sending = {}) {
	const { method = 'POST', to = 'salesmanago', body, contentType, headers, credential } = sending;
	const request = await hostRequestOf({
		method,
		url: `/webhook/1/${to}`,
		headers: { ...(contentType && { 'content-type': contentType }), ...headers },
		body,
	});
	const authentication = credential ? 'webhookSecret' : 'none';
	const parameters = { events: EVENTS, authentication, ...sending.parameters };
	const { context, answer, log } = webhookContext({ request, parameters, credential });
	const { workflowData } = await receive(context, salesmanago);
	const output = workflowData?.findIndex((items) => items.length > 0) ?? -1;
	const item = workflowData?.[output][0].json as unknown as SalesmanagoItem;
	return { item, output, answer, log, workflowData };
}

/** An executed rule as SALESmanago sends it, with what a test changes. */
export async function sendRule(different: object = {}, how: Sending = {}) {
	const body = JSON.stringify({ ...RULE, ...different });
	return await send({ contentType: 'application/json', body, ...how });
}

/** A callback as SALESmanago calls it. */
export async function call(to: string, how: Sending = {}) {
	return await send({ method: 'GET', to, ...how });
}

/** The codes of an item's issues, each with its place. */
export function codesOf({ issues }: SalesmanagoItem): string[][] {
	return issues.map(({ code, path }) => [code, path]);
}
