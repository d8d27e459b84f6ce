import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { logs } from '../messages';
import { nodeName } from './log';

/** Why a request is not let in. No execution starts; the sender gets a status, n8n's log the reason. */
export class Refusal {
	constructor(
		readonly status: 400 | 401 | 413,
		/** For the sender, who may be anybody. */
		readonly answer: string,
		/** For n8n's log: names the setting that is wrong, never a secret. None where nothing is wrong. */
		readonly reason?: string,
		/** For HTTP Basic: asks a client that waits to be asked. */
		readonly challenge?: string,
	) {}
}

/** 400, 401 or 413 without an execution. The reason goes to the log: the sender may be anybody. */
export function refuse(
	context: IWebhookFunctions,
	{ status, answer: message, reason, challenge }: Refusal,
): IWebhookResponseData {
	const where = nodeName(context);
	if (reason !== undefined) {
		context.logger.warn(logs.refused(where, status, reason));
	}
	// The rest of the body may still be in the line. Unread, it would keep the sender's next request from
	// being read; and with the connection closed on it, the sender might never see the answer.
	context.getRequestObject().resume();
	const response = context.getResponseObject();
	if (challenge) response.setHeader('WWW-Authenticate', challenge);
	response.status(status).json({ message });
	return { noWebhookResponse: true };
}
