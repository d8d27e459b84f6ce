import { urlQuery } from '../shared/values/url-query';

const OPENSTAT_PARTS = [
	'openstat_service',
	'openstat_campaign',
	'openstat_ad',
	'openstat_source',
] as const;

/**
 * The query parameters of a page's URL: names in lower case, values trimmed, empty ones left out,
 * the first of several. The four parts of `_openstat` are there under names of their own.
 *
 * A relative or broken URL is read as far as it goes: this never throws.
 */
export function readUrlQuery(url: unknown): Map<string, string> {
	const query = new Map(urlQuery(url));
	const openstat = splitOpenstat(query.get('_openstat') ?? '');
	OPENSTAT_PARTS.forEach((name, index) => {
		const part = openstat[index]?.trim();
		if (part && !query.has(name)) query.set(name, part);
	});
	return query;
}

/**
 * `service;campaign;ad;source`, in Base64 or as it is. A plus sign of Base64 arrives as a space,
 * because a query writes spaces so. What does not decode to such a list is not openstat: `[]`.
 */
function splitOpenstat(value: string): string[] {
	const text = value.includes(';')
		? value
		: Buffer.from(value.replace(/ /g, '+'), 'base64').toString('utf8');
	const isList = text.includes(';') && !text.includes('\uFFFD');
	return isList ? text.split(';') : [];
}
