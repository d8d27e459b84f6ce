import { secretFinder, SHORTEST_SEARCHED } from './find-secrets';
import type { OpenRequest } from './open';

/** What stands in an item instead of a secret. */
export const HIDDEN = '[hidden]';

type Hide = (text: string) => string;

/**
 * Takes secrets out of all that an item may show of a request: a proxy puts the URL with its secret
 * into a header, a form under another content type is a text with the secret in it. Only the stretch
 * that is the secret goes.
 */
export function hideSecrets(request: OpenRequest, secrets: readonly string[]): OpenRequest {
	const searched = secrets
		.map((secret) => secret.trim())
		.filter(({ length }) => length >= SHORTEST_SEARCHED);
	if (searched.length === 0) return request;
	const hide = hiderOf([...new Set(searched)]);
	const { query, headers, files, issues, bodies } = request;
	return { ...request, ...hidden({ query, headers, files, issues, bodies }, hide) };
}

function hiderOf(secrets: readonly string[]): Hide {
	const find = secretFinder(secrets);
	return (text) => {
		if (text.length < SHORTEST_SEARCHED) return text;
		const stretches = find(text);
		if (stretches.length === 0) return text;
		let shown = '';
		let end = 0;
		for (const [from, to] of stretches) {
			shown += text.slice(end, from) + HIDDEN;
			end = to;
		}
		return shown + text.slice(end);
	};
}

/** The value without secrets; the same value where it has none, because a body may be large. */
function hidden<T>(value: T, hide: Hide): T {
	return holdsSecret(value, hide) ? (withoutSecrets(value, hide) as T) : value;
}

function holdsSecret(value: unknown, hide: Hide): boolean {
	if (typeof value !== 'object' || value === null) return withoutSecrets(value, hide) !== value;
	if (Array.isArray(value)) return value.some((member) => holdsSecret(member, hide));
	for (const key in value) {
		if (hide(key) !== key || holdsSecret((value as Record<string, unknown>)[key], hide))
			return true;
	}
	return false;
}

function withoutSecrets(value: unknown, hide: Hide): unknown {
	if (typeof value === 'string') return hide(value);
	if (typeof value === 'number') return hide(String(value)) === String(value) ? value : HIDDEN;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((member) => withoutSecrets(member, hide));
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [hide(key), withoutSecrets(member, hide)]),
	);
}
