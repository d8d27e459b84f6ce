import { credentialTest, type CredentialTest } from '../shared/action/test-credential';
import { readFieldMessages } from './answers';
import { CREATE_LEAD } from './operations';
import { readLead } from './read-lead';
import { readWebhookUrl } from './webhook-url';

/**
 * Posts an empty lead. That vionvi refuses it without a phone or an email proves the URL without
 * making a lead; that an empty request is answered so is guessed from the documented 422.
 */
export const EMPTY_LEAD: CredentialTest = {
	operation: CREATE_LEAD,
	wanted: 'a lead',
	request: (data) => ({ method: 'POST', url: readWebhookUrl(data).href, body: {} }),
	judge: (answer) => {
		const refused = answer.statusCode === 422 ? readFieldMessages(answer.body) : undefined;
		if (refused?.phone || refused?.email) {
			return { status: 'OK', message: 'vionvi knows this webhook URL. No lead was created.' };
		}
		const lead = readLead(answer);
		// As an error, because n8n's editor does not show the message of a test that passed.
		return (
			lead && {
				status: 'Error',
				message: `The webhook URL works and you can use this credential, but vionvi made a lead of the empty test. Delete lead ${lead.id} in vionvi.`,
			}
		);
	},
};

/** The test of the credential. */
export const vionviWebhookTest = credentialTest(EMPTY_LEAD);
