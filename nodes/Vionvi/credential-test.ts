import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { explainNoAnswer } from '../shared/action/explain-no-answer';
import { urlHider, type Hide } from '../shared/action/hide-secrets';
import { sendTestRequest, type HttpAnswer } from '../shared/action/send-request';
import { explainAnswer, readFieldMessages } from './explain-answer';
import { CREATE_LEAD } from './operation';
import { readLead } from './read-lead';
import { NOT_A_WEBHOOK_URL, parseWebhookUrl } from './webhook-url';

const TEST_TIMEOUT_MS = 15_000;

/**
 * Posts an empty lead. That vionvi refuses it for want of a phone or an email proves the URL without
 * making a lead; that an empty request is answered so is guessed from the documented 422.
 */
export async function vionviWebhookTest(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const url = parseWebhookUrl(data?.webhookUrl);
	if (!url) return notWorking(NOT_A_WEBHOOK_URL);

	try {
		const answer = await sendTestRequest(
			this,
			{ method: 'POST', url: url.href, body: {} },
			TEST_TIMEOUT_MS,
		);
		return judge(answer, urlHider(url));
	} catch (error) {
		const { problem, advice } = explainNoAnswer(error, CREATE_LEAD, { timeoutMs: TEST_TIMEOUT_MS });
		return notWorking(`${problem}. ${advice}`);
	}
}

function judge(answer: HttpAnswer, hide: Hide): INodeCredentialTestResult {
	const fieldMessages =
		answer.statusCode === 422 ? readFieldMessages(answer.body, hide) : undefined;
	if (fieldMessages?.phone || fieldMessages?.email) {
		return { status: 'OK', message: 'vionvi knows this webhook URL. No lead was created.' };
	}
	const lead = readLead(answer);
	if (lead) {
		// As an error, because n8n's editor does not show the message of a test that passed.
		return notWorking(
			`The webhook URL works and you can use this credential, but vionvi made a lead of the empty test. Delete lead ${lead.id} in vionvi.`,
		);
	}
	const { problem, advice } = explainAnswer(answer, hide);
	return notWorking(`${problem}. ${advice}`);
}

function notWorking(message: string): INodeCredentialTestResult {
	return { status: 'Error', message };
}
