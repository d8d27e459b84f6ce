import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { Refusal } from './authenticate';

/** What a sender reads after 200, whether or not the event was chosen. */
export const RECEIVED = 'Event received';

/**
 * Starts the workflow. The host answers with `RECEIVED` by itself, after it has registered the
 * execution: what was acknowledged is kept.
 */
export function accept(workflowData: INodeExecutionData[][]): IWebhookResponseData {
	return { workflowData };
}

/** 200 without an execution: nobody chose this event, and the sender has done nothing wrong. */
export function ignore(): IWebhookResponseData {
	return { webhookResponse: RECEIVED };
}

/** 401 without an execution. The reason goes to the log: the sender may be anybody. */
export function refuse(
	context: IWebhookFunctions,
	{ reason, challenge }: Refusal,
): IWebhookResponseData {
	const { name, type } = context.getNode();
	context.logger.warn(`Webhook request refused with 401: ${reason}`, { node: name, type });
	if (challenge) context.getResponseObject().setHeader('WWW-Authenticate', challenge);
	return finish(context, 401, 'The secret that this webhook asks for is missing or wrong');
}

/** 413 or 400 without an execution, for a body that the host could not hand over. */
export function cannotRead(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	const { status, statusCode, code } = (error ?? {}) as Partial<
		Record<'status' | 'statusCode' | 'code', unknown>
	>;
	const isTooLarge = status === 413 || statusCode === 413;
	const what = isTooLarge ? 'is too large' : 'breaks off or is wrongly compressed';
	const { name, type } = context.getNode();
	// The error's message may quote what was sent, so it is not logged; a code is one of Node's words.
	const why = typeof code === 'string' ? ` (${code})` : '';
	context.logger.warn(`Webhook body cannot be read: it ${what}${why}`, { node: name, type });
	// The rest of the body is still in the line. Unread, it would keep the sender's next request from
	// being read; and with the connection closed on it, the sender might never see the answer.
	context.getRequestObject().resume();
	return isTooLarge
		? finish(context, 413, 'The body is too large')
		: finish(context, 400, 'The body cannot be read');
}

/** 400 without an execution, with what to ask for instead. */
export function noSuchSample(context: IWebhookFunctions, known: string[]): IWebhookResponseData {
	return finish(
		context,
		400,
		`There is no such sample. Use ?sample= with one of: ${known.join(', ')}`,
	);
}

function finish(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
