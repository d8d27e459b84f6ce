import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import { z } from 'zod';

import type { ReadCredential } from '../shared/action/credential-reader';
import { explainNoAnswer } from '../shared/action/explain-no-answer';
import type { Failure, Operation } from '../shared/action/failure';
import { secretHider, type Hide } from '../shared/action/hide-secrets';
import { HIDDEN } from '../shared/secrets/find-secrets';
import { cancelSignal, sendRequest, type HttpAnswer } from '../shared/action/send-request';
import { readAccount } from './account';
import { explainAnswer } from './explain-answer';

/** A call of SALESmanago's API. */
export interface Call {
	/** Without the server, `/contact/list` for example. */
	path: string;
	/** Beside what signs the request. */
	body: object;
	operation: Operation;
	timeoutMs: number;
}

/** What came of a call; a failure is not thrown, because several items may share it. */
export type Asked = { answered: IDataObject } | { failure: Failure };

/** Fifty contacts with long histories. */
const MOST_BYTES = 16 * 1024 * 1024;

const success = z.object({ success: z.literal(true) }).passthrough();

/**
 * Calls SALESmanago's API.
 *
 * @throws NodeOperationError when there is no usable credential
 */
export async function ask(
	context: IExecuteFunctions,
	readCredential: ReadCredential,
	{ path, body, operation, timeoutMs }: Call,
): Promise<Asked> {
	const credential = await readCredential();
	const read = readAccount(credential.data);
	if ('problem' in read) throw new NodeOperationError(context.getNode(), read.problem);
	try {
		const answer = await sendRequest(
			context,
			// The credential puts the server in front and signs the body.
			{ method: 'POST', url: path, body },
			{ credential, timeoutMs, mostBytes: MOST_BYTES },
		);
		return judge(answer, operation, secretsHider(credential.data));
	} catch (error) {
		const isCancelled = cancelSignal(context)?.aborted;
		return { failure: explainNoAnswer(error, operation, { timeoutMs, isCancelled }) };
	}
}

/** What an answer of SALESmanago's API means, whatever its status. */
export function judge(answer: HttpAnswer, operation: Operation, hide: Hide): Asked {
	const isGood = answer.statusCode >= 200 && answer.statusCode <= 299;
	const parsed = success.safeParse(answer.body);
	if (isGood && parsed.success) return { answered: parsed.data as IDataObject };
	return { failure: explainAnswer(answer, operation, hide) };
}

/** The hash of a request is as good as the secret for anyone who also knows the API key. */
const SHA1 = /\b[\da-f]{40}\b/gi;

/** Takes the API secret, and whatever may be a hash made of it, out of a text. */
export function secretsHider(data: ICredentialDataDecryptedObject | undefined): Hide {
	const hideSecret = secretHider([String(data?.apiSecret ?? '').trim()]);
	return (text) => hideSecret(text).replace(SHA1, HIDDEN);
}
