import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import { storedText } from '../shared/secrets/stored-text';

/** What a request to SALESmanago's API needs. */
export interface Account {
	/** `https://<server>/api`, without a slash at the end. */
	endpoint: string;
	clientId: string;
	apiSecret: string;
	/** The e-mail of a SALESmanago user, to whom the contacts belong. */
	owner: string;
}

const LABELS = { clientId: 'Client ID', apiSecret: 'API Secret', owner: 'Owner Email' };

/**
 * The account that a credential holds.
 *
 * @throws UserError where it cannot be used
 */
export function readAccount(data: ICredentialDataDecryptedObject): Account {
	const endpoint = readEndpoint(data.endpoint);
	const [clientId, apiSecret, owner] = [data.clientId, data.apiSecret, data.owner].map((value) =>
		storedText(value).trim(),
	);
	const account = { endpoint, clientId, apiSecret, owner };
	const empty = Object.entries(LABELS).filter(([name]) => account[name as 'owner'] === '');
	if (empty.length === 0) return account;
	const labels = empty.map(([, label]) => label).join(', ');
	throw new UserError(`Fill these fields of the SALESmanago credential: ${labels}`);
}

/** A host, with or without https:// in front and /api behind. */
function readEndpoint(value: unknown): string {
	const text = typeof value === 'string' ? value.trim() : '';
	const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
	if (!URL.canParse(address)) {
		throw new UserError(
			'The Endpoint must be the address of your SALESmanago server, for example app2.salesmanago.com',
		);
	}
	const { origin, pathname } = new URL(address);
	return `${origin}${pathname.replace(/\/*(?:api\/*)?$/i, '')}/api`;
}
