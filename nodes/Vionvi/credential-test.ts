import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { explainAnswer, readFieldMessages } from './explain-answer';
import { explainNoAnswer } from './explain-no-answer';
import { urlHider } from './hide-url';
import type { HttpAnswer } from './post-lead';
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

	const { helpers } = this;
	try {
		const answer = (await helpers.request({
			method: 'POST',
			uri: url.href,
			body: {},
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TEST_TIMEOUT_MS,
		})) as HttpAnswer;
		return judge(answer, urlHider(url));
	} catch (error) {
		const { problem, advice } = explainNoAnswer(error, TEST_TIMEOUT_MS);
		return notWorking(`${problem}. ${advice}`);
	}
}

function judge(answer: HttpAnswer, hide: (text: string) => string): INodeCredentialTestResult {
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
