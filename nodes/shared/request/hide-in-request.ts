import { SHORTEST_INSIDE } from '../secrets/find-secrets';
import { hideInValue, secretHider } from '../secrets/hide-secrets';
import type { OpenRequest } from './open';

/**
 * Takes secrets out of all that an item may show of a request: a proxy puts the URL with its secret
 * into a header, a form under another content type is a text with the secret in it. Shorter secrets,
 * which the credential's test rejects, would be found in what is not secret.
 */
export function hideInRequest(request: OpenRequest, secrets: readonly string[]): OpenRequest {
	const searched = secrets
		.map((secret) => secret.trim())
		.filter(({ length }) => length >= SHORTEST_INSIDE);
	if (searched.length === 0) return request;
	const { query, headers, files, issues, bodies } = request;
	const shown = hideInValue({ query, headers, files, issues, bodies }, secretHider(searched));
	return { ...request, ...(shown as Partial<OpenRequest>) };
}
