import { randomBytes } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { answers } from '../messages';
import type { EventRow, SampleRequest } from '../vendor/events';
import type { Vendor } from '../vendor/vendor';
import { addressOf } from './address';
import type { OpenRequest } from './open';
import { Refusal } from './refusal';
import type { Settings } from './settings';

/** Query parameter of the test URL that asks for a sample by its name. */
export const SAMPLE_MARKER = 'sample';
/** Asks for a sample of each chosen event in a single run. */
export const ALL_CHOSEN = 'chosen';

/** A made-up request that a user can ask for. */
export interface Sample {
	/** The event's value; followed by a dot and a word where it is not the event's first. */
	name: string;
	row: EventRow;
	/** How it differs from the event's first sample. */
	note?: string;
	/** The one for its output in a run in which every branch gets an item. */
	isForBranch: boolean;
	request: SampleRequest;
}

type SampleSource = Pick<Vendor, 'events' | 'extraOutputs'>;

/**
 * The samples that a request asks for, only while n8n listens for a test event. They need no secret:
 * nothing of the request reaches the workflow, and a browser could not send a header.
 */
export function samplesAskedFor(
	context: IWebhookFunctions,
	vendor: Vendor,
	settings: Pick<Settings, 'events' | 'options'>,
): OpenRequest[] | Refusal | undefined {
	const name = isTestByGet(context)
		? (context.getQueryData() as IDataObject)[SAMPLE_MARKER]
		: undefined;
	if (name === undefined) return undefined;
	const known = samplesOf(vendor, settings.options);
	const asked = known.filter((sample) =>
		name === ALL_CHOSEN
			? sample.isForBranch && settings.events.includes(sample.row.value)
			: sample.name === name,
	);
	if (asked.length === 0) {
		return new Refusal(
			400,
			name === ALL_CHOSEN
				? answers.nothingChosen
				: answers.noSuchSample(known.map((sample) => sample.name).join(', ')),
		);
	}
	return asked.map(({ row, request }) => ({
		...requestOf(vendor, row, request),
		salt: `sample-${randomBytes(4).toString('hex')}`,
	}));
}

/** A GET while n8n listens for a test event: a browser that opens the test URL sends one. */
export function isTestByGet(context: IWebhookFunctions): boolean {
	return context.getMode() === 'manual' && context.getRequestObject().method === 'GET';
}

/** All samples, in the table's order; those for the user's own outputs are numbered from 1. */
export function samplesOf({ events, extraOutputs }: SampleSource, options: IDataObject): Sample[] {
	const extra = extraOutputs?.(options) ?? [];
	return events.flatMap((row) => {
		const { value, sample, otherSamples = [] } = row;
		if (sample === undefined) return [];
		return [
			{ name: value, row, isForBranch: true, request: sample },
			...otherSamples.map(({ name, note, ...request }) => {
				return { name: `${value}.${name}`, row, note, isForBranch: false, request };
			}),
			...extra.flatMap(({ label: note, event, sample: request }, index) => {
				const name = `${value}.${index + 1}`;
				return event === value && request ? [{ name, row, note, isForBranch: true, request }] : [];
			}),
		];
	});
}

/** A request that did not come just now, as if the vendor had sent it to the event's own URL. */
export function requestOf(
	vendor: Vendor,
	{ path = vendor.path ?? '' }: Pick<EventRow, 'path'>,
	{ method, query, body }: SampleRequest,
): OpenRequest {
	return {
		method,
		...addressOf(vendor, path, { ...query }),
		headers: {},
		bodies: [body === undefined ? null : ({ ...body } as IDataObject)],
		files: [],
		receivedAt: new Date().toISOString(),
		isLive: false,
	};
}
