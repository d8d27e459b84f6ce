import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { SHORTEST_SECRET, type WebhookSecret } from './authenticate';

/** What is shown for each kind: the name that goes with the secret, and the secret. */
const PARTS: Record<WebhookSecret['kind'], (secret: WebhookSecret) => [string, string, string]> = {
	basic: ({ user, password }) => ['User', user, password],
	header: ({ headerName, headerSecret }) => ['Header Name', headerName, headerSecret],
	query: ({ queryName, querySecret }) => ['Parameter Name', queryName, querySecret],
};

/**
 * Tests a service's webhook secret as far as that can be done without the sender: that it is
 * complete and long enough.
 */
export async function testWebhookSecret(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const secret = credential.data as unknown as WebhookSecret;
	const [what, name, value] = PARTS[secret.kind]?.(secret) ?? ['Kind', '', ''];
	if (!name) return { status: 'Error', message: `${what} is empty: no request would be let in` };
	const { callbackSecret = '' } = secret;
	if (callbackSecret !== '' && callbackSecret.length < SHORTEST_SECRET) {
		const message = `The Callback Secret is too short to be safe: use ${SHORTEST_SECRET} characters or more`;
		return { status: 'Error', message };
	}
	if ((value ?? '').length < SHORTEST_SECRET) {
		const message = `The secret is too short to be safe: use ${SHORTEST_SECRET} characters or more`;
		return { status: 'Error', message };
	}
	if (secret.kind === 'header' && value !== value.trim()) {
		const message = 'The secret begins or ends with white space, which HTTP takes off a header';
		return { status: 'Error', message };
	}
	return {
		status: 'OK',
		message:
			'The secret is complete and long enough. Whether the service sends it shows with its first event.',
	};
}
