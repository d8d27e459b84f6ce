import type { LeadFieldRow } from './lead-field';

/** Where vionvi shows an ID is documented for sources only; that its pages have theirs in the URL is guessed. */
const inAddressBar = (page: string) =>
	`Open ${page} in vionvi: the number at the end of the browser's address. If it has none, ask vionvi's support.`;

/**
 * The 30 fields of a vionvi lead by group, and where each one comes from. The form, the automatic
 * map, the request and the output schema are all built from this table: a new field is a new row.
 *
 * Names and types are documented by vionvi (https://crm.vionvi.ru/support/webhook). What a click id
 * is called in a URL is documented by the advertising systems; `roistat`, `yqrid` and `ymclid` are
 * guessed from their names.
 */
const TABLE = {
	contact: {
		name: {
			type: 'text',
			label: 'Name',
			description: 'Name of the contact',
			example: 'Nathan Smith',
			itemPath: 'contact.name',
		},
		phone: {
			type: 'phone',
			label: 'Phone',
			description:
				'Phone number with the country code. Everything but its digits is left out. The phone or the email is required.',
			example: '79990000001',
			itemPath: 'contact.phone',
		},
		email: {
			type: 'text',
			label: 'Email',
			description: 'Email of the contact. The phone or the email is required.',
			example: 'name@example.com',
			itemPath: 'contact.email',
		},
	},
	crmFields: {
		userIdOwner: {
			type: 'id',
			label: 'Owner User ID',
			description: 'ID of the vionvi user who is responsible for the lead',
			hint: inAddressBar('the employee'),
		},
		sourceId: {
			type: 'id',
			label: 'Source ID',
			description:
				'ID of the advertising source. The source that the webhook URL belongs to is used when none is sent.',
			hint: 'In vionvi under Ещё → Источники, where the webhook URL comes from, too',
		},
		remoteId: {
			type: 'id',
			label: 'Remote ID',
			description: 'ID of the lead in another system, a whole number',
			hint: 'Yours to choose, for example the number of an order',
		},
		locationUnitId: {
			type: 'id',
			label: 'Office ID',
			description: 'ID of the office in vionvi',
			hint: inAddressBar('the office'),
		},
		locationCityId: {
			type: 'id',
			label: 'City ID',
			description: 'ID of the city in vionvi',
			hint: inAddressBar('the city'),
		},
		funnelStageId: {
			type: 'id',
			label: 'Funnel Stage ID',
			description: 'ID of the funnel stage in which the lead starts',
			hint: inAddressBar('the funnel stage'),
		},
		cost: {
			type: 'int',
			label: 'Cost',
			description: 'Sum of the deal, a whole number',
		},
	},
	advertising: {
		utmSource: {
			type: 'text',
			label: 'UTM Source',
			description: 'The advertising system or site that sent the visitor',
			example: 'yandex',
			itemPath: 'attribution.utmSource',
			urlParameters: ['utm_source'],
		},
		utmMedium: {
			type: 'text',
			label: 'UTM Medium',
			description: 'The kind of traffic',
			example: 'cpc',
			itemPath: 'attribution.utmMedium',
			urlParameters: ['utm_medium'],
		},
		utmCampaign: {
			type: 'text',
			label: 'UTM Campaign',
			description: 'The campaign',
			example: 'spring-sale',
			itemPath: 'attribution.utmCampaign',
			urlParameters: ['utm_campaign'],
		},
		utmContent: {
			type: 'text',
			label: 'UTM Content',
			description: 'The ad or the link that was clicked',
			example: 'banner-2',
			itemPath: 'attribution.utmContent',
			urlParameters: ['utm_content'],
		},
		utmTerm: {
			type: 'text',
			label: 'UTM Term',
			description: 'The keyword of the ad',
			example: 'buy windows',
			itemPath: 'attribution.utmTerm',
			urlParameters: ['utm_term'],
		},
		utmReferrer: {
			type: 'text',
			label: 'UTM Referrer',
			description: 'The page the visitor came from, as the utm_referrer parameter gives it',
			example: 'https://example.com/',
			urlParameters: ['utm_referrer'],
		},
		openstatService: {
			type: 'text',
			label: 'Openstat Service',
			description: 'The advertising system, first part of the _openstat parameter',
			urlParameters: ['openstat_service'],
		},
		openstatCampaign: {
			type: 'text',
			label: 'Openstat Campaign',
			description: 'The campaign, second part of the _openstat parameter',
			urlParameters: ['openstat_campaign'],
		},
		openstatAd: {
			type: 'text',
			label: 'Openstat Ad',
			description: 'The ad, third part of the _openstat parameter',
			urlParameters: ['openstat_ad'],
		},
		openstatSource: {
			type: 'text',
			label: 'Openstat Source',
			description: 'The site that showed the ad, last part of the _openstat parameter',
			urlParameters: ['openstat_source'],
		},
		from: {
			type: 'text',
			label: 'From',
			description: 'Value of the from parameter in the URL of the page',
			urlParameters: ['from'],
		},
		yclid: {
			type: 'text',
			label: 'Yandex Click ID',
			description: 'Click ID of Yandex Direct (yclid)',
			itemPath: 'attribution.yclid',
			urlParameters: ['yclid'],
		},
		ymclid: {
			type: 'text',
			label: 'Yandex Market Click ID',
			description: 'Click ID of Yandex Market (ymclid)',
			urlParameters: ['ymclid'],
		},
		ymClientId: {
			type: 'text',
			label: 'Yandex Metrica Client ID',
			description: 'Client ID that Yandex Metrica gave the visitor (ymClientId)',
			itemPath: 'attribution.yandexClientId',
		},
		gclid: {
			type: 'text',
			label: 'Google Click ID',
			description: 'Click ID of Google Ads (gclid)',
			itemPath: 'attribution.gclid',
			urlParameters: ['gclid'],
		},
		yqrid: {
			type: 'text',
			label: 'Yandex Query ID',
			description: 'Value of the yqrid parameter in the URL of the page',
			urlParameters: ['yqrid'],
		},
		fbclid: {
			type: 'text',
			label: 'Facebook Click ID',
			description: 'Click ID of Facebook (fbclid)',
			itemPath: 'attribution.fbclid',
			urlParameters: ['fbclid'],
		},
		roistatId: {
			type: 'text',
			label: 'Roistat ID',
			description: 'Number of the visit in Roistat (roistatId)',
			itemPath: 'attribution.roistatId',
			urlParameters: ['roistat_visit', 'roistat'],
		},
		referrer: {
			type: 'text',
			label: 'Referrer',
			description: 'The page the visitor came from',
			example: 'https://example.com/',
			itemPath: 'attribution.referrer',
		},
		ip: {
			type: 'text',
			label: 'IP Address',
			description: 'IP address of the visitor',
			example: '203.0.113.7',
			itemPath: 'attribution.ip',
		},
	},
} as const satisfies Record<string, Record<string, LeadFieldRow>>;

export type LeadFieldGroup = keyof typeof TABLE;

/** vionvi's own name: in the request, in its answer and as a top-level key of an item. */
export type LeadFieldName = { [G in LeadFieldGroup]: keyof (typeof TABLE)[G] }[LeadFieldGroup];

export interface LeadField extends LeadFieldRow {
	group: LeadFieldGroup;
	name: LeadFieldName;
}

export const LEAD_FIELDS: readonly LeadField[] = Object.entries(TABLE).flatMap(([group, rows]) =>
	Object.entries<LeadFieldRow>(rows).map(([name, row]) => ({
		...row,
		group: group as LeadFieldGroup,
		name: name as LeadFieldName,
	})),
);

/** What is sent to vionvi: only fields with a value, never null or empty text. */
export type LeadRequest = Partial<Record<LeadFieldName, string | number>>;

/** Where Map Automatically takes a URL from: the first one that names a known parameter. */
export const URL_PATHS = ['attribution.pageUrl', 'attribution.landingUrl'] as const;
