import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { explainNoAnswer } from '../shared/action/explain-no-answer';
import type { Failure } from '../shared/action/failure';
import { secretHider } from '../shared/action/hide-secrets';
import { sendTestRequest } from '../shared/action/send-request';
import { NO_AUTH_KEY, NOT_A_BASE_URL, readAccess } from './access';
import { explainForm, explainStatus } from './explain-answer';
import { READ } from './words';

const TEST_TIMEOUT_MS = 15_000;

/** Asks which agents are online: it changes nothing, and public systems test their keys so. */
export async function ringostatApiTest(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const { authKey, baseUrl } = readAccess(data);
	if (authKey === undefined) return { status: 'Error', message: NO_AUTH_KEY };
	if (baseUrl === undefined) return { status: 'Error', message: NOT_A_BASE_URL };

	const hide = secretHider([authKey]);
	const request = {
		method: 'GET',
		url: `${baseUrl}/sipstatus/online`,
		headers: { 'Auth-key': authKey },
	} as const;
	try {
		const answer = await sendTestRequest(this, request, TEST_TIMEOUT_MS);
		if (answer.statusCode < 200 || answer.statusCode > 299)
			return asError(explainStatus(answer, hide));
		if (!Array.isArray(answer.body))
			return asError(explainForm('a list of SIP logins', answer, hide));
		return { status: 'OK', message: 'Ringostat accepts the Auth Key.' };
	} catch (error) {
		return asError(explainNoAnswer(error, READ, { timeoutMs: TEST_TIMEOUT_MS }));
	}
}

function asError({ problem, advice }: Failure): INodeCredentialTestResult {
	return { status: 'Error', message: `${problem}. ${advice}` };
}
