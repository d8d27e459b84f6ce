import { isNothing } from '../values/nothing';
import { urlQuery } from '../values/url-query';
import type { Blocks } from '../vendor/blocks';

type Attribution = Blocks['attribution'];
type Key = keyof Attribution;

/** What names a campaign, by its place and in a URL's query. */
export const CAMPAIGN: ReadonlyArray<[key: Key, parameter: string]> = [
	['utmSource', 'utm_source'],
	['utmMedium', 'utm_medium'],
	['utmCampaign', 'utm_campaign'],
	['utmContent', 'utm_content'],
	['utmTerm', 'utm_term'],
];
const CLICKS: ReadonlyArray<[key: Key, parameter: string]> = [
	['gclid', 'gclid'],
	['fbclid', 'fbclid'],
	['yclid', 'yclid'],
];
const PAGES: readonly Key[] = ['pageUrl', 'landingUrl'];
const LONGEST_URL = 10_000;

/**
 * Fills in what the service did not send from the query of the page's or the landing page's URL. One
 * URL serves all of it, and the campaign comes from one source: parameters of two visits together
 * would name a campaign that never was.
 */
export function attributeByUrl(attribution: Attribution): void {
	const parameters = [...CAMPAIGN, ...CLICKS];
	const query = PAGES.map((page) => attribution[page])
		.filter((url) => url !== null && url.length <= LONGEST_URL)
		.map(urlQuery)
		.find((each) => parameters.some(([, name]) => each.has(name)));
	if (query === undefined) return;
	const hasCampaign = CAMPAIGN.some(([key]) => attribution[key] !== null);
	for (const [key, name] of hasCampaign ? CLICKS : parameters) {
		const value = query.get(name);
		if (value !== undefined && !isNothing(value)) attribution[key] ??= value;
	}
}
