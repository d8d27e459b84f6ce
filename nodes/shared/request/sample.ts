import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { answers } from '../messages';
import type { SampleRequest } from '../vendor/events';
import type { Vendor } from '../vendor/vendor';
import { addressOf } from './address';
import type { OpenRequest } from './open';
import { Refusal } from './refusal';

/** Query parameter of the test URL that asks for a sample by an event's value. */
const SAMPLE_MARKER = 'sample';

/**
 * The sample that a request asks for, only while n8n listens for a test event. It needs no secret:
 * nothing of the request reaches the workflow, and a browser could not send a header.
 */
export function sampleAskedFor(
	context: IWebhookFunctions,
	vendor: Vendor,
): OpenRequest | Refusal | undefined {
	const isTest = context.getMode() === 'manual' && context.getRequestObject().method === 'GET';
	const name = isTest ? (context.getQueryData() as IDataObject)[SAMPLE_MARKER] : undefined;
	if (name === undefined) return undefined;
	const known = sampleNames(vendor).join(', ');
	return sampleRequest(vendor, name) ?? new Refusal(400, answers.noSuchSample(known));
}

/** Events that have a sample, in the table's order. */
export function sampleNames({ events }: Pick<Vendor, 'events'>): string[] {
	return events.filter(({ sample }) => sample !== undefined).map(({ value }) => value);
}

/** The event's sample as if the vendor had just sent it to the event's own URL. */
export function sampleRequest(vendor: Vendor, name: unknown): OpenRequest | undefined {
	const row = vendor.events.find(({ value, sample }) => value === name && sample !== undefined);
	if (row === undefined) return undefined;
	const { method, query, body } = row.sample as SampleRequest;
	return {
		method,
		...addressOf(vendor, row.path ?? '', { ...query }),
		headers: {},
		bodies: [body === undefined ? null : ({ ...body } as IDataObject)],
		files: [],
		receivedAt: new Date().toISOString(),
		isSample: true,
	};
}
