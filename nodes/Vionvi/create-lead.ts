import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { explainNoAnswer } from '../shared/action/explain-no-answer';
import { toNodeError } from '../shared/action/failure';
import { hideInValue, type Hide } from '../shared/action/hide-secrets';
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
import type { Webhook } from './webhook-reader';
import { NOT_A_WEBHOOK_URL } from './webhook-url';

/**
 * One item to one lead: read and check now; post, and read the answer, when it is carried out.
 *
 * @throws NodeOperationError where vionvi would refuse the lead
 */
export function prepareLead(
	context: IExecuteFunctions,
	itemIndex: number,
	readWebhook: () => Promise<Webhook>,
): Prepared {
	const timeoutMs = readTimeoutMs(context, itemIndex);
	const request = readLeadRequest(context, itemIndex);
	if ('nobody' in request) {
		if (!isPassingOn(context, itemIndex)) throw request.nobody;
		const { json } = context.getInputData()[itemIndex];
		return { carryOut: async () => ({ ...json, skipped: true }) };
	}
	const { lead } = request;
	return {
		keys: personsOf(lead),
		carryOut: async () => {
			const { credential, hide } = await readWebhook();
			if (!hide) throw new NodeOperationError(context.getNode(), NOT_A_WEBHOOK_URL);
			const answer = await post(context, lead, { credential, timeoutMs }, itemIndex);
			const created = readLead(answer);
			if (created) return hideWhatIsNew(created, lead, hide);
			const failure = explainAnswer(answer, hide);
			throw toNodeError(context.getNode(), failure, CREATE_LEAD, itemIndex);
		},
	};
}

function isPassingOn(context: IExecuteFunctions, itemIndex: number): boolean {
	return context.getNodeParameter('options.ifNobodyIsNamed', itemIndex, 'fail') === 'passOn';
}

/** vionvi finds an earlier lead by these; two at the same moment would not find each other. */
function personsOf({ phone, email }: LeadRequest): string[] {
	return [phone, email].filter((each) => each !== undefined).map(String);
}

/** vionvi may repeat its own URL. What it repeats of the lead is the user's and stays as it is. */
function hideWhatIsNew(created: IDataObject, lead: LeadRequest, hide: Hide): IDataObject {
	const text = JSON.stringify(created);
	if (hide(text) === text) return created;
	const shown = hideInValue(created, hide) as IDataObject;
	const own = Object.entries(lead).filter(([name, value]) => created[name] === value);
	return { ...shown, ...Object.fromEntries(own) };
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
