/** A request to a service, as it came. */
export interface AppRequest {
	method: string;
	host: string;
	path: string;
	query: Record<string, string>;
	authorization: string | undefined;
	/** JSON or the fields of a form; undefined for anything else. */
	body: unknown;
	text: string;
}

export interface AppAnswer {
	status: number;
	/** Sent as JSON; a text goes as it is if `headers` name a content type. */
	body: unknown;
	headers?: Record<string, string>;
}

/** How a service answers one kind of request. */
interface AppRow {
	method: string;
	host: RegExp;
	path: RegExp;
	/** It changes nothing at the service. */
	reads?: true;
	answer: (request: AppRequest, data: Record<string, unknown>) => AppAnswer;
}

const ok = (body: unknown): AppAnswer => ({ status: 200, body });
const created = (body: unknown): AppAnswer => ({ status: 201, body });
const refused = (message: string): AppAnswer => ({ status: 400, body: { message } });
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const fields = (value: unknown) => (value ?? {}) as Record<string, unknown>;

interface HubspotSearch {
	filterGroups: Array<{
		filters: Array<{ propertyName: string; operator: string; value: string }>;
	}>;
}

/** HubSpot's groups are alternatives; a token may begin with any characters. */
function isFoundBy(search: unknown): (contact: unknown) => boolean {
	const { filterGroups } = search as HubspotSearch;
	return (contact) =>
		filterGroups.some(({ filters }) =>
			filters.every(({ propertyName, operator, value }) => {
				const found = String(fields(fields(contact).properties)[propertyName] ?? '');
				return operator === 'CONTAINS_TOKEN'
					? found.endsWith(value.replace(/^\*/, ''))
					: found.toLowerCase() === value.toLowerCase();
			}),
		);
}

/** The first row that fits answers. What a service refuses is refused here as its documentation says. */
export const appAnswers: readonly AppRow[] = [
	// HubSpot: developers.hubspot.com/docs/api-reference
	{
		method: 'POST',
		host: /^api\.hubapi\.com$/,
		path: /^\/crm\/v3\/objects\/contacts\/search$/,
		reads: true,
		answer: ({ body }, data) => ok({ results: list(data.contacts).filter(isFoundBy(body)) }),
	},
	{
		method: 'POST',
		host: /^api\.hubapi\.com$/,
		path: /^\/crm\/v3\/objects\/contacts$/,
		answer: ({ body }) => created({ id: '501', properties: fields(body).properties }),
	},
	{
		method: 'POST',
		host: /^api\.hubapi\.com$/,
		path: /^\/deals\/v1\/deal$/,
		answer: () => ok({ dealId: 601 }),
	},
	{
		method: 'POST',
		host: /^api\.hubapi\.com$/,
		path: /^\/crm\/v3\/objects\/notes$/,
		answer: () => created({ id: '701' }),
	},
	// Google: developers.google.com/sheets/api/reference/rest
	{
		method: 'POST',
		host: /^oauth2\.googleapis\.com$/,
		path: /^\/token$/,
		reads: true,
		answer: () => ok({ access_token: 'made-up', expires_in: 3600, token_type: 'Bearer' }),
	},
	{
		method: 'GET',
		host: /^sheets\.googleapis\.com$/,
		path: /^\/v4\/spreadsheets\/[^/]+$/,
		reads: true,
		answer: () => ok({ sheets: [{ properties: { sheetId: 0, title: 'Leads' } }] }),
	},
	{
		method: 'GET',
		host: /^sheets\.googleapis\.com$/,
		path: /\/values\//,
		reads: true,
		// Of an empty sheet Google names no values.
		answer: (_request, data) => ok(data.rows === undefined ? {} : { values: data.rows }),
	},
	{
		method: 'POST',
		host: /^sheets\.googleapis\.com$/,
		path: /:batchUpdate$/,
		reads: true,
		answer: () => ok({}),
	},
	{
		method: 'PUT',
		host: /^sheets\.googleapis\.com$/,
		path: /\/values\//,
		answer: () => ok({}),
	},
	// Slack cuts a message at 40,000 characters: docs.slack.dev/reference/methods/chat.postMessage
	{
		method: 'POST',
		host: /^slack\.com$/,
		path: /^\/api\/chat\.postMessage$/,
		answer: ({ body }) =>
			String(fields(body).text).length > 40_000
				? ok({ ok: false, error: 'msg_too_long' })
				: ok({ ok: true, channel: 'C1', ts: '1', message: {} }),
	},
	// Pipedrive: developers.pipedrive.com/docs/api/v1
	{
		method: 'GET',
		host: /^api\.pipedrive\.com$/,
		path: /Fields$/,
		reads: true,
		answer: () => ok({ success: true, data: [] }),
	},
	{
		method: 'GET',
		host: /^api\.pipedrive\.com$/,
		path: /\/persons\/search$/,
		reads: true,
		answer: (_request, data) =>
			ok({ success: true, data: { items: list(data.contacts).map((item) => ({ item })) } }),
	},
	...['persons', 'deals', 'notes'].map(
		(name, index): AppRow => ({
			method: 'POST',
			host: /^api\.pipedrive\.com$/,
			path: new RegExp(`/${name}$`),
			answer: () => created({ success: true, data: { id: 501 + index * 100 } }),
		}),
	),
	// Twilio takes 1,600 characters: www.twilio.com/docs/api/errors/21617
	{
		method: 'POST',
		host: /^api\.twilio\.com$/,
		path: /\/Messages\.json$/,
		answer: ({ body }) => {
			const { To, Body } = fields(body);
			if (!/^\+\d{8,15}$/.test(String(To))) return refused('Invalid To number');
			return String(Body).length > 1600 ? refused('Body is too long') : created({ sid: 'SM1' });
		},
	},
	// Zendesk: developer.zendesk.com/api-reference/ticketing/tickets/tickets
	{
		method: 'POST',
		host: /^example\.zendesk\.com$/,
		path: /^\/api\/v2\/tickets\.json$/,
		answer: () => created({ ticket: { id: 801 } }),
	},
	// Kommo: developers.kommo.com/reference; 204 means that nobody was found
	{
		method: 'GET',
		host: /^example\.kommo\.com$/,
		path: /^\/api\/v4\/contacts$/,
		reads: true,
		answer: ({ query }, data) =>
			list(data.contacts).length === 0
				? { status: 204, body: undefined }
				: ok({ _embedded: { contacts: list(data.contacts).slice(0, Number(query.limit)) } }),
	},
	{
		method: 'POST',
		host: /^example\.kommo\.com$/,
		path: /^\/api\/v4\/contacts$/,
		answer: ({ body }) =>
			list(body).length === 0
				? refused('a list is due')
				: ok({ _embedded: { contacts: [{ id: 501 }] } }),
	},
	{
		method: 'POST',
		host: /^example\.kommo\.com$/,
		path: /^\/api\/v4\/leads$/,
		answer: ({ body }) =>
			list(body).length === 0
				? refused('a list is due')
				: ok({ _embedded: { leads: [{ id: 601 }] } }),
	},
	{
		method: 'POST',
		host: /^example\.kommo\.com$/,
		path: /^\/api\/v4\/contacts\/501\/notes$/,
		answer: ({ body }) =>
			list(body).length === 0
				? refused('a list is due')
				: ok({ _embedded: { notes: [{ id: 701 }] } }),
	},
	// Bitrix24: apidocs.bitrix24.com; an empty result is a list
	{
		method: 'POST',
		host: /^example\.bitrix24\.com$/,
		path: /\/crm\.duplicate\.findbycomm\.json$/,
		reads: true,
		answer: (_request, data) =>
			ok({ result: list(data.contacts).length === 0 ? [] : { CONTACT: data.contacts } }),
	},
	...['crm.contact.add', 'crm.deal.add', 'crm.timeline.comment.add'].map(
		(name, index): AppRow => ({
			method: 'POST',
			host: /^example\.bitrix24\.com$/,
			path: new RegExp(`/${name.replaceAll('.', '\\.')}\\.json$`),
			answer: ({ body }) =>
				fields(body).fields === undefined
					? refused('fields are due')
					: ok({ result: 501 + index * 100 }),
		}),
	),
	// A recording, with its size beforehand.
	{
		method: 'HEAD',
		host: /^recordings\.example\.com$/,
		path: /\.wav$/,
		reads: true,
		answer: (_request, data) => {
			const size = data.recordingSize ?? 9;
			const headers: Record<string, string> =
				size === 'unknown' ? {} : { 'content-length': String(size) };
			return { status: 200, body: undefined, headers };
		},
	},
	{
		method: 'GET',
		host: /^recordings\.example\.com$/,
		path: /\.wav$/,
		reads: true,
		answer: () => ({ status: 200, body: 'RIFFsound', headers: { 'content-type': 'audio/wav' } }),
	},
	// OpenAI: platform.openai.com/docs/api-reference
	{
		method: 'POST',
		host: /^api\.openai\.com$/,
		path: /^\/v1\/audio\/transcriptions$/,
		answer: ({ text }) =>
			text.includes('RIFFsound') && text.includes('name="model"')
				? ok({ text: 'Скільки коштують вікна?' })
				: refused('file and model are due'),
	},
	{
		method: 'POST',
		host: /^api\.openai\.com$/,
		path: /^\/v1\/chat\/completions$/,
		answer: () => ok({ choices: [{ message: { content: 'Клієнт <питає> про вікна.' } }] }),
	},
	// KeyCRM finds or makes the contact of a card itself: docs.keycrm.app
	{
		method: 'POST',
		host: /^openapi\.keycrm\.app$/,
		path: /^\/v1\/pipelines\/cards$/,
		answer: ({ body }) =>
			fields(body).contact === undefined ? refused('contact is due') : created({ id: 601 }),
	},
];
