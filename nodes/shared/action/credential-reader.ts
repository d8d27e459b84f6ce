import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import type { Hide } from '../secrets/hide-secrets';
import type { Service } from './operation';

/** A credential, and what takes its secrets out of a text. */
export interface UsableCredential {
	credential: ICredentialsDecrypted;
	hide: Hide;
}

/** Rejects, each time, with what n8n or the service says of a credential that cannot be used. */
export type ReadCredential = () => Promise<UsableCredential>;

/**
 * A reader of the node's credential that asks n8n once in a run. Left to itself, n8n's request
 * helper fetches and decrypts it again for each item, which costs more than the request does.
 */
export function credentialReader(context: IExecuteFunctions, service: Service): ReadCredential {
	let reading: Promise<UsableCredential> | undefined;
	return async () => await (reading ??= read(context, service));
}

async function read(
	context: IExecuteFunctions,
	{ credentialType: type, hider }: Service,
): Promise<UsableCredential> {
	// As the request helper does: with the first item.
	const data = await context.getCredentials(type, 0);
	const { id, name } = context.getNode().credentials?.[type] ?? { id: null, name: '' };
	return { credential: { id: id ?? '', name, type, data }, hide: hider(data) };
}
