import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { explainNoAnswer } from '../shared/action/explain-no-answer';
import type { Failure } from '../shared/action/failure';
import { sendTestRequest } from '../shared/action/send-request';
import { readAccount } from './account';
import { judge, secretsHider } from './ask';
import { GET_CONTACT } from './operations';
import { sign } from './sign';

const TEST_TIMEOUT_MS = 15_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Asks for a contact that cannot exist, which proves the credential and reads and writes nothing. */
export async function salesmanagoApiTest(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const read = readAccount(data);
	if ('problem' in read) return { status: 'Error', message: read.problem };

	try {
		const answer = await sendTestRequest(
			this,
			{
				method: 'POST',
				url: `${read.account.endpoint}/contact/listById`,
				body: { ...sign(read.account), contactId: [NOBODY] },
			},
			TEST_TIMEOUT_MS,
		);
		const asked = judge(answer, GET_CONTACT, secretsHider(data));
		return 'failure' in asked
			? notWorking(asked.failure)
			: { status: 'OK', message: 'SALESmanago accepts this credential.' };
	} catch (error) {
		return notWorking(explainNoAnswer(error, GET_CONTACT, { timeoutMs: TEST_TIMEOUT_MS }));
	}
}

function notWorking({ problem, advice }: Failure): INodeCredentialTestResult {
	return { status: 'Error', message: `${problem}. ${advice}` };
}
