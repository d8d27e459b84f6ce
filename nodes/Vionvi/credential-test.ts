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
 * Posts an empty lead. That vionvi refuses it without a phone or an email proves the URL without
 * making a lead; that an empty request is answered so is guessed from the documented 422.
 */
export async function vionviWebhookTest(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	return await testWebhook(this, data, TEST_TIMEOUT_MS);
}

/**
 * The same with a time limit of one's own.
 *
 * @param timeoutMs until the answer has come to its end
 */
export async function testWebhook(
	context: ICredentialTestFunctions,
	data: ICredentialDataDecryptedObject | undefined,
	timeoutMs: number,
): Promise<INodeCredentialTestResult> {
	const url = parseWebhookUrl(data?.webhookUrl);
	if (!url) return notWorking(NOT_A_WEBHOOK_URL);

	try {
		const request = { method: 'POST', url: url.href, body: {} } as const;
		return judge(await sendTestRequest(context, request, timeoutMs), urlHider(url));
	} catch (error) {
		const { problem, advice } = explainNoAnswer(error, CREATE_LEAD, { timeoutMs });
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
