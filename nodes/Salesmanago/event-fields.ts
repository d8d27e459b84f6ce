import type { INodePropertyOptions } from 'n8n-workflow';

/** The kinds of events that SALESmanago knows. Source: its API, `/v2/contact/addContactExtEvent`. */
export const EVENT_TYPES: INodePropertyOptions[] = [
	{ name: 'Activation', value: 'ACTIVATION' },
	{ name: 'Cancellation', value: 'CANCELLED' },
	{ name: 'Cart', value: 'CART' },
	{ name: 'Download', value: 'DOWNLOAD' },
	{ name: 'Login', value: 'LOGIN' },
	{ name: 'Meeting', value: 'MEETING' },
	{ name: 'Offer', value: 'OFFER' },
	{ name: 'Other', value: 'OTHER' },
	{ name: 'Phone Call', value: 'PHONE_CALL' },
	{ name: 'Purchase', value: 'PURCHASE' },
	{ name: 'Reservation', value: 'RESERVATION' },
	{ name: 'Transaction', value: 'TRANSACTION' },
	{ name: 'Visit', value: 'VISIT' },
];

/** Where an event's text may stand in an item, the most telling place first. */
export const DESCRIPTION_PLACES = [
	'form.message',
	'chat.message',
	'chat.transcript',
	'analysis.summary',
	'event',
] as const;

/** Where the time of an event may stand in an item. */
export const TIME_PLACES = ['occurredAt', 'receivedAt'] as const;

/** Where the number by which a repetition is known may stand in an item. */
export const EXTERNAL_ID_PLACES = ['eventId'] as const;

/**
 * What the details 1, 2, 3 … of an event are, and where they stand in an item, the first place
 * first. A position always means the same, whatever the event, so that segments can ask for it.
 */
export const DETAILS: ReadonlyArray<{ label: string; places: readonly string[] }> = [
	{ label: 'Event', places: ['event'] },
	{ label: 'Service', places: ['vendor'] },
	{ label: 'Result of the call', places: ['call.status'] },
	{ label: 'Direction of the call', places: ['call.direction'] },
	{ label: 'Seconds from start to end', places: ['call.durationSeconds'] },
	{ label: 'Seconds of talk', places: ['call.talkSeconds'] },
	{ label: 'Agent', places: ['agent.name', 'agent.email', 'agent.line', 'agent.phone'] },
	{ label: 'Recording', places: ['call.recordingUrl'] },
	{ label: 'Rating', places: ['rating.value', 'rating.label'] },
	{ label: 'Department', places: ['chat.sector', 'agent.department'] },
	{ label: 'Source', places: ['attribution.utmSource'] },
	{ label: 'Medium', places: ['attribution.utmMedium'] },
	{ label: 'Campaign', places: ['attribution.utmCampaign'] },
	{ label: 'Page', places: ['attribution.pageUrl', 'attribution.landingUrl'] },
	{ label: 'Chat or deal', places: ['chat.url', 'deal.url'] },
];

export const MOST_DETAILS = 20;

/** In characters. Source: SALESmanago's API; none is known for a detail. */
export const MOST_CHARACTERS = { description: 2048, products: 512, externalId: 255 } as const;
