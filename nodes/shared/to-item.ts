import type { INodeExecutionData } from 'n8n-workflow';

import type { Part } from './deliveries';
import { eventId } from './event-id';
import type { EventRow, Issue } from './event-table';
import { givenNames, sentFor } from './field-names';
import { limitDepth } from './limit-depth';
import { rawOf } from './raw';
import type { ReceivedRequest } from './read';
import type { Routable } from './route';
import type { Settings } from './settings';
import { validate, type Typed } from './validate';
import type { Fields, Recognized, Vendor } from './vendor';

/** What the steps before know of one delivery. */
export interface Source {
	request: ReceivedRequest;
	part: Part;
	recognized: Recognized;
	settings: Settings;
}

const LIVE_MINUTES = 15;

/** The item of one delivery, and the row that says where it leaves. */
export function toItem(vendor: Vendor, source: Source): Routable {
	const { request, part, recognized, settings } = source;
	const { event, fields, origins, extraOutput } = recognized;
	const { row, typed, issues } = validate(vendor, event, fields, { ...settings, origins });
	const { occurredAt, ...blocks } = typed;
	const { receivedAt, query } = request;

	const item = {
		vendor: vendor.name,
		event: row.value,
		eventId: eventId({
			vendor: vendor.name,
			row,
			fields: identityFields(vendor, row, source),
			payload: [query, part.body, ...request.files],
			occurredAt,
			receivedAt,
		}),
		occurredAt,
		receivedAt,
		...blocks,
		issues: [
			...request.issues,
			...(part.issues ?? []),
			...settings.issues,
			...(recognized.issues ?? []),
			...issues,
			...driftIssue(row, typed, source),
		],
		...(settings.includeRaw && { raw: rawOf(request, part.body, settings.includeHeaders) }),
	};
	limitDepth(item);
	return { row, extraOutput, item: { json: item as unknown as INodeExecutionData['json'] } };
}

/** By place of the item: what a redelivery is told by, under whatever name it was sent. */
function identityFields(
	vendor: Vendor,
	{ identity }: EventRow,
	{ recognized: { fields }, settings }: Source,
): Fields {
	if (identity === undefined) return {};
	const given = givenNames(settings.options);
	const places = [identity.id, ...(identity.changing ?? [])];
	return Object.fromEntries(
		places.map((to) => {
			const sent = sentFor(to, vendor, fields, given);
			return [to, sent && fields[sent.name]];
		}),
	);
}

/** A call's time is that of its start, so an event after a call may come as much later. */
function driftIssue(row: EventRow, typed: Typed, { request, settings }: Source): Issue[] {
	if (!row.live || request.isSample || typed.occurredAt === null) return [];
	const { durationSeconds } = (typed.call ?? {}) as { durationSeconds?: number | null };
	const exact = (Date.parse(request.receivedAt) - Date.parse(typed.occurredAt)) / 60_000;
	if (exact >= -LIVE_MINUTES && exact <= LIVE_MINUTES + (durationSeconds ?? 0) / 60) return [];
	const minutes = Math.round(exact);
	const where = minutes > 0 ? 'before' : 'after';
	const message = `${Math.abs(minutes)} minutes ${where} the request came: times without a zone are read in ${settings.zone}, the option Time Zone changes that`;
	return [{ path: 'occurredAt', message }];
}
