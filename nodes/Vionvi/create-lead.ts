import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import type { ReadCredential } from '../shared/action/credential-reader';
import { explainNoAnswer } from '../shared/action/explain-no-answer';
import { toNodeError } from '../shared/action/failure';
import { urlHider } from '../shared/action/hide-secrets';
import { readTimeoutMs } from '../shared/action/request-options';
import type { Prepared } from '../shared/action/run-items';
import {
	cancelSignal,
	sendRequest,
	type HttpAnswer,
	type Sending,
} from '../shared/action/send-request';
import { explainAnswer } from './explain-answer';
import type { LeadRequest } from './fields';
import { CREATE_LEAD } from './operation';
import { readLead } from './read-lead';
import { readLeadRequest } from './read-lead-request';
import { NOT_A_WEBHOOK_URL, parseWebhookUrl } from './webhook-url';

/**
 * One item to one lead: read and check now; post, and read the answer, when it is carried out.
 *
 * @throws NodeOperationError where vionvi would refuse the lead
 */
export function prepareLead(
	context: IExecuteFunctions,
	itemIndex: number,
	readCredential: ReadCredential,
): Prepared {
	const isAutoMap = context.getNodeParameter('mapping', itemIndex) === 'autoMap';
	const timeoutMs = readTimeoutMs(context, itemIndex);
	const lead = readLeadRequest(context, itemIndex, isAutoMap);
	return {
		keys: personsOf(lead),
		carryOut: async () => {
			const credential = await readCredential();
			return await createLead(context, lead, { credential, timeoutMs }, itemIndex);
		},
	};
}

/** vionvi finds an earlier lead by these; two at the same moment would not find each other. */
function personsOf({ phone, email }: LeadRequest): string[] {
	return [phone, email].filter((each) => each !== undefined).map(String);
}

/** @returns the lead as vionvi has it, for the item's json */
async function createLead(
	context: IExecuteFunctions,
	lead: LeadRequest,
	sending: Sending,
	itemIndex: number,
): Promise<IDataObject> {
	const url = parseWebhookUrl(sending.credential.data?.webhookUrl);
	if (!url) throw new NodeOperationError(context.getNode(), NOT_A_WEBHOOK_URL, { itemIndex });

	const answer = await post(context, lead, sending, itemIndex);
	const created = readLead(answer);
	if (created) return created;

	const failure = explainAnswer(answer, urlHider(url));
	throw toNodeError(context.getNode(), failure, CREATE_LEAD, itemIndex);
}

async function post(
	context: IExecuteFunctions,
	lead: LeadRequest,
	sending: Sending,
	itemIndex: number,
): Promise<HttpAnswer> {
	try {
		// The credential puts the URL in.
		return await sendRequest(context, { method: 'POST', url: '', body: lead }, sending);
	} catch (error) {
		const failure = explainNoAnswer(error, CREATE_LEAD, {
			timeoutMs: sending.timeoutMs,
			isCancelled: cancelSignal(context)?.aborted,
		});
		throw toNodeError(context.getNode(), failure, CREATE_LEAD, itemIndex);
	}
}
