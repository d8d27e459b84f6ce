import { ENCODED_BYTES, isUtf8 } from './percent-encoding';

/**
 * The query parameters of a page's URL: names in lower case, values trimmed, empty ones left out,
 * the first of several, `&amp;` as what it stands for. A relative or broken URL is read as far as it
 * goes; this never throws. Bytes that are not UTF-8 stay as they were sent: nobody says in which
 * charset they are.
 */
export function urlQuery(url: unknown): ReadonlyMap<string, string> {
	const query = new Map<string, string>();
	if (typeof url !== 'string') return query;
	const [beforeFragment] = url.split('#', 1);
	const start = beforeFragment.indexOf('?');
	if (start === -1) return query;
	for (const [sent, value] of new URLSearchParams(withUtf8Only(beforeFragment.slice(start + 1)))) {
		const name = sent.toLowerCase().replace(/^(?:amp;)+/, '');
		const trimmed = value.trim();
		if (trimmed !== '' && !query.has(name)) query.set(name, trimmed);
	}
	return query;
}

function withUtf8Only(query: string): string {
	if (!/%[89a-f]/i.test(query)) return query;
	return query.replace(ENCODED_BYTES, (run) => (isUtf8(run) ? run : run.replace(/%/g, '%25')));
}
