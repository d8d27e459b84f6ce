import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { accept, cannotRead, ignore, noSuchSample, refuse } from './answer';
import { authenticate, authenticateFields } from './authenticate';
import { deliveries } from './deliveries';
import { hideSecrets } from './hide-secrets';
import { itemsOf } from './items-of';
import { namedEvents } from './named-events';
import { withoutOwnParts } from './raw';
import { read, type ReceivedRequest } from './read';
import { addRedactedCopies } from './redacted-copies';
import { route } from './route';
import { sampleAskedFor, sampleNames, sampleRequest } from './sample';
import { readSettings, type Settings } from './settings';
import type { Vendor } from './vendor';

/**
 * A trigger's whole `webhook()`: authenticate → read → recognize → validate → route → answer.
 * Nothing that a sender can send makes it throw, and what it lets in always has an output.
 */
export async function receive(
	context: IWebhookFunctions,
	vendor: Vendor,
): Promise<IWebhookResponseData> {
	const settings = readSettings(context, vendor);
	const sample = sampleAskedFor(context);
	if (sample !== undefined) return sendSample(context, vendor, settings, sample);

	const access = await authenticate(context, vendor.credential);
	if (access.refusal && !vendor.ownSecret) return refuse(context, access.refusal);

	let received: ReceivedRequest;
	try {
		received = await read(context);
	} catch (error) {
		return cannotRead(context, error);
	}
	const request = withoutOwnParts(received, access.own);
	const {
		refusal,
		own,
		secrets = [],
	} = authenticateFields(
		vendor,
		access,
		settings.options,
		deliveries(request),
		namedEvents(vendor.events, request).rows,
	);
	if (refusal) return refuse(context, refusal);

	const shown = hideSecrets(withoutOwnParts(request, own), [...(access.secrets ?? []), ...secrets]);
	return start(context, vendor, settings, shown);
}

/** Leaves by its own output, chosen or not: whoever asks for a sample wants to see it. */
function sendSample(
	context: IWebhookFunctions,
	vendor: Vendor,
	settings: Settings,
	name: unknown,
): IWebhookResponseData {
	const request = sampleRequest(vendor.events, name);
	if (request === undefined) return noSuchSample(context, sampleNames(vendor.events));
	const events = vendor.events.map(({ value }) => value);
	return start(context, vendor, { ...settings, events }, request);
}

function start(
	context: IWebhookFunctions,
	vendor: Vendor,
	settings: Settings,
	request: ReceivedRequest,
): IWebhookResponseData {
	const onFailure = (error: unknown) => {
		context.logger.error(`An event of ${vendor.displayName} was not understood: ${placeOf(error)}`);
	};
	const items = itemsOf(vendor, settings, request, onFailure);
	if (settings.includeRedacted) addRedactedCopies(items, vendor, settings, request, onFailure);
	const routed = route(items, vendor.events, settings);
	return routed ? accept(routed) : ignore();
}

/** Where in our code an error came up. Its message may quote what was sent, which no log should have. */
function placeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'no error';
	const { name, message, stack = '' } = error;
	const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
	return `${name}${frames.slice(0, 4).join('')}`;
}
