import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import type { ReadCredential } from './credential';
import { explainAnswer } from './explain-answer';
import { explainNoAnswer } from './explain-no-answer';
import { toNodeError } from './failure';
import { urlHider } from './hide-url';
import { postLead, type HttpAnswer, type LeadPost } from './post-lead';
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
	readCredential: ReadCredential,
): Promise<IDataObject> {
	const lead = readLeadRequest(context, itemIndex, isAutoMap);
	const credential = await readCredential();
	const url = parseWebhookUrl(credential.data?.webhookUrl);
	if (!url) throw new NodeOperationError(context.getNode(), NOT_A_WEBHOOK_URL, { itemIndex });

	const answer = await post(context, { lead, timeoutMs, credential }, itemIndex);
	const created = readLead(answer);
	if (created) return created;

	throw toNodeError(context.getNode(), explainAnswer(answer, urlHider(url)), itemIndex);
}

async function post(
	context: IExecuteFunctions,
	leadPost: LeadPost,
	itemIndex: number,
): Promise<HttpAnswer> {
	try {
		return await postLead(context, leadPost);
	} catch (error) {
		throw toNodeError(context.getNode(), explainNoAnswer(error, leadPost.timeoutMs), itemIndex);
	}
}
