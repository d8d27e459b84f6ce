import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

/** Rejects, each time, with what n8n says of a credential that is missing. */
export type ReadCredential = () => Promise<ICredentialsDecrypted>;

/**
 * A reader of the node's credential that asks n8n once in a run. Left to itself, n8n's request
 * helper fetches and decrypts it again for each item, which costs more than the request does.
 *
 * @param type the credential's name, as in the node's description
 */
export function credentialReader(context: IExecuteFunctions, type: string): ReadCredential {
	let reading: Promise<ICredentialsDecrypted> | undefined;
	return async () => await (reading ??= read(context, type));
}

async function read(context: IExecuteFunctions, type: string): Promise<ICredentialsDecrypted> {
	// As the request helper does: with the first item.
	const data = await context.getCredentials(type, 0);
	const { id, name } = context.getNode().credentials?.[type] ?? { id: null, name: '' };
	return { id: id ?? '', name, type, data };
}
