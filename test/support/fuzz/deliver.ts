import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

import { receive } from '../../../nodes/shared/receive';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { hostRequestOf, type HostRequest } from '../host-request';
import { webhookContext, type LogLine, type OwnAnswer } from '../webhook-context';
import type { AnyRequest } from './any-request';
import type { SetUp } from './any-set-up';

/** What came of a request that reached the node. */
export interface Outcome {
	/** As the host handed it over. */
	host: HostRequest;
	result: IWebhookResponseData;
	answer: OwnAnswer;
	log: LogLine[];
	/** By output; undefined where nothing started. */
	items?: IDataObject[][];
}

/** Sends a request to a vendor's trigger; undefined where the host refuses it by itself. */
export async function deliver(
	vendor: Vendor,
	{ parameters, credential }: SetUp,
	{ method, path, query, headers, body }: AnyRequest,
): Promise<Outcome | undefined> {
	const sent = { method, url: `/webhook/1/${path}?${query}`, headers: { ...headers }, body };
	const host = await hostRequestOf(sent).catch(() => undefined);
	if (host === undefined) return undefined;
	const { context, answer, log } = webhookContext({ request: host, parameters, credential });
	const result = await receive(context, vendor);
	const items = result.workflowData?.map((output) => output.map(({ json }) => json));
	return { host, result, answer, log, items };
}
