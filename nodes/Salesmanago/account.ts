import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What a request to SALESmanago's API needs. */
export interface Account {
	/** `https://<server>/api`, without a slash at the end. */
	endpoint: string;
	clientId: string;
	apiSecret: string;
	/** The e-mail of a SALESmanago user, to whom the contacts belong. */
	owner: string;
}

const FIELDS = [
	['clientId', 'Client ID'],
	['apiSecret', 'API Secret'],
	['owner', 'Owner Email'],
] as const;

/** The account that a credential holds, or what is wrong with it, in a sentence for the user. */
export function readAccount(
	data: ICredentialDataDecryptedObject | undefined,
): { account: Account } | { problem: string } {
	const endpoint = readEndpoint(data?.endpoint);
	if (endpoint === undefined) {
		return {
			problem:
				'The Endpoint must be the address of your SALESmanago server, for example app2.salesmanago.com',
		};
	}
	const [clientId, apiSecret, owner] = FIELDS.map(([name]) => String(data?.[name] ?? '').trim());
	const empty = FIELDS.filter(([name]) => !String(data?.[name] ?? '').trim());
	if (empty.length > 0) {
		const labels = empty.map(([, label]) => label).join(', ');
		return { problem: `Fill these fields of the SALESmanago credential: ${labels}` };
	}
	return { account: { endpoint, clientId, apiSecret, owner } };
}

/** A host, with or without https:// in front and /api behind. */
function readEndpoint(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	if (text === '') return undefined;
	try {
		const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
		return `${url.origin}${url.pathname.replace(/\/*(?:api\/*)?$/i, '')}/api`;
	} catch {
		return undefined;
	}
}
