import type { INodeExecutionData } from 'n8n-workflow';

import type { Part } from './deliveries';
import { eventId } from './event-id';
import type { EventRow, Issue } from './event-table';
import { rawOf } from './raw';
import type { ReceivedRequest } from './read';
import type { Routable } from './route';
import type { Settings } from './settings';
import { validate } from './validate';
import type { Recognized, Vendor } from './vendor';

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
			fields,
			payload: [query, part.body, ...request.files],
			occurredAt,
			receivedAt,
		}),
		occurredAt,
		receivedAt,
		...blocks,
		issues: [
			...request.issues,
			...settings.issues,
			...(recognized.issues ?? []),
			...issues,
			...driftIssue(row, occurredAt, source),
		],
		...(settings.includeRaw && { raw: rawOf(request, part.body, settings.includeHeaders) }),
	};
	return { row, extraOutput, item: { json: item as unknown as INodeExecutionData['json'] } };
}

function driftIssue(
	row: EventRow,
	occurredAt: string | null,
	{ request, settings }: Source,
): Issue[] {
	if (!row.live || request.isSample || occurredAt === null) return [];
	const exact = (Date.parse(request.receivedAt) - Date.parse(occurredAt)) / 60_000;
	if (Math.abs(exact) <= LIVE_MINUTES) return [];
	const minutes = Math.round(exact);
	const where = minutes > 0 ? 'before' : 'after';
	const message = `${Math.abs(minutes)} minutes ${where} the request came: times without a zone are read in ${settings.zone}, the option Time Zone changes that`;
	return [{ path: 'occurredAt', message }];
}
