import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { storedText } from '../secrets/stored-text';
import { EVENT_MARKER } from './address';
import { SAMPLE_MARKER } from './sample';
import { readSecret, type WebhookSecret } from './webhook-secret';

/** Shorter secrets can be guessed over the network. */
const SHORTEST_SECRET = 16;

const NAMES: Record<WebhookSecret['kind'], { label: string; isName: RegExp }> = {
	basic: { label: 'User', isName: /\S/ },
	// A token of RFC 9110.
	header: { label: 'Header Name', isName: /^[\w!#$%&'*+.^`|~-]+$/ },
	// What stays one name in a query: brackets make a tree of it, the rest ends it or is decoded.
	query: { label: 'Parameter Name', isName: /^[^\s[\]&=#%+;]+$/ },
};

/** Names of query parameters that mean something else. */
const TAKEN = [EVENT_MARKER, SAMPLE_MARKER, '__proto__'];

/**
 * Tests a webhook's secret as far as that can be done without the sender: that it is complete, that
 * a request can bring it, and that nobody can guess it.
 */
export async function testWebhookSecret(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const secret = readSecret(data);
	const fault = secret
		? (nameFault(secret) ?? valueFault(secret) ?? callbackFault(storedText(data.callbackSecret)))
		: 'Choose under Sent As how the service sends the secret';
	if (fault !== null) return { status: 'Error', message: fault };
	return {
		status: 'OK',
		message:
			'The secret is complete and long enough. The first event will show whether the service sends it.',
	};
}

function nameFault({ kind, name }: WebhookSecret): string | null {
	const { label, isName } = NAMES[kind];
	if (name.trim() === '') return `${label} is empty, so no request would be let in`;
	if (kind === 'query' && TAKEN.includes(name))
		return `${label} has a meaning of its own: change it`;
	if (isName.test(name)) return null;
	return `${label} may have letters, digits and hyphens, and no spaces or brackets`;
}

function valueFault({ kind, value }: WebhookSecret): string | null {
	const weakness = weaknessOf(value);
	if (weakness) return `The secret ${weakness}`;
	if (kind !== 'header') return null;
	if (value !== value.trim()) {
		return 'The secret begins or ends with white space, which HTTP removes from a header';
	}
	return /\p{Cc}/u.test(value) ? 'The secret has a character that a header cannot have' : null;
}

/** Only some services sign their callbacks; none has to. */
function callbackFault(value: string): string | null {
	const weakness = value === '' ? null : weaknessOf(value);
	return weakness && `The callback secret ${weakness}`;
}

function weaknessOf(secret: string): string | null {
	const characters = [...secret.trim()];
	if (characters.length < SHORTEST_SECRET) {
		return `is too short to be safe: use ${SHORTEST_SECRET} characters or more`;
	}
	return new Set(characters).size === 1
		? 'is one character repeated, which is easy to guess'
		: null;
}
