import type { IDataObject } from 'n8n-workflow';

import { deliveries } from './deliveries';
import type { Fixture, UploadedFile } from './event-table';
import { itemsOf } from './items-of';
import type { ReceivedRequest } from './read';
import { Calendar } from './redact/calendar';
import { Fakes } from './redact/fakes';
import { Redactor } from './redact/redact-value';
import { vocabularyOf } from './redact/words';
import type { Routable } from './route';
import type { Settings } from './settings';
import type { Vendor } from './vendor';

const CONTENT_TYPE = 'content-type';

/**
 * Adds to each item of a request a copy of what was sent that may be shown to strangers: its shape
 * is that of the request, and nobody's data is in it. A copy is a fixture. The item in it is made
 * from the copy alone, by a node without options; it has no `raw`, which would be the copy again.
 *
 * @param items those of the request, in their order
 * @param onFailure told of an error in our own code; the copy is `null` then
 */
export function addRedactedCopies(
	items: readonly Routable[],
	vendor: Vendor,
	{ zone, includeHeaders }: Settings,
	request: ReceivedRequest,
	onFailure: (error: unknown) => void,
): void {
	const settings = { ...BARE, zone, includeHeaders };
	deliveries(request).forEach(({ body }, index) => {
		const { row, item } = items[index];
		try {
			const isMember = body !== request.body;
			const redacted = redactRequest(vendor, { ...request, body: isMember ? [body] : body });
			const [copy] = itemsOf(vendor, settings, redacted, onFailure);
			item.json.redacted = {
				vendor: vendor.name,
				event: row.value,
				certainty: 'seen',
				request: shown(redacted, settings),
				item: copy.item.json,
			} satisfies Fixture as unknown as IDataObject;
		} catch (error) {
			onFailure(error);
			item.json.redacted = null;
		}
	});
}

const BARE: Settings = {
	events: [],
	outputMode: 'perEvent',
	zone: '',
	includeRaw: false,
	includeHeaders: false,
	includeRedacted: false,
	options: {},
	issues: [],
};

function redactRequest(vendor: Vendor, request: ReceivedRequest): ReceivedRequest {
	const calendar = new Calendar(request.receivedAt);
	const redactor = new Redactor({
		calendar,
		fakes: new Fakes(calendar),
		isKnown: vocabularyOf(vendor),
	});
	const sentAs = contentTypeOf(request);
	const contentType = redactor.text(sentAs);
	return {
		...request,
		path: redactor.text(request.path),
		query: redactor.redact(request.query) as IDataObject,
		body: redactor.redact(request.body),
		files: request.files.map((file) => ({
			...(redactor.redact(file) as UploadedFile),
			field: redactor.key(file.field),
		})),
		headers: {
			...(redactor.redact(request.headers) as IDataObject),
			...(sentAs && { [CONTENT_TYPE]: contentType }),
		},
		issues: request.issues.map(({ path, message }) => ({
			path,
			message: sentAs === '' ? message : message.split(sentAs).join(contentType),
		})),
		receivedAt: calendar.receivedAt,
	};
}

/** Without parameters: a boundary is of no use, and n8n reads no charset but UTF-8. */
function contentTypeOf({ headers }: ReceivedRequest): string {
	return String(headers[CONTENT_TYPE] ?? '')
		.split(';')[0]
		.trim();
}

/** What is empty is left out, as in the samples. */
function shown(request: ReceivedRequest, { includeHeaders }: Settings): Fixture['request'] {
	const { path, method, query, headers, body, files } = request;
	const contentType = contentTypeOf(request);
	return {
		path,
		method,
		...(contentType && { contentType }),
		...(includeHeaders && { headers }),
		...(Object.keys(query).length > 0 && { query }),
		...(body !== null && { body }),
		...(files.length > 0 && { files }),
	};
}
