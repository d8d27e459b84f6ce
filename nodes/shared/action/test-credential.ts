import {
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';

import { explainAnswer } from './explain-answer';
import { Failed } from './failure';
import type { Operation } from './operation';
import { sendTestRequest, type HttpAnswer, type Request } from './send-request';

const TIMEOUT_MS = 15_000;

/** The test of a credential: one request that changes nothing. */
export interface CredentialTest {
	operation: Operation;
	/** What the answer should be, for messages. */
	wanted: string;
	/** @throws UserError where the credential cannot be used */
	request(data: ICredentialDataDecryptedObject): Request;
	/** What an answer proves; `undefined`: it is not what is wanted. */
	judge(answer: HttpAnswer): INodeCredentialTestResult | undefined;
}

/**
 * What n8n calls to test a credential; it never throws.
 *
 * @param timeoutMs until the answer has come to its end
 */
export function credentialTest(
	{ operation, wanted, request, judge }: CredentialTest,
	timeoutMs = TIMEOUT_MS,
) {
	return async function (
		this: ICredentialTestFunctions,
		{ data = {} }: Pick<ICredentialsDecrypted<ICredentialDataDecryptedObject>, 'data'>,
	): Promise<INodeCredentialTestResult> {
		try {
			const hide = operation.service.hider(data);
			const limits = { operation, timeoutMs, hide };
			const answer = await sendTestRequest(this, request(data), limits);
			const result = judge(answer);
			if (result) return result;
			throw new Failed(explainAnswer(answer, operation, wanted));
		} catch (error) {
			const { message, description = '' } =
				error instanceof UserError ? error : new UserError('The test of the credential failed');
			return { status: 'Error', message: description ? `${message}. ${description}` : message };
		}
	};
}
