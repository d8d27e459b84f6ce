import type { IDataObject } from 'n8n-workflow';

import type { ContakoItem } from '../../nodes/ContakoTrigger/events';
import { contako } from '../../nodes/ContakoTrigger/vendor';
import { receive } from '../../nodes/shared/receive';
import { hostRequestOf } from './host-request';
import { webhookContext } from './webhook-context';

/** Every event of Contako's, in the order of the outputs. */
export const EVENTS = contako.events.map(({ value }) => value);

export interface Sending {
	/** Last segment of the URL, and the query. */
	to?: string;
	contentType?: string;
	options?: IDataObject;
	parameters?: IDataObject;
}

/** What the trigger makes of a body: the items, and the outputs that they go to. */
export async function sendText(body: Buffer | string, how: Sending = {}) {
	const { to = 'chat-requested', contentType, options = {}, parameters } = how;
	const request = await hostRequestOf({
		url: `/webhook/1/${to}`,
		headers: contentType === undefined ? {} : { 'content-type': contentType },
		body,
	});
	const { context, log } = webhookContext({
		request,
		parameters: { events: EVENTS, options, ...parameters },
		timezone: 'America/Sao_Paulo',
	});
	const { workflowData } = await receive(context, contako);
	const outputs = (workflowData ?? []).flatMap((items, index) => (items.length > 0 ? [index] : []));
	const items = (workflowData ?? []).flat().map(({ json }) => json as unknown as ContakoItem);
	return { item: items[0], items, outputs, workflowData, log };
}

/** JSON as Contako is said to send it. */
export async function send(body: unknown, how: Sending = {}) {
	return await sendText(JSON.stringify(body), { contentType: 'application/json', ...how });
}

/** The parameter *Field Names*. */
export function fieldNames(names: Record<string, string>): IDataObject {
	const field = Object.entries(names).map(([to, name]) => ({ field: to, name }));
	return { fieldNames: { field } };
}

/** What stands at `contact.name` of an item. */
export function at(item: object, path: string): unknown {
	const [block, key] = path.split('.');
	const value = (item as Record<string, unknown>)[block];
	return key === undefined ? value : (value as Record<string, unknown>)[key];
}

/** What an item's issues say about a path. */
export function messages(item: ContakoItem, path: string): string[] {
	return item.issues.filter((issue) => issue.path === path).map(({ message }) => message);
}

/** The codes of an item's issues about a path. */
export function codes(item: ContakoItem, path: string): string[] {
	return item.issues.filter((issue) => issue.path === path).map(({ code }) => code);
}
