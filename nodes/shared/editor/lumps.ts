import type { INodeCredentialDescription, INodeType } from 'n8n-workflow';

import type { Vendor } from '../vendor/vendor';

/** None of the services has an API for its webhooks: URLs are pasted in their cabinets by hand. */
export const WEBHOOK_METHODS = {
	default: {
		checkExists: async () => true,
		create: async () => true,
		delete: async () => true,
	},
} satisfies INodeType['webhookMethods'];

/** The credential with the webhook's secret, asked for where authentication is on. */
export function webhookSecretOf({ credential }: Vendor): INodeCredentialDescription {
	return {
		name: credential,
		required: true,
		testedBy: 'testWebhookSecret',
		displayOptions: { show: { authentication: ['webhookSecret'] } },
	};
}
