import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answer } from './delivery/answer';
import { chosenForSamples } from './delivery/chosen';
import { route } from './delivery/route';
import { understand } from './delivery/understand';
import { logs } from './messages';
import { addRedactedCopies } from './redact/redacted-copies';
import { readAddress } from './request/address';
import { authenticate } from './request/authenticate';
import { nodeName } from './request/log';
import { open, type OpenRequest } from './request/open';
import { read } from './request/read';
import { Refusal, refuse } from './request/refusal';
import { samplesAskedFor } from './request/sample';
import { readSettings, type Settings } from './request/settings';
import { showSamples } from './sample-page/list';
import { showSent } from './sample-page/sent';
import type { Vendor } from './vendor/vendor';

/**
 * A trigger's whole `webhook()`: authenticate → read → open → understand → route → answer. Nothing
 * that a sender can send makes it throw, and what it lets in always has an output.
 */
export async function receive(
	context: IWebhookFunctions,
	vendor: Vendor,
): Promise<IWebhookResponseData> {
	const settings = readSettings(context, vendor);
	const list = showSamples(context, vendor, settings);
	if (list !== undefined) return list;
	const samples = samplesAskedFor(context, vendor, settings);
	const requests = samples ?? (await letIn(context, vendor, settings));
	if (requests instanceof Refusal) return refuse(context, requests);

	const onFailure = (error: unknown) => {
		context.logger.error(logs.notUnderstood(nodeName(context), placeOf(error)));
	};
	const items = requests.flatMap((request) => {
		const understood = understand(vendor, settings, request, onFailure);
		if (settings.includeRedacted) {
			addRedactedCopies(understood, vendor, settings, request, onFailure);
		}
		return understood;
	});
	const events = samples ? chosenForSamples(vendor.events, settings.events) : settings.events;
	const routed = route(items, vendor.events, { ...settings, events });
	if (samples && showSent(context, vendor, settings, items, routed)) {
		return { workflowData: routed.outputs, noWebhookResponse: true };
	}
	return answer(context, routed, settings);
}

async function letIn(
	context: IWebhookFunctions,
	vendor: Vendor,
	settings: Settings,
): Promise<OpenRequest[] | Refusal> {
	const address = readAddress(context, vendor);
	const access = await authenticate(context, vendor, address, settings);
	if (access instanceof Refusal) return access;
	const received = await read(context);
	if (received instanceof Refusal) return received;
	const request = open(vendor, settings, { address, access, received });
	return request instanceof Refusal ? request : [request];
}

/** Where in our code an error came up. Its message may quote what was sent, which no log should have. */
function placeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'no error';
	const { name, message, stack = '' } = error;
	const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
	return `${name}${frames.slice(0, 4).join('')}`;
}
