import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import { credentialReader } from '../shared/action/credential-reader';
import { urlHider, type Hide } from '../shared/action/hide-secrets';
import { parseWebhookUrl } from './webhook-url';

/** Where a run's leads go. */
export interface Webhook {
	credential: ICredentialsDecrypted;
	/** Takes the URL out of what vionvi says; `undefined` if the credential has no URL. */
	hide?: Hide;
}

/** A reader of the node's webhook that asks n8n, and looks at the URL, once in a run. */
export function webhookReader(context: IExecuteFunctions): () => Promise<Webhook> {
	const readCredential = credentialReader(context, 'vionviWebhookApi');
	let webhook: Webhook | undefined;
	return async () => {
		const credential = await readCredential();
		return (webhook ??= { credential, hide: hiderOf(credential) });
	};
}

function hiderOf({ data }: ICredentialsDecrypted): Hide | undefined {
	const url = parseWebhookUrl(data?.webhookUrl);
	return url && urlHider(url);
}
