import { HIDDEN, secretFinder, SHORTEST_SEARCHED } from '../secrets/find-secrets';
import type { OpenRequest } from './open';

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
	const shown = withoutSecrets({ query, headers, files, issues, bodies }, hide);
	return { ...request, ...(shown as Partial<OpenRequest>) };
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
function withoutSecrets(value: unknown, hide: Hide): unknown {
	if (typeof value === 'string') return hide(value);
	if (typeof value === 'number') return hide(String(value)) === String(value) ? value : HIDDEN;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		const members = value.map((member) => withoutSecrets(member, hide));
		return members.every((member, at) => member === value[at]) ? value : members;
	}
	const sent = Object.entries(value);
	const shown = sent.map(([key, member]) => [hide(key), withoutSecrets(member, hide)] as const);
	const isSame = shown.every(([key, member], at) => key === sent[at][0] && member === sent[at][1]);
	return isSame ? value : Object.fromEntries(shown);
}
