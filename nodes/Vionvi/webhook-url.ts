/** What a URL that cannot be used is told with, in the node and in the credential's test. */
export const NOT_A_WEBHOOK_URL =
	'The webhook URL must start with https:// or http://. Copy it again from the source in vionvi: Ещё → Источники.';

/** The URL of a credential without the white space that copying brings; `undefined` if it is not an http(s) URL. */
export function parseWebhookUrl(value: unknown): URL | undefined {
	if (typeof value !== 'string' || !/^\s*https?:\/\//i.test(value)) return undefined;
	try {
		return new URL(value.trim());
	} catch {
		return undefined;
	}
}
