import { NodeOperationError, type IExecuteFunctions, type NodeApiError } from 'n8n-workflow';

import type { ReadCredential } from '../shared/action/credential-reader';
import { explainNoAnswer } from '../shared/action/explain-no-answer';
import { toNodeError, type Failure, type Operation } from '../shared/action/failure';
import { secretHider, type Hide } from '../shared/action/hide-secrets';
import {
	cancelSignal,
	sendRequest,
	type HttpAnswer,
	type Request,
} from '../shared/action/send-request';
import { NO_AUTH_KEY, NO_PROJECT_ID, NOT_A_BASE_URL, readAccess } from './access';
import { explainForm, explainRefusal, explainStatus, refusalIn } from './explain-answer';

/** What an item needs to ask Ringostat. */
export interface Asker {
	context: IExecuteFunctions;
	readCredential: ReadCredential;
	itemIndex: number;
	timeoutMs: number;
	/** Of the operation that asks. */
	words: Operation;
}

/** An answer of 2xx, and what it takes to say that it is not the right one. */
export interface Answered {
	answer: HttpAnswer;
	/** Takes the auth key out of a text. */
	hide: Hide;
}

/** A request to Ringostat. */
export interface Question extends Request {
	/** Path behind the credential's Base URL. */
	url: string;
	/** Of the answer; 1 MB by default. */
	mostBytes?: number;
	/** What an answer of any status means that this question alone can get. */
	explain?(answer: HttpAnswer): Failure | undefined;
}

/**
 * Sends a request to Ringostat.
 *
 * @throws NodeOperationError before anything is sent, NodeApiError for anything but 2xx
 */
export async function ask(
	asker: Asker,
	{ mostBytes, explain = () => undefined, ...request }: Question,
): Promise<Answered> {
	const { context, readCredential, itemIndex, timeoutMs, words } = asker;
	const credential = await readCredential();
	const { authKey, baseUrl } = readAccess(credential.data);
	if (authKey === undefined) throw operationError(asker, NO_AUTH_KEY);
	if (baseUrl === undefined) throw operationError(asker, NOT_A_BASE_URL);

	const hide = secretHider([authKey]);
	const answer = await sendRequest(context, request, { credential, timeoutMs, mostBytes }).catch(
		(error: unknown) => {
			const isCancelled = cancelSignal(context)?.aborted;
			const failure = explainNoAnswer(error, words, { timeoutMs, isCancelled });
			throw toNodeError(context.getNode(), failure, words, itemIndex);
		},
	);
	const isSuccess = answer.statusCode >= 200 && answer.statusCode <= 299;
	const failure = explain(answer) ?? (isSuccess ? undefined : explainStatus(answer, hide));
	if (failure) throw apiError(asker, failure);
	return { answer, hide };
}

/**
 * The same for what refuses as JSON-RPC does it, with HTTP 200 and an `error`.
 *
 * @returns the answer's body
 * @throws NodeApiError also for a page instead of an answer
 */
export async function askForEffect(asker: Asker, question: Question): Promise<unknown> {
	const answered = await ask(asker, question);
	const { body } = answered.answer;
	const refusal = refusalIn(body);
	if (refusal !== undefined) throw refused(asker, refusal, answered);
	if (isPage(body)) throw wrongForm(asker, 'a confirmation', answered);
	return body;
}

/** The number of the project. @throws NodeOperationError where the credential has none */
export async function readProjectId(asker: Asker): Promise<number> {
	const { projectId } = readAccess((await asker.readCredential()).data);
	if (projectId === undefined) throw operationError(asker, NO_PROJECT_ID);
	return projectId;
}

/** The error of an answer of 2xx in another form than the operation's. */
export function wrongForm(asker: Asker, wanted: string, { answer, hide }: Answered): NodeApiError {
	return apiError(asker, explainForm(wanted, answer, hide));
}

/** The error of an answer that refuses with HTTP 200. */
export function refused(asker: Asker, reason: unknown, { answer, hide }: Answered): NodeApiError {
	return apiError(asker, explainRefusal(reason, answer, hide));
}

function apiError({ context, words, itemIndex }: Asker, failure: Failure): NodeApiError {
	return toNodeError(context.getNode(), failure, words, itemIndex);
}

export function operationError({ context, itemIndex }: Asker, message: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { itemIndex });
}

function isPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*</.test(body);
}
