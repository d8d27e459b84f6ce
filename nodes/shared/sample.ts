import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { EventRow, SampleRequest } from './event-table';
import type { ReceivedRequest } from './read';

/** Query parameter of the test URL that asks for a sample by an event's value. */
const SAMPLE_MARKER = 'sample';

/**
 * The sample that a request asks for, only while n8n listens for a test event. It needs no secret:
 * nothing of the request reaches the workflow, and a browser could not send a header.
 */
export function sampleAskedFor(context: IWebhookFunctions): unknown {
	const isAsked = context.getMode() === 'manual' && context.getRequestObject().method === 'GET';
	return isAsked ? (context.getQueryData() as IDataObject)[SAMPLE_MARKER] : undefined;
}

/** Events that have a sample, in the table's order. */
export function sampleNames(events: readonly EventRow[]): string[] {
	return events.filter(({ sample }) => sample !== undefined).map(({ value }) => value);
}

/** The event's sample as if the vendor had just sent it to the event's own URL. */
export function sampleRequest(
	events: readonly EventRow[],
	name: unknown,
): ReceivedRequest | undefined {
	const row = events.find(({ value, sample }) => value === name && sample !== undefined);
	if (row === undefined) return undefined;
	const { method, query, body } = row.sample as SampleRequest;
	return {
		method,
		path: row.path ?? '',
		query: { ...query },
		headers: {},
		body: body === undefined ? null : ({ ...body } as IDataObject),
		files: [],
		issues: [],
		receivedAt: new Date().toISOString(),
		isSample: true,
	};
}
