import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

const TYPE = 'vionviWebhookApi';

/** Rejects, each time, with what n8n says of a credential that is missing. */
export type ReadCredential = () => Promise<ICredentialsDecrypted>;

/**
 * A reader of the node's credential that asks n8n once in a run. Left to itself, n8n's request
 * helper fetches and decrypts it anew for each item, which costs more than the request does.
 */
export function credentialReader(context: IExecuteFunctions): ReadCredential {
	let reading: Promise<ICredentialsDecrypted> | undefined;
	return async () => await (reading ??= read(context));
}

async function read(context: IExecuteFunctions): Promise<ICredentialsDecrypted> {
	// As the request helper does: with the first item.
	const data = await context.getCredentials(TYPE, 0);
	const { id, name } = context.getNode().credentials?.[TYPE] ?? { id: null, name: '' };
	return { id: id ?? '', name, type: TYPE, data };
}
