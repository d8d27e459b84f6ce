import type { IWebhookFunctions } from 'n8n-workflow';

/**
 * A parameter as it was saved. None of ours takes an expression, and looking for one in every value
 * of every parameter is most of what reading a parameter costs the host.
 */
export function savedParameter(
	context: IWebhookFunctions,
	name: string,
	fallback: string | object,
): unknown {
	return context.getNodeParameter(name, fallback, { rawExpressions: true });
}
