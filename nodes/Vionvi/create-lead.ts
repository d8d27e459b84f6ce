import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { explainAnswer } from './explain-answer';
import { explainNoAnswer } from './explain-no-answer';
import { toNodeError } from './failure';
import type { LeadRequest } from './fields';
import { urlHider } from './hide-url';
import { postLead, type HttpAnswer } from './post-lead';
import { readLead } from './read-lead';
import { readLeadRequest } from './read-lead-request';
import type { Settings } from './settings';
import { NOT_A_WEBHOOK_URL, parseWebhookUrl } from './webhook-url';

/**
 * One item to one lead: read, check, post, read the answer.
 *
 * @returns the lead as vionvi has it, for the item's json
 * @throws NodeOperationError before anything is sent, NodeApiError after
 */
export async function createLead(
	context: IExecuteFunctions,
	itemIndex: number,
	{ isAutoMap, timeoutMs }: Settings,
): Promise<IDataObject> {
	const request = readLeadRequest(context, itemIndex, isAutoMap);
	const answer = await post(context, request, timeoutMs, itemIndex);
	const lead = readLead(answer);
	if (lead) return lead;

	const hide = urlHider(await readWebhookUrl(context, itemIndex));
	throw toNodeError(context.getNode(), explainAnswer(answer, hide), itemIndex);
}

async function post(
	context: IExecuteFunctions,
	request: LeadRequest,
	timeoutMs: number,
	itemIndex: number,
): Promise<HttpAnswer> {
	try {
		return await postLead(context, request, timeoutMs);
	} catch (error) {
		// A credential that is missing or no URL fails here too, and has a message of its own.
		await readWebhookUrl(context, itemIndex);
		throw toNodeError(context.getNode(), explainNoAnswer(error, timeoutMs), itemIndex);
	}
}

/** Read only when something went wrong: the request itself gets the URL from the credential. */
async function readWebhookUrl(context: IExecuteFunctions, itemIndex: number): Promise<URL> {
	const { webhookUrl } = await context.getCredentials('vionviWebhookApi', itemIndex);
	const url = parseWebhookUrl(webhookUrl);
	if (!url) throw new NodeOperationError(context.getNode(), NOT_A_WEBHOOK_URL, { itemIndex });
	return url;
}
