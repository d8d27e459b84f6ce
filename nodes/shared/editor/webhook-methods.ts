import type { INodeType } from 'n8n-workflow';

/** None of the services has an API for its webhooks: URLs are pasted in their cabinets by hand. */
export const WEBHOOK_METHODS = {
	default: {
		checkExists: async () => true,
		create: async () => true,
		delete: async () => true,
	},
} satisfies INodeType['webhookMethods'];
