import type { IDataObject } from 'n8n-workflow';

import { ISSUE_CODES, type Issue } from '../../../nodes/shared/messages';
import type { EventRow } from '../../../nodes/shared/vendor/events';
import { blankBlock, eventSchema, placesOf } from '../../../nodes/shared/delivery/places';
import { blocksOf } from '../../../nodes/shared/vendor/blocks';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import type { AnyCall } from './any-request';
import { admissionOfStranger, CALLBACK } from './any-set-up';
import type { Outcome } from './deliver';

/** What a node may write to n8n's log about a request; names come from its settings. */
const LOG_LINES =
	/^Trigger in workflow "Leads": (?:request refused with 401\. (?:Authentication is on, but|The (?:header|query parameter|field) "(?:X-Fuzz|fuzz|key)"|HTTP Basic)|an event arrived that is not chosen in Events, so nothing was started: [\w ,]+$)/;
const NOT_CHOSEN = /^Event not chosen: [\w ,]+$/;
/** One address, which a mail template may take as it is. */
const ADDRESS = /^[^\s@,;<>()|]+@[^\s@,;<>()|]+$/;
/** The longest message quotes two values of 80 characters and a path. */
const LONGEST_MESSAGE = 4000;
const ISO_TIME = /^[-+]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[-+]\d\d:\d\d)$/;

/** Throws with what is wrong and a value that shows it. */
export function must(isSo: boolean, what: string, shown?: unknown): asserts isSo {
	if (!isSo) throw new Error(`${what}: ${JSON.stringify(shown)}`);
}

/** The answer and whether anything starts, as the table of answers says. */
export function answerIsRight(
	vendor: Vendor,
	{ setUp, request }: AnyCall,
	{ result, answer, items, log }: Outcome,
): void {
	const { brings } = setUp;
	const isKeyAsked = admissionOfStranger(vendor, setUp).verdict === 'refused';
	if (answer.status === undefined) {
		const isSigned = vendor.events.some((row) => row.isSigned) && request.query.includes('key=');
		must(brings.isRight || isSigned, 'let in without the secret', brings);
		const { webhookResponse } = result;
		const says = NOT_CHOSEN.test(String(webhookResponse));
		must(items === undefined ? says : webhookResponse === undefined, 'is not an answer', result);
		must(items === undefined || items.flat().length > 0, 'starts with nothing', items);
		must(log.length === (says ? 1 : log.length) && log.length <= 1, 'is not logged', log);
	} else {
		must(items === undefined, 'starts although it is refused', items);
		must(result.noWebhookResponse === true, 'is answered twice', result);
		must(answer.status === 401, 'is answered in another way', answer);
		must(!brings.isRight || isKeyAsked, 'is kept out with the secret', brings);
		must(log.length === 1, 'is not logged', log);
	}
	for (const { message, meta } of log) {
		must(LOG_LINES.test(message), 'is not a line for a log', message);
		must(meta === undefined, 'logs', meta);
	}
}

/** Each item has the shape that its event always has, and goes where the settings say. */
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
			must(row !== undefined, 'is not an event', item.event);
			shapeIsRight(vendor, row, item, options);
			const chosen = [row.value, row.parent].find((value) => value && events.includes(value));
			must(chosen !== undefined, 'was not chosen', item.event);
			const isOwn = vendor.events[output]?.value === chosen;
			const isRule = row.value === 'rule.executed' && output >= vendor.events.length;
			must(outputMode === 'single' || isOwn || isRule, 'goes elsewhere', [item.event, output]);
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
		...['event', 'occurredAt', ...blocks],
		...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', ...asked],
	];
	must(Object.keys(item).join() === keys.join(), 'has other keys', Object.keys(item));
	for (const name of blocks) {
		const blank = blankBlock(name) as object;
		const block = item[name] as object;
		if (Array.isArray(blank)) must(Array.isArray(block), 'is not a list', block);
		else must(Object.keys(block).join() === Object.keys(blank).join(), 'has other keys', block);
	}
	const { error } = eventSchema(row.blocks).safeParse(item);
	must(error === undefined, 'is not of its type', error);

	must(item.vendor === vendor.name, 'is another vendor', item.vendor);
	must(
		String(item.eventId).startsWith(`${vendor.name}:${row.value}:`),
		'is not an id',
		item.eventId,
	);
	must(ISO_TIME.test(String(item.receivedAt)), 'is not a time', item.receivedAt);
	const { occurredAt } = item;
	must(occurredAt === null || ISO_TIME.test(String(occurredAt)), 'is not a time', occurredAt);
	for (const issue of item.issues as unknown as Issue[]) {
		must(Object.keys(issue).join() === 'code,path,message', 'is not an issue', issue);
		must(ISSUE_CODES.includes(issue.code), 'is not a code', issue);
		must(issue.path !== '' && issue.message.length < LONGEST_MESSAGE, 'is too long', issue);
		must(!/undefined|NaN|\[object/.test(without(issue)), 'says nothing', issue);
	}
	guessesAreRight(row, item);
	valuesAreSafe(item);
}

/** A message without what it quotes. */
function without({ message }: Issue): string {
	return message.replace(/".*"|\?event=.* does not name/gs, '');
}

/** Each guess is about a value that is there, and names a field. */
function guessesAreRight(row: EventRow, item: IDataObject) {
	const places = ['event', ...placesOf(row.blocks).map(({ to }) => to)];
	for (const [place, name] of Object.entries(item.guesses as IDataObject)) {
		must(places.includes(place), 'is not a place of the item', place);
		const [block, key] = place.split('.');
		const value = key === undefined ? item[block] : (item[block] as IDataObject)[key];
		must(value !== null && typeof name === 'string', 'is a guess about nothing', [place, name]);
	}
}

/** What templates put into heads of mails and into links. */
function valuesAreSafe({ contact, agent }: IDataObject) {
	for (const { email, phone } of [contact, agent] as IDataObject[]) {
		must(email === null || ADDRESS.test(String(email)), 'is not one address', email);
		must(phone === null || /^\d{1,15}$/.test(String(phone)), 'is not a phone', phone);
	}
}

/** A key of the vendor's own is in no item: neither under its name nor, where it is a hash, elsewhere. */
export function keysAreHidden(vendor: Vendor, { setUp, request }: AnyCall, outcome: Outcome): void {
	const { own } = admissionOfStranger(vendor, setUp);
	for (const { raw } of outcome.items?.flat() ?? []) {
		const { query, body } = (raw ?? {}) as { query?: IDataObject; body?: unknown };
		const shown = [query, Array.isArray(body) ? undefined : body].flatMap((part) =>
			own.filter((name) => Object.keys(Object(part) as object).includes(name)),
		);
		must(shown.length === 0, 'shows the name of a secret', raw);
	}
	const [, key] = /(?:^|&)key=([\da-f]{40})(?:&|$)/.exec(request.query) ?? [];
	if (own.length === 0 || key === undefined || request.body.includes('key')) return;
	must(!JSON.stringify([outcome.items, outcome.log]).includes(key), 'shows a key', key);
}

/** No secret, in no usual spelling, in items, answer and log. */
export function secretsAreHidden({ setUp, request }: AnyCall, outcome: Outcome): void {
	const { items, answer, log } = outcome;
	const { authorization = '' } = request.headers;
	const shown = JSON.stringify([items, answer, log]);
	const callback = setUp.credential === undefined ? [] : [CALLBACK];
	for (const secret of [...setUp.secrets, ...callback]) {
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
