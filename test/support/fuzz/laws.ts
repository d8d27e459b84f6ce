import type { IDataObject } from 'n8n-workflow';

import { RECEIVED } from '../../../nodes/shared/messages';
import type { EventRow, Issue } from '../../../nodes/shared/vendor/events';
import { blankBlock, eventSchema } from '../../../nodes/shared/delivery/places';
import { blocksOf } from '../../../nodes/shared/vendor/blocks';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import type { AnyCall } from './any-request';
import type { Outcome } from './deliver';

/** What a node may write to n8n's log about a request; names come from its settings. */
const LOG_LINES =
	/^Webhook (?:request refused with 401: (?:Authentication is on, but|The (?:header|query parameter|field) "(?:X-Fuzz|fuzz|key)"|HTTP Basic)|body cannot be read: it (?:is too large|breaks off or is wrongly compressed)(?: \(\w+\))?$)/;
/** The longest message quotes two values of 80 characters and a path. */
const LONGEST_MESSAGE = 4000;
const ISO_TIME = /^[-+]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[-+]\d\d:\d\d)$/;

/** Throws with what is wrong and a value that shows it. */
export function must(isSo: boolean, what: string, shown?: unknown): asserts isSo {
	if (!isSo) throw new Error(`${what}: ${JSON.stringify(shown)}`);
}

/** The answer and whether anything starts, as the table of answers says. */
export function answerIsRight(
	{ ownSecret, bodySecret }: Vendor,
	{ setUp }: AnyCall,
	{ result, answer, items, log }: Outcome,
): void {
	const { options = {} } = setUp.parameters as { options?: IDataObject };
	const { brings } = setUp;
	const isKeyAsked = Boolean(bodySecret && options[bodySecret.option]);
	if (answer.status === undefined) {
		must(brings.isRight || ownSecret !== undefined, 'let in without the secret', brings);
		must(log.length === 0, 'logged', log);
		must(items !== undefined || result.webhookResponse === RECEIVED, 'is no answer', result);
		must(items === undefined || items.flat().length > 0, 'starts with nothing', items);
	} else {
		must(items === undefined, 'starts although it is refused', items);
		must(result.noWebhookResponse === true, 'is answered twice', result);
		must(answer.status === 401, 'is answered in another way', answer);
		must(!brings.isRight || isKeyAsked, 'is kept out with the secret', brings);
		must(log.length === 1, 'is not logged', log);
	}
	for (const { message, meta } of log) {
		must(LOG_LINES.test(message), 'is no line for a log', message);
		must(JSON.stringify(meta) === '{"node":"Trigger","type":"package.trigger"}', 'logs', meta);
	}
}

/** Each item has the shape that its event always has, and leaves where the settings say. */
export function itemsAreRight(vendor: Vendor, { setUp }: AnyCall, { items }: Outcome): void {
	if (items === undefined) return;
	const {
		events,
		outputMode,
		options = {},
	} = setUp.parameters as {
		events: string[];
		outputMode: string;
		options?: IDataObject;
	};
	must(outputMode !== 'single' || items.length === 1, 'has more than the one output', items.length);
	for (const [output, leaving] of items.entries()) {
		for (const item of leaving) {
			const row = vendor.events.find(({ value }) => value === item.event);
			must(row !== undefined, 'is no event', item.event);
			shapeIsRight(vendor, row, item, options);
			const chosen = [row.value, row.parent].find((value) => value && events.includes(value));
			must(chosen !== undefined, 'was not chosen', item.event);
			const isOwn = vendor.events[output]?.value === chosen;
			const isRule = row.value === 'rule.executed' && output >= vendor.events.length;
			must(outputMode === 'single' || isOwn || isRule, 'leaves elsewhere', [item.event, output]);
		}
	}
}

function shapeIsRight(vendor: Vendor, row: EventRow, item: IDataObject, options: IDataObject) {
	const blocks = blocksOf(row.blocks);
	const asked = [
		...(options.includeRaw === false ? [] : ['raw']),
		...(options.includeRedacted === true ? ['redacted'] : []),
	];
	const keys = [
		'vendor',
		'event',
		'eventId',
		'occurredAt',
		'receivedAt',
		...blocks,
		'issues',
		...asked,
	];
	must(Object.keys(item).join() === keys.join(), 'has other keys', Object.keys(item));
	for (const name of blocks) {
		const blank = blankBlock(name) as object;
		const block = item[name] as object;
		if (Array.isArray(blank)) must(Array.isArray(block), 'is no list', block);
		else must(Object.keys(block).join() === Object.keys(blank).join(), 'has other keys', block);
	}
	const { error } = eventSchema(row.blocks).safeParse(item);
	must(error === undefined, 'is not of its type', error);

	must(item.vendor === vendor.name, 'is another vendor', item.vendor);
	must(String(item.eventId).startsWith(`${vendor.name}:${row.value}:`), 'is no id', item.eventId);
	must(ISO_TIME.test(String(item.receivedAt)), 'is no time', item.receivedAt);
	const { occurredAt } = item;
	must(occurredAt === null || ISO_TIME.test(String(occurredAt)), 'is no time', occurredAt);
	for (const issue of item.issues as unknown as Issue[]) {
		must(Object.keys(issue).join() === 'path,message', 'is no issue', issue);
		must(issue.path !== '' && issue.message.length < LONGEST_MESSAGE, 'is too long', issue);
	}
}

/** No secret, in no usual spelling, in items, answer and log. */
export function secretsAreHidden({ setUp, request }: AnyCall, outcome: Outcome): void {
	const { items, answer, log } = outcome;
	const { authorization = '' } = request.headers;
	const shown = JSON.stringify([items, answer, log]);
	for (const secret of setUp.secrets) {
		const spellings = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('latin1')];
		for (const spelling of [...spellings, authorization.replace(/^Basic /, '')]) {
			must(spelling === '' || !shown.includes(spelling), 'shows a secret', shown);
		}
	}
	const raws = (items?.flat() ?? []).map(({ raw }) => raw as { headers?: IDataObject } | undefined);
	for (const { headers = {} } of raws.filter((raw) => raw !== undefined)) {
		const named = ['authorization', 'proxy-authorization', 'cookie'].filter(
			(name) => name in headers,
		);
		must(named.length === 0, 'shows a header that is never shown', headers);
	}
}

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const namesOf = () => JSON.stringify(PROTOTYPES.map((each) => Object.getOwnPropertyNames(each)));
const BEFORE = namesOf();

/** No request changes what all objects have. */
export function nothingIsPolluted(): void {
	must(namesOf() === BEFORE, 'has changed what all objects have', namesOf());
}
